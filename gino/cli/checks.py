"""``gino check``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from gino.cli.configuring import settings_for
from gino.cli.options import (
    ConfigOption,
    FailOnOption,
    ForceOption,
    FormatOption,
    OutputsOption,
    PathsArgument,
    SideOption,
    WithOption,
)
from gino.cli.output import Output, OutputError, plan_outputs, write_file
from gino.cli.terminal import is_terminal, say, wants_color, width_of, write_data
from gino.contract.exit_codes import ExitCode
from gino.reports.rendering import Format

if TYPE_CHECKING:
    from gino.configuration.model import Settings
    from gino.contract.report import Check


def check(
    paths: PathsArgument,
    with_: WithOption = None,
    format_: FormatOption = None,
    output: OutputsOption = None,
    force: ForceOption = False,
    side: SideOption = None,
    fail_on: FailOnOption = None,
    config: ConfigOption = None,
) -> int:
    """Say who really decides what, grade it, and cite the clauses that prove it.

    A folder means every readable file in it, each a report of its own; --with makes several files one venture.
    """
    from gino.configuration.problems import ProblemsFound

    try:
        outputs = plan_outputs(output or [], format_, force)
        settings = settings_for(config, side, fail_on)
    except (OutputError, ProblemsFound) as error:
        say_problem(error)
        return ExitCode.USAGE
    stdin = read_stdin(paths)
    if stdin is None:
        return ExitCode.USAGE
    checked = _check(paths, [str(file) for file in with_ or []], settings, stdin)
    return _deliver(checked, outputs, settings)


def read_stdin(paths: list[str]) -> bytes | None:
    """What stands on standard input where ``-`` asks for it; None where nobody will ever type it."""
    if "-" not in paths:
        return b""
    if is_terminal(sys.stdin):
        say("- reads standard input, and nothing is piped in: gino check - < charter.txt")
        return None
    return sys.stdin.buffer.read()


def say_problem(error: Exception) -> None:
    """Show a mistake in configuration, options or rules, in full."""
    from gino.reports.sanitizing import harmless

    sys.stderr.write(f"gino: {harmless(str(error))}\n")


def _check(paths: list[str], with_: list[str], settings: Settings, stdin: bytes) -> Check:
    from gino.checking import check_paths, expand
    from gino.cli.progress import progress_bar

    files = expand(paths)
    with progress_bar(len(files)) as progress:
        return check_paths(files, with_, settings, progress, stdin)


def _deliver(checked: Check, outputs: tuple[Output, ...], settings: Settings) -> int:
    """Write every format, tell on standard error what standard output does not show, and return the exit code."""
    from gino.reports.gate import exit_code, reason
    from gino.reports.rendering import Rendering, render

    on_screen = any(each.path is None and each.format is Format.TEXT for each in outputs)
    for output in outputs:
        if output.path is None:
            rendering = Rendering(settings.fail_on, width=width_of(sys.stdout), color=wants_color(sys.stdout))
            write_data(render(checked, output.format, rendering))
        else:
            try:
                write_file(output.path, render(checked, output.format, Rendering(settings.fail_on)))
            except OutputError as error:
                say(str(error))
                return ExitCode.USAGE
    if not (on_screen and is_terminal(sys.stdout)):
        for report in checked.reports:
            trouble = report.error or report.ungraded
            if trouble:
                say(
                    trouble.message
                    if report.document.path in trouble.message
                    else f"{report.document.path}: {trouble.message}"
                )
    if not on_screen:
        say(reason(checked, settings.fail_on))
    return exit_code(checked, settings.fail_on)
