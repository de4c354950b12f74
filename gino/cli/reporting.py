"""``gino report``: a whole report for the people who decide on the document."""

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
    Revisions,
    RevisionsOption,
    SideOption,
    WithOption,
)
from gino.cli.output import OutputError, check_destination, write_file
from gino.cli.terminal import say
from gino.contract.exit_codes import ExitCode
from gino.reports.audiences import Audience, endings, render, render_unread

if TYPE_CHECKING:
    from gino.configuration.model import Settings
    from gino.reports.examined import Examined

AudienceOption = Annotated[Audience, typer.Option("--for", help="Who reads the report.")]
ReportsOption = Annotated[
    list[Path],
    typer.Option("-o", "--output", metavar="FILE", help="Write to this file; its ending names the form (repeatable)."),
]


def report(
    file: FileArgument,
    audience: AudienceOption,
    output: ReportsOption,
    with_: WithOption = None,
    side: SideOption = None,
    revisions: RevisionsOption = Revisions.ACCEPTED,
    config: ConfigOption = None,
    force: ForceOption = False,
) -> int:
    """Write a whole report for the people who decide on the document, to be read, printed and sent.

    Exits with 3 where the document could not be read or graded; the report then says why.
    """
    from gino.checking import unread
    from gino.configuration.problems import ProblemsFound
    from gino.documents.errors import DocumentError

    sources = [file, *map(str, with_ or [])]
    try:
        for each in output:
            _check(each, audience, sources, force)
        settings = settings_for(config, side)
        stdin = read_stdin([file])
        try:
            examined = examined_of(sources, settings, revisions, stdin)
        except DocumentError as error:
            say(error.message)
            found = unread(file, error.code, error.message, settings.side)
            for each in output:
                write_file(each, render_unread(audience, each.suffix.lower(), found))
            return ExitCode.UNCHECKED
        for each in output:
            write_file(each, render(audience, each.suffix.lower(), examined))
        return _said(examined)
    except (OutputError, ProblemsFound) as error:
        say_problem(error)
        return ExitCode.USAGE


def _check(path: Path, audience: Audience, sources: list[str], force: bool) -> None:
    """Refuse a destination whose form is unknown, or that is one of the documents.

    Raises:
        OutputError: saying which, and what to do.
    """
    known = endings(audience)
    if path.suffix.lower() not in known:
        raise OutputError(f"a report for the {audience} can be written to a file that ends in {' or '.join(known)}")
    refuse_a_source(path, sources)
    check_destination(path, force)


def refuse_a_source(path: Path, sources: list[str]) -> None:
    """Refuse to write over a document, whether or not anything may be overwritten.

    Raises:
        OutputError: if ``path`` is one of them.
    """
    if any(path.exists() and Path(each).exists() and path.samefile(each) for each in sources):
        raise OutputError(f"{path} is the document itself; name another file")


def examined_of(sources: list[str], settings: Settings, revisions: Revisions, stdin: bytes) -> Examined:
    """Read the documents in one view of their tracked changes, and check them as one venture.

    Raises:
        DocumentError: if a file cannot be read.
    """
    from gino.checking import examine_readings
    from gino.documents.reading import read_document
    from gino.provisions.reading import read_provisions

    documents = [
        read_document(path, data=stdin if path == "-" else None, revisions=revisions.value, index=index)
        for index, path in enumerate(sources)
    ]
    return examine_readings([read_provisions(document, settings.parties) for document in documents], settings)


def _said(examined: Examined) -> int:
    """The exit code, after telling on standard error why there is no grade, where there is none."""
    ungraded = examined.report.ungraded
    if ungraded is None:
        return ExitCode.PASSED
    say(f"{examined.report.document.path}: {ungraded.message}")
    return ExitCode.UNCHECKED
