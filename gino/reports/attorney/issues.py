"""The issues list: every finding with its clause, what follows from it, and what to ask for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gino.contract.report import Finding
from gino.findings.rules.loading import Rulebook, load_packs
from gino.findings.rules.schema import Remedy, RuleFile
from gino.reports.attorney.content import Issue, Row, Section, Table, said
from gino.reports.attorney.setting import Setting, section
from gino.reports.attorney.words import heads, say
from gino.reports.citing import pin_cite
from gino.reports.grouping import findings_worst_first
from gino.reports.quotes import Quote, quote_of
from gino.reports.sanitizing import one_line

_MOST_CLAUSES = 4
_MOST_ALSO = 8
_LONGEST_QUOTE = 900


def issues(setting: Setting, number: int) -> Section:
    """The list, worst first."""
    found = issues_of(setting)
    return section("issues", number, [_glance(found), *found] if found else ())


def _glance(found: tuple[Issue, ...]) -> Table:
    """The whole list on a page, before each issue in full."""
    rows = tuple(
        Row((said(str(each.number)), said(each.severity), said(each.title), said(_places(each)))) for each in found
    )
    return Table("", heads("issues.glance_head"), (7, 12, 53, 28), rows)


def _places(issue: Issue) -> str:
    return "; ".join(dict.fromkeys(quote.place for quote in issue.clauses)) or say("issues.silent")


def issues_of(setting: Setting) -> tuple[Issue, ...]:
    """The findings as issues: what says the same of several clauses, or several things of one clause, is one issue."""
    rulebook = load_packs(setting.case.settings)
    numbers = {rule: f"M{number}" for number, rule in enumerate(worded_rules(setting), start=1)}
    found = _by_clause(findings_worst_first(setting.report))
    return tuple(
        _issue(number, together, setting, rule_of(together[0], rulebook), numbers.get(together[0].rule, ""))
        for number, together in enumerate(found, start=1)
    )


def _by_clause(groups: Iterable[list[Finding]]) -> list[list[Finding]]:
    """Findings of one rule on one clause, which differ in the matter alone, are one issue."""
    alike: dict[tuple[object, ...], list[Finding]] = {}
    for findings in groups:
        first = findings[0]
        place = (first.document, first.start, first.end) if first.quote else first.fingerprint
        key = (first.rule, first.severity, first.waived, first.known, place)
        alike.setdefault(key, []).extend(findings)
    return list(alike.values())


def worded_rules(setting: Setting) -> tuple[str, ...]:
    """The rules that found something and have model wording, in the order of the issues."""
    rulebook = load_packs(setting.case.settings)
    found = dict.fromkeys(together[0].rule for together in findings_worst_first(setting.report))
    files = ((rule, file) for rule in found if (file := _file(rule, rulebook)) is not None)
    return tuple(rule for rule, file in files if file.remedy.preferred)


def rule_of(finding: Finding, rulebook: Rulebook) -> RuleFile | None:
    """The file of a finding's rule, or None where the packs of the run do not hold it."""
    return _file(finding.rule, rulebook)


def _file(rule: str, rulebook: Rulebook) -> RuleFile | None:
    return next((each.file for each in rulebook.rules if each.id == rule), None)


def _issue(number: int, findings: list[Finding], setting: Setting, file: RuleFile | None, model: str) -> Issue:
    first = findings[0]
    remedy = file.remedy if file is not None else Remedy(do=first.remedy or say("issues.none"))
    clauses, status = tuple(_clauses(findings, setting)), _status(first)
    return Issue(
        number=number,
        severity=first.severity,
        title=one_line(first.title),
        rule=say("issues.rule", rule=first.rule, confidence=first.confidence, status=status),
        confidence=first.confidence,
        status=status,
        section=one_line(first.section or ""),
        clauses=clauses,
        also=_also(findings, setting, clauses),
        effect=" ".join(dict.fromkeys(one_line(each.message) for each in findings)),
        notes=tuple(dict.fromkeys(one_line(note.says) for note in first.notes)),
        matters=one_line(file.why) if file is not None else "",
        proposed=one_line(remedy.do),
        preferred=one_line(remedy.preferred or ""),
        fallback=one_line(remedy.fallback or ""),
        walk_away=one_line(remedy.unacceptable or ""),
        model=model,
    )


def _clauses(findings: list[Finding], setting: Setting) -> Iterator[Quote]:
    """The clauses of the findings, those that stand first."""
    places = {(each.document, each.start, each.end): each for each in findings if each.quote}
    for each in list(places.values())[:_MOST_CLAUSES]:
        quote = quote_of(each, setting.report, _LONGEST_QUOTE)
        if quote is not None:
            yield quote


def _also(findings: list[Finding], setting: Setting, clauses: tuple[Quote, ...]) -> str:
    """The places of the other clauses that the findings rest on."""
    quoted = {quote.place for quote in clauses}
    places = [pin_cite(each, setting.report) for each in findings if each.quote]
    places += [pin_cite(cite, setting.report) for each in findings for cite in each.evidence]
    also = [place for place in dict.fromkeys(places) if place not in quoted]
    more = [say("issues.also_more", count=len(also) - _MOST_ALSO)] if len(also) > _MOST_ALSO else []
    return "; ".join([*also[:_MOST_ALSO], *more])


def _status(finding: Finding) -> str:
    if finding.waived is not None:
        waived = finding.waived
        names = {"approver": waived.approved_by, "expires": waived.expires, "reason": waived.reason}
        return one_line(say("issues.statuses.waived", **names))
    return say("issues.statuses.known" if finding.known else "issues.statuses.open")
