"""The pipeline as a library."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

import gino
from gino.checking import check_paths
from gino.configuration.model import Settings
from gino.contract.verifying import spans_of
from gino.contract.vocabulary import Grade, Side, Status
from gino.documents.errors import DocumentError
from tests.cli.running import HOLLOW, NOT_GOVERNANCE, write


def test_a_text_and_its_file_say_the_same(tmp_path: Path) -> None:
    from_file = gino.check(write(tmp_path, "charter.txt"))
    from_text = gino.check_text(HOLLOW)
    assert from_file.grade is Grade.GINO
    left_out = {"document", "documents"}
    assert from_file.model_dump(exclude=left_out) == from_text.model_dump(exclude=left_out)


def test_every_span_is_the_text_it_quotes() -> None:
    spans = list(spans_of(gino.check_text(HOLLOW)))
    assert len(spans) > 20
    assert all(HOLLOW[start:end] == quote for start, end, quote, _ in spans)


def test_the_library_neither_prints_nor_opens_a_socket(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    gino.check_text(HOLLOW)
    assert capfd.readouterr() == ("", "")


def test_check_raises_and_check_paths_answers_in_place(tmp_path: Path) -> None:
    missing, good = tmp_path / "nowhere.txt", write(tmp_path, "charter.txt")
    with pytest.raises(DocumentError):
        gino.check(missing)
    seen: list[tuple[int, int, str]] = []
    check = check_paths([missing, good], progress=lambda *each: seen.append(each))
    assert [report.status for report in check.reports] == [Status.UNREAD, Status.CHECKED]
    assert seen == [(0, 2, str(missing)), (1, 2, str(good))]


def test_no_governance_no_grade() -> None:
    report = gino.check_text(NOT_GOVERNANCE)
    assert (report.status, report.grade) == (Status.PARTIAL, None)
    assert report.ungraded is not None
    assert report.ungraded.code == "no-governance"


def test_no_clinical_matter_no_grade() -> None:
    clinical = HOLLOW[HOLLOW.index("4.2 Clinical Council") : HOLLOW.index("ARTICLE IX")]
    report = gino.check_text(HOLLOW.replace(clinical, "4.2 Debt. The Board shall approve all borrowing.\n\n"))
    assert (report.status, report.grade) == (Status.PARTIAL, None)
    assert report.ungraded is not None
    assert report.ungraded.code == "no-clinical-matter"
    assert report.decisions


def test_a_side_that_nobody_is_on_has_no_grade() -> None:
    report = gino.check_text(HOLLOW, settings=Settings(side=Side.PAYER))
    assert (report.status, report.grade, report.protected_side) == (Status.PARTIAL, None, Side.PAYER)
    assert report.ungraded is not None
    assert report.ungraded.code == "no-protected-side"
    assert any(other.side is Side.HOSPITAL for each in report.decisions for other in each.others)


def test_a_party_of_unknown_side_can_be_assigned() -> None:
    text = HOLLOW.replace(
        "Dunmore Surgeons, P.C., a professional corporation owned by physicians", "Dunmore Associates, Inc."
    )
    text = text.replace("Physician Member", "Class B Member")
    settings = Settings(parties={"Class B Member": Side.PHYSICIANS})
    sides = {party.side for party in gino.check_text(text, settings=settings).parties}
    assert Side.PHYSICIANS in sides
