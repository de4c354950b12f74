"""One matter judged: the power in effect, its range over the readings left open, and what would narrow it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from gino.contract.vocabulary import Matter, Power, strength
from gino.decisions.acting import Captured
from gino.decisions.game import Node, Table, players_in
from gino.decisions.in_effect import Procedure, procedure
from gino.decisions.naming import Names
from gino.decisions.players import PROTECTED
from gino.decisions.readings import Choices, Question
from gino.decisions.standing import is_impossible, standing
from gino.decisions.voice import has_voice
from gino.decisions.workings import NOTHING, Workings

_MOST_READINGS = 64


@dataclass(frozen=True, slots=True)
class Solved:
    """A matter solved under one reading. ``played_by`` says who plays for those whose side the text leaves open."""

    procedure: Procedure
    table: Table
    wins: int
    power: Power
    chosen: Mapping[str, int]
    played_by: Mapping[str, str]

    @property
    def impossible(self) -> bool:
        """Whether nobody can carry the matter."""
        return self.procedure.node is not None and is_impossible(self.wins, len(self.table.players))


@dataclass(frozen=True, slots=True)
class Judged:
    """The likelier reading (or the worst where none is), the range, and the open questions, most telling first."""

    matter: Matter
    solved: Solved
    worst: Power
    best: Power
    open_points: tuple[str, ...] = ()


def judge(workings: Workings, matter: Matter, captured: Captured = NOTHING) -> Judged:
    """Judge a matter over all its readings."""
    first = Choices()
    plain = procedure(workings, matter, first, captured)
    questions = dict(first.asked)
    seen: list[tuple[dict[str, int], Solved]] = []
    likely: list[Solved] = []
    for chosen in _combinations(tuple(questions.values())):
        choices = Choices(chosen)
        read = procedure(workings, matter, choices, captured) if chosen else plain
        questions.update(choices.asked)
        for hands, expected in _hands(workings, read.node):
            solved = _solve(workings, read, chosen, hands, captured)
            seen.append((chosen, solved))
            if expected and _is_likely(chosen, questions):
                likely.append(solved)
    settled = min(likely or [solved for _, solved in seen], key=lambda solved: strength(solved.power))
    powers = sorted((solved.power for _, solved in seen), key=strength)
    return Judged(matter, settled, powers[0], powers[-1], _open_points(workings, questions, seen))


def _combinations(questions: tuple[Question, ...]) -> list[dict[str, int]]:
    """Every choice of readings; with too many, the two ends and each question by itself."""
    sizes = [range(len(question.readings)) for question in questions]
    count = 1
    for size in sizes:
        count *= len(size)
    ids = [question.id for question in questions]
    if count <= _MOST_READINGS:
        return [dict(zip(ids, chosen, strict=True)) for chosen in product(*sizes)]
    likely = {question.id: question.likelier or 0 for question in questions}
    ends = [dict.fromkeys(ids, 0), {question.id: len(question.readings) - 1 for question in questions}]
    single = [likely | {q.id: reading} for q in questions for reading in range(len(q.readings))]
    return [likely, *ends, *single]


def _is_likely(chosen: Mapping[str, int], questions: Mapping[str, Question]) -> bool:
    return all(questions[name].likelier in (None, reading) for name, reading in chosen.items())


def _hands(workings: Workings, node: Node | None) -> Iterator[tuple[dict[str, str], bool]]:
    """Who may stand behind those whose side is not said, and whether that is a likelier reading.

    A stranger, any other player, or the protected side. Whoever chooses seats that the text labels as one side's is
    likelier to be that side.
    """
    unsaid = sorted(player for player in players_in(node) if player.startswith("unknown:")) if node is not None else []
    labelled = {player: key for player in unsaid if (key := workings.labelled_hand(player)) is not None}
    rest = [player for player in unsaid if player not in labelled]
    keys = workings.players.all_keys() if unsaid else ()
    yield labelled, True
    for key in keys if rest else ():
        yield labelled | dict.fromkeys(rest, key), True
    if labelled:
        yield {}, False
        for key in keys:
            yield dict.fromkeys(unsaid, key), False


def _solve(
    workings: Workings, read: Procedure, chosen: Mapping[str, int], hands: dict[str, str], captured: Captured
) -> Solved:
    present = {hands.get(player, player) for player in players_in(read.node)} if read.node is not None else set()
    table = workings.table(present, hands)
    wins = table.wins(read.node) if read.node is not None else 0
    power = power_of(workings, read, table, wins, frozenset((PROTECTED,)), captured)
    return Solved(read, table, wins, power, chosen, hands)


def power_of(
    workings: Workings,
    read: Procedure,
    table: Table,
    wins: int,
    group: frozenset[str],
    captured: Captured = NOTHING,
) -> Power:
    """The power of the players in ``group``, acting as one, on a matter."""
    found = standing(wins, len(table.players), table.coalition(group)) if read.node is not None else None
    if found is not None:
        return found
    acting = workings.acting(read.matter, captured=captured)
    if has_voice(workings.venture, acting, read.matter, read.grants, group):
        return Power.ADVISES
    return Power.NONE if read.node is not None else Power.SILENT


def _open_points(
    workings: Workings, questions: Mapping[str, Question], seen: list[tuple[dict[str, int], Solved]]
) -> tuple[str, ...]:
    """What is left open and how the power turns on it: first the point whose answer narrows the range most."""
    points: list[tuple[int, str]] = []
    for question in questions.values():
        spans = [_span([s.power for chosen, s in seen if chosen.get(question.id) == n]) for n in _places(question)]
        told = [f"if {reading}, {_told(span)}" for reading, span in zip(question.readings, spans, strict=True) if span]
        widths = [_width(span) for span in spans if span]
        if len(set(spans)) > 1:
            points.append((max(widths), f"{question.says}: {'; '.join(told)}"))
    unsaid = sorted({player for _, solved in seen for player in solved.played_by})
    names = Names(workings.venture, workings.protected)
    for player in unsaid:
        points.append((0, f"the text does not say which side {names.player(player)} is on"))
    return tuple(text for _, text in sorted(points, key=lambda point: point[0]))


def _places(question: Question) -> range:
    return range(len(question.readings))


def _span(powers: list[Power]) -> tuple[Power, Power] | None:
    ordered = sorted(powers, key=strength)
    return (ordered[0], ordered[-1]) if ordered else None


def _width(span: tuple[Power, Power]) -> int:
    return strength(span[1]) - strength(span[0])


def _told(span: tuple[Power, Power]) -> str:
    return span[0].value if span[0] is span[1] else f"{span[0].value} to {span[1].value}"
