"""A comparison of partners put into words, once for every format: the same rows, one column a partner."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from gino.contract.partners import Comparison, EverydayDecision, Partner
from gino.contract.vocabulary import Power
from gino.reports.sanitizing import one_line
from gino.reports.wording import GRADE_NAMES, POWER_WORDS, SIDE_PEOPLE, capitalized

NONE = "–"


@dataclass(frozen=True, slots=True)
class Cell:
    """What one row says of one partner; ``power`` where it is a power in effect, ``taken`` where that can be lost."""

    words: str
    power: Power | None = None
    taken: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its name, and a cell a partner."""

    name: str
    cells: tuple[Cell, ...]

    @property
    def differs(self) -> bool:
        """Whether the partners differ in it."""
        return len({cell.words for cell in self.cells}) > 1


@dataclass(frozen=True, slots=True)
class Table:
    """The whole: ``facts`` of grade and votes, ``decisions`` the everyday ones."""

    names: tuple[str, ...]
    facts: tuple[Row, ...]
    decisions: tuple[Row, ...]
    people: str


def table_of(comparison: Comparison) -> Table:
    """The rows, the same for every comparison."""
    partners = comparison.partners
    people = SIDE_PEOPLE[comparison.protected_side]
    facts: tuple[tuple[str, Callable[[Partner], str]], ...] = (
        ("Grade", _grade),
        ("Score of 100", lambda each: NONE if each.score is None else str(each.score)),
        ("Deciding body", lambda each: one_line(each.votes.body) if each.votes else NONE),
        (f"Seats of {people}", _seats),
        ("Votes that carry a decision", lambda each: _of(each.votes.needed, each.votes.votes) if each.votes else NONE),
        ("Quorum", _quorum),
        ("Who else can block", _blockers),
        ("Held and lasting", lambda each: f"{each.lasting} of {each.held}" if each.decisions else NONE),
    )
    names = [row.name for row in next((each.decisions for each in partners if each.decisions), ())]
    return Table(
        names=names_of(partners),
        facts=tuple(Row(name, tuple(Cell(said(each)) for each in partners)) for name, said in facts),
        decisions=tuple(
            Row(name, tuple(_cell(each.decisions[place] if each.decisions else None) for each in partners))
            for place, name in enumerate(names)
        ),
        people=people,
    )


def names_of(partners: tuple[Partner, ...]) -> tuple[str, ...]:
    """What each partner is called: the name of its file, numbered where two have the same."""
    stems = [one_line(PurePath(each.document.path.replace("\\", "/")).stem) for each in partners]
    seen: Counter[str] = Counter()
    found = []
    for stem in stems:
        seen[stem] += 1
        found.append(f"{stem} ({seen[stem]})" if stems.count(stem) > 1 else stem)
    return tuple(found)


def _grade(partner: Partner) -> str:
    if partner.error is not None:
        return "Not read"
    return GRADE_NAMES[partner.grade].capitalize() if partner.grade else "No grade"


def _of(part: int, whole: int) -> str:
    return f"{part} of {whole}"


def _seats(partner: Partner) -> str:
    """The seats of the protected side, and its votes where a seat may have several."""
    votes = partner.votes
    if votes is None:
        return NONE
    weighed = (votes.our_seats, votes.seats) != (votes.ours, votes.votes)
    return _of(votes.our_seats, votes.seats) + (f" ({_of(votes.ours, votes.votes)} votes)" if weighed else "")


def _quorum(partner: Partner) -> str:
    votes = partner.votes
    if votes is None:
        return NONE
    return _of(votes.quorum, votes.seats) if votes.quorum is not None else "not stated"


def _blockers(partner: Partner) -> str:
    """The other sides that decide or block, and on how many of the decisions below."""
    if not partner.decisions:
        return NONE
    told = [f"{each.side} ({len(each.matters)} of {len(partner.decisions)})" for each in partner.blockers]
    return capitalized(", ".join(told)) or "Nobody"


def _cell(decision: EverydayDecision | None) -> Cell:
    if decision is None:
        return Cell(NONE)
    words = POWER_WORDS[decision.in_effect]
    if decision.worst is not decision.best:
        words += " (unclear)"
    lasting = {True: ", lasts", False: ", can be taken", None: ""}[decision.durable]
    return Cell(words + lasting, decision.in_effect, taken=decision.durable is False)


KEY = (
    "Decide: carry it alone. Block: nothing is decided without them. Sway: some majority needs them. Advise: be heard. "
    "Lasts: the others cannot take it away by themselves. Unclear: the text can be read more than one way."
)
