"""The words that a grave rule proposes, put in the place of the clause that it flags, clear the finding."""

from __future__ import annotations

import re

import pytest

from gino.checking import check_text
from gino.configuration.model import Settings
from gino.contract.vocabulary import Severity
from gino.findings.rules.compiling import Rule
from gino.findings.rules.loading import load_packs
from gino.findings.rules.schema import Example
from gino.findings.rules.testing import example_text

GRAVE = [rule for rule in load_packs(Settings()).rules if rule.severity in (Severity.CRITICAL, Severity.HIGH)]
CASES = [
    pytest.param(rule, example, id=f"{rule.id}: {example.name}")
    for rule in GRAVE
    for example in rule.file.examples.flags
]


def found(rule: Rule, text: str) -> bool:
    report = check_text(text, settings=Settings(previews=True))
    return any(finding.rule == rule.id for finding in report.findings)


def mended(rule: Rule, example: Example) -> str:
    """The example with the proposed words in the place of the clause that it flags."""
    words = " ".join((rule.file.remedy.preferred or "").split())
    clauses = re.split(r"\n\s*\n", example_text(rule, example).strip())
    numbers = [clause.split()[0].rstrip(".") for clause in clauses]
    assert example.at is not None, "a grave rule says at which clause it finds the flaw"
    place = numbers.index(example.at)
    clauses[place] = f"{clauses[place].split()[0]} Agreed Terms. {words}"
    return "\n\n".join(clauses) + "\n"


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_the_preferred_words_clear_the_finding(rule: Rule, example: Example) -> None:
    assert found(rule, example_text(rule, example))
    assert not found(rule, mended(rule, example))


def test_every_grave_rule_proposes_words() -> None:
    assert [rule.id for rule in GRAVE if not rule.file.remedy.preferred] == []
    assert len(GRAVE) >= 15
