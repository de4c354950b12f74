"""Every point at which control is won or lost has a rule, or a reason why it has none."""

from __future__ import annotations

import pytest

from gino.configuration.model import Settings
from gino.findings.rules import checks
from gino.findings.rules.chapters import checks_page, index_page
from gino.findings.rules.checks import subjects, titles, unexplained
from gino.findings.rules.loading import load_packs
from gino.findings.rules.packs import own_packs

RULES = load_packs(Settings(packs=own_packs())).rules
CORE = [rule for rule in RULES if rule.pack == "core"]


def test_every_point_is_looked_at_or_says_why_not() -> None:
    assert unexplained(RULES) == ()


def test_every_point_of_a_venture_is_looked_at_by_core() -> None:
    looked_at = {code for rule in CORE for code in rule.file.checks}
    asked = [code for name, subject in subjects().items() if name != "law" for code in subject.checks]
    assert [code for code in asked if code not in looked_at] == []


def test_core_names_no_point_that_the_book_does_not_know() -> None:
    assert sorted({code for rule in CORE for code in rule.file.checks} - set(titles())) == []


def test_a_point_without_rule_and_reason_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "C05" in unexplained([rule for rule in RULES if "C05" not in rule.file.checks])
    told = subjects()["composition"].model_copy(
        update={"instead": dict.fromkeys(subjects()["composition"].checks, "no")}
    )
    monkeypatch.setattr(checks, "subjects", lambda: {"composition": told})
    assert unexplained([]) == ()


def test_core_is_large_enough() -> None:
    assert len([rule for rule in CORE if rule.file.status == "stable"]) >= 80


def test_the_index_leads_to_every_rule_and_every_point_to_its_rules() -> None:
    index, points = index_page(RULES), checks_page(RULES)
    assert [rule.id for rule in RULES if f"({rule.id}.md)" not in index] == []
    assert [code for code in titles() if f"| {code} |" not in points] == []
    assert "| C05 | Who chairs, and whether the chair breaks ties | [core/casting-vote]" in points
