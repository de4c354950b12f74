"""A report's claims, read from the form in which it was written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import PurePath

from gino.reports.verifying.claims import Claims, ReportError

_READERS: Mapping[str, str] = {".json": "json", ".html": "html", ".htm": "html", ".md": "markdown", ".docx": "docx"}
LARGEST = 64 * 1024 * 1024
"""Bytes of the largest report that is read."""


def read_claims(path: str, data: bytes) -> tuple[Claims, ...]:
    """What a report claims; one in JSON may be of several ventures.

    Raises:
        ReportError: if it is no report of gino's, or in a form that carries no spans.
    """
    suffix = PurePath(path).suffix.lower()
    if suffix not in _READERS:
        raise ReportError(f"{path}: a report to verify ends in {', '.join(_READERS)}")
    if len(data) > LARGEST:
        raise ReportError(f"{path}: the report is larger than {LARGEST // (1024 * 1024)} MB")
    read: Callable[[str, bytes], tuple[Claims, ...]]
    read = import_module(f"gino.reports.verifying.{_READERS[suffix]}").read
    return read(path, data)


def no_seal(path: str) -> ReportError:
    """What is said of a file without a seal."""
    return ReportError(f"{path}: this is no report that gino wrote, or its seal is gone; write it again: gino report")


def decoded(path: str, data: bytes) -> str:
    """The text of a report.

    Raises:
        ReportError: if it is not UTF-8.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ReportError(f"{path}: this is not UTF-8 text, and so no report that gino wrote") from None
