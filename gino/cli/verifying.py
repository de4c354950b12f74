"""``gino verify``: whether a report still says what stands in the file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gino.cli.checks import say_problem
from gino.cli.configuring import settings_for
from gino.cli.options import ConfigOption, ReadFormatOption, TextOrJson
from gino.cli.terminal import say, write_data
from gino.contract.exit_codes import ExitCode

if TYPE_CHECKING:
    from gino.documents.model import Document
    from gino.reports.verifying.claims import Claims
    from gino.reports.verifying.holding import Verdict

ReportArgument = Annotated[
    Path, typer.Argument(metavar="REPORT", help="A report that gino wrote: .html, .docx, .md, or the .json of a check.")
]
FilesArgument = Annotated[
    list[Path], typer.Argument(metavar="FILE", help="The files that it was made from, in the same order.")
]


def verify(
    report: ReportArgument,
    files: FilesArgument,
    format_: ReadFormatOption = TextOrJson.TEXT,
    config: ConfigOption = None,
) -> int:
    """Hold a report against the files it was made from: every quote verbatim at its place, every SHA-256 the same.

    It must also have been made by this version of gino and these rules. Exits with 0 where everything stands, 1 where
    anything differs, 3 where the report or a file cannot be read.
    """
    from gino.configuration.problems import ProblemsFound
    from gino.documents.errors import DocumentError
    from gino.reports.verifying.claims import ReportError
    from gino.reports.verifying.telling import verdict_json, verdict_text

    try:
        verdicts = _verdicts(report, files, config)
    except ProblemsFound as error:
        say_problem(error)
        return ExitCode.USAGE
    except _FilesError as error:
        say(str(error))
        return ExitCode.USAGE
    except (ReportError, DocumentError) as error:
        say(str(error))
        return ExitCode.UNCHECKED
    write_data(verdict_json(verdicts) if format_ is TextOrJson.JSON else verdict_text(str(report), verdicts))
    return ExitCode.GATE_FAILED if any(each.mismatches for each in verdicts) else ExitCode.PASSED


class _FilesError(Exception):
    """Fewer or more files than the report was made from."""


def _verdicts(report: Path, files: list[Path], config: Path | None) -> list[Verdict]:
    """Hold every venture of the report.

    Raises:
        ReportError: if the report cannot be read as one.
        DocumentError: if a file cannot be read.
    """
    from gino.contract.version import __version__
    from gino.findings.rules.edition import edition
    from gino.reports.verifying.holding import hold
    from gino.reports.verifying.reading import read_claims

    found = read_claims(str(report), _bytes(report))
    rules = edition(settings_for(config))
    given = _assigned(found, files)
    return [hold(claims, _documents(claims, given), __version__, rules) for claims in found]


def _bytes(report: Path) -> bytes:
    from gino.reports.verifying.claims import ReportError

    try:
        return report.read_bytes()
    except OSError as error:
        raise ReportError(f"cannot read {report}: {error.strerror}") from None


def _assigned(found: tuple[Claims, ...], files: list[Path]) -> dict[str, Path]:
    """The file for each SHA-256 that the report names: the one that has it, or else the next in order."""
    wanted = list(dict.fromkeys(digest for claims in found for digest in claims.seal.sha256))
    if len(wanted) != len(files):
        raise _FilesError(
            f"the report was made from {len(wanted)} file(s), and {len(files)} are named; name each of them"
        )
    left = [(file, _digest(file)) for file in files]
    given = {digest: file for file, digest in left if digest in wanted}
    others = iter([file for file, digest in left if digest not in wanted])
    return {digest: given[digest] if digest in given else next(others) for digest in wanted}


def _digest(file: Path) -> str:
    import hashlib

    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return ""


def _documents(claims: Claims, given: dict[str, Path]) -> list[Document]:
    from gino.documents.reading import read_document

    seal = claims.seal
    return [read_document(given[digest], revisions=seal.view, index=index) for index, digest in enumerate(seal.sha256)]
