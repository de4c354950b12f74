"""The rule by which each body acts: its vote, its quorum, its casting vote."""

from __future__ import annotations

from dataclasses import replace

from gino.contract.extract import Provision, Seat
from gino.contract.spans import Cite
from gino.contract.terms import Actor, ActorKind, Measure
from gino.contract.vocabulary import Matter, ProvisionKind, Side
from gino.governance.holders import Holders
from gino.governance.lexicon import counted, end_of, speaks_of
from gino.governance.materials import Materials, PlacedBody
from gino.governance.model import Quorum
from gino.governance.naming import name_has, same_name, same_name_within
from gino.governance.shares import by_interest, share_of
from gino.governance.who import MAJORITY, NobodyActs, Share, Who


def rule_of(materials: Materials, placed: PlacedBody) -> tuple[Share, tuple[Cite, ...]]:
    """The ordinary vote of a body: the one that a voting provision states for no matter of its own; else a majority."""
    for provision in sorted(_of_body(materials, placed, ProvisionKind.VOTING), key=_unanimous):
        terms = provision.terms
        weighs = terms.share is not None and terms.share.number == counted("casts_votes", provision.quote)
        if speaks_of("written_consent", provision.quote) or (weighs and terms.share and terms.share.number):
            continue
        if set(provision.matters) - {Matter.GENERAL} or terms.irrevocable or terms.bloc or by_interest(terms.share):
            continue
        share = share_of(terms.share, placed.body.seats_total)
        if _unanimous(provision) and speaks_of("bare_majority", provision.quote):
            share = MAJORITY
        if share is not None and speaks_of("class_vote", provision.quote):
            share = replace(share, including=_of_each_class(placed, provision))
        if share is not None:
            return _fitted(placed, share), (provision.cite(),)
    number = counted("threshold_number", placed.body.threshold or "") or _carried_by(materials, placed)
    return (Share(count=number), placed.body.cites) if number else (MAJORITY, ())


def _carried_by(materials: Materials, placed: PlacedBody) -> int | None:
    """The votes that carry a motion, where a sentence of which nothing was read says so of the only board."""
    if [one.id for one in materials.boards()] != [placed.id]:
        return None
    document = materials.readings[placed.document].document
    for node in document.nodes:
        words = document.text_of(node)
        if speaks_of("motion_carried", words):
            return counted("threshold_number", words)
    return None


def votes_of(materials: Materials, placed: PlacedBody, label: str, stated: int) -> int:
    """The votes of each seat of a class, where a clause weighs them."""
    for provision in _of_body(materials, placed, ProvisionKind.VOTING):
        number = counted("casts_votes", provision.quote)
        if number is not None and same_name_within(label, provision.quote):
            return number
    return stated


def _of_each_class(placed: PlacedBody, provision: Provision) -> tuple[tuple[int, str], ...]:
    """A majority of every class of seats that the words name; of all classes where they say "each class"."""
    flat = provision.quote.lower()
    named = [seat for seat in placed.body.seats if seat.label and seat.label.lower() in flat]
    classes = named if len(named) > 1 else [seat for seat in placed.body.seats if seat.label]
    return tuple((seat.count // 2 + 1, seat.label or "") for seat in classes)


def _unanimous(provision: Provision) -> bool:
    share = provision.terms.share
    return share is not None and share.measure is Measure.UNANIMOUS


def votes_by_interest(materials: Materials, placed: PlacedBody) -> bool:
    """Whether the members of a body vote the ownership of those who chose them, and not by head."""
    return any(
        by_interest(provision.terms.share)
        for provision in _of_body(materials, placed, ProvisionKind.VOTING)
        if not set(provision.matters) - {Matter.GENERAL} and not provision.terms.irrevocable
        if not speaks_of("refuses", provision.quote) and not speaks_of("elects", provision.quote)
    )


def quorum_of(materials: Materials, placed: PlacedBody) -> Quorum | None:
    """What must be present for the body to act, where a provision says it in numbers."""
    found = list(_of_body(materials, placed, ProvisionKind.QUORUM))
    found += [one for one in materials.provisions if one not in found and _is_quorum(one, placed)]
    for provision in found:
        share = share_of(provision.terms.share, placed.body.seats_total)
        share = share or _counted_quorum(materials, placed, provision)
        if share is not None:
            relaxes = any(speaks_of("quorum_relaxes", one.quote) for one in found)
            return Quorum(_fitted(placed, share), relaxes, tuple(one.cite() for one in found))
    return None


def _is_quorum(provision: Provision, placed: PlacedBody) -> bool:
    return speaks_of("quorum", provision.quote) and _concerns(provision, placed)


def _counted_quorum(materials: Materials, placed: PlacedBody, provision: Provision) -> Share | None:
    """A quorum in plain words: so many enough to meet, with one or more named by somebody among them."""
    number = counted("quorum_number", provision.quote)
    if number is None:
        return None
    asked = end_of("quorum_including", " ".join(provision.quote.split()))
    rest = " ".join(provision.quote.split())[asked:] if asked is not None else ""
    including = tuple(
        (1, seat.label or seat.chooser or "")
        for seat in placed.body.seats
        if rest and any(same_name_within(name, rest) for name in _names_of(materials, seat))
    )
    return Share(count=number, including=including)


def _names_of(materials: Materials, seat: Seat) -> list[str]:
    """What the text may call those of a class of seats: its label, and every name of whoever chooses it."""
    party = materials.party_named(seat.chooser) if seat.chooser else None
    called = (party.name, *party.aliases) if party is not None else (seat.chooser or "",)
    return [name for name in (seat.label or "", *called) if name]


def casting_of(materials: Materials, holders: Holders, placed: PlacedBody) -> tuple[Who | None, tuple[Cite, ...]]:
    """Who has a second vote on a tie: whoever chooses the chair, with the provisions on chair and vote."""
    chairs = list(_of_body(materials, placed, ProvisionKind.CHAIR, ProvisionKind.VOTING))
    grants = [one for one in chairs if one.terms.casting_vote and not speaks_of("no_casting", one.quote)]
    if placed == holders.board or len(materials.boards()) < 2:
        spoken = [one for one in materials.provisions if one not in grants and speaks_of("casting_vote", one.quote)]
        grants += [one for one in spoken if placed == holders.board or not _of_another(one, placed)]
    if not grants and not placed.body.casting_vote:
        return None, ()
    choosers = [one for one in chairs if one.kind is ProvisionKind.CHAIR and not one.terms.casting_vote]
    cites = tuple(dict.fromkeys(one.cite() for one in (*choosers, *grants)))
    for provision in (*choosers, *grants):
        who = holders.of(provision)
        if who != NobodyActs() and not _is_chair(provision):
            return who, cites or placed.body.cites
    side = placed.body.chair_chosen_by
    if side is None or side is Side.UNKNOWN:
        return None, ()
    return holders.of_side(side, "the chair"), cites or placed.body.cites


def _of_another(provision: Provision, placed: PlacedBody) -> bool:
    """Whether the provision names another body than this one: a casting vote there is none here."""
    actors: tuple[Actor, ...] = (*provision.terms.over, *provision.terms.actors)
    others = any(actor.kind is ActorKind.BODY and actor.ref and actor.ref != placed.id for actor in actors)
    return others or (provision.body is not None and not placed.answers_to(provision.body))


def _is_chair(provision: Provision) -> bool:
    """Whether the provision's holder is the chair himself, who follows whoever chooses him."""
    names = [actor.name for actor in provision.terms.actors] or ([provision.holder.name] if provision.holder else [])
    return any(name_has("chair", name) for name in names)


def _fitted(placed: PlacedBody, share: Share) -> Share:
    """Name the seats that the votes must include as the body's own seats are labelled."""
    including = tuple((count, _label(placed, name)) for count, name in share.including)
    return Share(share.numerator, share.denominator, share.more_than, share.count, share.of_present, including)


def _label(placed: PlacedBody, name: str) -> str:
    for seat in placed.body.seats:
        if seat.label and same_name(seat.label, name):
            return seat.label
    return name


def _of_body(materials: Materials, placed: PlacedBody, *kinds: ProvisionKind) -> list[Provision]:
    return [
        provision
        for provision in materials.of_kind(*kinds)
        if provision.document == placed.document or len(materials.readings) > 1
        if _concerns(provision, placed)
    ]


def _concerns(provision: Provision, placed: PlacedBody) -> bool:
    over: tuple[Actor, ...] = provision.terms.over
    if any(actor.ref == placed.id for actor in over):
        return True
    if provision.body is not None:
        return placed.answers_to(provision.body)
    return any(actor.ref == placed.id and actor.kind is ActorKind.BODY for actor in provision.terms.actors)
