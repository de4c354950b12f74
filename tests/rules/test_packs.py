"""The packs that gino ships, and what keeps law apart from the score."""

from __future__ import annotations

from datetime import date

from gino.configuration.model import Settings
from gino.findings.rules.loading import load_packs, runs
from gino.findings.rules.packs import own_packs

RULEBOOK = load_packs(Settings(packs=own_packs()))


def test_core_alone_runs_by_default() -> None:
    assert {rule.id.split("/")[0] for rule in load_packs(Settings()).rules} == {"core"}
    assert own_packs()[0] == "core"


def test_a_rule_of_law_runs_in_its_state_and_while_it_is_in_force() -> None:
    rule = RULEBOOK.rule("cpom-oregon/proxy-of-the-manager")
    assert runs(rule, Settings(jurisdiction="OR", today=date(2026, 1, 1)))
    assert not runs(rule, Settings(jurisdiction="NY", today=date(2026, 1, 1)))
    assert not runs(rule, Settings(jurisdiction="OR", today=date(2025, 12, 31)))
    assert runs(rule, Settings())


def test_a_rule_of_law_says_what_text_was_read_and_is_none_of_the_score() -> None:
    laws = [rule for rule in RULEBOOK.rules if rule.file.jurisdiction is not None]
    assert laws
    for rule in laws:
        assert rule.file.cap is None
        assert any(reference.primary_read for reference in rule.file.references)


def test_every_rule_of_core_names_the_check_that_it_is_for() -> None:
    assert [rule.id for rule in RULEBOOK.rules if not rule.file.checks] == []
