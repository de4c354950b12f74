"""Overrides: who may reverse, suspend or replace another's decision, at will or only on objective grounds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gino.contract.extract import Provision
from gino.contract.terms import OverrideMode, Polarity
from gino.contract.vocabulary import Matter, ProvisionKind, Side
from gino.governance.consenting import Consenting, denies
from gino.governance.lexicon import speaks_of
from gino.governance.model import Denial, GoverningBody, Grant, Override, Voice
from gino.governance.who import AllAct, AnyActs, BodyActs, NobodyActs, PartyActs, SeatsAct, Who


def overrides_of(reading: Consenting, grants: Sequence[Grant]) -> tuple[Override, ...]:
    """Every override that the texts give."""
    return tuple(
        override
        for provision in reading.materials.of_kind(ProvisionKind.OVERRIDE)
        if not _limits_another(reading, provision) and not _withdraws(provision)
        if provision.terms.polarity in (Polarity.GRANTED, Polarity.SUSPENDED) and reading.scope.covers(provision)
        if not denies(provision) and not speaks_of("refuses_at_once", provision.quote)
        for override in _override(reading, provision, grants)
    )


def parental_amendments(reading: Consenting) -> tuple[Override, ...]:
    """A parent that may amend its affiliate's instruments of its own motion decides their amendment."""
    return tuple(
        Override(
            id=f"amends-{provision.id}",
            cites=(provision.cite(),),
            holder=holder,
            matters=(Matter.AMENDMENT,),
            mode=OverrideMode.REPLACE,
        )
        for provision in reading.materials.of_kind(ProvisionKind.AMENDMENT)
        if provision.document in reading.materials.parents and reading.scope.covers(provision)
        for holder in [reading.holders.of(provision)]
        if not isinstance(holder, NobodyActs)
    )


def substitutions(reading: Consenting) -> tuple[Override, ...]:
    """Whoever approves, and may in place of what is put to him direct another, decides it himself."""
    return tuple(
        Override(
            id=f"instead-{provision.id}",
            cites=(provision.cite(),),
            holder=holder,
            matters=matters,
            mode=OverrideMode.REPLACE,
        )
        for provision in reading.materials.of_kind(ProvisionKind.CONSENT)
        if speaks_of("directs_another", reading.materials.context(provision)) and reading.scope.covers(provision)
        for holder in [reading.holders.of(provision)]
        for matters in [reading.reach.of(provision)]
        if matters and not isinstance(holder, NobodyActs)
    )


def _override(reading: Consenting, provision: Provision, grants: Sequence[Grant]) -> list[Override]:
    holder = reading.holders.of(provision)
    over = _over(reading, provision)
    matters = _matters(reading, provision, grants, over, holder)
    own = over is not None and _acts_through(holder) == over
    if isinstance(holder, NobodyActs) or not matters or own:
        return []
    terms = provision.terms
    reviewer = terms.reviewed_by
    return [
        Override(
            id=f"override-{provision.id}",
            cites=(provision.cite(),),
            holder=holder,
            matters=matters,
            mode=_mode(provision),
            over=None if set(reading.reach.of(provision)) - {Matter.GENERAL} else over,
            grounds=terms.grounds,
            hours=terms.hours or _hours_beside(reading, provision),
            reviewed_by=reading.holders.of_actor(reviewer, None, provision.document) if reviewer else None,
        )
    ]


def _mode(provision: Provision) -> OverrideMode:
    """What it does to the other's decision: whoever may modify or supersede it puts his own in its place."""
    if provision.terms.mode is None or speaks_of("replaces_decisions", provision.quote):
        return OverrideMode.REPLACE
    return provision.terms.mode


def _limits_another(reading: Consenting, provision: Provision) -> bool:
    """Whether the clause only ends or reviews an emergency act of the sentence before."""
    return not provision.terms.grounds and provision.terms.hours is not None and bool(_beside(reading, provision))


def _withdraws(provision: Provision) -> bool:
    """Whether it takes the power back, which strips it, and does not touch what was decided."""
    return speaks_of("withdraw_delegation", provision.quote) and not speaks_of("reverses_decisions", provision.quote)


def _hours_beside(reading: Consenting, provision: Provision) -> int | None:
    """How long an emergency act lasts, where the next sentence of its section says so."""
    if not provision.terms.grounds:
        return None
    return next((one.terms.hours for one in _beside(reading, provision) if one.terms.hours is not None), None)


def _beside(reading: Consenting, provision: Provision) -> list[Provision]:
    """The other provisions of the same section that limit, or are limited by, an emergency."""
    return [one for one in _of_section(reading, provision) if one.terms.hours is not None or one.terms.grounds]


def _of_section(reading: Consenting, provision: Provision) -> list[Provision]:
    """The other provisions of the same section."""
    return [
        other
        for other in reading.materials.provisions
        if other.id != provision.id
        and other.section is not None
        and (other.document, other.section) == (provision.document, provision.section)
    ]


def _over(reading: Consenting, provision: Provision) -> str | None:
    for actor in provision.terms.over:
        if actor.ref and reading.materials.body(actor.ref):
            return actor.ref
    return None


def _matters(
    reading: Consenting, provision: Provision, grants: Sequence[Grant], over: str | None, holder: Who
) -> tuple[Matter, ...]:
    """The matters it names, else all those that the overridden body or party, or anybody else, was granted."""
    named = reading.reach.of(provision)
    instead = over is not None and speaks_of("acts_instead", provision.quote)
    if named and set(named) != {Matter.GENERAL} and not instead:
        return tuple(dict.fromkeys((*named, *_same_subjects(reading, provision, holder))))
    entities = {party.id for party in reading.materials.parties if party.side is Side.COMPANY}
    overridden = {actor.ref for actor in provision.terms.over if actor.ref} - entities
    sections = provision.terms.notwithstanding
    return (
        tuple(
            dict.fromkeys(
                matter
                for grant in grants
                if grant.holder != holder
                and (_acts_through(grant.holder) in overridden if overridden else _named(reading, grant, sections))
                for matter in grant.matters
            )
        )
        or named
    )


def _same_subjects(reading: Consenting, provision: Provision, holder: Who) -> Iterable[Matter]:
    """What displaces all "on the same subject" reaches what its holder must approve by the same section."""
    if not speaks_of("same_subject", provision.quote):
        return
    for other in _of_section(reading, provision):
        if other.kind is ProvisionKind.CONSENT and reading.holders.of(other) == holder:
            yield from reading.reach.of(other)


def _acts_through(who: Who) -> str | None:
    if isinstance(who, BodyActs | SeatsAct):
        return who.body
    return who.party if isinstance(who, PartyActs) else None


def _named(reading: Consenting, grant: Grant, sections: Sequence[str]) -> bool:
    """Whether the grant stands in a section that the override names; every specific grant for "any other provision"."""
    if "*" in sections:
        return not grant.residual
    return any(
        reading.reach.stands_in(provision, section)
        for provision in reading.materials.provisions
        if any(cite == provision.cite() for cite in grant.cites)
        for section in sections
    )


def voices_of(reading: Consenting) -> tuple[Voice, ...]:
    """Rights to recommend, to be consulted and to be informed."""
    return tuple(
        Voice(id=f"voice-{provision.id}", cites=(provision.cite(),), holder=holder, matters=matters)
        for provision in reading.materials.of_kind(ProvisionKind.ADVISORY, ProvisionKind.INFORMATION)
        if provision.terms.polarity is Polarity.GRANTED and reading.scope.covers(provision)
        for holder in [reading.holders.of(provision)]
        for matters in [_voiced(reading, provision)]
        if matters and not isinstance(holder, NobodyActs)
    )


def _refused(provision: Provision) -> bool:
    if provision.kind is ProvisionKind.AMENDMENT:
        return False
    assent = provision.kind in (ProvisionKind.CONSENT, ProvisionKind.OVERRIDE)
    return provision.terms.polarity is Polarity.DENIED or (assent and denies(provision))


def seated_voices(bodies: Sequence[GoverningBody], grants: Sequence[Grant]) -> tuple[Voice, ...]:
    """Those who elect, subject to another's confirmation, are heard in the body though they command no seat alone."""
    return tuple(
        Voice(id=f"voice-seat-{body.id}-{place}", cites=seat.cites, holder=seat.chosen_by, matters=matters)
        for body in bodies
        for place, seat in enumerate(body.seats)
        if seat.confirmed_by is not None and seat.confirmed_by != seat.chosen_by and seat.cites
        for matters in [_through(body.id, grants)]
        if matters
    )


def _through(body: str, grants: Sequence[Grant]) -> tuple[Matter, ...]:
    found = [
        matter
        for grant in grants
        for who in (grant.holder.of if isinstance(grant.holder, AllAct | AnyActs) else (grant.holder,))
        if _acts_through(who) == body
        for matter in grant.matters
    ]
    return tuple(dict.fromkeys(found))


def _voiced(reading: Consenting, provision: Provision) -> tuple[Matter, ...]:
    found = reading.reach.of(provision)
    if provision.kind is ProvisionKind.INFORMATION:
        return tuple(matter for matter in found if matter is Matter.DATA_INFORMATION) or (Matter.DATA_INFORMATION,)
    return found


def denials_of(reading: Consenting, grants: Sequence[Grant]) -> tuple[Denial, ...]:
    """Powers refused by the words, whatever kind of power it is; nobody is refused what he was granted."""
    return tuple(
        Denial(id=f"denial-{provision.id}", cites=(provision.cite(),), holder=holder, matters=matters)
        for provision in reading.materials.provisions
        if provision.kind is ProvisionKind.PROHIBITION or _refused(provision)
        if reading.scope.covers(provision)
        for holder in [reading.holders.of(provision)]
        for named in [reading.reach.of(provision)]
        for matters in [tuple(matter for matter in named if not _granted(grants, matter, holder))]
        if not isinstance(holder, NobodyActs) and set(matters) != {Matter.GENERAL} and (matters or not named)
    )


def _granted(grants: Sequence[Grant], matter: Matter, holder: Who) -> bool:
    """Whether one of those refused holds the grant on the matter."""
    refused = {_acts_through(who) for who in (holder.of if isinstance(holder, AllAct | AnyActs) else (holder,))}
    return any(matter in grant.matters and _acts_through(grant.holder) in refused - {None} for grant in grants)
