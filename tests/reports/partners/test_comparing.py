"""Partners side by side: the same rows for every one, whatever their documents say or leave out."""

from __future__ import annotations

import csv
import json
import re
from io import StringIO
from pathlib import Path

import pytest

from gino.contract.exit_codes import ExitCode
from gino.contract.partners import Comparison
from gino.contract.vocabulary import Power
from gino.reports.partners.formats import CompareFormat, render
from gino.reports.partners.telling import table_of
from gino.reports.plain.saying import plain
from tests.cli.running import HOLLOW, NOT_GOVERNANCE, gino, write
from tests.reports.drafts.test_golden import DRAFTS

QUORUM = (DRAFTS / "tidewell-draft-3.txt").read_text(encoding="utf-8")
EVIL = "=<script>alert(1)</script>|x"


def compared(capsys: pytest.CaptureFixture[str], *files: Path) -> Comparison:
    return Comparison.model_validate_json(gino(capsys, "compare", *files, "--format", "json").out)


def test_every_partner_has_the_rows_of_the_physician_s_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = compared(capsys, write(tmp_path, "a.txt"), write(tmp_path, "b.txt", QUORUM))
    rows = [(row.matter, row.name) for row in plain().rows]
    assert [[(each.matter, each.name) for each in partner.decisions] for partner in found.partners] == [rows, rows]
    hollow, shared = found.partners
    assert (hollow.grade, shared.grade) == ("gino", "shared")
    assert shared.votes is not None
    votes = shared.votes
    assert (votes.our_seats, votes.seats, votes.needed, votes.quorum, votes.power) == (3, 7, 4, 5, Power.BLOCKS)
    assert [(each.side, len(each.matters)) for each in shared.blockers] == [("hospital", 4)]
    assert (hollow.lasting, shared.lasting) == (0, shared.held)


def test_swapping_the_partners_swaps_the_columns(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, other = write(tmp_path, "a.txt"), write(tmp_path, "b.txt", QUORUM)
    there, back = table_of(compared(capsys, one, other)), table_of(compared(capsys, other, one))
    assert there.names == back.names[::-1] == ("a", "b")
    for rows, swapped in ((there.facts, back.facts), (there.decisions, back.decisions)):
        assert [(row.name, row.cells) for row in rows] == [(row.name, row.cells[::-1]) for row in swapped]


def test_one_that_cannot_be_read_has_a_column_and_the_others_stand(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = write(tmp_path, "good.txt", QUORUM), tmp_path / "nowhere.txt", write(tmp_path, "tide.txt", NOT_GOVERNANCE)
    outcome = gino(capsys, "compare", *files, "--format", "csv")
    assert outcome.code == ExitCode.UNCHECKED
    assert "nowhere.txt" in outcome.err
    rows = {row[0]: row[1:] for row in csv.reader(StringIO(outcome.out))}
    assert rows["Grade"] == ["Shared control", "Not read", "No grade"]
    assert rows["Seats of the physicians"] == ["3 of 7", "–", "–"]
    assert rows["Care protocols"] == ["block, lasts", "–", "not said"]


def test_the_same_file_name_twice_is_numbered(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x").mkdir()
    files = write(tmp_path, "a.txt"), write(tmp_path / "x", "a.txt", QUORUM)
    assert table_of(compared(capsys, *files)).names == ("a (1)", "a (2)")


def test_every_format_is_the_same_twice_and_says_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = compared(capsys, write(tmp_path, "a.txt"), write(tmp_path, "b.txt", QUORUM))
    for form in CompareFormat:
        printed = render(found, form, 88)
        assert printed == render(found, form, 88)
        if form is not CompareFormat.JSON:
            assert "Governance in name only" in " ".join(printed.split())
            assert "block, lasts" in printed
    assert json.loads(render(found, CompareFormat.JSON, 88))["schema"] == "gino.compare/1"


def test_whatever_a_document_says_stays_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    evil = HOLLOW.replace("Board of five", f"Board {EVIL} of five").replace("DUNMORE", EVIL)
    found = compared(capsys, write(tmp_path, "=a.txt", evil), write(tmp_path, "b.txt"))
    html = render(found, CompareFormat.HTML, 88)
    assert "<script" not in html
    assert not re.search(r"https?:|url\(|@import", html)
    assert render(found, CompareFormat.CSV, 88).startswith(",'=a,b\n")
    assert "<script" not in render(found, CompareFormat.MD, 88).replace("\\<", "")


def test_outputs_never_overwrite_a_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one = write(tmp_path, "a.txt")
    assert gino(capsys, "compare", one, "-o", f"text={one}", "--force").code == ExitCode.USAGE
    assert one.read_text(encoding="utf-8") == HOLLOW
