"""``gino rules coverage``: what the rules leave unread, and which of them a document does not exercise."""

from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner

from gino.cli.main import app

SAMPLE = Path(__file__).resolve().parents[2] / "sample_charters" / "fairmead-physician-network-bylaws.txt"


def test_a_rule_that_the_document_exercises_is_not_listed() -> None:
    alone = CliRunner().invoke(app, ["rules", "coverage"])
    over = CliRunner().invoke(app, ["rules", "coverage", str(SAMPLE)])
    assert alone.exit_code == over.exit_code == 0
    assert "# What no rule reads" in alone.stdout
    assert "# What no document exercises" not in alone.stdout
    unexercised = over.stdout.split("# What no document exercises")[1]
    assert "core/governance-in-name-only" not in unexercised
    assert "core/" in unexercised
