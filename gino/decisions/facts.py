"""The facts that a procedure rests on, each by an id: an element's own, or a part of a body."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gino.contract.extract import Party
from gino.contract.spans import Cite
from gino.decisions.players import affiliation
from gino.governance.model import Element, GoverningBody, SeatClass, Venture


def seat_fact(body: str, index: int) -> str:
    """The id of the fact that a class of seats is somebody's."""
    return f"{body}#seat{index}"


def rule_fact(body: str) -> str:
    """The id of the fact that a body acts by its own threshold."""
    return f"{body}#rule"


def quorum_fact(body: str) -> str:
    """The id of the fact that a body has a quorum."""
    return f"{body}#quorum"


def casting_fact(body: str) -> str:
    """The id of the fact that somebody has a casting vote."""
    return f"{body}#casting"


@dataclass(frozen=True, slots=True)
class SeatFact:
    """One class of a body's seats."""

    body: GoverningBody
    seat: SeatClass


@dataclass(frozen=True, slots=True)
class RuleFact:
    """The threshold by which a body acts."""

    body: GoverningBody


@dataclass(frozen=True, slots=True)
class QuorumFact:
    """What a body needs present."""

    body: GoverningBody


@dataclass(frozen=True, slots=True)
class CastingFact:
    """The casting vote of a body."""

    body: GoverningBody


@dataclass(frozen=True, slots=True)
class AffiliateFact:
    """That a party follows its owner."""

    party: Party


_MOST_ELSEWHERE = 2

Subject = Element | SeatFact | RuleFact | QuorumFact | CastingFact | AffiliateFact


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact with the provision that it stands in; None where it is a default of the law, not of the text.

    ``also`` are provisions of other sections without which it would not hold: a clause that makes it prevail.
    """

    id: str
    subject: Subject
    cite: Cite | None
    also: tuple[Cite, ...] = ()


def elements_of(venture: Venture) -> Iterator[Element]:
    """Every mechanism of the venture."""
    for group in (
        venture.grants,
        venture.consents,
        venture.overrides,
        venture.referrals,
        venture.fallbacks,
        venture.fundings,
        venture.voices,
        venture.denials,
        venture.proxies,
        venture.blocs,
        venture.strips,
        venture.entrenchments,
        venture.precedences,
        venture.ownerships,
    ):
        yield from group


def facts_of(venture: Venture) -> dict[str, Fact]:
    """Every fact of the venture by id, each with the first provision that it rests on."""
    facts = [Fact(e.id, e, _first(e.cites), _elsewhere(e.cites)) for e in elements_of(venture)]
    for body in venture.bodies:
        facts += _of_body(body)
    for party in venture.parties:
        if party.affiliate_of is not None:
            facts.append(Fact(affiliation(party.id), AffiliateFact(party), _first(party.cites)))
    return {fact.id: fact for fact in facts}


def _of_body(body: GoverningBody) -> Iterator[Fact]:
    for index, seat in enumerate(body.seats):
        yield Fact(seat_fact(body.id, index), SeatFact(body, seat), _first(seat.cites or body.cites))
    if body.rule_cites:
        yield Fact(rule_fact(body.id), RuleFact(body), body.rule_cites[0])
    if body.quorum is not None:
        yield Fact(quorum_fact(body.id), QuorumFact(body), _first(body.quorum.cites))
    if body.casting_vote is not None:
        cites = body.casting_cites
        yield Fact(casting_fact(body.id), CastingFact(body), _first(cites), _elsewhere(cites))


def _first(cites: tuple[Cite, ...]) -> Cite | None:
    return cites[0] if cites else None


def _elsewhere(cites: tuple[Cite, ...]) -> tuple[Cite, ...]:
    """The first provision of each further section, as far as a reader will follow."""
    seen = {(cites[0].document, cites[0].section)} if cites else set()
    found = []
    for cite in cites[1:]:
        if (cite.document, cite.section) not in seen:
            seen.add((cite.document, cite.section))
            found.append(cite)
    return tuple(found[:_MOST_ELSEWHERE])
