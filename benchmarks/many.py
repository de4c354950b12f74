"""Check very many files: ``python -m benchmarks.many [--copies 1000] [--workers 2]``.

Copies of the sample charters, each varied by a word, checked by several processes: throughput, failures, and whether
memory grows with the number of files.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import sys
import tempfile
from pathlib import Path

from benchmarks.results import record
from benchmarks.speed import ROOT, measured


def main(arguments: list[str] | None = None) -> int:
    """Measure, print, and record where ``--record`` asks for it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--copies", type=int, default=1000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--record", metavar="DATE", help="write the figures to RESULTS.md under this date")
    options = parser.parse_args(arguments)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        for copies in (options.copies // 10, options.copies):
            _measure(copies, options.workers)
    print(printed.getvalue(), end="")
    if options.record:
        record("Many files", "python -m benchmarks.many", printed.getvalue(), options.record)
    return 0


def _measure(copies: int, workers: int) -> None:
    charters = sorted(path for path in (ROOT / "sample_charters").rglob("*") if path.suffix in {".txt", ".md"})
    with tempfile.TemporaryDirectory() as scratch:
        folder, out = Path(scratch) / "charters", Path(scratch) / "out.jsonl"
        folder.mkdir()
        for number in range(copies):
            source = charters[number % len(charters)]
            text = source.read_text(encoding="utf-8") + f"\n\nCopy {number}.\n"
            (folder / f"{number:05}{source.suffix}").write_text(text, encoding="utf-8", newline="\n")
        command = [sys.executable, "-c", "from gino.cli.main import run; run()", "check", str(folder)]
        command += ["-o", str(out), "--workers", str(workers), "--no-cache", "--fail-on", "never"]
        run = measured(command)
        lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()] if out.exists() else []
    unread = sum(line["type"] == "report" and line["status"] == "unread" for line in lines)
    rate = copies / run.seconds if run.seconds else 0.0
    print(
        f"{copies:5} files, {workers} workers: {run.seconds:6.1f} s, {rate:5.1f} files/s, "
        f"largest process {run.memory:4.0f} MB, {unread} not read"
    )


if __name__ == "__main__":
    sys.exit(main())
