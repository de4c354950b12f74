"""Headless Chromium: pages printed, and read by axe. Skipped where a program is missing, unless it is required.

``GINO_AXE`` names the file ``axe.min.js`` of the npm package axe-core; ``.ci/run`` puts it there.
"""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import subprocess
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome") or shutil.which("chromium-browser")
AXE = os.environ.get("GINO_AXE", "")
REQUIRED = bool(os.environ.get("GINO_REQUIRE_PROGRAMS"))
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"]

needs_chromium = pytest.mark.skipif(CHROMIUM is None and not REQUIRED, reason="Chromium is not installed")
needs_axe = pytest.mark.skipif(
    (CHROMIUM is None or not AXE) and not REQUIRED, reason="Chromium or axe-core (GINO_AXE) is not installed"
)
_RUN = """
axe.run(document, {runOnly: {type: "tag", values: %s}, resultTypes: ["violations"]}).then(found => {
  const told = document.createElement("pre");
  told.id = "axe-found";
  told.textContent = JSON.stringify({
    passes: found.passes.length,
    violations: found.violations.map(each => ({
      id: each.id, help: each.help, nodes: each.nodes.map(node => node.html.slice(0, 160)),
    })),
  });
  document.body.append(told);
});
"""


def browser() -> str:
    """The program; the test fails where it is required and missing."""
    assert CHROMIUM is not None, "Chromium is required and not installed"
    return CHROMIUM


def _run(folder: Path, *arguments: str) -> str:
    command = [browser(), *FLAGS, f"--user-data-dir={folder}/profile", *arguments]
    done = subprocess.run(command, check=True, capture_output=True, timeout=180)
    return done.stdout.decode("utf-8")


def printed(page: str, folder: Path) -> tuple[str, ...]:
    """The text of each sheet of the page printed on its own paper."""
    import pypdfium2

    source, target = folder / "page.html", folder / "page.pdf"
    source.write_text(page, encoding="utf-8")
    _run(folder, "--no-pdf-header-footer", f"--print-to-pdf={target}", source.as_uri())
    with pypdfium2.PdfDocument(target) as document:
        return tuple(sheet.get_textpage().get_text_bounded() for sheet in document)


def paper(folder: Path) -> tuple[float, float]:
    """The width and height in points of the first sheet that :func:`printed` made."""
    import pypdfium2

    with pypdfium2.PdfDocument(folder / "page.pdf") as document:
        width, height = document[0].get_size()
        return width, height


def axe(page: str, folder: Path) -> dict[str, Any]:
    """What axe says of a page: how many rules passed, and every violation.

    The page forbids every script; in the copy that axe is put into, that one line is taken out.
    """
    assert AXE, "axe-core is required: GINO_AXE names its axe.min.js"
    open_page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>\n', "", page)
    assert open_page != page
    script = f"<script>{_axe_source()}</script><script>{_RUN % json.dumps(WCAG)}</script>"
    source = folder / "axe.html"
    source.write_text(open_page.replace("</body>", f"{script}</body>"), encoding="utf-8")
    dom = _run(folder, "--virtual-time-budget=20000", "--dump-dom", source.as_uri())
    told = re.search(r'<pre id="axe-found">(.*?)</pre>', dom, re.DOTALL)
    assert told, "axe did not run"
    found: dict[str, Any] = json.loads(html.unescape(told[1]))
    return found


@lru_cache(maxsize=1)
def _axe_source() -> str:
    return Path(AXE).read_text(encoding="utf-8").replace("</script", "<\\/script")
