"""Counts of people in levelled text: "three", "three (3)", "14", "one-half" left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

import re2

from gino.documents.numerals import CARDINALS

_LARGEST_BODY = 25
NUMBER_WORDS = {"zero": 0} | {word: value for word, value in CARDINALS.items() if value <= _LARGEST_BODY}
_WORDS = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
_COUNT = re2.compile(rf"(?i)(?:^|[\s(,;:\"-])((?:{_WORDS})(?:\s*\(\s*\d{{1,3}}\s*\))?|\d{{1,2}})(?:[\s,;.-]|$)")
_NOT_PEOPLE = re2.compile(
    r"(?i)^(?:\s*\(\d+\)|[ -])*\s*(?:\(\d+\)\s*)?(?:-?\s*(?:thirds?|quarters?|fourths?|fifths?|half|"
    r"percent|per\s+cent|%|years?|-year|months?|weeks?|days?|hours?|minutes?|"
    r"business\s+days?|calendar|consecutive|votes?|times?|terms?|dollars?|miles?|classes|counterparts|"
    r"fiscal|additional\s+terms?|"
    r"successive|meetings?|copies|(?:sub)?committees|officers|million|thousand|hundred|working|units?|"
    r"shares?|categories|regions?|"
    r"centers?|clinics?|sections?|"
    r"parties|procedures?|candidates?|nominees?|persons?\s+nominated|full|of\s+the\s+following))\b"
)
_PEOPLE = re2.compile(
    r"(?i)^\s*(?:[\w'-]+\s+){0,4}?(?:members?|managers?|directors?|trustees?|representatives?|delegates?|"
    r"governors?|persons?|individuals?|"
    r"physicians?|surgeons?|designees?|appointees?|shall\s+be|of\s+wh(?:om|ich)|seats?)\b|^-(?:member|person)"
)
_BEFORE = re2.compile(
    r"(?i)(?:section|article|§|schedule|exhibit|part|paragraph|clause|annex|appendix|least|than|to|most|"
    r"chapter|title|any|every|"
    r"per|within|by|no\.|page|minimum\s+of|maximum\s+of|or|quorum\s+of|vote\s+of|majority\s+of|first|"
    r"initial|by\s+the\s+(?:other|remaining))\s+$"
)


_FRACTIONS = {
    "half": 1 / 2,
    "one-third": 1 / 3,
    "one-quarter": 1 / 4,
    "one-fourth": 1 / 4,
    "two-fifths": 2 / 5,
    "one-half": 1 / 2,
    "two-thirds": 2 / 3,
    "three-fourths": 3 / 4,
    "three-quarters": 3 / 4,
}
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_SHARE = re2.compile(
    r"(?i)\b(majority|half|one-half|two-thirds|three-fourths|three-quarters|\d{2}\s?%|\d{2}\s+per\s?cent|"
    r"(?:fifty|sixty|seventy|eighty|ninety)(?:-\w+)?\s+per\s?cent)\s*(?:\(\d+%\)\s*)?of\s+(?:the|its|all|"
    r"all\s+of\s+the)?\s*$"
)
_OF_ALL = re2.compile(r"(?i)^\s+of\s+(?:the|its|these|those)\s*$")
_SEATS = re2.compile(
    r"(?i)^\s*(?:\(\d+\)\s*)?(?:members|seats|persons|directors|managers|trustees|governors|representatives|delegates)\b"
)
_HALF = re2.compile(r"(?i)\b(?:one-)?half\b")
_OF_THEM = re2.compile(
    r"(?i)\b(majority|one-third|one-quarter|one-fourth|two-fifths|two-thirds|three-fourths|three-quarters|\d{2}\s?%|\d{2}\s+per\s?cent|"
    r"(?:fifty|sixty|seventy|eighty|ninety|forty|thirty|twenty)(?:-\w+)?\s+per\s?cent)\s*(?:\(\d+\s?%\)\s*)?"
    r"(?:of\s+(?:them|whom|which|these|those|(?:the|its)\s+(?:board|seats|members|managers|directors|trustees|persons))\b|by\b)"
)


@dataclass(frozen=True, slots=True)
class Count:
    """The number ``value`` at ``start`` to ``end``. ``bound`` where the words make it a limit ("at least five").

    ``whole`` is the number of which ``value`` is a share ("two-thirds of the nine members").
    """

    start: int
    end: int
    value: int
    bound: bool
    whole: int | None = None


def _part(share: str, whole: int) -> int:
    """So many as reach a share of ``whole``."""
    if share == "majority":
        return whole // 2 + 1
    tens, _, units = share.split()[0].partition("-")
    number = _TENS.get(tens, 0) + NUMBER_WORDS.get(units, 0)
    digits = "".join(letter for letter in share if letter.isdigit())
    fraction = _FRACTIONS.get(share) or (int(digits) if digits else number) / 100
    return min(whole, ceil(whole * fraction))


def parts_of(text: str, total: int) -> tuple[Count, ...]:
    """ "half", "a majority of them", "forty percent of whom" in a text that speaks of ``total`` seats."""
    found = [Count(m.start(), m.end(), total // 2, False) for m in _HALF.finditer(text)]
    for match in _OF_THEM.finditer(text):
        if not any(one.start < match.end() and match.start() < one.end for one in found):
            found.append(Count(match.start(), match.end(1), _part(match.group(1).lower(), total), False))
    return tuple(found)


def counts_of(text: str) -> tuple[Count, ...]:
    """The counts in ``text`` that can count people, in order."""
    found: list[Count] = []
    place = 0
    while match := _COUNT.search(text, place):
        start, end = match.start(1), match.end(1)
        place = end
        words = match.group(1).lower().split("(")[0].strip()
        value = NUMBER_WORDS.get(words, int(words) if words.isdigit() else 0)
        enclosed = text[start - 1 : start] == "(" and text[end : end + 1] == ")"
        bare = words.isdigit() and not _PEOPLE.search(text[end : end + 60])
        if value and not enclosed and not bare and not _NOT_PEOPLE.search(text[end : end + 40]):
            before = text[max(0, start - 60) : start]
            share = _SHARE.search(before)
            part = _part(share.group(1).lower(), value) if share else value
            whole = value if share else None
            found.append(Count(start, end, part, not share and bool(_BEFORE.search(before[-22:])), whole))
    return _of_wholes(text, found)


def _of_wholes(text: str, found: Sequence[Count]) -> tuple[Count, ...]:
    """ "Four of the seven directors": one count, with the whole of which it is a part."""
    joined: list[Count] = []
    for count in found:
        part = joined[-1] if joined else None
        whole = part and _OF_ALL.search(text[part.end : count.start]) and _SEATS.search(text[count.end :])
        if part and whole and part.whole is None and part.value < count.value:
            joined[-1] = replace(part, whole=count.value)
        else:
            joined.append(count)
    return tuple(joined)
