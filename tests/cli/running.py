"""Running the command in this process, or as a process of its own."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from gino.cli.main import main

HOLLOW = """\
OPERATING AGREEMENT OF DUNMORE HARBOR SURGERY CENTER, LLC

This Operating Agreement is entered into by and between Dunmore Health System, Inc., a nonprofit hospital corporation
(the "System Member"), and
Dunmore Surgeons, P.C., a professional corporation owned by physicians (the "Physician Member").

ARTICLE IV
MANAGEMENT

4.1 Board. The Company shall be managed by a Board of five (5) Managers. Two Managers shall be appointed by the
Physician Member and three Managers shall be appointed by the System Member. The Board acts by the vote of a majority
of the Managers then in office.

4.2 Clinical Council. There is established a Clinical Council of five (5) Physicians, who shall be elected by the
Physician Member. The Clinical Council acts by the vote of a majority of its members.

4.3 Clinical Decisions. The Clinical Council shall have sole and exclusive authority over (a) clinical protocols and
standards of care; (b) credentialing and clinical privileges; and (c) peer review.

4.4 Approval. No decision of the Clinical Council shall take effect without the prior written approval of the System
Member, which it may withhold in its sole discretion.

ARTICLE IX
GENERAL

9.1 Amendment. This Agreement may be amended by the Board.
"""

NOT_GOVERNANCE = "The tide was low, and the boats lay on their sides. We ate bread on the quay and watched the gulls.\n"


RUN = "from gino.cli.main import run; run()"


@dataclass(frozen=True)
class Outcome:
    """What one run left behind."""

    code: int
    out: str
    err: str


def gino(capsys: pytest.CaptureFixture[str], *arguments: object) -> Outcome:
    """Run a command line in this process."""
    code = main([str(each) for each in arguments])
    captured = capsys.readouterr()
    return Outcome(code, captured.out, captured.err)


def process(*arguments: object, code: str = RUN, input: bytes = b"", env: dict[str, str] | None = None) -> Outcome:
    """Run a command line as a process of its own."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, timeout=120, check=False, input=input, env=env)
    return Outcome(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def write(folder: Path, name: str, text: str | bytes = HOLLOW) -> Path:
    """Write a file and return its path."""
    path = folder / name
    path.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
    return path
