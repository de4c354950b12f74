"""The edit that a rule proposes mends the clause: with it in the text, the rule finds nothing there."""

from __future__ import annotations

from functools import lru_cache

import pytest

from gino.checking import examine_readings
from gino.configuration.model import Settings
from gino.documents.reading import read_document
from gino.findings.rules.compiling import Rule
from gino.findings.rules.loading import load_packs
from gino.findings.rules.testing import example_text
from gino.provisions.reading import read_provisions
from gino.reports.examined import Examined

SETTINGS = Settings(previews=True)
RULES = load_packs(SETTINGS).rules
EDITING = [rule for rule in RULES if rule.redlining is not None]


@lru_cache(maxsize=64)
def examined(text: str) -> Examined:
    return examine_readings([read_provisions(read_document("example.txt", text.encode()))], SETTINGS)


def times_found(rule: Rule, text: str) -> int:
    return sum(finding.rule == rule.id for finding in examined(text).report.findings)


def edited(rule: Rule, text: str) -> str:
    edits = [edit for edit in examined(text).edits if edit.rule == rule.id]
    for edit in sorted(edits, key=lambda one: one.start, reverse=True):
        text = text[: edit.start] + edit.words + text[edit.end :]
    return text


@pytest.mark.parametrize("rule", EDITING, ids=lambda rule: rule.id)
def test_the_edit_clears_the_finding(rule: Rule) -> None:
    texts = [example_text(rule, example) for example in rule.file.examples.flags]
    mended = [(text, edited(rule, text)) for text in texts]
    assert any(before != after for before, after in mended), "no example is edited"
    for before, after in mended:
        if before != after:
            assert times_found(rule, after) < times_found(rule, before), after


@pytest.mark.parametrize("rule", EDITING, ids=lambda rule: rule.id)
def test_a_sound_clause_is_not_edited(rule: Rule) -> None:
    for example in rule.file.examples.passes:
        text = example_text(rule, example)
        assert edited(rule, text) == text


def test_enough_grave_rules_edit() -> None:
    assert sum(rule.severity in ("critical", "high") for rule in EDITING) >= 12
