"""The bottom line: three sentences, and the clauses that decide it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from gino.contract.report import Check, Decision, Report
from gino.contract.spans import Cite
from gino.contract.vocabulary import DOMAIN_OF, Domain
from gino.decisions.naming import listed
from gino.findings.language.turning import step_cites
from gino.reports.attorney.content import Block, Listing, Section, quoted
from gino.reports.attorney.setting import Setting, paragraph, section
from gino.reports.attorney.words import say
from gino.reports.citing import pin_cite
from gino.reports.counting import score_words, severity_counts
from gino.reports.verdict import sentence
from gino.reports.wording import capitalized

_MOST_CLAUSES = 3


def bottom_line(setting: Setting, number: int) -> Section:
    """What the text comes to, how it measures, and where it is decided."""
    return section("bottom_line", number, _blocks(setting))


def _blocks(setting: Setting) -> Iterator[Block]:
    report = setting.report
    deciding = deciding_clauses(report) if report.grade is not None else ()
    told = " ".join((sentence(report), _measured(report), _decided(deciding, report)))
    yield paragraph(told)
    if deciding:
        yield Listing(tuple(dict.fromkeys(quoted(setting.quote(cite)) for cite in deciding)))


def _measured(report: Report) -> str:
    counts = severity_counts(Check(reports=(report,)))
    found = say("bottom_line.found", counts=counts) if report.findings else say("bottom_line.nothing_found")
    if report.score is None:
        return say("bottom_line.no_score", found=found)
    coverage = f"{report.coverage or 0:.0%}"
    return say("bottom_line.score", score=capitalized(score_words(report)), coverage=coverage, found=found)


def _decided(deciding: tuple[Cite, ...], report: Report) -> str:
    places = listed(dict.fromkeys(pin_cite(cite, report) for cite in deciding))
    which = "many" if len(deciding) > 1 else "one" if deciding else "none"
    return say(f"bottom_line.decides.{which}", places=places)


def deciding_clauses(report: Report) -> tuple[Cite, ...]:
    """The clauses that most clinical decisions rest on: those by which others prevail, or else those that grant."""
    clinical = [each for each in report.decisions if DOMAIN_OF[each.matter] is Domain.CLINICAL]
    weight: Counter[tuple[int, int, int]] = Counter()
    cites: dict[tuple[int, int, int], Cite] = {}
    lost = [each for each in clinical if each.witness]
    for decision in lost or clinical:
        for rank, cite in enumerate(_resting(decision)):
            place = (cite.document, cite.start, cite.end)
            cites.setdefault(place, cite)
            weight[place] += 2 if rank == 0 else 1
    first = sorted(weight, key=lambda place: (-weight[place], place))[:_MOST_CLAUSES]
    return tuple(cites[place] for place in sorted(first))


def _resting(decision: Decision) -> tuple[Cite, ...]:
    """The clauses of a decision; of a proof the last first, for it is the one that defeats the grant."""
    steps = step_cites(decision.witness)
    return (*steps[-1:], *steps[:-1]) or decision.cites
