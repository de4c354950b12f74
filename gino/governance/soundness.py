"""The model's check on itself: every reference resolves, every element rests on words of its document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gino.contract.spans import Cite
from gino.governance.holders import INDIVIDUAL_PHYSICIANS
from gino.governance.materials import Materials
from gino.governance.model import Element, Venture
from gino.governance.who import AllAct, AnyActs, BodyActs, PartyActs, SeatsAct, Who

_GROUPS = (
    *("grants", "consents", "overrides", "referrals", "fallbacks", "fundings", "voices", "denials", "proxies", "blocs"),
    *("strips", "entrenchments", "precedences", "ownerships", "assumptions", "absences", "ambiguities"),
    "contradictions",
)


class UnsoundModelError(ValueError):
    """An assembled model that refers to what it does not hold, or cites what no document says."""


def elements_of(venture: Venture) -> Iterator[Element]:
    """Every element of the venture."""
    for group in _GROUPS:
        yield from getattr(venture, group)


def check_soundness(venture: Venture, materials: Materials) -> None:
    """Check every element of an assembled venture.

    Raises:
        UnsoundModelError: if an id is used twice, a reference leads nowhere, or a quote is not in its document.
    """
    faults = [*_duplicates(venture), *_dangling(venture), *_misquoted(venture, materials)]
    if faults:
        raise UnsoundModelError("; ".join(faults[:5]))


def _duplicates(venture: Venture) -> Iterator[str]:
    seen: set[str] = set()
    for element in elements_of(venture):
        if element.id in seen:
            yield f"two elements are called {element.id}"
        seen.add(element.id)


def _dangling(venture: Venture) -> Iterator[str]:
    parties = {party.id for party in venture.parties} | {INDIVIDUAL_PHYSICIANS}
    bodies = {body.id for body in venture.bodies}
    for element in elements_of(venture):
        for field in ("holder", "by", "also", "decider", "set_by", "voted_by", "reviewed_by"):
            who = getattr(element, field, None)
            for ref, known in _references(who):
                if ref not in (parties if known == "party" else bodies):
                    yield f"{element.id} refers to an unknown {known} {ref}"
    for body in venture.bodies:
        for seat in body.seats:
            for ref, known in _references(seat.chosen_by):
                if ref not in (parties if known == "party" else bodies):
                    yield f"a seat of {body.id} refers to an unknown {known} {ref}"


def _references(who: Who | None) -> Iterator[tuple[str, str]]:
    if isinstance(who, PartyActs):
        yield who.party, "party"
    elif isinstance(who, BodyActs | SeatsAct):
        yield who.body, "body"
    elif isinstance(who, AllAct | AnyActs):
        for one in who.of:
            yield from _references(one)


def _misquoted(venture: Venture, materials: Materials) -> Iterator[str]:
    for cite in _cites(venture):
        text = materials.readings[cite.document].document.text
        if text[cite.start : cite.end] != cite.quote:
            yield f"the quote at {cite.start} is not in document {cite.document}"


def _cites(venture: Venture) -> Iterable[Cite]:
    for element in elements_of(venture):
        yield from element.cites
    for body in venture.bodies:
        yield from body.cites
        yield from body.rule_cites
        for seat in body.seats:
            yield from seat.cites
