"""``gino markup``: the document itself, with comments and proposed words in it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gino.cli.checks import say_problem
from gino.cli.configuring import settings_for
from gino.cli.options import ConfigOption, ForceOption, SideOption, WithOption
from gino.cli.output import OutputError, check_destination, write_file
from gino.cli.terminal import say
from gino.contract.exit_codes import ExitCode
from gino.contract.vocabulary import Severity
from gino.reports.markup.model import Audience

if TYPE_CHECKING:
    from gino.configuration.model import Settings
    from gino.reports.examined import Examined
    from gino.reports.markup.model import Asked, Marked

WORD = "docx"

WordArgument = Annotated[Path, typer.Argument(metavar="FILE", help="The Word file (.docx, .docm).")]
MarkedOption = Annotated[
    Path, typer.Option("-o", "--output", metavar="FILE", help="Write the marked-up copy to this file.")
]
SeverityOption = Annotated[
    Severity, typer.Option("--min-severity", help="Mark findings that are at least this severe.")
]
AudienceOption = Annotated[
    Audience, typer.Option("--audience", help="Who reads the comments; counterparty holds no strategy of any kind.")
]
RedlineOption = Annotated[
    bool, typer.Option("--redline", help="Put the proposed words into the text, as tracked changes.")
]
AuthorOption = Annotated[
    str | None, typer.Option("--author", metavar="NAME", help="Who signs the marks.", show_default="gino, or Reviewer")
]
InitialsOption = Annotated[str | None, typer.Option("--initials", metavar="LETTERS", help="The signer's initials.")]
DateOption = Annotated[
    datetime | None,
    typer.Option("--date", formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="The day of the marks; none if left out."),
]


def markup(
    file: WordArgument,
    output: MarkedOption,
    min_severity: SeverityOption = Severity.MEDIUM,
    audience: AudienceOption = Audience.INTERNAL,
    redline: RedlineOption = False,
    author: AuthorOption = None,
    initials: InitialsOption = None,
    date: DateOption = None,
    with_: WithOption = None,
    side: SideOption = None,
    config: ConfigOption = None,
    force: ForceOption = False,
) -> int:
    """Put a comment on the very words of every finding into a copy of a Word file, and touch nothing else.

    What cannot stand on its words is told, and listed in a comment at the top. The copy is read again before it is
    written: without the marks it says what the file says.
    """
    from gino.configuration.problems import ProblemsFound
    from gino.documents.errors import DocumentError
    from gino.reports.markup.model import Asked
    from gino.reports.markup.signing import pen_for

    try:
        settings = settings_for(config, side)
        given = {"author": author, "initials": initials, "date": date.date() if date else None}
        signed = settings.markup.model_copy(update={name: value for name, value in given.items() if value})
        asked = Asked(pen_for(audience, signed), audience, min_severity, redline)
        data = _word_file(file, output, force)
        return _mark_up(_examined(file, data, with_ or [], settings), data, output, asked)
    except (OutputError, ProblemsFound) as error:
        say_problem(error)
        return ExitCode.USAGE
    except DocumentError as error:
        say(error.message)
        return ExitCode.UNCHECKED


def _word_file(file: Path, output: Path, force: bool) -> bytes:
    """The bytes of the Word file, once it is clear that the copy can be made and will open.

    Raises:
        OutputError: saying what stands against it, and what to do.
        DocumentError: if the file cannot be opened, or is of no known format.
    """
    from gino.documents.formats import format_of
    from gino.documents.reading import bytes_of
    from gino.documents.refusing import refuse

    data = bytes_of(file)
    refuse(str(file), data)
    form = format_of(str(file), data)
    if form.name != WORD:
        raise OutputError(
            f"{file} is no Word file ({form.name}), and only a Word file can hold comments and tracked changes. "
            f"For the list of issues: gino report {file} --for attorney -o issues.csv"
        )
    if output.exists() and output.samefile(file):
        raise OutputError(f"{output} is the document itself; name another file")
    if output.suffix.lower() != file.suffix.lower():
        raise OutputError(f"the copy of a {file.suffix} file must end in {file.suffix}, or Word does not open it")
    check_destination(output, force)
    return data


def _examined(file: Path, data: bytes, with_: list[Path], settings: Settings) -> Examined:
    """Read and check the file, as one venture with those of ``with_``.

    Raises:
        DocumentError: if a file cannot be read.
    """
    from gino.checking import examine_readings
    from gino.documents.reading import read_document
    from gino.provisions.reading import read_provisions

    documents = [read_document(file, data)]
    documents += [read_document(each, index=index) for index, each in enumerate(with_, start=1)]
    return examine_readings([read_provisions(document, settings.parties) for document in documents], settings)


def _mark_up(examined: Examined, data: bytes, output: Path, asked: Asked) -> int:
    from gino.reports.markup.checking import check_markup
    from gino.reports.markup.marking import mark_up

    marked = mark_up(data, examined, asked)
    check_markup(examined.case.readings[0].document, data, marked)
    write_file(output, marked.data)
    _tell(marked, output, asked)
    ungraded = examined.report.ungraded
    if ungraded is None:
        return ExitCode.PASSED
    say(f"{examined.report.document.path}: {ungraded.message}")
    return ExitCode.UNCHECKED


def _tell(marked: Marked, output: Path, asked: Asked) -> None:
    """Say what was written, and one by one what could not be put where it belongs."""
    from gino.reports.markup.sentences import sentences

    reasons = sentences().reasons
    changes = f", {_counted(marked.redlines, 'tracked change')}" if asked.redline else ""
    say(f"wrote {output}: {_counted(marked.comments, 'comment')}{changes}, from {asked.min_severity} up")
    for one in marked.unplaced:
        say(f"not on its words: {one.title} ({one.cite}): {reasons[one.reason]}")
    for one in marked.unchanged:
        say(f"not changed in the text: {one.title} ({one.cite}): {reasons[one.reason]}")
    if marked.withheld:
        say(f"{_counted(marked.withheld, 'finding')} left out: {reasons['nothing-to-send']} (see --audience internal)")
    for warning in marked.warnings:
        say(warning)


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
