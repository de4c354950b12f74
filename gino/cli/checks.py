"""``gino check``."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from gino.cli.configuring import settings_for
from gino.cli.options import (
    BaselineOption,
    ConfigOption,
    FailOnOption,
    ForceOption,
    FormatOption,
    IgnoreOption,
    JurisdictionOption,
    NoCacheOption,
    OutputsOption,
    PathsArgument,
    QuotesOption,
    SelectOption,
    SideOption,
    WithOption,
    WorkersOption,
)
from gino.cli.output import Output, OutputError, deliver, plan_outputs, read_text, write_step_summary
from gino.cli.terminal import is_terminal, say
from gino.contract.exit_codes import ExitCode
from gino.reports.rendering import Format, Rendering

if TYPE_CHECKING:
    from gino.batching import Batch
    from gino.configuration.model import Settings
    from gino.contract.report import Check


def check(
    paths: PathsArgument,
    with_: WithOption = None,
    format_: FormatOption = None,
    output: OutputsOption = None,
    force: ForceOption = False,
    quotes: QuotesOption = False,
    side: SideOption = None,
    fail_on: FailOnOption = None,
    select: SelectOption = None,
    ignore: IgnoreOption = None,
    jurisdiction: JurisdictionOption = None,
    baseline: BaselineOption = None,
    config: ConfigOption = None,
    workers: WorkersOption = 1,
    no_cache: NoCacheOption = False,
) -> int:
    """Say who really decides what, grade it, and cite the clauses that prove it.

    A folder means every readable file in it, each a report of its own; --with makes several files one venture.
    """
    from gino.checking import with_known
    from gino.configuration.problems import ProblemsFound
    from gino.findings.baseline import BaselineError

    try:
        outputs = plan_outputs(output or [], format_, force, Format, [*paths, *(with_ or [])])
        settings = settings_for(config, side, fail_on, select, ignore, jurisdiction)
        known = _known(baseline, settings)
        brief = all(each.format is not Format.JSON for each in outputs)
        batch = _batch(settings, with_ or [], read_stdin(paths), brief=brief, cached=not no_cache)
        checked = _check(paths, batch, workers)
        if known is not None:
            checked = with_known(checked, known)
        return _deliver(checked, outputs, _rendering(settings, quotes=quotes, baseline=known is not None))
    except (OutputError, ProblemsFound, BaselineError) as error:
        say_problem(error)
        return ExitCode.USAGE


def read_stdin(paths: list[str]) -> bytes:
    """What stands on standard input, where ``-`` asks for it.

    Raises:
        OutputError: if standard input is a terminal, where nobody would ever type a charter.
    """
    if "-" not in paths:
        return b""
    if is_terminal(sys.stdin):
        raise OutputError("- reads standard input, and nothing is piped in: gino check - < charter.txt")
    return sys.stdin.buffer.read()


def say_problem(error: Exception) -> None:
    """Show a mistake in configuration, options or rules, in full."""
    from gino.reports.sanitizing import harmless

    sys.stderr.write(f"gino: {harmless(str(error))}\n")


def _batch(settings: Settings, with_: list[Path], stdin: bytes, *, brief: bool, cached: bool) -> Batch:
    from gino.batching import Batch
    from gino.caching import default_folder

    cache = default_folder() if cached else None
    return Batch(settings, tuple(map(str, with_)), stdin, cache=cache, brief=brief)


def _check(paths: list[str], batch: Batch, workers: int) -> Check:
    """Check every file, with a progress bar where somebody watches. Rules that are wrong are told before any file."""
    from gino.batching import check_many
    from gino.checking import expand
    from gino.cli.progress import progress_bar
    from gino.findings.rules.loading import load_packs

    load_packs(batch.settings)
    files = expand(paths)
    with progress_bar(len(files)) as progress:
        return check_many(files, batch, workers, progress)


def _deliver(checked: Check, outputs: tuple[Output[Format], ...], rendering: Rendering) -> int:
    """Write every format, tell on standard error what standard output does not show, and return the exit code."""
    from gino.reports.gate import exit_code, reason
    from gino.reports.rendering import render

    deliver(
        outputs,
        lambda format_, width, color: render(checked, format_, replace(rendering, width=width, color=color)),
    )
    if any(each.format is Format.GITHUB for each in outputs):
        write_step_summary(render(checked, Format.MD, rendering))
    on_screen = any(each.path is None and each.format is Format.TEXT for each in outputs)
    if not (on_screen and is_terminal(sys.stdout)):
        _tell_troubles(checked)
    if not on_screen:
        say(reason(checked, rendering.fail_on))
    return exit_code(checked, rendering.fail_on)


def _tell_troubles(checked: Check) -> None:
    for report in checked.reports:
        trouble = report.error or report.ungraded
        if trouble:
            path = report.document.path
            say(trouble.message if path in trouble.message else f"{path}: {trouble.message}")


def _known(baseline: Path | None, settings: Settings) -> frozenset[str] | None:
    """The fingerprints that the baseline of the command line, or else of the configuration, knows."""
    from gino.findings.baseline import read_baseline

    named = baseline or (Path(settings.baseline) if settings.baseline else None)
    return None if named is None else frozenset(one.fingerprint for one in read_baseline(read_text(named)))


def _rendering(settings: Settings, *, quotes: bool, baseline: bool) -> Rendering:
    """How to print. The repository is the nearest folder upward with a ``.git``."""
    here = Path.cwd()
    repository = next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), here)
    return Rendering(settings.fail_on, quotes=quotes, baseline=baseline, folder=str(here), repository=str(repository))
