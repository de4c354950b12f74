"""``gino compare``: partners side by side."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gino.cli.checks import say_problem
from gino.cli.configuring import settings_for
from gino.cli.options import ConfigOption, ForceOption, OutputsOption, SideOption
from gino.cli.output import OutputError, deliver, plan_outputs
from gino.cli.terminal import say
from gino.contract.exit_codes import ExitCode
from gino.reports.partners.formats import CompareFormat

if TYPE_CHECKING:
    from gino.configuration.model import Settings
    from gino.contract.partners import Partner

PartnersArgument = Annotated[
    list[str], typer.Argument(metavar="FILE", help="The documents, one a partner.", show_default=False)
]
CompareFormatOption = Annotated[
    CompareFormat | None, typer.Option("--format", "-f", help="What to print.", show_default="text")
]


def compare(
    files: PartnersArgument,
    format_: CompareFormatOption = None,
    output: OutputsOption = None,
    force: ForceOption = False,
    side: SideOption = None,
    config: ConfigOption = None,
) -> int:
    """Put the documents of several partners side by side: grade, votes, who can block, the same everyday decisions.

    Exits with 3 where a document could not be read or graded; its column says so, and the others stand.

    \b
      gino compare hospital.docx network.docx
      gino compare offers/*.docx -o offers.html -o offers.csv
    """
    from gino.configuration.problems import ProblemsFound
    from gino.reports.partners.comparing import comparison_of
    from gino.reports.partners.formats import render

    try:
        outputs = plan_outputs(output or [], format_, force, CompareFormat, files)
        settings = settings_for(config, side)
        found = comparison_of([_partner(file, settings) for file in files], settings.side)
        deliver(outputs, lambda form, width, color: render(found, form, width, color=color))
    except (OutputError, ProblemsFound) as error:
        say_problem(error)
        return ExitCode.USAGE
    return _said(found.partners)


def _partner(file: str, settings: Settings) -> Partner:
    """One document checked, or what was wrong with it."""
    from gino.checking import examine, unread
    from gino.documents.errors import DocumentError
    from gino.reports.partners.comparing import partner_of, unread_partner

    try:
        return partner_of(examine(Path(file), settings=settings))
    except DocumentError as error:
        return unread_partner(unread(file, error.code, error.message, settings.side))


def _said(partners: tuple[Partner, ...]) -> int:
    """The exit code, after telling on standard error what could not be read or graded."""
    troubles = [(each.document.path, each.error or each.ungraded) for each in partners]
    for path, trouble in troubles:
        if trouble is not None:
            say(trouble.message if path in trouble.message else f"{path}: {trouble.message}")
    return ExitCode.UNCHECKED if any(trouble for _, trouble in troubles) else ExitCode.PASSED
