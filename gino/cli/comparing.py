"""``gino diff`` and ``gino whatif``: what a new draft changes, and what change would help most."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from gino.cli.checks import say_problem
from gino.cli.configuring import settings_for
from gino.cli.options import (
    ConfigOption,
    FailOnOption,
    FileArgument,
    ForceOption,
    OutputsOption,
    ReadFormatOption,
    SideOption,
    TextOrJson,
    WithOption,
)
from gino.cli.output import Output, OutputError, deliver, plan_outputs
from gino.cli.terminal import say, width_of, write_data
from gino.contract.exit_codes import ExitCode
from gino.reports.drafts.formats import DiffFormat

if TYPE_CHECKING:
    from gino.configuration.model import Settings
    from gino.contract.drafts import Diff
    from gino.governance.model import Venture
    from gino.reports.drafts.telling import Gate

OldArgument = Annotated[str, typer.Argument(metavar="OLD", help="The earlier draft, or a Word file with changes.")]
NewArgument = Annotated[
    str | None, typer.Argument(metavar="NEW", help="The later draft.", show_default="OLD's tracked changes")
]
DiffFormatOption = Annotated[
    DiffFormat | None, typer.Option("--format", "-f", help="What to print.", show_default="text")
]
RegressionOption = Annotated[
    bool,
    typer.Option(
        "--fail-on-regression",
        help="Exit 1 if a power of the protected side falls or no longer lasts, or a finding at --fail-on is new.",
    ),
]
BestOption = Annotated[int, typer.Option("--best", min=1, max=20, metavar="N", help="How many changes to show.")]


def diff(
    old: OldArgument,
    new: NewArgument = None,
    with_: WithOption = None,
    format_: DiffFormatOption = None,
    output: OutputsOption = None,
    force: ForceOption = False,
    side: SideOption = None,
    fail_on_regression: RegressionOption = False,
    fail_on: FailOnOption = None,
    config: ConfigOption = None,
) -> int:
    """Say what a new draft changes: who decides what first, then findings, then the words of other clauses of control.

    The change that moves most is the first line, with its clauses in both drafts. With one Word file alone, its open
    tracked changes are the new draft: as if rejected against as if accepted.

    \b
      gino diff draft3.docx draft4.docx
      gino diff redlined.docx -o redline.html
      gino diff main/charter.md charter.md --fail-on-regression --fail-on high
    """
    from gino.configuration.problems import ProblemsFound
    from gino.diffing import NothingToCompareError
    from gino.diffing import diff as compared
    from gino.documents.errors import DocumentError
    from gino.reports.drafts.telling import Gate

    sources = [old, *([new] if new is not None else []), *map(str, with_ or [])]
    try:
        outputs = plan_outputs(output or [], format_, force, DiffFormat, sources)
        settings = settings_for(config, side, fail_on)
        found = compared(old, new, with_ or [], settings)
        return _told(found, outputs, Gate(settings.fail_on) if fail_on_regression else None)
    except (OutputError, ProblemsFound, NothingToCompareError) as error:
        say_problem(error)
        return ExitCode.USAGE
    except DocumentError as error:
        say(error.message)
        return ExitCode.UNCHECKED


def _told(found: Diff, outputs: tuple[Output[DiffFormat], ...], gate: Gate | None) -> int:
    """Write every format, and return what the gate says, where there is one: 3 where a draft has no grade to judge."""
    from gino.reports.drafts.formats import render
    from gino.reports.drafts.telling import result_of

    deliver(outputs, lambda format_, width, color: render(found, format_, gate, width, color=color))
    if all(each.path is not None or each.format is not DiffFormat.TEXT for each in outputs):
        say(result_of(found, gate))
    if gate is None:
        return ExitCode.PASSED
    for draft in (found.old, found.new):
        if draft.ungraded:
            say(f"{draft.documents[0].path}: {draft.ungraded}")
            return ExitCode.UNCHECKED
    return ExitCode.GATE_FAILED if gate.fails(found) else ExitCode.PASSED


def whatif(
    file: FileArgument,
    with_: WithOption = None,
    best: BestOption = 3,
    format_: ReadFormatOption = TextOrJson.TEXT,
    side: SideOption = None,
    config: ConfigOption = None,
) -> int:
    """Say which changes would raise the grade most, and what each would move.

    \b
      gino whatif charter.docx
      gino whatif agreement.docx --with council-charter.docx --best 5
    """
    from gino.configuration.problems import ProblemsFound
    from gino.decisions.whatif import best_changes
    from gino.documents.errors import DocumentError
    from gino.reports.improvements import improvements_json, improvements_text

    try:
        settings = settings_for(config, side)
        found = best_changes(_venture([file, *map(str, with_ or [])], settings), settings.side, best)
    except ProblemsFound as error:
        say_problem(error)
        return ExitCode.USAGE
    except DocumentError as error:
        say(error.message)
        return ExitCode.UNCHECKED
    as_json = format_ is TextOrJson.JSON
    write_data(improvements_json(found) if as_json else improvements_text(found, width_of(sys.stdout)))
    return ExitCode.PASSED


def _venture(files: Sequence[str], settings: Settings) -> Venture:
    """The venture of these files.

    Raises:
        DocumentError: if one cannot be read.
    """
    from gino.documents.reading import read_document
    from gino.governance.assembly import assemble_venture
    from gino.provisions.reading import read_provisions

    documents = [read_document(file, index=index) for index, file in enumerate(files)]
    return assemble_venture([read_provisions(document, settings.parties) for document in documents])
