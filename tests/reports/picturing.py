"""The pictures of docs/: ``python -m tests.reports.picturing`` makes those of the report for physicians anew.

Needs Chromium and, for the printed sheets, ``pdftoppm``. What they show depends on the fonts at hand: no test holds
them.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from gino.reports.matrix.formats import MatrixFormat
from gino.reports.matrix.rendering import render_matrix
from gino.reports.physician.html import render
from tests.reports.browser import FLAGS, browser
from tests.reports.physician.samples import CHARTERS, charter

PICTURES = Path(__file__).resolve().parents[2] / "docs" / "pictures"
WIDTH = 960
HIGH = 1340


def shot(page: Path, target: Path, height: int) -> None:
    """The top of a page as it is on a screen."""
    size = f"--window-size={WIDTH},{height}"
    subprocess.run(
        [browser(), *FLAGS, "--hide-scrollbars", size, f"--screenshot={target}", page.as_uri()],
        check=True,
        capture_output=True,
        timeout=120,
    )


def sheet(page: Path, target: Path, number: int) -> None:
    """One sheet of a page printed on Letter."""
    pdf = page.with_suffix(".pdf")
    command = [browser(), *FLAGS, "--no-pdf-header-footer", f"--print-to-pdf={pdf}", page.as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    program = shutil.which("pdftoppm") or "pdftoppm"
    span = ["-f", str(number), "-l", str(number), "-singlefile"]
    subprocess.run([program, "-r", "96", "-png", *span, str(pdf), str(target.with_suffix(""))], check=True, timeout=120)


def main() -> None:
    """Make them all."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for kind in CHARTERS:
            page = Path(folder, f"{kind}.html")
            page.write_text(render(charter(kind)), encoding="utf-8")
            shot(page, PICTURES / f"physician-{kind}.png", HIGH)
            sheet(page, PICTURES / f"physician-{kind}-print.png", 1)
            if kind == "gino":
                sheet(page, PICTURES / "physician-gino-print-2.png", 2)
                matrix = Path(folder, "matrix.svg")
                matrix.write_text(render_matrix(charter(kind).report, MatrixFormat.SVG), encoding="utf-8")
                shutil.copy(matrix, PICTURES / "matrix-gino.svg")


if __name__ == "__main__":
    main()
