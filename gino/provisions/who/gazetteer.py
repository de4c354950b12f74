"""A gazetteer: finds known names in text, longest first, whole words only, in one pass over the words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from gino.provisions.plain import plain

_Value = TypeVar("_Value")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?|&")
_GAP = re.compile(r"[\s,.'/-]{0,12}")
_KEPT_S = ("ss", "us", "is", "as")
_LONGEST_GAP = 12
_LONGEST_SHORT = 4


class Word(NamedTuple):
    """A word at ``start`` to ``end``: as written, and folded (lower case, singular, no possessive)."""

    start: int
    end: int
    written: str
    folded: str

    @property
    def possessive(self) -> bool:
        """Whether the word is written as a possessive with an s."""
        return self.written.endswith("'s")

    @property
    def plural(self) -> bool:
        """Whether the word is written in the plural."""
        return self.written.lower().removesuffix("'s") != self.folded and not self.possessive


@dataclass(frozen=True, slots=True)
class Hit(Generic[_Value]):
    """Words ``first`` to ``last`` (inclusive) of a text are a known name, whose value is ``value``."""

    first: int
    last: int
    value: _Value


@lru_cache(maxsize=32768)
@lru_cache(maxsize=1 << 14)
def fold(word: str) -> str:
    """Lower case, without a possessive ending and a plural s."""
    low = word.lower()
    low = low[:-2] if low.endswith("'s") else low.rstrip("'")
    if len(low) > 4 and low.endswith("ies"):
        return low[:-3] + "y"
    if len(low) > 3 and low.endswith("s") and not low.endswith(_KEPT_S):
        return low[:-1]
    return low


def words_of(text: str) -> tuple[Word, ...]:
    """The words of ``text`` with their places."""
    return tuple(Word(m.start(), m.end(), m.group(), fold(m.group())) for m in _WORD.finditer(plain(text)))


@lru_cache(maxsize=8192)
def _folded(name: str) -> tuple[str, ...]:
    return tuple(word.folded for word in words_of(name))


class Gazetteer(Generic[_Value]):
    """Names and what they stand for. The first value given for a name counts."""

    def __init__(self, names: Iterable[tuple[str, _Value, bool]]) -> None:
        """Index ``names``: each a name, its value, and whether the text must write it with capitals."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], bool, _Value]]] = {}
        seen: set[tuple[tuple[str, ...], bool]] = set()
        for name, value, capital in names:
            key = _folded(name)
            if key and (key, capital) not in seen:
                seen.add((key, capital))
                self._by_first.setdefault(key[0], []).append((key, capital, value))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: (-len(entry[0]), not entry[1]))

    def hits(self, text: str, words: tuple[Word, ...]) -> tuple[Hit[_Value], ...]:
        """Every name in ``words`` of ``text``: the longest at each place, none overlapping."""
        found: list[Hit[_Value]] = []
        place = 0
        while place < len(words):
            hit = self._at(text, words, place)
            if hit is not None and hit.last > hit.first:
                later = self._at(text, words, place + 1)
                longer = (
                    later is not None and later.last > hit.last and later.last - later.first >= hit.last - hit.first
                )
                hit = later if longer else hit
            if hit is not None:
                found.append(hit)
            place = hit.last + 1 if hit is not None else place + 1
        return tuple(found)

    def _at(self, text: str, words: tuple[Word, ...], place: int) -> Hit[_Value] | None:
        entries = self._by_first.get(words[place].folded)
        return self._longest(entries, text, words, place) if entries else None

    @staticmethod
    def _longest(
        entries: list[tuple[tuple[str, ...], bool, _Value]], text: str, words: tuple[Word, ...], place: int
    ) -> Hit[_Value] | None:
        for key, capital, value in entries:
            end = place + len(key)
            if end > len(words) or any(words[place + i].folded != part for i, part in enumerate(key) if i):
                continue
            if capital and not words[place].written[0].isupper() and not words[place].written[0].isdigit():
                continue
            if capital and not (words[end - 1].written[0].isupper() or words[end - 1].written[0].isdigit()):
                continue
            if all(_close(text, words[i], words[i + 1]) for i in range(place, end - 1)):
                return Hit(place, end - 1, value)
        return None


def _close(text: str, left: Word, right: Word) -> bool:
    gap = text[left.end : right.start]
    if gap.count("\n") > 1 or (". " in gap and len(left.written) > _LONGEST_SHORT):
        return False  # a new paragraph or a new sentence; "St. Brigid" is neither
    return gap.isspace() or (len(gap) <= _LONGEST_GAP and bool(_GAP.fullmatch(gap)))
