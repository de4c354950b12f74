"""``gino outline``, ``gino extract`` and ``gino schema``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gino.contract.exit_codes import ExitCode
from tests.cli.running import HOLLOW, gino, process, write


@pytest.fixture
def charter(tmp_path: Path) -> Path:
    return write(tmp_path, "charter.txt")


def test_extracted_text_is_what_the_spans_count(charter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = gino(capsys, "extract", charter, "--format", "text").out
    answer = json.loads(gino(capsys, "extract", charter, "--format", "json").out)
    assert answer["schema"] == "gino.extract/1"
    assert answer["provisions"]
    for each in answer["provisions"] + answer["undetermined"]:
        assert text[each["start"] : each["end"]] == each["quote"]


def test_text_is_printed_to_the_character(tmp_path: Path) -> None:
    odd = "ARTICLE I\r\n\r\n1.1 Seats.\tThe Board has\u00a0three “Managers”.\r\n"
    done = process("extract", write(tmp_path, "odd.txt", odd))
    assert done.out == odd


def test_outline_names_the_sections(charter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outline = json.loads(gino(capsys, "outline", charter, "--format", "json").out)
    assert outline["schema"] == "gino.outline/1"
    assert {"4.1", "4.2", "4.3", "9.1"} <= {node["section"] for node in outline["nodes"]}
    for node in outline["nodes"]:
        assert HOLLOW[node["start"] : node["end"]] == node["text"]
    printed = gino(capsys, "outline", charter).out
    assert any(line.startswith("4.3 ") for line in printed.splitlines())
    assert max(map(len, printed.splitlines())) <= 88


def test_a_section_can_be_explained(charter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outcome = gino(capsys, "extract", charter, "--explain", "4.4")
    assert outcome.code == ExitCode.PASSED
    assert "provision  consent, held by Dunmore Health System, Inc." in outcome.out
    units = json.loads(gino(capsys, "extract", charter, "--explain", "4.4", "--format", "json").out)
    assert {unit["section"] for unit in units} == {"4.4"}
    assert gino(capsys, "extract", charter, "--explain", "77.7").code == ExitCode.USAGE


@pytest.mark.parametrize("command", ["outline", "extract"])
def test_an_unreadable_file(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outcome = gino(capsys, command, tmp_path / "nowhere.docx")
    assert (outcome.code, outcome.out) == (ExitCode.UNCHECKED, "")
    assert len(outcome.err.splitlines()) == 1


@pytest.mark.parametrize("shape", ["outline", "extract", "check"])
def test_schema(shape: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert json.loads(gino(capsys, "schema", shape).out)["$id"] == f"gino.{shape}/1"
