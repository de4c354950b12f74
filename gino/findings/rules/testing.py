"""A rule's own examples, run through the whole pipeline: what must be flagged and what must pass."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from gino.contract.report import Finding, Report
from gino.contract.vocabulary import Side
from gino.findings.rules.compiling import Rule
from gino.findings.rules.schema import Example

Check = Callable[[str, Rule, Side], Report]
"""Checks a text with this rule among the rules that run, for the side."""


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """What became of one example. ``said`` is empty where it did what it must."""

    rule: str
    kind: str
    name: str
    said: str

    @property
    def held(self) -> bool:
        """Whether the example did what it must."""
        return not self.said


def example_text(rule: Rule, example: Example) -> str:
    """The document that the example is: its setting and its own text."""
    setting = rule.file.examples.setting or ""
    return f"{setting.rstrip()}\n\n{example.text}" if setting else example.text


def examples_of(rule: Rule, check: Check) -> tuple[ExampleResult, ...]:
    """Run every example of a rule."""
    examples = rule.file.examples
    flags = [_flagged(rule, example, check) for example in examples.flags]
    passes = [_passed(rule, example, check) for example in examples.passes]
    return (*flags, *passes)


def run_examples(rules: Sequence[Rule], check: Check) -> tuple[ExampleResult, ...]:
    """Run every example of every rule, in order."""
    return tuple(result for rule in rules for result in examples_of(rule, check))


def _found(rule: Rule, example: Example, check: Check) -> tuple[Report, list[Finding]]:
    report = check(example_text(rule, example), rule, example.side or Side.PHYSICIANS)
    return report, [finding for finding in report.findings if finding.rule == rule.id]


def _flagged(rule: Rule, example: Example, check: Check) -> ExampleResult:
    report, found = _found(rule, example, check)
    said = ""
    if not found:
        reasons = [unjudged.reason for unjudged in report.unjudged if unjudged.rule == rule.id]
        said = "was not flagged" + (f": {reasons[0]}" if reasons else "; see why with: gino explain RULE FILE")
    elif example.at is not None and example.at not in _sections(found):
        said = f"was flagged at {', '.join(sorted(_sections(found)))}, not at {example.at}"
    return ExampleResult(rule.id, "flags", example.name, said)


def _passed(rule: Rule, example: Example, check: Check) -> ExampleResult:
    report, found = _found(rule, example, check)
    said = f"was flagged: {found[0].message}" if found else ""
    unsure = [unjudged.reason for unjudged in report.unjudged if unjudged.rule == rule.id]
    if not said and unsure:
        said = f"could not be told: {unsure[0]}"
    return ExampleResult(rule.id, "passes", example.name, said)


def _sections(found: Sequence[Finding]) -> set[str]:
    return {finding.section or "nowhere" for finding in found}
