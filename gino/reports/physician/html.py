"""The report for physicians as one page of HTML, its first sheet to be printed by itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from markupsafe import Markup

from gino.contract.report import Report
from gino.contract.spans import Cite
from gino.reports.examined import Examined
from gino.reports.pages.page import page
from gino.reports.physician.first_page import people_of, rows_of, seats_of, sides_of, verdict_of
from gino.reports.physician.mechanisms import mechanisms_of
from gino.reports.physician.places import places_of
from gino.reports.physician.points import Subject, strengths_of, worries_of
from gino.reports.physician.questions import questions_of
from gino.reports.physician.quoting import quotes_of
from gino.reports.physician.raising import is_highest, raises_of
from gino.reports.physician.silence import silence_of
from gino.reports.pictures.before_after import before_after, moves
from gino.reports.pictures.heat_map import heat_map
from gino.reports.pictures.power_bars import power_bars
from gino.reports.pictures.seats import bodies_seen
from gino.reports.pictures.setting import short
from gino.reports.pictures.structure import structure
from gino.reports.plain.saying import Plain, plain
from gino.reports.sanitizing import one_line
from gino.reports.seal import seal_of
from gino.reports.wording import capitalized

_STYLES = ("pictures/pictures.css", "physician/physician.css")
_LONGEST_TITLE = 90
_LONGEST_FILE = 36


def render(examined: Examined) -> str:
    """The report of a venture; without a grade, a page that says why there is none and what can be said."""
    report, words = examined.report, plain()
    if report.ungraded is not None and report.ungraded.code == "no-governance":
        return _without(report, report.ungraded.code, words)
    people = people_of(report.protected_side, words)
    mechanisms = mechanisms_of(examined.case.venture, examined.case.solution)
    subject = Subject(examined, words, people, mechanisms, bodies_seen(examined))
    if report.grade is None:
        code = report.ungraded.code if report.ungraded is not None else "no-grade"
        return _without(report, code, words, _behind(subject))
    view = {**_front(subject), **_behind(subject)}
    return page(_title(report, words), "physician/report.html", styles=_STYLES, **view)


def unread(report: Report) -> str:
    """The page of a file that could not be read or checked: which, why, and what to do."""
    return _without(report, "unread", plain())


def _front(subject: Subject) -> dict[str, object]:
    report, words = subject.examined.report, subject.plain
    verdict = verdict_of(report, words)
    return {
        "verdict": verdict,
        "sides": sides_of(subject),
        "rows": rows_of(report, words),
        "seats": seats_of(subject, verdict),
        "worries": worries_of(subject),
        "strengths": strengths_of(subject),
        "cited": partial(_cited, report),
    }


def _behind(subject: Subject) -> dict[str, object]:
    examined, words = subject.examined, subject.plain
    report = examined.report
    raises = raises_of(subject) if report.grade is not None else ()
    first = raises[0].after.decisions if raises else ()
    moved = moves(report.decisions, first, words) if raises else ()
    points = (*worries_of(subject), *strengths_of(subject)) if report.grade is not None else ()
    quotes = quotes_of(points, report, words)
    return {
        **_common(report, words),
        "people": subject.people,
        "structure": structure(examined, words, "structure"),
        "bars": power_bars(examined, words, "bars") if report.grade is not None else "",
        "matrix": heat_map(report, words),
        "silence": silence_of(subject),
        "questions": questions_of(subject),
        "raises": raises,
        "highest": is_highest(report.grade),
        "moved": before_after(moved, words, words.say("changes.table")),
        "quotes": quotes,
        "seal": seal_of(report, sum(len(each.quotes) for each in quotes)).line() if report.made_by else "",
    }


def _common(report: Report, words: Plain) -> dict[str, object]:
    documents = report.documents or (report.document,)
    return {
        "say": words.say,
        "word": words.word,
        "plain": words,
        "report": report,
        "documents": documents,
        "name": _name(report),
        "file_name": lambda document: short(_last(document.path), _LONGEST_FILE),
    }


def _cited(report: Report, cites: Sequence[Cite]) -> Markup:
    """The places of a point after it, or nothing where no clause says it."""
    return Markup(' <span class="place">({})</span>').format(places_of(cites, report)) if cites else Markup("")


def _without(report: Report, code: str, words: Plain, behind: Mapping[str, object] | None = None) -> str:
    """A page without a grade; ``behind`` is what can be said all the same."""
    trouble = report.error or report.ungraded
    view = {
        **_common(report, words),
        "heading": words.say("grade.unread" if code == "unread" else "grade.none"),
        "why": words.say(f"none.{code}", **_people(code, report, words)),
        "then": words.say(f"none.then.{code}"),
        "message": capitalized(one_line(trouble.message)) if trouble is not None else "",
        "behind": behind is not None,
        **(behind or {}),
    }
    return page(_title(report, words), "physician/without.html", styles=_STYLES, **view)


def _people(code: str, report: Report, words: Plain) -> dict[str, str]:
    return {"people": people_of(report.protected_side, words)} if code == "no-protected-side" else {}


def _title(report: Report, words: Plain) -> str:
    return f"{words.say('title')}: {_name(report)}"


def _name(report: Report) -> str:
    """The document's title, or the name of its file."""
    return short(report.document.title or _last(report.document.path), _LONGEST_TITLE)


def _last(path: str) -> str:
    return path.replace("\\", "/").rpartition("/")[2]
