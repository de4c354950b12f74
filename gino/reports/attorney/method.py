"""How the result was worked out: the points, the weights, what was assumed, and what would change it."""

from __future__ import annotations

from collections.abc import Iterator

from gino.contract.report import Report, ScorePart
from gino.contract.vocabulary import DOMAIN_OF, Domain, Power
from gino.decisions.moving import Aspect, Movement, Value
from gino.decisions.whatif import WhatIf, best_changes
from gino.findings.rules.loading import load_packs
from gino.findings.rules.scores import CapFile, Conditioned, MechanismFile, load_scores
from gino.reports.attorney.content import Block, Cell, Listing, Row, Section, Style, Table, said
from gino.reports.attorney.setting import Setting, paragraph, section
from gino.reports.attorney.words import heads, say, words
from gino.reports.sanitizing import one_line
from gino.reports.wording import GRADE_NAMES, MATTER_NAMES, POWER_WORDS, in_a_row

_MOST_CHANGES = 3
_FIGURES = frozenset((1, 2))


def method(setting: Setting, number: int) -> Section:
    """The method in words, and every figure that the score is made of."""
    return section("method", number, _blocks(setting))


def _blocks(setting: Setting) -> Iterator[Block]:
    for told in words().lists["method.paragraphs"]:
        yield paragraph(" ".join(told.split()).format_map({"people": setting.people}))
    report = setting.report
    if report.grade is not None:
        yield paragraph(say("method.grade", grade=GRADE_NAMES[report.grade].lower()))
    if report.score_parts:
        yield Table(
            say("method.points"), heads("method.points_head"), (28, 9, 11, 52), tuple(_points(report)), _FIGURES
        )
    yield Table(say("method.weights"), heads("method.weights_head"), (34, 22, 44), tuple(_weights(setting)))
    yield paragraph(say("method.source", source=_sources(setting)), Style.NOTE)
    yield from _sensitivity(setting)
    if report.assumptions:
        yield paragraph(say("method.assumptions") + ":")
        yield Listing(tuple(said(each) for each in dict.fromkeys(map(one_line, report.assumptions))))


def _points(report: Report) -> Iterator[Row]:
    for part in report.score_parts:
        yield Row((said(one_line(part.name)), said(_figure(part)), said(_possible(part)), said(one_line(part.why))))
    yield Row((said(say("method.total")), said(str(report.score)), said("100"), ()))


def _figure(part: ScorePart) -> str:
    return f"{part.points:.1f}".replace("-", "\N{MINUS SIGN}")


def _possible(part: ScorePart) -> str:
    return f"{part.possible:.1f}" if part.possible else say("matrix.none")


def _weights(setting: Setting) -> Iterator[Row]:
    settings = setting.case.settings
    book = load_scores(load_packs(settings).vocabulary)
    for each in (*book.mechanisms, *book.caps):
        effect = _effect(each, settings.weights.get(each.file.id))
        yield Row((said(each.file.title), said(effect), said(one_line(each.file.why))))


def _sources(setting: Setting) -> str:
    book = load_scores(load_packs(setting.case.settings).vocabulary)
    files = (*book.authorities, *(each.file for each in (*book.mechanisms, *book.caps)))
    return " ".join(dict.fromkeys(one_line(each.source) for each in files))


def _effect(each: Conditioned, weight: float | None) -> str:
    file = each.file
    if isinstance(file, CapFile):
        return say("method.cap", cap=file.cap)
    assert isinstance(file, MechanismFile)  # noqa: S101 - the only other kind
    return say("method.mechanism", weight=f"{file.weight if weight is None else weight:g}")


def _sensitivity(setting: Setting) -> Iterator[Block]:
    """The few changes of the text that would help most, each tried on the model."""
    if setting.report.grade is None:
        return
    found = best_changes(setting.venture, setting.report.protected_side, _MOST_CHANGES)
    if not found:
        yield paragraph(say("method.sensitivity_none"))
        return
    rows = tuple(Row((said(*map(one_line, one.says)), said(_grades(one)), _moved(one))) for one in found)
    yield Table(say("method.sensitivity"), heads("method.sensitivity_head"), (44, 22, 34), rows)


def _grades(change: WhatIf) -> str:
    before, after = (
        GRADE_NAMES[grade].lower() if grade else say("matrix.none")
        for grade in (change.before.grade, change.after.grade)
    )
    return say("method.stays", grade=after) if before == after else say("method.moves", before=before, after=after)


def _moved(change: WhatIf) -> Cell:
    """What moves on clinical matters, those that move alike together."""
    alike: dict[tuple[Aspect, Value, Value], list[Movement]] = {}
    for each in change.moved:
        if DOMAIN_OF[each.matter] is Domain.CLINICAL:
            alike.setdefault((each.aspect, each.before, each.after), []).append(each)
    return said(*map(_movement, alike.values())) or said(say("method.moved_none"))


def _movement(alike: list[Movement]) -> str:
    movement, matters = alike[0], in_a_row([MATTER_NAMES[each.matter] for each in alike])
    if movement.aspect is Aspect.IN_EFFECT:
        before, after = (
            POWER_WORDS[each] if isinstance(each, Power) else "" for each in (movement.before, movement.after)
        )
        return say("method.moved", matters=matters, before=before, after=after)
    lasts = movement.aspect is Aspect.DURABLE and movement.after is True
    return say("method.moved_lasting", matters=matters) if lasts else ""
