"""The report for physicians and the matrix of three sample charters, to the character.

After a wanted change, or when reading or rules have moved: ``UPDATE_GOLDEN=1 pytest tests/reports/physician``, then
read what changed. Styles and the edition of the rules are left out, so that neither moves every file.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from gino.reports.matrix.formats import MatrixFormat
from gino.reports.matrix.rendering import render_matrix
from gino.reports.physician.html import render
from tests.reports.physician.samples import CHARTERS, charter

GOLDEN = Path(__file__).parent / "golden"
ENDINGS = {MatrixFormat.TEXT: "txt"}


def hold(name: str, printed: str) -> None:
    printed = re.sub(r"<style>.*?</style>", "<style></style>", printed, flags=re.DOTALL)
    printed = re.sub(r"(rules=)[0-9a-f]{12}", r"\g<1>EDITION", printed)
    path = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(printed, encoding="utf-8", newline="\n")
    assert printed == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", CHARTERS)
def test_report(kind: str) -> None:
    first, second = render(charter(kind)), render(charter(kind))
    assert first == second
    hold(f"{kind}.html", first)


@pytest.mark.parametrize("kind", CHARTERS)
@pytest.mark.parametrize("format_", MatrixFormat)
def test_matrix(kind: str, format_: MatrixFormat) -> None:
    report = charter(kind).report
    first, second = render_matrix(report, format_), render_matrix(report, format_)
    assert first == second
    hold(f"{kind}-matrix.{ENDINGS.get(format_, format_)}", first)
