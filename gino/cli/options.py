"""The options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from gino.contract.vocabulary import Severity, Side
from gino.reports.rendering import Format


class FailOn(StrEnum):
    """The threshold of the gate: a severity, or never."""

    CRITICAL = "critical"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    NEVER = "never"

    def severity(self) -> Severity | None:
        """The least severity that fails the gate; None never fails."""
        return None if self is FailOn.NEVER else Severity(self.value)


class TextOrJson(StrEnum):
    """The formats of what is read, before anything is checked."""

    TEXT = "text"
    JSON = "json"


class Revisions(StrEnum):
    """The views of tracked changes."""

    ACCEPTED = "accepted"
    ORIGINAL = "original"


_SIDES = ", ".join(side for side in Side if side not in {Side.JOINT, Side.EACH, Side.UNKNOWN})

PathsArgument = Annotated[
    list[str], typer.Argument(metavar="PATH", help="Files or folders; - reads standard input.", show_default=False)
]
FileArgument = Annotated[str, typer.Argument(metavar="FILE", help="The file; - reads standard input.")]
WithOption = Annotated[
    list[Path] | None,
    typer.Option("--with", metavar="FILE", help="Read this file together with PATH as one venture (repeatable)."),
]
FormatOption = Annotated[Format | None, typer.Option("--format", "-f", help="What to print.", show_default="text")]
ReadFormatOption = Annotated[TextOrJson, typer.Option("--format", "-f", help="What to print.")]
OutputsOption = Annotated[
    list[str] | None,
    typer.Option("-o", "--output", metavar="[FORMAT=]FILE", help="Write to this file instead (repeatable)."),
]
OutputOption = Annotated[
    Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write to this file instead.")
]
ForceOption = Annotated[bool, typer.Option("--force", help="Let -o overwrite a file.")]
QuotesOption = Annotated[
    bool, typer.Option("--quotes", help="Let clause text into formats other than text and json, which logs may keep.")
]
WorkersOption = Annotated[
    int, typer.Option("--workers", "-j", min=1, metavar="N", help="Check this many files at once.")
]
NoCacheOption = Annotated[
    bool, typer.Option("--no-cache", help="Check every file anew, and keep no report for the next run.")
]
BaselineOption = Annotated[
    Path | None, typer.Option("--baseline", metavar="FILE", help="Findings in this file are known and fail no gate.")
]
SideOption = Annotated[
    Side | None,
    typer.Option("--side", metavar="SIDE", help=f"Whose control to measure: {_SIDES}.", show_default="physicians"),
]
FailOnOption = Annotated[
    FailOn | None,
    typer.Option("--fail-on", help="Exit 1 if a finding is at least this severe.", show_default="high"),
]
SelectOption = Annotated[
    list[str] | None, typer.Option("--select", metavar="RULE", help="Run only these rules or packs (core/*).")
]
IgnoreOption = Annotated[
    list[str] | None, typer.Option("--ignore", metavar="RULE", help="Leave these rules or packs out.")
]
JurisdictionOption = Annotated[
    str | None,
    typer.Option("--jurisdiction", metavar="STATE", help="Add the rules of this state's law: OR, CA, NY, TX, NJ."),
]
ConfigOption = Annotated[
    Path | None, typer.Option("--config", metavar="FILE", help="Use this gino.yaml, not the nearest one upward.")
]
RevisionsOption = Annotated[Revisions, typer.Option("--revisions", help="Which view of tracked changes to read.")]
