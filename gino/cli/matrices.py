"""``gino matrix``: who decides what, every matter."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gino.cli.checks import read_stdin, say_problem
from gino.cli.configuring import settings_for
from gino.cli.options import (
    ConfigOption,
    FileArgument,
    ForceOption,
    OutputOption,
    Revisions,
    RevisionsOption,
    SideOption,
    WithOption,
)
from gino.cli.output import OutputError, check_destination, write_file
from gino.cli.reporting import examined_of, refuse_a_source
from gino.cli.terminal import say, write_data
from gino.contract.exit_codes import ExitCode
from gino.reports.matrix.formats import MatrixFormat

if TYPE_CHECKING:
    from gino.contract.report import Report

MatrixFormatOption = Annotated[
    MatrixFormat | None,
    typer.Option("--format", "-f", help="What to print; else what the ending of -o says.", show_default="text"),
]


def matrix(
    file: FileArgument,
    with_: WithOption = None,
    format_: MatrixFormatOption = None,
    output: OutputOption = None,
    side: SideOption = None,
    revisions: RevisionsOption = Revisions.ACCEPTED,
    config: ConfigOption = None,
    force: ForceOption = False,
) -> int:
    """Show who decides what: every matter, on paper and in effect, whether it lasts, and what each other side can do.

    Exits with 3 where the document could not be read or graded.
    """
    from gino.configuration.problems import ProblemsFound
    from gino.documents.errors import DocumentError

    sources = [file, *map(str, with_ or [])]
    try:
        chosen = format_ or _by_ending(output)
        if output is not None:
            refuse_a_source(output, sources)
            check_destination(output, force)
        found = examined_of(sources, settings_for(config, side), revisions, read_stdin([file])).report
        return _deliver(found, chosen, output)
    except DocumentError as error:
        say(error.message)
        return ExitCode.UNCHECKED
    except (OutputError, ProblemsFound) as error:
        say_problem(error)
        return ExitCode.USAGE


def _by_ending(output: Path | None) -> MatrixFormat:
    endings = {".txt": MatrixFormat.TEXT, **{f".{each}": each for each in MatrixFormat}}
    if output is None:
        return MatrixFormat.TEXT
    if output.suffix.lower() not in endings:
        raise OutputError(f"the format of {output} cannot be told from its ending; give --format")
    return endings[output.suffix.lower()]


def _deliver(found: Report, format_: MatrixFormat, output: Path | None) -> int:
    from gino.reports.matrix.rendering import render_matrix

    text = render_matrix(found, format_)
    if output is None:
        write_data(text)
    else:
        write_file(output, text)
    if found.ungraded is None:
        return ExitCode.PASSED
    say(f"{found.document.path}: {found.ungraded.message}")
    return ExitCode.UNCHECKED
