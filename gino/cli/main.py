"""The ``gino`` command: what is run, and what the process says at the end."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from traceback import extract_tb
from typing import Annotated

import typer

from gino.cli import (
    baselines,
    checks,
    comparing,
    marking,
    matrices,
    partners,
    readings,
    reporting,
    rules,
    verifying,
    watching,
)
from gino.cli.terminal import prepare_streams, say, write_data
from gino.contract.exit_codes import ExitCode
from gino.contract.version import __version__

SHORT_HELP = """\
gino: does the document give physicians real control, or control in name only?

  gino check charter.docx                    who really decides what, the grade, and the clauses that prove it
  gino check bylaws.docx --with msa.docx     read two documents together as one venture
  gino check charters/ --format json         every file of a folder, as data
  gino markup charter.docx -o marked.docx    the file with a comment on the words of every finding
  gino extract charter.docx --format json    the provisions: seats, vetoes, overrides, amendments, ...
  gino explain core/governance-in-name-only  what a rule looks for, and why

More: gino --help, gino check --help
"""

app = typer.Typer(
    name="gino",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 passed, 1 the gate failed, 2 usage or configuration, 3 something could not be checked or "
    "graded, 4 internal error.",
)
app.command(
    "check",
    short_help="Who really decides what, the grade, and the clauses that prove it.",
    epilog="gino check charters/ --fail-on medium -o sarif=gino.sarif",
)(checks.check)
app.command(
    "report",
    short_help="A whole report for the people who decide: to read, print and send.",
    epilog="gino report charter.docx --for physician -o charter.html",
)(reporting.report)
app.command(
    "matrix",
    short_help="Who decides what, every matter, as a table or a drawing.",
    epilog="gino matrix charter.docx --format csv",
)(matrices.matrix)
app.command(
    "markup",
    short_help="Comments, and proposed words, in a copy of the Word file.",
    epilog="gino markup charter.docx -o marked.docx --redline",
)(marking.markup)
app.command("diff", short_help="What a new draft changes: control first, then findings, then words.")(comparing.diff)
app.command("compare", short_help="Partners side by side, in the same rows.")(partners.compare)
app.command("whatif", short_help="Which changes would raise the grade most.")(comparing.whatif)
app.command(
    "verify",
    short_help="Whether a report still says what stands in the file.",
    epilog="gino verify report.html charter.docx",
)(verifying.verify)
app.command(
    "watch",
    short_help="Check again on every save; show only what changed.",
    epilog="gino watch charter.md",
)(watching.watch)
app.command(
    "outline",
    short_help="How the document was read.",
    epilog="gino outline charter.docx",
)(readings.outline)
app.command(
    "extract",
    short_help="The text, or its parties, bodies and provisions.",
    epilog="gino extract charter.docx --format json",
)(readings.extract)
app.command(
    "explain",
    short_help="What a rule looks for, and why.",
    epilog="gino explain core/casting-vote",
)(rules.explain)
app.add_typer(rules.app, name="rules")
app.command(
    "config",
    short_help="Every setting, and where it came from.",
    epilog="gino config",
)(readings.config)
app.add_typer(baselines.app, name="baseline")
app.command(
    "schema",
    short_help="The JSON Schema of a command's JSON.",
    epilog="gino schema check",
)(readings.schema)


def _version(asked: bool) -> None:
    if asked:
        write_data(f"gino {__version__}\n")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def gino(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Check governance documents for physician governance in name only."""
    if context.invoked_subcommand is None:
        write_data(SHORT_HELP)


def main(arguments: Sequence[str]) -> int:
    """Run one command line and return the exit code. Nothing that a document says reaches an error message."""
    try:
        code = typer.main.get_command(app).main(list(arguments), prog_name="gino", standalone_mode=False)
        return int(code or ExitCode.PASSED)
    except (KeyboardInterrupt, typer.Abort):
        say("interrupted")
        return ExitCode.INTERRUPTED
    except Exception as error:
        return _complain(error, arguments)


def _complain(error: Exception, arguments: Sequence[str]) -> int:
    """Show a mistake of the caller as it is, and any other failure by its type and place alone."""
    show, code = getattr(error, "show", None), getattr(error, "exit_code", None)
    if show is not None and code is not None:
        show()
        first = arguments[0] if arguments else ""
        if "No such command" in str(getattr(error, "message", "")) and Path(first).exists():
            say(f"{first} is a file or folder; to check it: gino check {first}")
        return int(code)
    last = extract_tb(error.__traceback__)[-1]
    say(
        f"internal error ({type(error).__name__} at {Path(last.filename).name}:{last.lineno}). "
        "This is a fault of gino, not of your document; please report it with this line."
    )
    return ExitCode.INTERNAL


def run() -> None:
    """The console script."""
    prepare_streams()
    sys.exit(main(sys.argv[1:]))
