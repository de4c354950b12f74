"""Read a conflict clause: which instrument it says prevails, over which, and on which sections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import re2

_VERB = r"(?:shall\s+|will\s+)?(?:prevails?|controls?|governs?|supersedes?|takes?\s+precedence)"
_LIST = r"(?:[0-9IVXLC][\w.()]*(?:,\s*|\s+and\s+|\s+or\s+|,\s*and\s+)?)+"
_SECTIONS = re2.compile(rf"(?i)\b(?:sections?|articles?|parts?|schedules?|exhibits?)\s+({_LIST})")
_SERIES = re2.compile(r"\b(\d[\w.]*)\([a-z0-9]+\)(?:,?\s*(?:and|or)?\s*\([a-z0-9]+\))+")
_ITEM = re2.compile(r"\([a-z0-9]+\)")
_ITEMS_OF = re2.compile(
    r"(?i)\b(?:clauses?|items?|paragraphs?|sub-?sections?|sub-?paragraphs?) "
    r"((?:\([a-z0-9]+\)(?:,? (?:and|or|to|through) |, )?)+) of (?:(?:section|article|paragraph|part) )?(\d[\w.]*\w)"
)
_LABEL = re2.compile(r"[0-9IVXLC][\w.()]*")
_TITLE = r"(?:[A-Z][A-Za-z-]*\s+(?:(?:and|of)\s+[A-Z][A-Za-z-]*\s+)?){0,3}"
_SELF = rf"(?:this|these|This|These)\s+{_TITLE}(?:Agreement|Charter|Bylaws|Policy|Instrument)"


@dataclass(frozen=True, slots=True)
class Statement:
    """``prevails`` over ``yields`` (empty: everything else named or this text), limited to ``sections`` if any."""

    prevails: str
    yields: str
    sections: tuple[str, ...]


def statements(quote: str, names: Sequence[str]) -> list[Statement]:
    """Every order of precedence that ``quote`` states among the instruments called ``names`` and its own."""
    flat = " ".join(quote.split())
    mention = re2.compile("|".join([_SELF, *(re2.escape(name) for name in sorted(names, key=len, reverse=True))]))
    verb = re2.compile(rf"(?i)\b{_VERB}\b")
    found: list[Statement] = []
    mentioned = [(one.start(), one.end(), one.group()) for one in mention.finditer(flat)]
    for match in verb.finditer(flat):
        before = [one for one in mentioned if one[1] <= match.start()]
        if not before or len(flat[before[-1][1] : match.start()].split()) > 3:
            continue
        subject = before[-1]
        clause_start = _clause_start(flat, subject[0])
        over = [one for one in mentioned if one[0] >= match.end() and _near_over(flat, match.end(), one[0])]
        others = over or [one for one in mentioned if one[2] != subject[2]]
        sections = (
            _sections(flat[clause_start : subject[0]]) if "except" in flat[clause_start : subject[0]].lower() else ()
        )
        yields = others[0][2] if others else ""
        found.append(Statement(subject[2], yields, sections))
    return found


def _clause_start(flat: str, place: int) -> int:
    return max(flat.rfind(mark, 0, place) for mark in (";", ".", ", except", "if ", "If ")) + 1


def _near_over(flat: str, start: int, place: int) -> bool:
    between = flat[start:place].lower()
    return "over" in between and len(between.split()) <= 12


def sections_named(words: str) -> tuple[str, ...]:
    """The sections, articles and schedules that ``words`` name, each as its bare label and as it is called."""
    found: list[str] = []
    for group in _SECTIONS.finditer(words):
        kind = group.group().split()[0].rstrip("s").capitalize()
        for label in _LABEL.findall(group.group(1)):
            bare = label.rstrip(".,")
            found += [bare, f"{kind} {bare}"] if kind != "Section" else [bare]
    for match in _SERIES.finditer(words):
        found += [f"{match.group(1)}{item}" for item in _ITEM.findall(match.group(0)[len(match.group(1)) :])]
    return tuple(dict.fromkeys(found))


def items_named(words: str) -> tuple[str, ...]:
    """The items of a section that ``words`` name ("clause (a) or (c) of Section 4.2"), each as a lawyer cites it."""
    flat = " ".join(words.split())
    return tuple(
        f"{match.group(2)}{item}" for match in _ITEMS_OF.finditer(flat) for item in _ITEM.findall(match.group(1))
    )


def _sections(words: str) -> tuple[str, ...]:
    return tuple(label.rstrip(".") for group in _SECTIONS.finditer(words) for label in _LABEL.findall(group.group(1)))
