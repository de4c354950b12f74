"""``RESULTS.md``: what was measured, when, of which commit, on what machine."""

from __future__ import annotations

import os
import platform
import re
import subprocess
from pathlib import Path

RESULTS = Path(__file__).parent / "RESULTS.md"
_TITLE = (
    "# Results\n\nEach part is written by its benchmark (`--record DATE`); the figures are its output, as printed.\n"
)


def record(part: str, command: str, body: str, date: str) -> None:
    """Write or replace one part of the results."""
    old = RESULTS.read_text(encoding="utf-8") if RESULTS.exists() else _TITLE
    written = f"\n## {part}\n\n`{command}` · {date} · commit {commit()} · {machine()}\n\n```text\n{body.strip()}\n```\n"
    pattern = re.compile(rf"\n## {re.escape(part)}\n.*?(?=\n## |\Z)", re.DOTALL)
    new = pattern.sub(lambda _: written, old) if pattern.search(old) else old + written
    RESULTS.write_text(new, encoding="utf-8", newline="\n")


def commit() -> str:
    """The short hash of the commit that is checked out."""
    done = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False)
    return done.stdout.strip() or "unknown"


def machine() -> str:
    """Processors, memory and Python, which is what the speed depends on."""
    memory = ""
    if hasattr(os, "sysconf") and "SC_PHYS_PAGES" in os.sysconf_names:
        memory = f", {os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB"
    return f"{os.cpu_count()} processors{memory}, Python {platform.python_version()}, {platform.system()}"
