"""The texts with gold answers that a benchmark runs over: sets of cases, each one or several files and their gold."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

DEFAULT = Path(__file__).resolve().parents[2] / "shared" / "dev"
"""Where the labelled texts stand beside a checkout, unless a folder is named."""


@dataclass(frozen=True)
class Case:
    """One text, or one venture of several, with the path of its gold answer."""

    set: str
    name: str
    files: tuple[Path, ...]
    gold_path: Path

    @cached_property
    def gold(self) -> dict[str, Any]:
        """The gold answer."""
        answer: dict[str, Any] = json.loads(self.gold_path.read_text(encoding="utf-8"))
        return answer

    @property
    def side(self) -> str:
        """The side whose control the gold measures."""
        return str(self.gold.get("protected_side") or "physicians")

    def words(self) -> int:
        """How many words its files hold."""
        return sum(len(read_text(file).split()) for file in self.files)


def read_text(file: Path) -> str:
    """A text as the contract counts its characters: line ends as they are, no byte-order mark."""
    return file.read_bytes().decode("utf-8-sig", errors="replace")


def sets_in(folder: Path) -> dict[str, list[Case]]:
    """The sets of ``folder``: every folder in it that holds ``gold/`` and ``texts/``; or itself, if it does.

    Raises:
        FileNotFoundError: if there is none.
    """
    places = [folder] if (folder / "gold").is_dir() else sorted(folder.iterdir()) if folder.is_dir() else []
    found = {place.name: cases for place in places if (cases := _cases(place))}
    if not found:
        raise FileNotFoundError(f"{folder}: no folder with gold/ and texts/ here")
    return found


def _cases(place: Path) -> list[Case]:
    cases = []
    for gold in sorted((place / "gold").glob("*.json")):
        files = _files(place / "texts", gold)
        if files:
            cases.append(Case(place.name, gold.stem, files, gold))
    return cases


def _files(texts: Path, gold: Path) -> tuple[Path, ...]:
    folder = texts / gold.stem
    if folder.is_dir():
        named = json.loads(gold.read_text(encoding="utf-8")).get("documents") or []
        names = [each["path"] if isinstance(each, dict) else each for each in named]
        return tuple(folder / name for name in names) or tuple(sorted(folder.iterdir()))
    return tuple(sorted(texts.glob(f"{gold.stem}.*"), key=lambda file: file.suffix != ".txt")[:1])
