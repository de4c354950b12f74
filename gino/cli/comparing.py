"""``gino diff`` and ``gino whatif``: what a new draft changes, and what change would help most."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gino.cli.checks import say_problem
from gino.cli.configuring import settings_for
from gino.cli.options import ConfigOption, FileArgument, ReadFormatOption, SideOption, TextOrJson, WithOption
from gino.cli.terminal import say, width_of, write_data
from gino.contract.exit_codes import ExitCode

if TYPE_CHECKING:
    from gino.configuration.model import Settings
    from gino.contract.vocabulary import Side
    from gino.governance.model import Venture

OldArgument = Annotated[str, typer.Argument(metavar="OLD", help="The earlier draft.")]
NewArgument = Annotated[str, typer.Argument(metavar="NEW", help="The later draft.")]
RegressionOption = Annotated[
    bool, typer.Option("--fail-on-regression", help="Exit 1 if the protected side has less of anything.")
]
BestOption = Annotated[int, typer.Option("--best", min=1, max=20, metavar="N", help="How many changes to show.")]


def diff(
    old: OldArgument,
    new: NewArgument,
    format_: ReadFormatOption = TextOrJson.TEXT,
    side: SideOption = None,
    fail_on_regression: RegressionOption = False,
    config: ConfigOption = None,
) -> int:
    """Say what a new draft changes in who decides, the weightiest change first, each with its clauses."""
    from gino.decisions.differing import compare
    from gino.reports.comparison import comparison_json, comparison_text

    read = _ventures([[old], [new]], side, config)
    if isinstance(read, ExitCode):
        return read
    settings, (before, after) = read
    found = compare(before, after, settings.side)
    as_json = format_ is TextOrJson.JSON
    write_data(comparison_json(found) if as_json else comparison_text(found, width_of(sys.stdout)))
    return ExitCode.GATE_FAILED if fail_on_regression and found.regressed else ExitCode.PASSED


def whatif(
    file: FileArgument,
    with_: WithOption = None,
    best: BestOption = 3,
    format_: ReadFormatOption = TextOrJson.TEXT,
    side: SideOption = None,
    config: ConfigOption = None,
) -> int:
    """Say which changes would raise the grade most, and what each would move."""
    from gino.decisions.whatif import best_changes
    from gino.reports.comparison import changes_json, changes_text

    read = _ventures([[file, *map(str, with_ or [])]], side, config)
    if isinstance(read, ExitCode):
        return read
    settings, (venture,) = read
    found = best_changes(venture, settings.side, best)
    write_data(changes_json(found) if format_ is TextOrJson.JSON else changes_text(found, width_of(sys.stdout)))
    return ExitCode.PASSED


def _ventures(
    groups: list[list[str]], side: Side | None, config: Path | None
) -> tuple[Settings, list[Venture]] | ExitCode:
    """The venture of each group of files, or the exit code of what was wrong, already told."""
    from gino.configuration.problems import ProblemsFound
    from gino.documents.errors import DocumentError
    from gino.documents.reading import read_document
    from gino.governance.assembly import assemble_venture
    from gino.provisions.reading import read_provisions

    try:
        settings = settings_for(config, side)
        readings = [
            [read_provisions(read_document(file, index=index), settings.parties) for index, file in enumerate(files)]
            for files in groups
        ]
    except ProblemsFound as error:
        say_problem(error)
        return ExitCode.USAGE
    except DocumentError as error:
        say(error.message)
        return ExitCode.UNCHECKED
    return settings, [assemble_venture(each) for each in readings]
