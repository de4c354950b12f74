"""The check as JSON: the data contract itself."""

from __future__ import annotations

from gino.contract.report import Check
from gino.reports.rendering import Rendering


def render(check: Check, rendering: Rendering) -> str:
    """Print every report in full, as the contract shapes it."""
    return check.to_json()
