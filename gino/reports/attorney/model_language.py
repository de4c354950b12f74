"""Wording to begin from for every issue that has some, with where it comes from."""

from __future__ import annotations

from collections.abc import Iterator

from gino.contract.report import Reference
from gino.decisions.naming import listed
from gino.findings.rules.loading import load_packs
from gino.findings.rules.schema import RuleFile
from gino.reports.attorney.content import Cell, Facts, Line, Section, Style, said
from gino.reports.attorney.issues import issues_of, worded_rules
from gino.reports.attorney.setting import Setting, section
from gino.reports.attorney.words import say
from gino.reports.sanitizing import one_line


def model_language(setting: Setting, number: int) -> Section:
    """One entry for each rule that found something and has wording, in the order of the issues."""
    return section("model_language", number, _entries(setting))


def _entries(setting: Setting) -> Iterator[Facts]:
    files = {rule.id: rule.file for rule in load_packs(setting.case.settings).rules}
    found = issues_of(setting)
    for number, rule in enumerate(worded_rules(setting), start=1):
        label = say("model_language.number", number=number)
        numbers = [str(issue.number) for issue in found if issue.model == label]
        issues = say(f"model_language.{'many' if len(numbers) > 1 else 'one'}", numbers=listed(numbers))
        title = say("model_language.issue", issues=issues, title=one_line(files[rule].title))
        yield Facts(tuple(_entry(files[rule])), f"{label}. {title}")


def _entry(file: RuleFile) -> Iterator[tuple[str, Cell]]:
    for name in ("preferred", "fallback"):
        wording = one_line(getattr(file.remedy, name) or "")
        if wording:
            yield say(f"model_language.{name}"), (Line(wording, style=Style.MODEL),)
    yield say("model_language.source"), said(*_sources(file))


def _sources(file: RuleFile) -> Iterator[str]:
    told = say("model_language.project", rule=file.id)
    if file.jurisdiction:
        told += "; " + say("model_language.jurisdiction", state=file.jurisdiction)
    if not file.references and file.no_reference:
        told += "; " + say("model_language.no_reference", why=one_line(file.no_reference).rstrip("."))
    yield f"{told}."
    for reference in file.references:
        yield _reference(reference)


def _reference(reference: Reference) -> str:
    told = one_line(reference.cite) + (f": {one_line(reference.note)}" if reference.note else "")
    return f"{told} ({say('model_language.read' if reference.primary_read else 'model_language.unread')})."
