"""Where sentences begin and end in the words of a contract or statute."""

from __future__ import annotations

import re

_ABBREVIATIONS = [
    "inc",
    "ltd",
    "co",
    "corp",
    "llc",
    "no",
    "nos",
    "art",
    "arts",
    "sec",
    "secs",
    "para",
    "par",
    "ch",
    "pt",
    "pp",
    "vol",
    "ed",
    "eds",
    "dr",
    "mr",
    "mrs",
    "ms",
    "st",
    "jr",
    "sr",
    "dba",
    "etc",
    "vs",
    "v",
    "cf",
    "reg",
    "regs",
    "treas",
    "rev",
    "proc",
    "stat",
    "ann",
    "gen",
    "supp",
    "ex",
    "exh",
    "fig",
    "approx",
    "dept",
    "est",
    "hon",
    "prof",
    "rep",
    "sen",
    "gov",
    "u.s",
    "u.s.c",
    "c.f.r",
    "m.d",
    "d.o",
    "p.a",
    "p.c",
    "l.l.c",
    "l.p",
    "l.l.p",
    "p.l.l.c",
    "n.a",
    "d/b/a",
    "i.e",
    "e.g",
    "a.m",
    "p.m",
    "s.e",
    "n.w",
    "n.e",
    "s.w",
    "ph.d",
    "r.n",
    "d.c",
    "seq",
    "al",
]
_OPENERS = frozenset(
    [
        "the",
        "it",
        "each",
        "no",
        "any",
        "a",
        "an",
        "if",
        "in",
        "upon",
        "such",
        "all",
        "this",
        "notwithstanding",
        "subject",
        "except",
        "unless",
        "for",
        "every",
        "neither",
        "both",
        "either",
        "nothing",
        "where",
        "when",
        "at",
        "on",
        "by",
        "they",
        "these",
        "those",
        "with",
        "without",
        "provided",
    ]
)
_CORPORATE = frozenset(
    ["inc", "ltd", "co", "corp", "llc", "p.a", "p.c", "l.l.c", "l.p", "l.l.p", "p.l.l.c", "n.a", "m.d", "d.o", "etc"]
)
_END = re.compile(r"[.?!][\"'”’)\]]*(?=\s+|$)")
_NUMBERED = re.compile(r"[:;](?:\s+(?:and|or))?\s+\d{1,2}$")
_WORD_BEFORE = re.compile(r"[\w./]+$")
_NEXT = re.compile(r"\s+[\"'“‘(\[]*(\w+)?")


def sentences_of(text: str) -> list[tuple[int, int]]:
    """Cut ``text`` into sentences: (start, end) pairs without the white space around them."""
    cuts = [match.end() for match in _END.finditer(text) if _ends_here(text, match)]
    spans = []
    start = 0
    for end in [*cuts, len(text)]:
        piece = text[start:end]
        lead = len(piece) - len(piece.lstrip())
        trimmed = piece.strip()
        if trimmed:
            spans.append((start + lead, start + lead + len(trimmed)))
        start = end
    return spans


def _ends_here(text: str, match: re.Match[str]) -> bool:
    after = _NEXT.match(text, match.end())
    following = after.group(1) if after else None
    if text[match.start()] != ".":
        return True
    if following is not None and not (following[0].isupper() or following[0].isdigit()):
        return False
    window = text[max(0, match.start() - 24) : match.start()]
    if _NUMBERED.search(window):
        return False
    before = _WORD_BEFORE.search(window)
    word = before.group().lower() if before else ""
    if word in _CORPORATE:
        return following is None or following.lower() in _OPENERS
    if word in _ABBREVIATIONS:
        return not text[match.end() :].strip()
    if len(word) == 1 and word.isalpha():
        return following is None or following.lower() in _OPENERS
    return True
