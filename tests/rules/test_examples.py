"""Every settled rule flags and passes on its own examples, as clause text through the whole pipeline."""

from __future__ import annotations

from functools import lru_cache

import pytest

from gino.checking import check_text
from gino.configuration.model import Settings
from gino.contract.report import Report
from gino.contract.vocabulary import Side
from gino.findings.rules.compiling import Rule
from gino.findings.rules.covering import coverage
from gino.findings.rules.loading import load_packs
from gino.findings.rules.packs import own_packs
from gino.findings.rules.schema import RuleStatus
from gino.findings.rules.testing import examples_of

RULEBOOK = load_packs(Settings(packs=own_packs()))
SETTLED = [rule for rule in RULEBOOK.rules if rule.file.status is RuleStatus.STABLE]


@lru_cache(maxsize=1024)
def checked(text: str, side: Side) -> Report:
    return check_text(text, settings=Settings(side=side, previews=True, packs=own_packs()))


def check(text: str, rule: Rule, side: Side) -> Report:
    return checked(text, side)


@pytest.mark.parametrize("rule", SETTLED, ids=lambda rule: rule.id)
def test_the_examples_hold(rule: Rule) -> None:
    assert [
        f"{result.kind} {result.name}: {result.said}" for result in examples_of(rule, check) if not result.held
    ] == []


def test_enough_rules_are_settled() -> None:
    assert len(SETTLED) >= 30


def test_the_rules_read_every_way_in_which_control_is_lost() -> None:
    unread = coverage(RULEBOOK.rules).unread
    ways = (
        "consents",
        "overrides",
        "referrals",
        "fallbacks",
        "fundings",
        "proxies",
        "blocs",
        "strips",
        "contradictions",
    )
    assert [way for way in ways if f"charter.{way}" in unread] == []
