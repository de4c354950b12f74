"""The words by which the model tells names, occasions and documents apart, kept as data in ``words.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources

import re2
import yaml
from pydantic import model_validator

from gino.contract.base import Frozen

_NOT_WORD = re2.compile(r"[^a-z0-9&]+")


class Entry(Frozen):
    """One notion: its ``words`` or ``patterns``, a text that it must match and one that it must not."""

    words: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    but: tuple[str, ...] = ()
    matches: str
    spares: str

    @model_validator(mode="after")
    def _says_something(self) -> Entry:
        if not self.words and not self.patterns:
            raise ValueError("an entry needs words or patterns")
        return self


class _Lexicon(Frozen):
    entries: dict[str, Entry]


@cache
def lexicon() -> Mapping[str, Entry]:
    """All entries by name.

    Raises:
        pydantic.ValidationError: if the packaged file does not fit its schema.
    """
    text = resources.files("gino.governance").joinpath("words.yaml").read_text(encoding="utf-8")
    return _Lexicon(entries=yaml.load(text, Loader=yaml.CSafeLoader)).entries


@cache
def word_set(name: str) -> frozenset[str]:
    """The words of an entry."""
    return frozenset(lexicon()[name].words)


@cache
def _matcher(name: str) -> re2._Regexp:
    entry = lexicon()[name]
    if entry.patterns:
        return re2.compile("|".join(entry.patterns))
    return re2.compile(r"\b(?:" + "|".join(f"{word}s?" for word in entry.words) + r")\b")


@lru_cache(maxsize=1 << 14)
def speaks_of(name: str, text: str) -> bool:
    """Whether ``text`` holds the notion ``name``."""
    flat = " ".join(text.lower().split())
    if _matcher(name).search(flat) is None:
        return False
    forbidden = lexicon()[name].but
    return not any(re2.search(pattern, flat) for pattern in forbidden)


def end_of(name: str, text: str) -> int | None:
    """Where the first words of the notion ``name`` end in ``text`` (spaces already single), or None."""
    found = _matcher(name).search(text.lower())
    return None if found is None else int(found.end())


_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def counted(name: str, text: str) -> int | None:
    """The number in the words of the notion ``name`` (its first group), spelt or in figures, or None."""
    found = _matcher(name).search(" ".join(text.lower().split()))
    word = next((group for group in found.groups() if group), None) if found is not None else None
    if word is None:
        return None
    return int(word) if word.isdigit() else _NUMBERS.index(word) + 1 if word in _NUMBERS else None


@cache
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name that tell it apart, in the singular: "the Physician Managers" -> (physician, manager)."""
    flat = name.lower().replace("’", "'").replace("'s", "").replace(".", "")
    found = [word for word in _NOT_WORD.split(flat) if word and word not in word_set("idle")]
    return tuple(_singular(word) for word in found)


def _singular(word: str) -> str:
    if len(word) > 3 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
