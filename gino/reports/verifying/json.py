"""The claims of the JSON of ``gino check``: every span of every report, to the character.

It is read as plain data, not as the model: a quote that no longer fits its span is a mismatch to tell, and not a file
that cannot be read.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, cast

from gino.reports.seal import Seal, View
from gino.reports.verifying.claims import Claim, Claims, Form, ReportError
from gino.reports.verifying.reading import decoded

_SCHEMA = "gino.check/1"
_VIEWS = ("accepted", "original")


def read(path: str, data: bytes) -> tuple[Claims, ...]:
    """The claims of every report of a check that read something.

    Raises:
        ReportError: if it is not the JSON of a check, or no report in it says which gino made it.
    """
    try:
        tree: Any = json.loads(decoded(path, data))
    except (ValueError, RecursionError):
        raise ReportError(f"{path}: this is not JSON") from None
    if not isinstance(tree, dict) or tree.get("schema") != _SCHEMA:
        raise ReportError(f"{path}: only the JSON of gino check can be verified ({_SCHEMA})")
    try:
        found = tuple(_claims(report) for report in tree["reports"] if report.get("made_by") is not None)
    except (KeyError, TypeError, AttributeError):
        raise ReportError(f"{path}: this is not the JSON of a gino check; check the file again") from None
    if not found:
        raise ReportError(f"{path}: no report in it says which gino made it, and from what; check the file again")
    return found


def _claims(report: Mapping[str, Any]) -> Claims:
    claims = tuple(_below(report))
    made, view = report["made_by"], report["revisions"]["view"]
    if view not in _VIEWS:
        raise KeyError(view)
    hashes = tuple(str(each["sha256"]) for each in report["documents"] or [report["document"]])
    seal = Seal(str(made["gino"]), str(made["rules"]), cast("View", view), len(claims), hashes)
    return Claims(seal, claims)


def _below(value: object) -> Iterator[Claim]:
    """Every quoted span in a tree."""
    if isinstance(value, list):
        for item in value:
            yield from _below(item)
    if isinstance(value, dict):
        start, end, quote, document = (value.get(name) for name in ("start", "end", "quote", "document"))
        if isinstance(start, int) and isinstance(end, int) and isinstance(quote, str):
            yield Claim(document if isinstance(document, int) else 0, start, end, quote, Form.EXACT)
        for item in value.values():
            yield from _below(item)
