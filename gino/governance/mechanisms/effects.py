"""What the mechanisms found do, as elements of the model."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

import re2

from gino.contract.terms import OverrideMode, StripRoute
from gino.contract.vocabulary import Matter, ProvisionKind
from gino.governance.clauses import items_named
from gino.governance.grounding import objective_grounds
from gino.governance.lexicon import speaks_of
from gino.governance.materials import Materials
from gino.governance.mechanisms.finding import Found
from gino.governance.model import Consent, GoverningBody, Grant, Override, Referral, Strip
from gino.governance.naming import same_name
from gino.governance.reach import Reach
from gino.governance.who import AllAct, AnyActs, BodyActs, PartyActs, SeatsAct, Who
from gino.provisions.what.matters import named_matters

_E = TypeVar("_E", Consent, Override, Strip)
_ABOUT = re2.compile(
    r"\b(?:decisions?|determinations?|acts?|actions?|resolutions?|matters?|polic(?:y|ies)|measures?)\b"
    r"[^;|,]{0,30}?\b(?:on|upon|about|concerning|regarding|respecting|relating to|as to|with respect to|affecting|"
    r"in respect of|over)\b ([^;|,]{3,160})"
)
_GENERIC = re2.compile(r"\b(?:decisions?|determinations?|acts?|actions?|resolutions?|measures?|matters?|directives?)\b")


def assents(found: Sequence[Found], reach: Reach, grants: Sequence[Grant]) -> tuple[Consent, ...]:
    """Those without whom nothing happens."""
    return tuple(
        Consent(
            id=f"assent-{one.provision.id}",
            cites=(one.cite,),
            holder=one.by,
            matters=matters,
            grounds=objective_grounds(one.provision),
            deemed=one.provision.terms.deemed is True,
        )
        for one in found
        if one.entry.effect == "assent"
        for matters in [reached(one, reach, grants)]
        if matters
    )


def replacements(found: Sequence[Found], reach: Reach, grants: Sequence[Grant]) -> tuple[Override, ...]:
    """Those who may undo what another decided, or put their own in its place."""
    return tuple(
        Override(
            id=undoing(one),
            cites=(one.cite,),
            holder=one.by,
            matters=matters,
            mode=one.entry.mode or OverrideMode.REVERSE,
            grounds=() if one.entry.at_will else objective_grounds(one.provision),
            hours=one.provision.terms.hours,
        )
        for one in found
        if one.entry.effect == "override"
        for matters in [reached(one, reach, grants)]
        if matters
    )


def referred(found: Sequence[Found], reach: Reach, grants: Sequence[Grant]) -> tuple[Referral, ...]:
    """Those who decide what a body does not."""
    return tuple(
        Referral(
            id=f"referred-{one.provision.id}",
            cites=(one.cite,),
            decider=one.by,
            matters=matters,
            over=one.over,
            on_tie_only=speaks_of("tie", one.provision.quote),
        )
        for one in found
        if one.entry.effect == "referral"
        for matters in [reached(one, reach, grants)]
        if matters
    )


def undoing(one: Found) -> str:
    """The id of the override that a sentence found states."""
    return f"undoing-{one.provision.id}"


def takings(found: Sequence[Found], bodies: Sequence[GoverningBody]) -> tuple[Strip, ...]:
    """Those who may take rights away."""
    return tuple(
        Strip(
            id=f"taking-{one.provision.id}",
            cites=(one.cite,),
            route=one.entry.route or StripRoute.AMEND,
            by=one.by,
            document=one.document,
            body=one.over if one.entry.reach == "body" else None,
            grounds=one.provision.terms.grounds,
        )
        for one in found
        if one.entry.effect == "strip" and not _own_seats(one, bodies)
    )


def _own_seats(one: Found, bodies: Sequence[GoverningBody]) -> bool:
    """Whether the power is over no other seats than those that its holder chooses."""
    named = [
        seat
        for body in bodies
        if body.id == one.over
        for seat in body.seats
        if any(same_name(seat.label, label) for label in one.seats)
    ]
    return bool(named) and all(seat.chosen_by == one.by for seat in named)


def reached(one: Found, reach: Reach, grants: Sequence[Grant]) -> tuple[Matter, ...]:
    """The matters that a mechanism reaches: named, by section, by defined term, or all that whom it is over decides."""
    if one.entry.matters:
        return one.entry.matters
    if one.entry.reach == "body":
        return _all_of(one, grants)
    named = (
        _by_section(one, reach) or _by_name(one) or reach.defined(one.provision.quote, one.document, lists_only=True)
    )
    if one.entry.reach == "named" and not named:
        return ()
    if any(_own(one, matter, grants) for matter in named):
        return ()
    return named or _all_of(one, grants)


def _by_section(one: Found, reach: Reach) -> tuple[Matter, ...]:
    terms = one.provision.terms
    sections = items_named(one.provision.quote) or tuple(
        name for name in terms.references if name not in terms.subject_to
    )
    within = reach.within(sections, one.document) if sections else ()
    return tuple(dict.fromkeys(m for provision in within for m in reach.of(provision) if m is not Matter.GENERAL))


def _by_name(one: Found) -> tuple[Matter, ...]:
    """The matters that the decisions are said to be on, or that the words name where they speak of no decision."""
    about = _ABOUT.search(one.sentence.skeleton.text)
    if about is None and one.entry.reach != "named" and _GENERIC.search(one.matched) is not None:
        return ()
    named = named_matters(about.group(1) if about is not None else one.stated)
    return tuple(matter for matter in named if matter is not Matter.GENERAL)


def _all_of(one: Found, grants: Sequence[Grant]) -> tuple[Matter, ...]:
    """All that the body or party decides; where none is named, all that anybody else is granted by name.

    A body with decisions of its own speaks of those where it names no other ("whether a matter is within this list").
    """
    over = one.over or (one.party if one.by != PartyActs(one.party or "") else None)
    whose = [grant for grant in grants if over in _through(grant.holder)] if over else []
    decider = any(grant.holder == one.by and not grant.residual for grant in grants)
    if not whose and one.over is None and not (decider and one.entry.effect == "override"):
        whose = [grant for grant in grants if not grant.residual and grant.document == one.document]
    return tuple(dict.fromkeys(m for grant in whose for m in grant.matters if grant.holder != one.by))


def _own(one: Found, matter: Matter, grants: Sequence[Grant]) -> bool:
    """Whether the holder decides the matter anyway: his power over such a list is one over his own decisions."""
    return any(matter in grant.matters and grant.holder == one.by and not grant.residual for grant in grants)


def _through(who: Who) -> frozenset[str]:
    match who:
        case BodyActs(body) | SeatsAct(body):
            return frozenset((body,))
        case PartyActs(party):
            return frozenset((party,))
        case AllAct(of) | AnyActs(of):
            return frozenset().union(*map(_through, of))
        case _:
            return frozenset()


def unread(found: Iterable[_E], read: Iterable[_E]) -> tuple[_E, ...]:
    """Those found of sentences of which no element of their sort and holder was read already."""
    known = {(cite.document, cite.start, _holder(element)) for element in read for cite in element.cites[:1]}
    return tuple(one for one in found if (one.cites[0].document, one.cites[0].start, _holder(one)) not in known)


def _holder(element: Consent | Override | Strip) -> Who:
    return element.by if isinstance(element, Strip) else element.holder


def attended(materials: Materials, found: Sequence[Found]) -> tuple[Found, ...]:
    """Those found, less the needs of attendance that were read as a quorum or that an adjourned meeting cures."""
    counted = {
        (one.document, one.start)
        for one in materials.of_kind(ProvisionKind.QUORUM)
        if one.terms.share is not None and one.terms.share.including
    }
    return tuple(
        one
        for one in found
        if not one.entry.quorum or ((one.document, one.provision.start) not in counted and not _cured(materials, one))
    )


def _cured(materials: Materials, one: Found) -> bool:
    document = materials.readings[one.document].document
    return speaks_of("quorum_relaxes", document.text_of(one.sentence.node))


def overriding(found: Sequence[Override], read: Sequence[Override], mastered: frozenset[str]) -> tuple[Override, ...]:
    """The overrides read and found; where they differ on the holder, what was read, unless the words name a master."""
    known = {(cite.document, cite.start): one.holder for one in read for cite in one.cites[:1]}
    added = [one for one in found if one.id in mastered or known.get(_place(one), one.holder) == one.holder]
    taken = {_place(one) for one in added if one.id in mastered}
    return (*(one for one in read if _place(one) not in taken), *added)


def _place(one: Override) -> tuple[int, int]:
    return (one.cites[0].document, one.cites[0].start)


def without(materials: Materials, found: Sequence[Found]) -> Materials:
    """The materials less what else was read of sentences that do nothing but what was found."""
    alone = {(one.document, one.provision.start) for one in found if one.entry.alone}
    kept = tuple(one for one in materials.provisions if (one.document, one.start) not in alone)
    return replace(materials, provisions=kept) if alone else materials
