"""Comparisons in headless Chromium: WCAG 2.2 AA, and whole on Letter paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from gino.checking import examine
from gino.contract.vocabulary import Side
from gino.reports.drafts.formats import DiffFormat, render
from gino.reports.partners.comparing import comparison_of, partner_of
from gino.reports.partners.formats import CompareFormat
from gino.reports.partners.formats import render as render_partners
from tests.reports.browser import axe, needs_axe, needs_chromium, paper, printed
from tests.reports.drafts.test_golden import DRAFTS, PAIRS, RULES, diff_of_pair

pytestmark = pytest.mark.xdist_group("browser")


def diff_page(name: str, monkeypatch: pytest.MonkeyPatch) -> str:
    return render(diff_of_pair(name, monkeypatch), DiffFormat.HTML, None, 88)


def partners_page() -> str:
    found = [partner_of(examine(DRAFTS / new, settings=RULES)) for _, new in PAIRS.values()]
    return render_partners(comparison_of(found, Side.PHYSICIANS), CompareFormat.HTML, 88)


@needs_axe
@pytest.mark.parametrize("name", [*PAIRS, "partners"])
def test_wcag_2_2_aa(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = axe(partners_page() if name == "partners" else diff_page(name, monkeypatch), tmp_path)
    assert found["violations"] == []
    assert found["passes"] > 10


@needs_chromium
def test_it_prints_on_letter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sheets = printed(diff_page("quorum", monkeypatch), tmp_path)
    assert paper(tmp_path) == (612.0, 792.0)
    assert "Quorum of the Board 5 to 4 of 7" in " ".join(sheets[0].split())
    assert "Not legal advice" in sheets[-1]
