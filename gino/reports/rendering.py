"""The formats a check can be printed in, and what they are told besides the check."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING

from gino.contract.vocabulary import Severity

if TYPE_CHECKING:
    from gino.contract.report import Check


class Format(StrEnum):
    """The formats of ``gino check``. Each is a module of this package with one function ``render``."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    SARIF = "sarif"
    JUNIT = "junit"
    GITLAB = "gitlab"
    GITHUB = "github"
    MD = "md"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class Rendering:
    """How to print: the gate's threshold, and for people the width in columns and whether to colour.

    ``quotes`` lets clause text and the names in it into the formats that go to other people's logs; ``text`` and
    ``json`` always hold them. ``folder`` is where relative paths start, ``repository`` what CI's paths are relative to.
    ``baseline`` says that the run had one, so that what it does not know is new.
    """

    fail_on: Severity | None = Severity.HIGH
    quotes: bool = False
    width: int = 88
    color: bool = False
    folder: str = ""
    repository: str = ""
    baseline: bool = False


def render(check: Check, format_: Format, rendering: Rendering) -> str:
    """Print a check in one format; the same check and rendering give the same bytes."""
    text: str = import_module(f"gino.reports.{format_}").render(check, rendering)
    return text
