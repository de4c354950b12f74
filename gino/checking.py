"""The pipeline, end to end: files become a checked, graded and cited report.

Nothing here prints, exits or logs. :func:`check` raises what a file does wrong; :func:`check_paths` answers it in
place, so that one bad file never harms the rest.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from traceback import extract_tb
from typing import TYPE_CHECKING

from gino.configuration.model import Settings
from gino.configuration.problems import ProblemsFound
from gino.contract.extract import Extract
from gino.contract.outline import DocumentIdentity
from gino.contract.report import Check, CheckError, Finding, MadeBy, Report
from gino.contract.verifying import verify_spans
from gino.contract.version import __version__
from gino.contract.vocabulary import DOMAIN_OF, Domain, Side, Status
from gino.documents.errors import DocumentError
from gino.reports.gate import INTERNAL_ERROR

if TYPE_CHECKING:
    from gino.decisions.model import Solution
    from gino.documents.model import Document
    from gino.findings.case import Case, Findings
    from gino.governance.model import Venture
    from gino.provisions.model import Reading
    from gino.reports.examined import Examined

LINED_FORMATS = frozenset({"txt", "md"})
"""The formats whose text is the file itself, line for line."""
Progress = Callable[[int, int, str], None]
"""Called before each report with how many are done, how many there are, and the path that comes next."""


def check(path: str | Path, with_: Sequence[str | Path] = (), settings: Settings | None = None) -> Report:
    """Check one file, or one venture of several files where ``with_`` names the others.

    Raises:
        DocumentError: if a file cannot be read.
    """
    return examine(path, with_, settings).report


def examine(
    path: str | Path,
    with_: Sequence[str | Path] = (),
    settings: Settings | None = None,
    *,
    revisions: str = "accepted",
) -> Examined:
    """Do as :func:`check`, and keep the model beside the report. ``revisions`` is the view of tracked changes.

    Raises:
        DocumentError: if a file cannot be read.
    """
    from gino.documents.reading import read_document
    from gino.provisions.reading import read_provisions

    settings = settings or Settings()
    documents = [read_document(each, revisions=revisions, index=index) for index, each in enumerate((path, *with_))]
    return examine_readings([read_provisions(document, settings.parties) for document in documents], settings)


def check_text(text: str, *, name: str = "text", settings: Settings | None = None) -> Report:
    """Check a text that is already in memory; ``name`` stands where a path would.

    Raises:
        DocumentError: if the text cannot be read as a document.
    """
    from gino.documents.reading import read_document

    return check_documents([read_document(name, data=text.encode("utf-8"))], settings or Settings())


def check_paths(
    paths: Sequence[str | Path],
    with_: Sequence[str | Path] = (),
    settings: Settings | None = None,
    progress: Progress | None = None,
    stdin: bytes | None = None,
) -> Check:
    """Check every file of ``paths``, each a report of its own, in the order given; a folder means every file in it.

    With ``with_``, each is a venture together with those files. ``-`` stands for ``stdin``. What cannot be read or
    checked is a report of status ``unread``.
    """
    settings = settings or Settings()
    files = expand(paths)
    reports = []
    for done, file in enumerate(files):
        if progress:
            progress(done, len(files), str(file))
        reports.append(check_one(file, with_, settings, stdin))
    return Check(reports=tuple(reports))


def expand(paths: Sequence[str | Path]) -> tuple[str | Path, ...]:
    """Put every readable file below a folder in the folder's place, in the order of their names; hidden ones left out.

    A folder with nothing readable in it stays, so that it is reported and not passed over.
    """
    from gino.documents.reading import READABLE_SUFFIXES

    found: list[str | Path] = []
    for path in paths:
        folder = Path(path)
        if str(path) == "-" or not folder.is_dir():
            found.append(path)
            continue
        below = (each for each in sorted(folder.rglob("*")) if each.suffix.lower() in READABLE_SUFFIXES)
        files = [each for each in below if each.is_file() and not _hidden(each.relative_to(folder))]
        found.extend(files or [path])
    return tuple(found)


def check_one(path: str | Path, with_: Sequence[str | Path], settings: Settings, stdin: bytes | None = None) -> Report:
    """Check one file or venture; what goes wrong with it is the report's ``error``.

    Raises:
        ProblemsFound: if a rule or the configuration is wrong, which no file is to blame for.
    """
    from gino.documents.reading import read_document

    try:
        if str(path) != "-" and Path(path).is_dir():
            raise DocumentError(
                "empty-folder", f"{path}: no readable file in this folder; name a file, or another folder"
            )
        data = stdin if str(path) == "-" else None
        first = read_document(path, data=data, index=0)
        others = [read_document(each, index=index) for index, each in enumerate(with_, start=1)]
        return check_documents([first, *others], settings)
    except DocumentError as error:
        return unread(path, error.code, error.message, settings.side)
    except ProblemsFound:
        raise
    except Exception as error:  # a report in its place, so that the other files are still checked
        return unread(path, INTERNAL_ERROR, _internal(path, error), settings.side)


def check_documents(documents: Sequence[Document], settings: Settings) -> Report:
    """Run the stages over documents already read."""
    from gino.provisions.reading import read_provisions

    return check_readings([read_provisions(document, settings.parties) for document in documents], settings)


def check_readings(readings: Sequence[Reading], settings: Settings) -> Report:
    """Run the later stages over readings, and hold every span of the report against the texts."""
    return examine_readings(readings, settings).report


def examine_readings(readings: Sequence[Reading], settings: Settings) -> Examined:
    """Do as :func:`check_readings`, and keep the model beside the report, for reports that draw on both."""
    from gino.findings.finding import find
    from gino.reports.examined import Examined

    case = case_of(readings, settings)
    findings = find(case)
    report = _report(case, findings)
    verify_spans(report, [reading.document.text for reading in readings])
    return Examined(report=report, case=case, edits=findings.edits)


def case_of(readings: Sequence[Reading], settings: Settings) -> Case:
    """Model and solve what was read: what rules judge."""
    from gino.decisions.solving import solve
    from gino.findings.case import Case
    from gino.governance.assembly import assemble_venture

    venture = assemble_venture(readings)
    solution = solve(venture, settings.side)
    return Case(settings=settings, readings=tuple(readings), venture=venture, solution=solution)


def _report(case: Case, findings: Findings) -> Report:
    from gino.findings.rules.edition import edition

    readings, solution, side = case.readings, case.solution, case.settings.side
    documents = [reading.document for reading in readings]
    ungraded = why_ungraded(case.venture, solution, side)
    return Report(
        document=identity_of(readings[0]),
        documents=tuple(identity_of(reading) for reading in readings),
        status=Status.PARTIAL if ungraded else Status.CHECKED,
        ungraded=ungraded,
        revisions=documents[0].revisions,
        protected_side=side,
        parties=case.venture.parties,
        bodies=tuple(body for reading in readings for body in reading.bodies),
        provisions=tuple(provision for reading in readings for provision in reading.provisions),
        undetermined=tuple(item for reading in readings for item in reading.undetermined),
        decisions=solution.decisions,
        grade=solution.grade,
        score=findings.score,
        score_low=findings.score_low,
        score_high=findings.score_high,
        coverage=findings.coverage,
        score_parts=findings.score_parts,
        assumptions=tuple(assumption.says for assumption in case.venture.assumptions),
        absent_documents=tuple(absence.name for absence in case.venture.absences),
        findings=tuple(_with_line(finding, documents) for finding in findings.findings),
        unjudged=findings.unjudged,
        warnings=(*(warning for document in documents for warning in document.warnings), *findings.warnings),
        made_by=MadeBy(gino=__version__, rules=edition(case.settings)),
    )


def _with_line(finding: Finding, documents: Sequence[Document]) -> Finding:
    """The finding with the line of its file, where the file is one of lines."""
    document = documents[finding.document]
    if finding.start is None or document.format not in LINED_FORMATS:
        return finding
    return finding.model_copy(update={"line": document.text.count("\n", 0, finding.start) + 1})


def with_known(check: Check, known: frozenset[str]) -> Check:
    """The check with every finding marked that a baseline knows, by fingerprint."""
    reports = (
        report.model_copy(
            update={
                "findings": tuple(
                    finding.model_copy(update={"known": finding.fingerprint in known}) for finding in report.findings
                )
            }
        )
        for report in check.reports
    )
    return Check(reports=tuple(reports))


def extract_document(document: Document, settings: Settings) -> Extract:
    """Read the parties, bodies and provisions of one document."""
    from gino.provisions.reading import read_provisions

    reading = read_provisions(document, settings.parties)
    found = Extract(
        document=identity_of(reading),
        parties=reading.parties,
        bodies=reading.bodies,
        provisions=reading.provisions,
        undetermined=reading.undetermined,
    )
    verify_spans(found, [document.text])
    return found


def why_ungraded(venture: Venture, solution: Solution, side: Side) -> CheckError | None:
    """Why what was read has no grade, or None where it has one."""
    if solution.grade is not None:
        return None
    if not solution.decisions and not venture.bodies:
        return CheckError(
            code="no-governance",
            message="no governance was found in this text: no body, and no power over any matter. "
            "Check that it is the charter, bylaws or agreement, and that it was read whole (gino outline).",
        )
    if not any(party.side is side for party in venture.parties):
        return CheckError(
            code="no-protected-side",
            message=f"no party named in this document is on the protected side ({side}). "
            "If one is, say so under 'parties' in gino.yaml, or choose the side with --side.",
        )
    if not any(DOMAIN_OF[decision.matter] is Domain.CLINICAL for decision in solution.decisions):
        return CheckError(
            code="no-clinical-matter",
            message="no clinical matter is addressed in this document. If another document addresses them, "
            "check both together (--with).",
        )
    return CheckError(code="no-grade", message="what was read does not support a grade.")


def identity_of(reading: Reading) -> DocumentIdentity:
    """Which file a reading came from."""
    document = reading.document
    return DocumentIdentity(
        path=document.path,
        sha256=document.sha256,
        title=document.title,
        kind=reading.kind,
        characters=len(document.text),
        pages=document.pages,
    )


def unread(path: str | Path, code: str, message: str, side: Side) -> Report:
    """The report of a file that could not be read or checked."""
    name = str(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    document = DocumentIdentity(path=name, sha256=_hash(path), characters=0)
    error = CheckError(code=code, message=message.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))
    return Report(document=document, status=Status.UNREAD, error=error, protected_side=side)


def _hash(path: str | Path) -> str:
    try:
        with Path(path).open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):
        return ""


def _hidden(path: Path) -> bool:
    return any(part.startswith((".", "~$")) for part in path.parts)


def _internal(path: str | Path, error: Exception) -> str:
    """Name the failure by type and place alone: an exception's own words may hold words of the document."""
    last = extract_tb(error.__traceback__)[-1]
    place = f"{Path(last.filename).name}:{last.lineno}"
    return f"{path}: gino failed on this file ({type(error).__name__} at {place}); the file itself may be fine"
