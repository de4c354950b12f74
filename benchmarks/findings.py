"""Measure the findings against gold decisions: ``python -m benchmarks.findings [FOLDER]``.

FOLDER holds sets (folders with ``texts/`` and ``gold/``), or is one. Prints the share of labelled decisions, not
durable or below their paper, that a finding names and proves at a section which the gold names; and every finding of
medium or higher on a pair that is a trap. ``--list SEVERITY`` lists the findings of that severity and higher, to be
judged.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.corpus import DEFAULT, Case, sets_in

SEVERITIES = ("critical", "high", "medium", "low", "info")
SUMMARY = "core/governance-in-name-only"
"""It names every hollow claim of a venture, and so proves nothing about any other rule."""

_NUMBER = re.compile(
    r"(?:Article|Exhibit|Schedule|Annex|Appendix) [A-Z0-9]+(?:, (?:Section |Part )?\d[\w.]*(?:\(\w+\))*)*"
    r"|\b\d+[-.]\d[\w.]*(?:\(\w+\))*"
)

Answer = dict[str, Any]


@dataclass(frozen=True)
class Lost:
    """A labelled decision that is not durable or below its paper, and the sections on which the gold rests that."""

    case: Case
    matter: str
    sections: frozenset[str]


def lost_in(case: Case) -> list[Lost]:
    """The decisions of a case that a finding must name; those without any section are left out."""
    found = []
    for decision in case.gold.get("decisions") or []:
        below = decision.get("on_paper") not in (None, decision["in_effect"])
        sections = sections_of(decision)
        if (below or decision.get("durable") is False) and sections:
            found.append(Lost(case, str(decision["matter"]), sections))
    return found


def sections_of(decision: Answer) -> frozenset[str]:
    """The sections of the gold's witness; where it has none, those that its reason names."""
    steps = [step.get("section") for step in decision.get("witness") or []]
    named = steps or [found.rstrip(".") for found in _NUMBER.findall(str(decision.get("why") or ""))]
    return frozenset(section for section in named if section)


def names(lost: Lost, findings: list[Answer]) -> list[Answer]:
    """The findings that name the matter and rest on one of the sections."""
    words = lost.matter.replace("_", " ")
    return [one for one in findings if words in str(one["message"]).lower() and _cites(one) & lost.sections]


def _cites(finding: Answer) -> frozenset[str]:
    sections = [finding.get("section"), *(cite.get("section") for cite in finding.get("evidence") or [])]
    return frozenset(each for section in sections if section for each in _above(section))


def _above(section: str) -> Iterator[str]:
    """The section and those that hold it: 4.2(a)(i), 4.2(a), 4.2; Schedule 2, 6, Schedule 2."""
    while section:
        yield section
        section = section[: section.rfind("(")] if section.endswith(")") else section.rpartition(", ")[0]


def main(arguments: list[str] | None = None) -> int:
    """Print the figures; return 1 if a trap was flagged at medium or higher."""
    options = _options().parse_args(arguments)
    try:
        sets = sets_in(options.folder)
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 2
    cases = [
        case for each in sets.values() for case in each if case.gold.get("decisions") and options.only in case.name
    ]
    answers = {case.name: _findings(case) for case in cases}
    _recall(cases, answers)
    caught = _traps(cases, answers)
    if options.list:
        _listed(cases, answers, SEVERITIES[: SEVERITIES.index(options.list) + 1])
    return 1 if caught else 0


def _findings(case: Case) -> list[Answer]:
    from gino.checking import check
    from gino.configuration.model import Settings
    from gino.contract.vocabulary import Side

    report = check(case.files[0], case.files[1:], Settings(side=Side(case.side)))
    return [one.model_dump(mode="json") for one in report.findings]


def _recall(cases: list[Case], answers: dict[str, list[Answer]]) -> None:
    lost = [each for case in cases for each in lost_in(case)]
    if not lost:
        return
    everything = [each for each in lost if names(each, answers[each.case.name])]
    missed = [each for each in lost if not names(each, _mechanisms(answers[each.case.name]))]
    print(f"labelled decisions that are not durable or below paper: {len(lost)}")
    print(f"named by a finding that cites the gold's section: {len(everything) / len(lost):.3f}")
    print(f"named so by the rule of a mechanism: {1 - len(missed) / len(lost):.3f}")
    for each in missed:
        print(f"  missed: {each.case.set}/{each.case.name}: {each.matter} ({', '.join(sorted(each.sections))})")


def _mechanisms(findings: list[Answer]) -> list[Answer]:
    return [one for one in findings if one["rule"] != SUMMARY]


def _traps(cases: list[Case], answers: dict[str, list[Answer]]) -> int:
    traps = [case for case in cases if case.gold.get("trap")]
    caught = [(case, one) for case in traps for one in answers[case.name] if one["severity"] in SEVERITIES[:3]]
    if traps:
        print(f"traps: {len(traps)} texts, {len(caught)} findings of medium or higher")
    for case, one in caught:
        print(f"  {case.name}: {_line(one)}")
    return len(caught)


def _listed(cases: list[Case], answers: dict[str, list[Answer]], severities: tuple[str, ...]) -> None:
    for case in cases:
        for one in answers[case.name]:
            if one["severity"] in severities:
                print(f"{case.set}/{case.name}: {_line(one)}")


def _line(finding: Answer) -> str:
    return f"{finding['severity']} {finding['rule']} at {finding['section']}: {finding['message']}"


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=DEFAULT)
    parser.add_argument("--only", default="", help="only texts whose name contains this")
    parser.add_argument("--list", choices=SEVERITIES, help="list the findings of this severity and higher")
    return parser


if __name__ == "__main__":
    sys.exit(main())
