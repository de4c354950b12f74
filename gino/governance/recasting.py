"""Read a provision again where its words cannot mean its kind: changing a text is not reversing a decision."""

from __future__ import annotations

from collections.abc import Sequence

from gino.contract.extract import Holder, Provision
from gino.contract.terms import Actor, ActorKind, Base, OverrideMode, Polarity, Share
from gino.contract.vocabulary import DOMAIN_OF, Domain, Matter, ProvisionKind
from gino.governance.lexicon import speaks_of


def recast(provisions: Sequence[Provision]) -> tuple[Provision, ...]:
    """The provisions, those about policies and decisions no longer taken for amendments of a document."""
    return tuple(_recast(provision, provisions) for provision in provisions)


def _recast(provision: Provision, everything: Sequence[Provision]) -> Provision:
    match provision.kind:
        case ProvisionKind.AMENDMENT:
            return _change_read_again(provision, everything)
        case ProvisionKind.COMMITTEE:
            return _policy_beside(provision, everything)
        case ProvisionKind.CONSENT:
            ended = provision if provision.terms.from_list else _with_endings(provision)
            return _assent_read_again(ended) if provision.terms.polarity is Polarity.DENIED else ended
        case ProvisionKind.EXIT:
            return _with_endings(provision)
        case ProvisionKind.AUTHORITY | ProvisionKind.DELEGATION:
            return _power_read_again(provision)
        case ProvisionKind.OVERRIDE:
            return _override_read_again(provision)
        case ProvisionKind.VOTING | ProvisionKind.PRECEDENCE:
            return _order_read_again(provision)
    return provision


def _override_read_again(provision: Provision) -> Provision:
    """A power over another that only asks, or that reaches its instruments or its members, not its decisions."""
    kinds = (
        ("only_asks", ProvisionKind.ADVISORY),
        ("amends_instrument", ProvisionKind.AMENDMENT),
        ("removes_members", ProvisionKind.REMOVAL),
    )
    for entry, kind in kinds:
        if speaks_of(entry, provision.quote):
            return provision.model_copy(update={"kind": kind})
    return provision


def _order_read_again(provision: Provision) -> Provision:
    """A rule of voting or of precedence that puts somebody in the place of a body."""
    quote, share = provision.quote, provision.terms.share
    if provision.kind is ProvisionKind.PRECEDENCE and speaks_of("conforms", quote):
        return _bound_by_policy(provision)
    outside = bool(provision.terms.actors) and all(
        actor.kind in (ActorKind.PARTY, ActorKind.CLASS) for actor in provision.terms.actors
    )
    if provision.kind is ProvisionKind.VOTING and outside and speaks_of("requires_assent", quote):
        return provision.model_copy(update={"kind": ProvisionKind.CONSENT})
    owners = share is not None and speaks_of("acts_instead", quote) and speaks_of("by_ownership", quote)
    if owners and share is not None and not speaks_of("refuses", quote):
        return _owners_instead(provision, share)
    return provision


def _change_read_again(provision: Provision, everything: Sequence[Provision]) -> Provision:
    quote = provision.quote
    if speaks_of("changes_document", quote):
        return provision
    matters = _matters_beside(provision, everything)
    if not speaks_of("reverses_decisions", quote):
        return provision.model_copy(update={"kind": ProvisionKind.AUTHORITY, "matters": matters})
    if speaks_of("refuses", quote):
        terms = provision.terms.model_copy(update={"polarity": Polarity.DENIED})
        return provision.model_copy(update={"kind": ProvisionKind.PROHIBITION, "matters": matters, "terms": terms})
    mode = OverrideMode.REPLACE if speaks_of("replaces_decisions", quote) else OverrideMode.REVERSE
    terms = provision.terms.model_copy(update={"mode": provision.terms.mode or mode})
    return provision.model_copy(update={"kind": ProvisionKind.OVERRIDE, "matters": matters, "terms": terms})


def _assent_read_again(provision: Provision) -> Provision:
    """ "Nothing without X" needs X; "the Board decides, without the assent of anybody: (1) ..." is the Board's."""
    terms = provision.terms
    if speaks_of("assent_needed", provision.quote) and not speaks_of("needs_no_assent", provision.quote):
        return provision.model_copy(update={"terms": terms.model_copy(update={"polarity": Polarity.GRANTED})})
    bodies = [actor for actor in terms.over if actor.kind is ActorKind.BODY and actor.ref]
    if terms.from_list and terms.exclusive and len(bodies) == 1:
        given = terms.model_copy(update={"polarity": Polarity.GRANTED, "actors": tuple(bodies), "over": ()})
        holder = Holder(name=bodies[0].name, side=bodies[0].side)
        return provision.model_copy(update={"kind": ProvisionKind.AUTHORITY, "terms": given, "holder": holder})
    return provision


def _policy_beside(provision: Provision, everything: Sequence[Provision]) -> Provision:
    """To establish policies to which committees conform is to decide their matters, not to change a committee."""
    matters = _matters_beside(provision, everything)
    if not matters or not speaks_of("sets_policy", provision.quote):
        return provision
    return provision.model_copy(update={"kind": ProvisionKind.AUTHORITY, "matters": matters})


def _power_read_again(provision: Provision) -> Provision:
    if speaks_of("acts_instead", provision.quote):
        return _acting_instead(provision)
    held_over = any(actor.kind in (ActorKind.BODY, ActorKind.SEATS) for actor in provision.terms.over)
    if held_over and provision.terms.actors and speaks_of("conforms", provision.quote):
        return _conforming(provision)
    return _bound(provision) if speaks_of("bound_to_follow", provision.quote) else provision


def _bound(provision: Provision) -> Provision:
    """Whoever must do what another requests does not decide: the other does."""
    terms = provision.terms
    masters = [
        actor
        for actor in terms.over
        if actor.kind in (ActorKind.PARTY, ActorKind.OFFICER, ActorKind.CLASS) and actor.ref
    ]
    if len(masters) != 1 or not terms.actors:
        return provision
    given = terms.model_copy(
        update={"mode": OverrideMode.REPLACE, "actors": tuple(masters), "over": terms.actors, "exclusive": False}
    )
    holder = Holder(name=masters[0].name, side=masters[0].side)
    return provision.model_copy(update={"kind": ProvisionKind.OVERRIDE, "terms": given, "holder": holder})


def _owners_instead(provision: Provision, share: Share) -> Provision:
    """Owners who may act in a body's place by a share of the interests."""
    bodies = tuple(actor for actor in provision.terms.over if actor.kind is ActorKind.BODY)
    terms = provision.terms.model_copy(
        update={
            "mode": OverrideMode.REPLACE,
            "actors": (Actor(name="the owners", kind=ActorKind.ALL),),
            "over": bodies,
            "share": share.model_copy(update={"base": Base.INTERESTS, "of": None, "more_than": True}),
        }
    )
    return provision.model_copy(update={"kind": ProvisionKind.OVERRIDE, "terms": terms, "matters": ()})


def _conforming(provision: Provision) -> Provision:
    """Policies of one to which another's decisions must conform override them."""
    terms = provision.terms.model_copy(update={"mode": OverrideMode.REPLACE, "exclusive": False})
    return provision.model_copy(update={"kind": ProvisionKind.OVERRIDE, "terms": terms})


def _bound_by_policy(provision: Provision) -> Provision:
    """ "Decisions shall be consistent with the policies of X, which control": X overrides whoever decides."""
    parties = [
        actor for actor in provision.terms.over if actor.kind in (ActorKind.PARTY, ActorKind.CLASS) and actor.ref
    ]
    bodies = [actor for actor in provision.terms.over if actor.kind in (ActorKind.BODY, ActorKind.SEATS)]
    if len(parties) != 1 or not bodies:
        return provision
    terms = provision.terms.model_copy(
        update={"mode": OverrideMode.REPLACE, "actors": tuple(parties), "over": tuple(bodies)}
    )
    holder = Holder(name=parties[0].name, side=parties[0].side)
    return provision.model_copy(
        update={"kind": ProvisionKind.OVERRIDE, "terms": terms, "holder": holder, "matters": ()}
    )


def _with_endings(provision: Provision) -> Provision:
    """The matters of a clause on the end of the entity: its sale or dissolution, and nothing clinical."""
    ends = [
        matter
        for matter, entry in ((Matter.SALE_MERGER, "sold"), (Matter.DISSOLUTION, "ended"))
        if speaks_of(entry, provision.quote)
    ]
    kept = [matter for matter in provision.matters if DOMAIN_OF[matter] is Domain.CORPORATE]
    if not ends:
        return provision
    return provision.model_copy(update={"matters": tuple(dict.fromkeys((*kept, *ends)))})


def _acting_instead(provision: Provision) -> Provision:
    """To exercise another's powers in its place is to override it, in all that it decides."""
    if not any(actor.kind in (ActorKind.BODY, ActorKind.SEATS) for actor in provision.terms.over):
        return provision
    terms = provision.terms.model_copy(update={"mode": OverrideMode.REPLACE})
    return provision.model_copy(update={"kind": ProvisionKind.OVERRIDE, "terms": terms, "matters": ()})


def _matters_beside(provision: Provision, everything: Sequence[Provision]) -> tuple[Matter, ...]:
    """What else the same words are about."""
    found = [
        matter
        for other in everything
        if (other.document, other.start) == (provision.document, provision.start)
        for matter in other.matters
        if matter not in (Matter.AMENDMENT, Matter.COMMITTEE_CHANGE, Matter.GENERAL)
    ]
    return tuple(dict.fromkeys(found))
