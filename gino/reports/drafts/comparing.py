"""Two drafts compared: changes of control, findings, and the words that differ, put together as one result."""

from __future__ import annotations

from collections.abc import Sequence

from gino.contract.drafts import ControlChange, Diff, Draft, Moved, Standing, TextChange
from gino.contract.spans import Cite
from gino.contract.vocabulary import Side
from gino.decisions.differing import Change, compare
from gino.decisions.moving import Movement
from gino.decisions.touching import Rests
from gino.reports.drafts.effects import effect_of
from gino.reports.drafts.findings import finding_changes
from gino.reports.drafts.wordings import text_change, touch_of, wordings_of
from gino.reports.examined import Examined


def diff_of(old: Examined, new: Examined) -> Diff:
    """Compare two drafts of a venture, document by document in the order in which they were named."""
    side = new.report.protected_side
    wordings = wordings_of(old.case.readings, new.case.readings)
    touch = touch_of(wordings, old.case.readings, new.case.readings)
    found = compare(old.case.venture, new.case.venture, side, touch)
    text = [text_change(each) for each in wordings]
    changes = tuple(_control_change(change, side, text) for change in found.changes)
    told = {number for change in changes for number in change.reworded}
    return Diff(
        old=_draft(old),
        new=_draft(new),
        protected_side=side,
        regressed=found.regressed,
        changes=changes,
        together=tuple(map(_moved, found.together)),
        moved=tuple(map(_moved, found.moved)),
        findings=finding_changes(old.report.findings, new.report.findings, touch),
        text=tuple(each.model_copy(update={"told": number in told}) for number, each in enumerate(text)),
    )


def _control_change(change: Change, side: Side, text: Sequence[TextChange]) -> ControlChange:
    reworded = [number for number, each in enumerate(text) if _meet(change.before, change.after, each)]
    reworded.sort(key=lambda number: not _meet(change.before[:1], change.after[:1], text[number]))
    if not reworded and change.rests is Rests.ON_SUCH_A_CLAUSE and change.moved:
        reworded = [number for number, each in enumerate(text) if change.kinds & set(each.provisions)]
    return ControlChange(
        says=change.says,
        effect=effect_of(change.moved, side, change.about),
        also=change.also,
        before=change.before,
        after=change.after,
        reworded=tuple(reworded),
        moved=tuple(map(_moved, change.moved)),
    )


def _meet(before: Sequence[Cite], after: Sequence[Cite], text: TextChange) -> bool:
    """Whether provisions of either draft stand in a clause whose words differ."""
    return _within(before, text.before) or _within(after, text.after)


def _within(cites: Sequence[Cite], clause: Cite | None) -> bool:
    return clause is not None and any(
        cite.document == clause.document and cite.start < clause.end and clause.start < cite.end for cite in cites
    )


def _moved(movement: Movement) -> Moved:
    return Moved(
        matter=movement.matter,
        aspect=movement.aspect.value,
        before=movement.before,
        after=movement.after,
        worsens=movement.worsens,
    )


def _draft(examined: Examined) -> Draft:
    report = examined.report
    return Draft(
        documents=report.documents,
        revisions=report.revisions,
        grade=report.grade,
        score=report.score,
        ungraded=report.ungraded.message if report.ungraded else None,
        standings=tuple(
            Standing(matter=each.matter, on_paper=each.on_paper, in_effect=each.in_effect, durable=each.durable)
            for each in report.decisions
        ),
    )
