"""What the matrix can be printed as."""

from __future__ import annotations

from enum import StrEnum


class MatrixFormat(StrEnum):
    """The formats of ``gino matrix``."""

    TEXT = "text"
    MD = "md"
    CSV = "csv"
    HTML = "html"
    SVG = "svg"
