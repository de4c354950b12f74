"""Many files at once: several processes, and reports kept from earlier runs.

The reports come in the order of the files, whatever the order in which they were finished. A file that brings its
process down is reported as failed, and the others are still checked.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path

from gino.caching import keep, kept, key_of
from gino.checking import Progress, check_one, expand, unread
from gino.configuration.model import Settings
from gino.contract.report import Check, Report
from gino.reports.gate import INTERNAL_ERROR

FILES_OF_A_POOL = 200
"""After so many files the processes are replaced by fresh ones, so that memory cannot grow without bound. The
executor's own limit of tasks for a process is not used: it can wait for ever (CPython issue 115634)."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What is the same for every file. ``cache`` is the folder of kept reports, or None to keep nothing.

    ``brief`` drops what is not shown of a file among many, so that memory does not grow with it; one file stays whole.
    """

    settings: Settings
    with_: tuple[str | Path, ...] = ()
    stdin: bytes = b""
    cache: Path | None = None
    brief: bool = False


def check_many(paths: Sequence[str | Path], batch: Batch, workers: int = 1, progress: Progress | None = None) -> Check:
    """Check every file of ``paths`` (a folder means every file in it) with ``workers`` processes."""
    files = expand(paths)
    batch = replace(batch, brief=batch.brief and len(files) > 1)
    if workers < 2 or len(files) < 2:
        reports = []
        for done, file in enumerate(files):
            _tell(progress, done, files)
            reports.append(check_in_batch(file, batch))
        return Check(reports=tuple(reports))
    return Check(reports=tuple(_in_processes(files, batch, min(workers, len(files)), progress)))


def check_in_batch(path: str | Path, batch: Batch) -> Report:
    """Check one file, or take its report from the cache."""
    key = key_of((path, *batch.with_), batch.settings) if batch.cache and str(path) != "-" else None
    report = kept(batch.cache, key) if batch.cache and key else None
    if report is None:
        report = check_one(path, batch.with_, batch.settings, batch.stdin)
        if batch.cache and key:
            keep(batch.cache, key, report)
    return briefly(report) if batch.brief else report


def briefly(report: Report) -> Report:
    """The report with no more than is shown of a file among many: its verdict, powers and findings."""
    left_out = {"witness": (), "cites": (), "others": (), "open_points": ()}
    decisions = tuple(decision.model_copy(update=left_out) for decision in report.decisions)
    findings = tuple(finding.model_copy(update={"evidence": ()}) for finding in report.findings)
    empty = dict.fromkeys(("provisions", "bodies", "parties", "undetermined", "score_parts", "unjudged"), ())
    return report.model_copy(update={**empty, "decisions": decisions, "findings": findings})


def _in_processes(files: Sequence[str | Path], batch: Batch, workers: int, progress: Progress | None) -> list[Report]:
    """Check in ``workers`` processes; where one of them dies, check what it left over one file at a time."""
    found: dict[int, Report] = {}
    for first in range(0, len(files), FILES_OF_A_POOL):
        with _pool(workers) as pool:
            part = files[first : first + FILES_OF_A_POOL]
            futures = [pool.submit(check_in_batch, file, batch) for file in part]
            for place, future in enumerate(futures, start=first):
                _tell(progress, place, files)
                report = _result(future)
                if report is not None:
                    found[place] = report
    for place, file in enumerate(files):
        if place not in found:
            with _pool(1) as alone:
                report = _result(alone.submit(check_in_batch, file, batch))
            found[place] = report or _died(file, batch.settings)
    return [found[place] for place in range(len(files))]


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"))


def _result(future: Future[Report]) -> Report | None:
    try:
        return future.result()
    except BrokenProcessPool:
        return None


def _died(path: str | Path, settings: Settings) -> Report:
    message = f"{path}: the process that checked this file was ended, perhaps for want of memory; check it alone"
    return unread(path, INTERNAL_ERROR, message, settings.side)


def _tell(progress: Progress | None, done: int, files: Sequence[str | Path]) -> None:
    if progress:
        progress(done, len(files), str(files[done]))
