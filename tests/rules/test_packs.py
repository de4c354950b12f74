"""The packs that gino ships, and what keeps law apart from the score."""

from __future__ import annotations

from datetime import date

from gino.configuration.model import Settings
from gino.contract.vocabulary import Severity
from gino.findings.rules.loading import load_packs, runs, unmatched_names
from gino.findings.rules.packs import described, own_packs, packs_of
from gino.findings.rules.schema import RuleStatus

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
        read = any(reference.primary_read for reference in rule.file.references)
        assert read or (rule.file.status, rule.severity) == (RuleStatus.PREVIEW, Severity.INFO), rule.id


def test_every_rule_of_core_names_the_check_that_it_is_for() -> None:
    assert [rule.id for rule in RULEBOOK.rules if not rule.file.checks] == []


def test_every_pack_is_described_and_every_description_is_of_a_pack() -> None:
    assert set(described()) == set(own_packs())
    for name, pack in described().items():
        states = {rule.file.jurisdiction for rule in RULEBOOK.rules if rule.id.startswith(f"{name}/")}
        assert states == {pack.jurisdiction}, name


def test_a_jurisdiction_and_a_selected_rule_bring_their_pack() -> None:
    assert packs_of(Settings()) == ("core",)
    assert packs_of(Settings(jurisdiction="OR")) == ("core", "cpom-oregon")
    assert packs_of(Settings(select=("drafting/*", "core/casting-vote"))) == ("core", "drafting")


def test_the_state_packs_are_large_enough_to_be_worth_running() -> None:
    sizes = {name: sum(rule.id.startswith(f"{name}/") for rule in RULEBOOK.rules) for name in own_packs()}
    assert all(size >= 5 for size in sizes.values()), sizes


def test_a_state_of_which_there_is_no_law_is_told() -> None:
    told = unmatched_names(load_packs(Settings(jurisdiction="ZZ")), Settings(jurisdiction="ZZ"))
    assert told == ["no rule of this run is of the law of 'ZZ', named under 'jurisdiction'"]
    assert unmatched_names(load_packs(Settings(jurisdiction="OR")), Settings(jurisdiction="OR")) == []
