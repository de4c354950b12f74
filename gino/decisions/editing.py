"""Changes to a venture, one typed edit each, and the venture that they make."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from functools import reduce
from typing import Any

from gino.decisions.workings import without
from gino.governance.model import Element, GoverningBody, Quorum, SeatClass, Venture
from gino.governance.who import Share, Who

GROUP_OF = {
    "Grant": "grants",
    "Consent": "consents",
    "Override": "overrides",
    "Referral": "referrals",
    "Fallback": "fallbacks",
    "Funding": "fundings",
    "Voice": "voices",
    "Denial": "denials",
    "Proxy": "proxies",
    "Bloc": "blocs",
    "Strip": "strips",
    "Entrenchment": "entrenchments",
    "Precedence": "precedences",
    "Ownership": "ownerships",
    "Assumption": "assumptions",
    "Absence": "absences",
    "Ambiguity": "ambiguities",
    "Contradiction": "contradictions",
}


class EditError(ValueError):
    """An edit that names an element, a body or a class of seats that the venture does not have."""


@dataclass(frozen=True, slots=True)
class Strike:
    """Take an element out."""

    element: str


@dataclass(frozen=True, slots=True)
class Insert:
    """Put an element in."""

    element: Element


@dataclass(frozen=True, slots=True)
class Reshape:
    """Put a body in place of the one with its id, or add it."""

    body: GoverningBody


@dataclass(frozen=True, slots=True)
class SetRule:
    """Give a body another threshold."""

    body: str
    rule: Share


@dataclass(frozen=True, slots=True)
class SetQuorum:
    """Give a body another quorum, or none."""

    body: str
    quorum: Quorum | None


@dataclass(frozen=True, slots=True)
class SetCastingVote:
    """Give the casting vote of a body to somebody, or to nobody."""

    body: str
    holder: Who | None


@dataclass(frozen=True, slots=True)
class SetChooser:
    """Let somebody else choose a class of seats, remove from it and fill it."""

    body: str
    label: str
    chosen_by: Who


Edit = Strike | Insert | Reshape | SetRule | SetQuorum | SetCastingVote | SetChooser


def edited(venture: Venture, edits: Iterable[Edit]) -> Venture:
    """The venture after the edits, made in order.

    Raises:
        EditError: if an edit names what the venture does not have.
    """
    return reduce(_apply, edits, venture)


def _apply(venture: Venture, edit: Edit) -> Venture:
    match edit:
        case Strike(element):
            if not any(found.id == element for found in all_elements(venture)):
                raise EditError(f"the venture has no element {element!r}")
            return without(venture, frozenset((element,)))
        case Insert(element):
            group = GROUP_OF[type(element).__name__]
            added: dict[str, Any] = {group: (*getattr(venture, group), element)}
            return replace(venture, **added)
        case Reshape(body):
            if body.id not in {found.id for found in venture.bodies}:
                return replace(venture, bodies=(*venture.bodies, body))
            return _with_body(venture, body)
        case SetRule(body, rule):
            return _with_body(venture, replace(_body(venture, body), rule=rule))
        case SetQuorum(body, quorum):
            return _with_body(venture, replace(_body(venture, body), quorum=quorum))
        case SetCastingVote(body, holder):
            return _with_body(venture, replace(_body(venture, body), casting_vote=holder))
        case SetChooser(body, label, chosen_by):
            return _with_body(venture, _rechosen(_body(venture, body), label, chosen_by))


def all_elements(venture: Venture) -> tuple[Element, ...]:
    """Every element of the venture, group by group."""
    groups = (getattr(venture, field.name) for field in fields(venture))
    return tuple(e for group in groups if isinstance(group, tuple) for e in group if isinstance(e, Element))


def _body(venture: Venture, body: str) -> GoverningBody:
    try:
        return venture.body(body)
    except KeyError:
        raise EditError(f"the venture has no body {body!r}") from None


def _with_body(venture: Venture, body: GoverningBody) -> Venture:
    return replace(venture, bodies=tuple(body if found.id == body.id else found for found in venture.bodies))


def _rechosen(body: GoverningBody, label: str, chosen_by: Who) -> GoverningBody:
    if not any(seat.label == label for seat in body.seats):
        raise EditError(f"{body.name} has no seats called {label!r}")
    return replace(body, seats=tuple(_chosen(s, chosen_by) if s.label == label else s for s in body.seats))


def _chosen(seat: SeatClass, by: Who) -> SeatClass:
    return replace(
        seat, chosen_by=by, removable_by=None, without_cause=False, vacancy_filled_by=None, confirmed_by=None
    )
