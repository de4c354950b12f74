"""Numbers, shares, money and section references in words, as typed slots of a skeleton."""

from __future__ import annotations

import re

import re2

from gino.documents.numerals import CARDINALS

_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_VALUES = (
    {word: value for word, value in CARDINALS.items() if value < 20}
    | {word: value * 10 for value, word in enumerate(_TENS, start=2)}
    | {"hundred": 100, "thousand": 1000, "million": 1_000_000}
)
_WORD = "(?:" + "|".join(sorted(_VALUES, key=len, reverse=True)) + ")"
_NUMBER = rf"{_WORD}(?:(?:-| | and ){_WORD})*"
_FRACTIONS = {
    "half": (1, 2),
    "third": (1, 3),
    "thirds": (2, 3),
    "quarter": (1, 4),
    "quarters": (3, 4),
    "fourths": (3, 4),
    "fifths": (1, 5),
}
_FRACTION = r"(?:(?:one|two|three|four)[- ](?:half|thirds?|quarters?|fourths|fifths)|half)"
_LABEL = (
    r"(?:\d[\w.\-]*(?:\(\w+\))*|[IVXLC]+\b(?:\(\w+\))*|\(\w+\)(?:\(\w+\))*|[A-Z]\b|"
    r"(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)"
)
_KIND = (
    r"(?i:sections?|articles?|clauses?|paragraphs?|subsections?|subparagraphs?|schedules?|exhibits?|annex|appendix|"
    r"attachments?|part)"
)
_TYPED = re.compile(
    rf"(?P<section>\b(?:(?i:this|these) )?{_KIND}\s+{_LABEL}(?:,? (?i:section|part) \d[\w.]*(?:\(\w+\))*)?)"
    r"|(?P<money>(?:(?i:us))?\$ ?\d[\d,.]*(?: (?i:million|thousand|billion))?)"
    rf"|(?P<percent>\b(?i:{_NUMBER}) (?i:per ?cent)\b(?: ?\(\d[\d.]*%?\))?|\b\d[\d.]*\s?(?:%|(?i:per ?cent)\b))"
    rf"|(?P<fraction>\b(?i:{_FRACTION})\b(?: ?\(\d/\d\w*\))?|\b\d/\d(?:rds?|ths?)?\b)"
    rf"|(?P<count>\b(?i:{_NUMBER})\b(?: ?\( ?\d[\d,]* ?\))?|\b\d[\d,]*\b)"
)
_HINT = re2.compile(rf"[\d$]|(?i:\b(?:{_KIND}|{_WORD}|half)\b)")
_SCALES = {"million": 1_000_000, "thousand": 1000, "billion": 1_000_000_000}


def typed(words: str, sections: list[str]) -> str:
    """Write ``words`` in lower case with slots; the sections found are added to ``sections``."""
    if _HINT.search(words) is None:
        return words.lower()

    def replace(match: re.Match[str]) -> str:
        kind, found = match.lastgroup, match.group()
        if kind == "section":
            sections.append(found)
            return f"§{len(sections) - 1}"
        if kind == "money":
            return f"${_money(found)}"
        if kind == "percent":
            return f"#{_percent(found)}%"
        if kind == "fraction":
            return f"#{_fraction(found)}"
        return f"#{_count(found)}"

    return _TYPED.sub(replace, words).lower()


def _money(found: str) -> int:
    digits = re.sub(r"[^\d.]", "", found).rstrip(".") or "0"
    scale = next((value for word, value in _SCALES.items() if word in found.lower()), 1)
    return int(float(digits) * scale) if digits.count(".") <= 1 else 0


def _percent(found: str) -> str:
    digits = re.findall(r"\d[\d.]*", found)
    return digits[-1].rstrip(".") if digits else str(_spelled(found))


def _fraction(found: str) -> str:
    digits = re.search(r"(\d)/(\d)", found)
    if digits:
        return f"{digits.group(1)}/{digits.group(2)}"
    parts = re.split(r"[- ]", found.lower())
    top, bottom = _FRACTIONS[parts[-1]]
    return f"{_VALUES.get(parts[0], top) if len(parts) > 1 else top}/{bottom}"


def _count(found: str) -> int:
    digits = re.findall(r"\d[\d,]*", found)
    return int(digits[-1].replace(",", "")) if digits else _spelled(found)


def _spelled(found: str) -> int:
    total = current = 0
    for word in re.split(r"[ -]+", found.lower()):
        value = _VALUES.get(word, 0)
        if value >= 1000:
            total += max(current, 1) * value
            current = 0
        elif value == 100:
            current = max(current, 1) * 100
        else:
            current += value
    return total + current
