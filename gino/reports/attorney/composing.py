"""The whole report from one examined venture: its sections in order, and the seal over their quotes."""

from __future__ import annotations

from gino.contract.report import Report
from gino.reports.attorney.bottom_line import bottom_line
from gino.reports.attorney.content import Facts, Memorandum, Section, quotes_in, said
from gino.reports.attorney.control_facts import control_facts
from gino.reports.attorney.drafting import drafting
from gino.reports.attorney.identity import identity
from gino.reports.attorney.issues import issues
from gino.reports.attorney.matrix import matrix
from gino.reports.attorney.method import method
from gino.reports.attorney.model_language import model_language
from gino.reports.attorney.open_points import open_points
from gino.reports.attorney.setting import Setting, paragraph
from gino.reports.attorney.verification import verification
from gino.reports.attorney.witnesses import witnesses
from gino.reports.attorney.words import say
from gino.reports.examined import Examined
from gino.reports.sanitizing import one_line
from gino.reports.seal import seal_of

_SECTIONS = (
    identity,
    bottom_line,
    control_facts,
    issues,
    matrix,
    witnesses,
    open_points,
    model_language,
    drafting,
    method,
)


def memorandum(examined: Examined) -> Memorandum:
    """The report for attorneys, free of any format."""
    setting = Setting(examined)
    sections = tuple(write(setting, number) for number, write in enumerate(_SECTIONS, start=1))
    seal = seal_of(examined.report, sum(1 for _ in quotes_in(sections)))
    legend = examined.case.settings.legend
    return Memorandum(
        title=say("title"),
        subtitle=_subtitle(setting),
        legend=one_line(legend) if legend else None,
        sections=(*sections, verification(setting, len(sections) + 1, seal)),
        notice=say("notice"),
        seal=seal,
    )


def unchecked(report: Report) -> Memorandum:
    """What is said of a file that could not be read or checked."""
    trouble = report.error or report.ungraded
    path = one_line(report.document.path)
    why = Facts(((say("unread.why"), said(one_line(trouble.message) if trouble else "")),))
    blocks = (paragraph(say("unread.sentence", path=path)), why, paragraph(say("unread.what")))
    section = Section("unread", 1, say("unread.title"), blocks)
    return Memorandum(say("title"), path, None, (section,), say("notice"), None)


def _subtitle(setting: Setting) -> str:
    """What is asked, of the venture by name where the text names it, or else of the document."""
    entity = next((each.entity.name for each in setting.case.readings if each.entity.name), None)
    if entity:
        return say("subtitle", venture=one_line(entity), people=setting.people)
    title = one_line(setting.report.document.title or say("untitled"))
    return say("subtitle_document", title=title, people=setting.people)
