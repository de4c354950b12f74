"""The claims of the JSON of ``gino check``: every span of every report, to the character."""

from __future__ import annotations

import json
from typing import Any

from pydantic import ValidationError

from gino.contract.report import Check, Report
from gino.contract.verifying import spans_of
from gino.reports.seal import seal_of
from gino.reports.verifying.claims import Claim, Claims, Form, ReportError
from gino.reports.verifying.reading import decoded

_SCHEMA = "gino.check/1"


def read(path: str, data: bytes) -> tuple[Claims, ...]:
    """The claims of every report of a check that read something.

    Raises:
        ReportError: if it is not the JSON of a check, or was made by a version that told it otherwise.
    """
    check = _check(path, decoded(path, data))
    found = tuple(_claims(report) for report in check.reports if report.made_by is not None)
    if not found:
        raise ReportError(
            f"{path}: no report in it was made from a file that could be read, or by a version that says so"
        )
    return found


def _check(path: str, text: str) -> Check:
    try:
        tree: Any = json.loads(text)
    except (ValueError, RecursionError):
        raise ReportError(f"{path}: this is not JSON") from None
    schema = tree.get("schema") if isinstance(tree, dict) else None
    if schema != _SCHEMA:
        raise ReportError(f"{path}: only the JSON of gino check can be verified ({_SCHEMA})")
    try:
        return Check.model_validate_json(text)
    except ValidationError:
        raise ReportError(f"{path}: this is not the JSON of this version of gino; check the file again") from None


def _claims(report: Report) -> Claims:
    spans = [(document, start, end, quote) for start, end, quote, document in spans_of(report)]
    return Claims(seal_of(report, len(spans)), tuple(Claim(*span, Form.EXACT) for span in spans))
