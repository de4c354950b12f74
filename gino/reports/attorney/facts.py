"""One control fact: what the text says of it, whether it says so, and in which clauses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from gino.contract.extract import Provision
from gino.contract.spans import Cite
from gino.contract.vocabulary import ProvisionKind
from gino.governance.model import ContradictionKind, Venture
from gino.governance.who import AllAct, AnyActs, UnknownActs, Who
from gino.reports.attorney.words import has, say


class State(StrEnum):
    """How the text stands to a fact."""

    FOUND = "found"
    SILENT = "silent"
    AMBIGUOUS = "ambiguous"
    CONFLICTING = "conflicting"


@dataclass(frozen=True, slots=True)
class ControlFact:
    """``key`` names the fact in ``words.yaml``; ``subject`` is the body it is said of, or empty for the venture."""

    key: str
    subject: str
    lines: tuple[str, ...]
    state: State
    clauses: tuple[Cite, ...] = ()

    @property
    def name(self) -> str:
        """What the fact is called."""
        return say(f"facts.rows.{self.key}.name")

    @property
    def settles(self) -> str:
        """What would settle it; empty where silence is no gap."""
        phrase = f"facts.rows.{self.key}.settle"
        return say(phrase) if has(phrase) else ""


CONFLICTS: dict[str, frozenset[ContradictionKind]] = {
    "seats": frozenset({ContradictionKind.SEATS_DO_NOT_ADD_UP, ContradictionKind.SELF_APPOINTING}),
    "quorum": frozenset({ContradictionKind.THRESHOLD_OVER_ALL}),
    "vote": frozenset({ContradictionKind.THRESHOLD_OVER_ALL}),
    "amendment": frozenset({ContradictionKind.CIRCULAR_AMENDMENT}),
}
"""The contradictions that are about a fact."""


def fact(
    venture: Venture,
    key: str,
    subject: str,
    lines: Iterable[str],
    clauses: Iterable[Cite],
    holders: Iterable[Who | None] = (),
) -> ControlFact:
    """A fact in the state that its clauses, its holders and the contradictions of the text put it in."""
    told, cites = tuple(dict.fromkeys(lines)), tuple(dict.fromkeys(clauses))
    silent = f"facts.rows.{key}.silent"
    if cites and not told:
        return ControlFact(key, subject, (say("facts.says.as_quoted"),), State.FOUND, cites)
    if not cites:
        return ControlFact(key, subject, told or ((say(silent),) if has(silent) else ()), State.SILENT)
    kinds = CONFLICTS.get(key, frozenset())
    places = {place(cite) for cite in cites}
    disputed = any(each.kind in kinds and places & set(map(place, each.cites)) for each in venture.contradictions)
    open_ = any(map(nameless, holders))
    state = State.CONFLICTING if disputed else State.AMBIGUOUS if open_ else State.FOUND
    return ControlFact(key, subject, told, state, cites)


def nameless(who: Who | None) -> bool:
    """Whether a holder is, in any part, somebody whose side the text does not say."""
    if isinstance(who, AllAct | AnyActs):
        return any(map(nameless, who.of))
    return isinstance(who, UnknownActs)


def place(cite: Cite) -> tuple[int, int, int]:
    """Where a cite stands, as a key."""
    return cite.document, cite.start, cite.end


class Clauses:
    """The provisions of a venture by kind, and by the clause in which they stand."""

    def __init__(self, provisions: Sequence[Provision]) -> None:
        self._by_kind: dict[ProvisionKind, list[Provision]] = {}
        for provision in provisions:
            self._by_kind.setdefault(provision.kind, []).append(provision)

    def of(self, *kinds: ProvisionKind) -> tuple[Cite, ...]:
        """Every clause of these kinds."""
        return tuple(provision.cite() for kind in kinds for provision in self._by_kind.get(kind, ()))

    def among(self, cites: Iterable[Cite], *kinds: ProvisionKind) -> tuple[Cite, ...]:
        """Those of the cites that are clauses of these kinds."""
        wanted = set(map(place, self.of(*kinds)))
        return tuple(dict.fromkeys(cite for cite in cites if place(cite) in wanted))

    def beside(self, cites: Iterable[Cite], *kinds: ProvisionKind) -> tuple[Cite, ...]:
        """The clauses of these kinds among the cites, or else those in the sections of the cites."""
        given = tuple(cites)
        sections = {(cite.document, cite.section) for cite in given if cite.section is not None}
        near = tuple(cite for cite in self.of(*kinds) if (cite.document, cite.section) in sections)
        return self.among(given, *kinds) or near
