"""``gino outline``, ``gino extract`` and ``gino schema``: what was read, and the shape of what is printed."""

from __future__ import annotations

import sys
from enum import StrEnum
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
    ReadFormatOption,
    Revisions,
    RevisionsOption,
    TextOrJson,
)
from gino.cli.output import OutputError, check_destination, write_file
from gino.cli.terminal import is_terminal, say, width_of, write_data
from gino.contract.exit_codes import ExitCode

if TYPE_CHECKING:
    from gino.configuration.model import Settings
    from gino.documents.model import Document


ExplainOption = Annotated[
    str | None, typer.Option("--explain", metavar="SECTION", help="Say why this section was read as it was.")
]


class Shape(StrEnum):
    """The commands whose JSON has a schema."""

    OUTLINE = "outline"
    EXTRACT = "extract"
    CHECK = "check"
    DIFF = "diff"
    COMPARE = "compare"


def outline(
    file: FileArgument,
    format_: ReadFormatOption = TextOrJson.TEXT,
    revisions: RevisionsOption = Revisions.ACCEPTED,
    output: OutputOption = None,
    force: ForceOption = False,
) -> int:
    """Show how the document was read: headings, numbered clauses, tables, and what was left out."""
    document = _read(file, revisions, output, force)
    if isinstance(document, ExitCode):
        return document
    from gino.documents.outlining import outline_of
    from gino.reports.outline import render

    found = outline_of(document)
    width = width_of(sys.stdout) if output is None else width_of(sys.stderr)
    return _write(found.to_json() if format_ is TextOrJson.JSON else render(found, width), output)


def extract(
    file: FileArgument,
    format_: ReadFormatOption = TextOrJson.TEXT,
    revisions: RevisionsOption = Revisions.ACCEPTED,
    output: OutputOption = None,
    force: ForceOption = False,
    config: ConfigOption = None,
    explain: ExplainOption = None,
) -> int:
    """Print the document's text, whose characters every span counts; as JSON, its parties, bodies and provisions."""
    from gino.configuration.problems import ProblemsFound

    document = _read(file, revisions, output, force)
    if isinstance(document, ExitCode):
        return document
    if format_ is TextOrJson.TEXT and explain is None:
        return _write(_shown(document.text, output), output)
    from gino.checking import extract_document

    try:
        settings = settings_for(config)
    except ProblemsFound as error:
        say_problem(error)
        return ExitCode.USAGE
    if explain is not None:
        return _explain(document, explain, settings, format_, output)
    return _write(extract_document(document, settings).to_json(), output)


def _explain(document: Document, section: str, settings: Settings, format_: TextOrJson, output: Path | None) -> int:
    """Print why the units of a section were read as they were."""
    import json
    from dataclasses import asdict

    from gino.provisions.explaining import explain_section
    from gino.reports.explanation import render

    units = explain_section(document, section, settings.parties)
    if not units:
        say(f"{document.path} has no section {section}; its sections: gino outline {document.path}")
        return ExitCode.USAGE
    as_json = json.dumps([asdict(unit) for unit in units], ensure_ascii=False, indent=2) + "\n"
    return _write(as_json if format_ is TextOrJson.JSON else render(units), output)


def config(config: ConfigOption = None) -> int:
    """Print every setting of a run, and where it came from."""
    from gino.configuration.loading import load_settings
    from gino.configuration.problems import ProblemsFound

    try:
        origins = load_settings(Path.cwd(), config).origins
    except ProblemsFound as error:
        say_problem(error)
        return ExitCode.USAGE
    widest = max(len(origin.key) for origin in origins)
    write_data("".join(f"{origin.key:<{widest}}  {origin.value}  ({origin.where})\n" for origin in origins))
    return ExitCode.PASSED


def schema(of: Annotated[Shape, typer.Argument(help="The command whose JSON it describes.")] = Shape.CHECK) -> int:
    """Print the JSON Schema of a command's JSON."""
    from importlib.resources import files

    write_data(files("gino.contract").joinpath("schemas", f"{of}.schema.json").read_text(encoding="utf-8"))
    return ExitCode.PASSED


def _read(file: str, revisions: Revisions, output: Path | None, force: bool) -> Document | ExitCode:
    """The document, or the exit code of what kept it from being read, already told."""
    from gino.documents.errors import DocumentError
    from gino.documents.reading import read_document

    try:
        check_destination(output, force)
        stdin = read_stdin([file])
        return read_document(file, data=stdin if file == "-" else None, revisions=revisions.value)
    except OutputError as error:
        say(str(error))
        return ExitCode.USAGE
    except DocumentError as error:
        say(error.message)
        return ExitCode.UNCHECKED


def _shown(text: str, output: Path | None) -> str:
    """The text to the character; on a terminal every control character gives way to a mark of the same length."""
    from gino.reports.sanitizing import same_length

    if output is None and is_terminal(sys.stdout):
        text = same_length(text)
    return text if text.endswith("\n") else text + "\n"


def _write(text: str, output: Path | None) -> int:
    if output is None:
        write_data(text)
        return ExitCode.PASSED
    try:
        write_file(output, text)
    except OutputError as error:
        say(str(error))
        return ExitCode.USAGE
    return ExitCode.PASSED
