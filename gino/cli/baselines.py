"""``gino baseline``, and ``--baseline``: findings already known, so that only new ones fail the gate."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gino.cli.checks import say_problem
from gino.cli.configuring import settings_for
from gino.cli.options import ConfigOption, ForceOption, PathsArgument, SideOption
from gino.cli.output import OutputError, check_destination, read_text, write_file
from gino.cli.terminal import say, write_data
from gino.contract.exit_codes import ExitCode
from gino.contract.vocabulary import Side, Status

if TYPE_CHECKING:
    from gino.contract.report import Check, Finding

app = typer.Typer(help="Write, prune or show a baseline.", rich_markup_mode=None, no_args_is_help=True)
BaselineArgument = Annotated[Path, typer.Argument(metavar="BASELINE", help="The file of known findings.")]
BaselineOutput = Annotated[Path, typer.Option("-o", "--output", metavar="BASELINE", help="The file to write.")]


@app.callback()
def baseline() -> None:
    """Findings already known, by fingerprint, so that only new ones fail the gate. Renumbering changes nothing."""


@app.command("write", epilog="gino baseline write charters/ -o known.json")
def write(
    paths: PathsArgument,
    output: BaselineOutput = Path("gino-baseline.json"),
    force: ForceOption = False,
    side: SideOption = None,
    config: ConfigOption = None,
) -> int:
    """Write down every finding of PATHS as known."""
    from gino.configuration.problems import ProblemsFound
    from gino.findings.baseline import write_baseline

    try:
        check_destination(output, force)
        checked = _checked(paths, side, config)
        write_file(output, write_baseline(_findings(checked)))
    except (OutputError, ProblemsFound) as error:
        say_problem(error)
        return ExitCode.USAGE
    return _told(checked, f"wrote {output}")


@app.command("prune", epilog="gino baseline prune known.json charters/")
def prune(known: BaselineArgument, paths: PathsArgument, side: SideOption = None, config: ConfigOption = None) -> int:
    """Take out of BASELINE what PATHS no longer have. Nothing is ever added."""
    from gino.configuration.problems import ProblemsFound
    from gino.findings.baseline import BaselineError, prune_baseline

    try:
        before = read_text(known)
        checked = _checked(paths, side, config)
        write_file(known, prune_baseline(before, _findings(checked)))
    except (OutputError, ProblemsFound, BaselineError) as error:
        say_problem(error)
        return ExitCode.USAGE
    return _told(checked, f"pruned {known}")


@app.command("show", epilog="gino baseline show known.json")
def show(known: BaselineArgument) -> int:
    """List what BASELINE knows."""
    from gino.findings.baseline import BaselineError, show_baseline

    try:
        write_data(show_baseline(read_text(known)))
    except (OutputError, BaselineError) as error:
        say_problem(error)
        return ExitCode.USAGE
    return ExitCode.PASSED


def _checked(paths: list[str], side: Side | None, config: Path | None) -> Check:
    from gino.checking import check_paths

    return check_paths(paths, settings=settings_for(config, side))


def _findings(checked: Check) -> list[Finding]:
    return [finding for report in checked.reports for finding in report.findings]


def _told(checked: Check, done: str) -> int:
    """Say what was done, and what could not be read and so is in no baseline."""
    unread = [report for report in checked.reports if report.status is Status.UNREAD]
    for report in unread:
        say(report.error.message if report.error else report.document.path)
    say(done)
    return ExitCode.UNCHECKED if unread else ExitCode.PASSED
