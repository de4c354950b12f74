"""The score: authority over the matters, less what lost mechanisms take, under the lowest cap.

Every point is traceable: the points of the parts add up to the score.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from gino.configuration.model import Settings
from gino.contract.report import Decision, ScorePart
from gino.contract.spans import Cite
from gino.contract.vocabulary import MATTERS_BY_DOMAIN, Domain, Power
from gino.findings.charter import Charter
from gino.findings.language.compiled import Frame
from gino.findings.language.tracing import distinct, evidence, trace
from gino.findings.language.turning import cites_of
from gino.findings.rules.running import Flaw, Runner
from gino.findings.rules.scores import AuthorityFile, ScoreBook, load_scores

_MEASURED = (*MATTERS_BY_DOMAIN[Domain.CLINICAL], *MATTERS_BY_DOMAIN[Domain.ADJACENT])


@dataclass(frozen=True, slots=True)
class Score:
    """0 to 100, with its bounds, or None where there is no grade; ``coverage`` is a share of 1."""

    score: int | None
    low: int | None
    high: int | None
    coverage: float
    parts: tuple[ScorePart, ...] = ()


@dataclass(frozen=True, slots=True)
class _Reading:
    """Which reading of the text is scored: whose power counts, and what silence is worth."""

    power: Callable[[Decision], Power]
    unaddressed: float
    unknown_is_lost: bool


_LIKELY = _Reading(lambda decision: decision.in_effect, 0.0, False)
_WORST = _Reading(lambda decision: decision.worst, 0.0, True)
_BEST = _Reading(lambda decision: decision.best, 1.0, False)


def score(runner: Runner, charter: Charter, flaws: Sequence[Flaw], settings: Settings) -> Score:
    """Score a charter by the files of the score and by the caps of the rules that found something.

    Raises:
        ProblemsFound: if a file of the score is wrong.
    """
    addressed = {decision.matter for decision in charter.decisions}
    coverage = round(sum(matter in addressed for matter in _MEASURED) / len(_MEASURED), 4)
    if charter.grade is None:
        return Score(None, None, None, coverage)
    book = load_scores(runner.vocabulary)
    scoring = _Scoring(book, runner, charter, _lost(book, runner, settings), _caps(book, runner, flaws), settings)
    parts = _parts(scoring, _LIKELY)
    bounds = [_points(_parts(scoring, reading)) for reading in (_WORST, _BEST)]
    here = _points(parts)
    return Score(here, min(here, bounds[0]), max(here, bounds[1]), coverage, parts)


@dataclass(frozen=True, slots=True)
class _Lost:
    """A mechanism that is lost, or (``surely`` no) of which the text does not say enough to tell."""

    title: str
    why: str
    weight: float
    surely: bool
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class _Cap:
    """A flaw with which the score cannot be higher than ``cap``."""

    cap: int
    title: str
    why: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class _Scoring:
    """What all readings of one charter share."""

    book: ScoreBook
    runner: Runner
    charter: Charter
    lost: tuple[_Lost, ...]
    caps: tuple[_Cap, ...]
    settings: Settings


def _points(parts: Iterable[ScorePart]) -> int:
    return max(0, min(100, round(sum(part.points for part in parts))))


def _parts(scoring: _Scoring, reading: _Reading) -> tuple[ScorePart, ...]:
    book, settings = scoring.book, scoring.settings
    weights = [settings.weights.get(file.id, file.weight) for file in book.authorities]
    scale = 100 / sum(weights) if sum(weights) else 0.0
    parts = [
        _authority(scoring, file, weight * scale, reading)
        for file, weight in zip(book.authorities, weights, strict=True)
    ]
    authority = sum(part.points for part in parts)
    parts += [_taken(lost, authority) for lost in scoring.lost if lost.surely or reading.unknown_is_lost]
    return (*parts, *_capped(scoring.caps, max(0.0, sum(part.points for part in parts))))


def _authority(scoring: _Scoring, file: AuthorityFile, weight: float, reading: _Reading) -> ScorePart:
    decisions = {decision.matter: decision for decision in scoring.charter.decisions}
    found = [decisions[matter] for matter in file.matters if matter in decisions]
    earned = sum(_credit(scoring.book, scoring.runner.frame(), decision, reading) for decision in found)
    earned += reading.unaddressed * (len(file.matters) - len(found))
    told = [f"{_spaced(one.matter)}: {_spaced(reading.power(one))}{_lasting(one)}" for one in found]
    told += [f"{_spaced(matter)}: not addressed" for matter in file.matters if matter not in decisions]
    cites = distinct(cite for decision in found for cite in cites_of(decision))
    points = round(weight * earned / len(file.matters), 4)
    return ScorePart(name=file.title, points=points, possible=round(weight, 4), why="; ".join(told), cites=cites)


def _credit(book: ScoreBook, frame: Frame, decision: Decision, reading: _Reading) -> float:
    frame.values["decision"] = decision.model_copy(update={"in_effect": reading.power(decision)})
    for condition, give in book.credits:
        if condition.run(frame) is True:
            return give / 100
    return 0.0


def _lost(book: ScoreBook, runner: Runner, settings: Settings) -> tuple[_Lost, ...]:
    found = []
    for each in book.mechanisms:
        frame = runner.frame()
        answer = each.condition.run(frame)
        if answer is not False:
            weight = min(settings.weights.get(each.file.id, getattr(each.file, "weight", 0.0)), 100.0)
            cites = evidence(trace(each.condition, frame, whole=False))
            found.append(_Lost(each.file.title, each.file.why, weight, answer is True, cites))
    return tuple(found)


def _taken(lost: _Lost, authority: float) -> ScorePart:
    points = -round(authority * lost.weight / 100, 4)
    return ScorePart(name=lost.title, points=points, possible=0, why=lost.why, cites=lost.cites)


def _caps(book: ScoreBook, runner: Runner, flaws: Sequence[Flaw]) -> tuple[_Cap, ...]:
    found = [
        _Cap(flaw.rule.file.cap, flaw.rule.title, flaw.message, flaw.cites)
        for flaw in flaws
        if flaw.rule.file.cap is not None
    ]
    for each in book.caps:
        frame = runner.frame()
        if each.condition.run(frame) is True:
            cites = evidence(trace(each.condition, frame, whole=False))
            found.append(_Cap(getattr(each.file, "cap", 100), each.file.title, each.file.why, cites))
    return tuple(found)


def _capped(caps: Sequence[_Cap], points: float) -> tuple[ScorePart, ...]:
    """The lowest cap, as the points that it takes off; nothing where none is below the points."""
    lowest = min(caps, key=lambda cap: (cap.cap, cap.title), default=None)
    if lowest is None or points <= lowest.cap:
        return ()
    name = f"At most {lowest.cap}: {lowest.title}"
    taken = round(lowest.cap - points, 4)
    return (ScorePart(name=name, points=taken, possible=0, why=lowest.why, cites=lowest.cites),)


def _lasting(decision: Decision) -> str:
    return ", can be taken away" if decision.durable is False else ""


def _spaced(word: str) -> str:
    return str(word).replace("_", " ")
