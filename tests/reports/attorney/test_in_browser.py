"""The page in headless Chromium: nothing that axe objects to, and a print that holds every section."""

from __future__ import annotations

from pathlib import Path

import pytest

from gino.reports.attorney.composing import memorandum
from gino.reports.attorney.html import render, unread
from tests.reports import hand_made
from tests.reports.attorney.charters import GENUINE, HOLLOW, SHARED, sample, written
from tests.reports.attorney.test_content import CAPTIVE
from tests.reports.browser import axe, needs_axe, needs_chromium, paper, printed


@needs_axe
@pytest.mark.parametrize("name", [HOLLOW, SHARED, GENUINE])
def test_wcag_2_2_aa(name: str, tmp_path: Path) -> None:
    found = axe(render(sample(name)), tmp_path)
    assert found["violations"] == []
    assert found["passes"] >= 10


@needs_axe
def test_wcag_2_2_aa_of_a_file_that_could_not_be_read(tmp_path: Path) -> None:
    assert axe(unread(hand_made.unread()), tmp_path)["violations"] == []


@needs_chromium
def test_every_section_is_printed_on_letter(tmp_path: Path) -> None:
    sheets = printed(render(sample(HOLLOW)), tmp_path)
    assert paper(tmp_path) == (612, 792)
    text = " ".join(" ".join(sheets).split())
    for section in memorandum(sample(HOLLOW)).sections:
        assert f"{section.number}. {section.title}" in text


@needs_chromium
def test_no_word_is_cut_off_at_the_edge_of_the_sheet(tmp_path: Path) -> None:
    """A long word of the document breaks rather than leaving the paper."""
    long = "unprecedented" * 20
    (tmp_path / "text").mkdir()
    examined = written(tmp_path / "text", CAPTIVE.replace("clinical protocols", f"clinical protocols {long}"))
    text = "".join("".join(printed(render(examined), tmp_path)).split())
    assert long in text.replace("￾", "")
