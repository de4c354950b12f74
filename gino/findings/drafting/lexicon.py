"""The words by which a slip is told from what a text may write, kept as data in ``words.yaml``."""

from __future__ import annotations

from functools import cache
from importlib import resources

import re2
import yaml

from gino.contract.base import Frozen


class Notion(Frozen):
    """One notion: its patterns, texts that one of them finds, and texts that none of them does."""

    says: str
    patterns: tuple[str, ...]
    matches: tuple[str, ...]
    spares: tuple[str, ...]


class _Lexicon(Frozen):
    notions: dict[str, Notion]


@cache
def notions() -> dict[str, Notion]:
    """All notions by name.

    Raises:
        pydantic.ValidationError: if the packaged file does not fit its schema.
    """
    text = resources.files("gino.findings.drafting").joinpath("words.yaml").read_text(encoding="utf-8")
    return _Lexicon(notions=yaml.load(text, Loader=yaml.CSafeLoader)).notions


@cache
def finder(name: str) -> re2._Regexp:
    """The pattern that finds a notion."""
    return re2.compile("|".join(f"(?:{pattern})" for pattern in notions()[name].patterns))
