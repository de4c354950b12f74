"""Gaps that a page's style puts between words: "Section 2.3" and "Name" stand apart though no blank is typed."""

from __future__ import annotations

import re

_LENGTH = r"\s*:\s*(\d{0,4}(?:\.\d{1,6})?)\s*(pt|px|em|ex|rem|in|cm|mm|pc|%|ch)"
_BEFORE = re.compile(r"(?<![-\w])(?:padding|margin)-left" + _LENGTH, re.IGNORECASE)
_AFTER = re.compile(r"(?<![-\w])(?:padding|margin)-right" + _LENGTH, re.IGNORECASE)
_BOX = re.compile(r"(?<![-\w])display\s*:\s*inline-(?:block|table)", re.IGNORECASE)
_WIDTH = re.compile(r"(?<![-\w])(?:min-)?width" + _LENGTH, re.IGNORECASE)
_POINTS = {"px": 0.75, "em": 12, "rem": 12, "ex": 6, "ch": 6, "in": 72, "cm": 28, "mm": 2.8, "pc": 12, "%": 5}
_NARROWEST = 2.0  # points; a thinner gap parts no words


def gap_before(style: str) -> bool:
    """Whether an element of this inline style stands apart from the words before it."""
    return _is_wide(_BEFORE.search(style))


def gap_after(style: str) -> bool:
    """Whether the words after an element of this inline style stand apart: a margin, or a box as wide as a tab stop."""
    return _is_wide(_AFTER.search(style)) or (_BOX.search(style) is not None and _is_wide(_WIDTH.search(style)))


def _is_wide(match: re.Match[str] | None) -> bool:
    if match is None or not match.group(1).strip("."):
        return False
    return float(match.group(1)) * _POINTS.get(match.group(2).lower(), 1) >= _NARROWEST
