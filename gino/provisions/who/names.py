"""Proper names of organisations and people in levelled text."""

from __future__ import annotations

from dataclasses import dataclass

import re2

from gino.provisions.who.lexicon import listed

_CAP = r"(?:(?:St|Ste|Mr|Mrs|Ms|Dr|Prof|Ft|Mt)\.|(?:[A-Z]\.)+|[A-Z][A-Za-z0-9'&/-]*|\d+[A-Z][A-Za-z]+)"
_LINK = r"(?:\s+(?:of|the|de|la|del|for|and|at|y|e|&|-|di|do|da))*"
SUFFIX = (
    r"(?:P\.?\s?L\.?\s?L\.?\s?C\b\.?|L\.?\s?L\.?\s?C\b\.?|L\.?\s?L\.?\s?P\b\.?|P\.\s?C\.|PC\b|P\.\s?A\.|PA\b"
    r"|L\.\s?P\.|LP\b|M\.\s?D\.|D\.\s?O\.|P\.\s?L\.|P\.\s?S\.|A\.\s?P\.\s?C\.|S\.\s?C\.|Inc\b\.?|INC\b\.?|"
    r"Incorporated\b|INCORPORATED\b"
    r"|Corporation\b|CORPORATION\b|Corp\b\.?|CORP\b\.?|Co\.|Company\b|COMPANY\b|Ltd\b\.?|LTD\b\.?|Limited\b|LIMITED\b"
    r"|S\.r\.l\.|S\.R\.L\.|s\.r\.l\.|GmbH\b|AG\b|S\.A\.|N\.V\.|B\.V\.|PLC\b|plc\b|Pty\b|Trust\b|"
    r"A Professional Corporation\b"
    r"|Chartered\b)"
)
_DEGREE = r"(?:MD\b|DO\b|DPM\b|M\.?B\.?B\.?S\.?)"
_NAME = re2.compile(rf"{_CAP}(?:{_LINK}\s+{_CAP})*(?:,?\s+{SUFFIX}|,\s+{_DEGREE})*")
_ENDS_WITH_SUFFIX = re2.compile(rf"(?:^|[\s,]){SUFFIX}$|,\s{_DEGREE}$")
_BARE_DEGREE = re2.compile(rf"^\S+\s{_DEGREE}$")
_DEGREED = re2.compile(rf",\s(?:{_DEGREE}|M\.\s?D\.|D\.\s?O\.)$")
_ABBREVIATED = re2.compile(r"(?i)\b(?:Inc|Corp|Co|Ltd|L\.P|P\.A|P\.C|L\.L\.C)$")
_MEMBERS = (
    "officer",
    "director",
    "president",
    "nursing",
    "chair",
    "administrator",
    "executive",
    "dean",
    "directors",
    "managers",
    "trustees",
    "governors",
    "committee",
    "council",
    "board",
    "bylaws",
    "members",
    "shareholders",
)
_WORD = re2.compile(r"\S+")
_HEALTH_PLAN = ["health", "plan"]
"""The last words of an insurer's name, though a plan is else an instrument."""

_LEADING = listed("name/leading")
_INSTRUMENT = listed("name/instruments")
_HEADS = listed("name/heads")
_SEPARATING = listed("name/separating")
_STYLES = listed("name/styles")
_NOT_NAMES = listed("name/places and dates")


@dataclass(frozen=True, slots=True)
class ProperName:
    """A proper name at ``start`` to ``end``; ``legal`` where it ends in a legal form or a medical degree."""

    start: int
    end: int
    text: str
    legal: bool

    @property
    def organised(self) -> bool:
        """Whether the words are those of an organisation or a degreed person."""
        words = [word.strip(".,").lower() for word in self.text.split()]
        return self.legal or self.styled or any(word in _HEADS for word in words)

    @property
    def person(self) -> bool:
        """Whether the name is a person's: styled, or with a medical degree."""
        return self.styled or bool(_DEGREED.search(self.text))

    @property
    def styled(self) -> bool:
        """Whether the name is a person's, with Mr. or the like before it."""
        return self.text.split()[0].strip(".").lower() in _STYLES


def proper_names(text: str) -> tuple[ProperName, ...]:
    """The proper names of two or more words, or of one word with a legal form, in levelled ``text``."""
    found: list[ProperName] = []
    for match in _NAME.finditer(text):
        for start, end in _parts(text, match.start(), match.end()):
            name = " ".join(text[start:end].split())
            legal = bool(_ENDS_WITH_SUFFIX.search(name)) and not _BARE_DEGREE.search(name)
            words = [word.strip(".,").lower() for word in name.split()]
            instrument = words[-1] in _INSTRUMENT and words[-2:] != _HEALTH_PLAN
            if len(words) < 2 or instrument or all(word in _NOT_NAMES | _LEADING for word in words):
                continue
            found.append(ProperName(start, end, name, legal))
    return tuple(found)


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    words = [
        (start + m.start(), start + m.end(), m.group().strip(",.").lower()) for m in _WORD.finditer(text[start:end])
    ]
    parts: list[list[tuple[int, int, str]]] = [[]]
    for place, word in enumerate(words):
        before = parts[-1][-1][2] if parts[-1] else ""
        ends = before in _HEADS or (before and bool(_ENDS_WITH_SUFFIX.search(text[parts[-1][0][0] : parts[-1][-1][1]])))
        shouted = (
            text[word[0] : word[1]] == "AND" and parts[-1] and not text[parts[-1][-1][0] : parts[-1][-1][1]].isupper()
        )
        if (word[2] == "and" and (ends or shouted or place + 1 == len(words))) or word[2] in _SEPARATING:
            parts.append([])
        elif word[2] in ("of", "for") and (before in _INSTRUMENT or before in _MEMBERS):
            parts[-1] = []
        elif not (not parts[-1] and word[2] in _LEADING):
            parts[-1].append(word)
    return [(part[0][0], _trimmed(text, part[-1][1])) for part in parts if part]


def _next_styled(words: list[tuple[int, int, str]], place: int) -> bool:
    """Whether a person with Mr. or the like before the name comes next."""
    return place + 1 < len(words) and words[place + 1][2] in _STYLES


def _trimmed(text: str, end: int) -> int:
    """Leave a final comma out of a name, and take the full stop of an abbreviated legal form in."""
    if text[end - 1] == ",":
        return end - 1
    return end + 1 if text[end : end + 1] == "." and _ABBREVIATED.search(text[max(0, end - 6) : end]) else end
