"""``gino watch`` shows what changed, and nothing else."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from gino.contract.exit_codes import ExitCode
from tests.cli.running import HOLLOW, RUN, write


@pytest.mark.skipif(sys.platform == "win32", reason="interrupts are sent otherwise on Windows")
def test_a_saved_file_is_checked_again_and_only_the_change_is_shown(tmp_path: Path) -> None:
    charter = write(tmp_path, "charter.txt")
    command = [sys.executable, "-c", RUN, "watch", str(charter)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            assert process.stdout.readline() == f"{charter}: GOVERNANCE IN NAME ONLY\n"
            charter.write_text(HOLLOW.replace("No decision", "Every decision"), encoding="utf-8")
            assert process.stdout.readline().startswith(f"{charter}: ")
            process.send_signal(signal.SIGINT)
            process.wait(timeout=30)
        finally:
            process.kill()
    assert process.returncode == ExitCode.INTERRUPTED
