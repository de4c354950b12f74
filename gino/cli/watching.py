"""``gino watch``."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gino.cli.checks import say_problem
from gino.cli.configuring import settings_for
from gino.cli.options import ConfigOption, SideOption
from gino.cli.terminal import say, write_data
from gino.contract.exit_codes import ExitCode

if TYPE_CHECKING:
    from gino.configuration.model import Settings
    from gino.contract.report import Report

SECONDS = 0.5
WatchedArgument = Annotated[list[str], typer.Argument(metavar="PATH", help="Files or folders to watch.")]


def watch(paths: WatchedArgument, side: SideOption = None, config: ConfigOption = None) -> int:
    """Check again whenever a file is saved, and show only what changed: grade, powers, findings. Ctrl-C ends it."""
    from gino.configuration.problems import ProblemsFound
    from gino.findings.rules.loading import load_packs

    try:
        settings = settings_for(config, side)
        load_packs(settings)
    except ProblemsFound as error:
        say_problem(error)
        return ExitCode.USAGE
    say("watching; Ctrl-C ends it")
    seen: dict[str, tuple[int, int]] = {}
    reports: dict[str, Report] = {}
    while True:
        _look(paths, settings, seen, reports)
        time.sleep(SECONDS)


def _look(paths: list[str], settings: Settings, seen: dict[str, tuple[int, int]], reports: dict[str, Report]) -> None:
    """Check what was saved since the last look, and print what is different."""
    from gino.checking import check_one, expand
    from gino.reports.changes import changes

    for path in map(str, expand(paths)):
        stamp = _stamp(Path(path))
        if seen.get(path) == stamp:
            continue
        report = check_one(path, (), settings)
        lines = changes(reports.get(path), report) or ["saved; nothing changed"]
        seen[path], reports[path] = stamp, report
        write_data("".join(f"{path}: {line}\n" for line in lines))


def _stamp(path: Path) -> tuple[int, int]:
    """When a file was changed and how long it is; zeros where it is not there."""
    try:
        state = path.stat()
    except OSError:
        return 0, 0
    return state.st_mtime_ns, state.st_size
