"""The words that a grave rule proposes, put in the place of the clause that it flags, clear the finding."""

from __future__ import annotations

import pytest

from gino.checking import check_text
from gino.configuration.model import Settings
from gino.contract.vocabulary import Severity
from gino.findings.rules.compiling import Rule
from gino.findings.rules.loading import load_packs
from gino.findings.rules.testing import example_text

GRAVE = [
    rule
    for rule in load_packs(Settings()).rules
    if rule.severity in (Severity.CRITICAL, Severity.HIGH) and rule.file.remedy.preferred
]


def found(rule: Rule, text: str) -> bool:
    report = check_text(text, settings=Settings(previews=True))
    return any(finding.rule == rule.id for finding in report.findings)


@pytest.mark.parametrize("rule", GRAVE, ids=lambda rule: rule.id)
def test_the_preferred_words_clear_the_finding(rule: Rule) -> None:
    setting = (rule.file.examples.setting or "").rstrip()
    preferred = " ".join((rule.file.remedy.preferred or "").split())
    assert found(rule, example_text(rule, rule.file.examples.flags[0]))
    assert not found(rule, f"{setting}\n\n4.3 Agreed Terms. {preferred}\n")


def test_every_grave_rule_proposes_words() -> None:
    assert len(GRAVE) >= 10
