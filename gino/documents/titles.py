"""Whether a line reads as a title rather than a sentence."""

from __future__ import annotations

import re

_SMALL_WORDS = "a an and as at by for from in into nor of on or per the to under upon via vs with within"
_SMALL = frozenset(_SMALL_WORDS.split(" "))
_WORD = re.compile(r"[A-Za-z][A-Za-z'’\-]*")
_FILLING = re.compile(r"_{3,}|\.{4,}|\S[ ]{3,}\S|^\s*(?:By|Name|Title|Its|Date|Signature|Address)\s*:", re.IGNORECASE)
_VERB = re.compile(r"\b(?:shall|may|will|must|is|are|was|were|be|been|has|have|agrees?)\b")
_SENTENCES = re.compile(r"[a-z]{3,}\. +[A-Z]")
_FIRM = re.compile(r"\b(?:Inc|Ltd|Co|Corp|L\.?P|L\.?L\.?C|P\.?C|P\.?A|P\.?L\.?L\.?C|S\.?C|N\.?A)\.$", re.IGNORECASE)
LONGEST_TITLE = 110


def is_capital(text: str) -> bool:
    """Whether the letters of ``text`` are capitals throughout (at least two of them)."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 1 and sum(letter.isupper() for letter in letters) >= 0.9 * len(letters)


def is_title_case(text: str) -> bool:
    """Whether every word but the small ones begins with a capital."""
    words = _WORD.findall(text)
    large = [word for word in words if word.lower() not in _SMALL]
    return bool(large) and all(word[0].isupper() for word in large)


def is_title(text: str, most: int = 12, longest: int = LONGEST_TITLE) -> bool:
    """Whether ``text`` could be a heading: at most ``most`` words begun with a capital, without a sentence's end."""
    line = " ".join(text.split())
    if not 2 <= len(line) <= longest or (line[-1] in ".;:,&" and not _FIRM.search(line)) or _FILLING.search(text):
        return False
    first = next((letter for letter in line if letter.isalnum()), "")
    if not first or first.islower() or line[0] in "\"“'‘-*|":
        return False
    if is_capital(line):
        return len(_WORD.findall(line)) <= 18
    if _VERB.search(line) or len(_WORD.findall(line)) > most:
        return False
    return "." not in line.rstrip(".") or (is_title_case(line) and not _SENTENCES.search(line))


def is_caption(text: str) -> bool:
    """Whether ``text`` is a title closed by a full stop: "Composition.", "Removal; Vacancies."."""
    line = " ".join(text.split())
    if not line.endswith(".") or len(line) > LONGEST_TITLE or ". " in line:
        return False
    body = line[:-1]
    return len(_WORD.findall(body)) <= 12 and (is_capital(body) or is_title_case(body))
