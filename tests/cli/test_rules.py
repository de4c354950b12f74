"""``gino rules list`` and ``gino explain``."""

from __future__ import annotations

import pytest

from tests.cli.running import gino


def test_every_listed_rule_can_be_explained(capsys: pytest.CaptureFixture[str]) -> None:
    listed = [line.split()[0] for line in gino(capsys, "rules", "list").out.splitlines()]
    assert "core/governance-in-name-only" in listed
    for rule in listed:
        outcome = gino(capsys, "explain", rule)
        assert (outcome.code, outcome.err) == (0, "")
        assert rule in outcome.out
