"""The exit code is the gate's, whatever the format, and whatever else is written besides."""

from __future__ import annotations

from pathlib import Path

import pytest

from gino.contract.exit_codes import ExitCode
from gino.reports.rendering import Format
from tests.ci.test_repository import BAD, CLEAN
from tests.cli.running import NOT_GOVERNANCE, gino, write


@pytest.mark.parametrize("format_", Format)
@pytest.mark.parametrize(
    ("texts", "code"),
    [
        ((CLEAN,), ExitCode.PASSED),
        ((BAD,), ExitCode.GATE_FAILED),
        ((BAD, NOT_GOVERNANCE), ExitCode.UNCHECKED),
    ],
)
def test_the_same_in_every_format(
    format_: Format, texts: tuple[str, ...], code: ExitCode, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [write(tmp_path, f"{number}.txt", text) for number, text in enumerate(texts)]
    assert gino(capsys, "check", *files, "--format", format_).code == code
    other = tmp_path / "out"
    assert gino(capsys, "check", *files, "-o", f"{format_}={other}").code == code
    assert other.read_text(encoding="utf-8")
