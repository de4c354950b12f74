"""Typed numbers at the head of a paragraph: ARTICLE V, Section 5.02, § 5(b), (a)(i)(A), FIFTH:, Exhibit B, H-3.

One parser for every format in which numbers are typed. It says what a label could be; whether it is one, and of
which list, is settled by its place in the sequence (:mod:`gino.documents.sequence`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from gino.documents.numerals import CARDINALS, ORDINALS, Numeral, Style, numerals


class Form(StrEnum):
    """How a part of a label is set."""

    WORD = "word"  # Article V, Section 2, Exhibit B: a number named by its word
    CODE = "code"  # 5.2, 44-951.04, H-3: carries its parents' numbers in itself
    DOT = "dot"  # 1.  a.
    PAREN = "paren"  # (a)
    HALF = "half"  # a)
    BARE = "bare"  # "1  Purpose"
    BULLET = "bullet"


@dataclass(frozen=True, slots=True)
class Part:
    """One level of a label. ``token`` is the number alone; ``word`` what it is named by, in lower case.

    ``style`` is set where the file itself says how the number is written."""

    form: Form
    token: str
    word: str | None = None
    style: Style | None = None

    def readings(self) -> tuple[Numeral, ...]:
        """Every way to read the token as one number; one way only where the file says its style."""
        found = numerals(self.token)
        return tuple(one for one in found if one.style is self.style) or found if self.style else found

    def components(self) -> tuple[str, ...]:
        """The numbers in a code: 5.2 is 5 and 2, 2a of Article 2 is 2 and a."""
        if _LETTER_CODE.fullmatch(self.token):
            return self.token[:-1], self.token[-1]
        return tuple(piece for piece in re.split(r"[.\-/]|(?<=[A-Z])(?=\d)", self.token) if piece)

    @property
    def is_doubtful_code(self) -> bool:
        """Whether a code of this shape may as well be a date or a name: 2/1, 4-H. Only its place can tell."""
        return self.word is None and _DOUBTFUL_CODE.fullmatch(self.token) is not None


@dataclass(frozen=True, slots=True)
class Label:
    """A label as printed, its parts from the outside in, and where the text after it begins.

    ``closed`` says that punctuation ends the label, so that what follows is no continuation of a sentence.
    """

    printed: str
    parts: tuple[Part, ...]
    end: int
    closed: bool


_LETTER_CODE = re.compile(r"\d{1,3}[a-z]")
_DOUBTFUL_CODE = re.compile(r"\d+(?:/.+|-[A-Za-z])")
_ABBREVIATED = {"sec": "section", "art": "article"}
ANNEX_WORDS = frozenset({"exhibit", "schedule", "annex", "appendix", "attachment", "addendum"})
CONTAINER_WORDS = (
    *("title", "subtitle", "book", "division", "chapter", "subchapter", "part", "subpart"),
    *("by-law", "bylaw", "standing order", "article"),
)
_WORDS = "|".join(
    [*CONTAINER_WORDS, *sorted(ANNEX_WORDS), "art\\.", "section", "sec\\.?", "clause", "paragraph", "rule"]
)
_NUMBER_WORDS = "|".join(sorted({*CARDINALS, *ORDINALS}, key=len, reverse=True))
_CODE = (
    r"\d+[A-Z]{0,2}(?:[.\-]\d+[A-Za-z]?)+|[A-Z]{1,2}(?:[.\-]\d+)+|\d+[A-Za-z]?(?:-\d+)+(?:\.\d+)*"
    r"|\d{1,3}\.[a-z](?![A-Za-z])|\d{1,2}(?:/\d{1,2})+(?:/[a-z])?(?![A-Za-z/])|\d{1,2}-[A-Za-z](?![A-Za-z])"
)
_NUMBER = rf"(?:{_CODE}|\d+[A-Za-z]?|[IVXLC]+(?:-[A-Z])?(?![A-Za-z])|[ivxlc]+(?![A-Za-z])|[A-Z]{{1,2}}(?![A-Za-z]))"
_INNER = r"(?:\d{1,3}[A-Z]?|[ivxlc]{1,6}|[IVXLC]{1,6}|[a-z]{1,2}|[A-Z]{1,2})"
_TAIL = rf"(?:[^\S\r\n]*\({_INNER}\)|[^\S\r\n][a-z]\))*"

_NAMED = re.compile(
    rf"(?P<word>(?i:{_WORDS}))(?:[^\S\r\n]+(?:[Nn][Oo]\.?[^\S\r\n]+)?|[^\S\r\n]*[-–—#][^\S\r\n]*|(?=\d))[\"“]?"
    rf"(?P<number>{_NUMBER}|(?i:{_NUMBER_WORDS})(?:-[A-Z])?\b)(?P<tail>{_TAIL})[\"”]?(?![A-Za-z0-9])"
)
_RANKED = re.compile(  # "FIRST SCHEDULE", "The Second Annex:"
    rf"(?:THE[^\S\r\n]+|The[^\S\r\n]+)?(?P<number>[A-Z](?:[A-Z-]+|[a-z-]+))[^\S\r\n]+"
    rf"(?P<word>{'|'.join(f'{word.upper()}|{word.capitalize()}' for word in sorted(ANNEX_WORDS))})"
    r"(?=[^\S\r\n]*(?:[:.(–—-]|[\r\n]|$))"
)
_SIGN = re.compile(rf"§{{1,2}}[^\S\r\n]*(?P<number>{_NUMBER})(?P<tail>{_TAIL})(?![A-Za-z0-9])")
_BRACKETED = re.compile(r"\[(?=§|(?i:section)\b)")
_ORDINAL = re.compile(rf"(?P<number>(?i:{'|'.join(sorted(ORDINALS, key=len, reverse=True))}))(?=\s*[:.\-–—])")
_CODED = re.compile(rf"(?!\d{{3}}-\d{{4}}\b)(?P<number>{_CODE})(?P<tail>{_TAIL})(?![A-Za-z0-9%])")
_TIGHT = re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,3})+)(?P<tail>)(?=[\"“‘]?[A-Z][a-z])")
_LETTERED = re.compile(r"(?P<number>[A-Z]\d{1,3}(?:\.\d{1,3})*)(?P<tail>)(?=[.:)]\s|[.:)]?\t)")
_PAREN = re.compile(
    r"\((?P<token>\d{1,3}[A-Z]?|[ivxlcIVXLC]{1,6}|([a-z])\2{0,3}|([A-Z])\3{0,3}|(?i:"
    + _NUMBER_WORDS
    + r")(?:-[a-z])?)\)"
)
_DOT = re.compile(r"(?P<token>\d{1,3}[A-Za-z]?|[ivxl]{1,6}|[IVXL]{1,6}(?:-[A-Z])?|[a-z]|[A-Z])\.(?![0-9A-Za-z.])")
_DOT_TIGHT = re.compile(r"(?P<token>\d{1,3})\.(?=[A-Z][a-z])")
_HALF = re.compile(
    r"(?P<token>\d{1,3}[A-Z]?|[ivxl]{1,6}|[IVXL]{1,6}|[a-z]|[A-Z])\)(?![A-Za-z0-9])|(?P<slashed>\d{1,2})/(?=[^\S\r\n])"
)
_BARE = re.compile(r"(?P<token>\d{1,3}[A-Z]?)(?=[^\S\r\n]+[A-Z](?:[a-z]|[^\S\r\n]))")
_BULLET = re.compile(r"[•·▪◦●○‣∙\uf0b7*–—o-](?=[^\S\r\n])")
_CLOSER = re.compile(r"[^\S\r\n]*(?:[.:)]|[-–—](?=\s|[A-Z]))+")
_MARKER = re.compile(r"\d{1,3}\.[^\S\r\n]+(?=(?:\([0-9A-Za-z]{1,4}\)|\d{1,3}\.)[A-Za-z])")
_SPACE = re.compile(r"(?:[^\S\r\n]+\|)?[^\S\r\n]*")
_TAIL_TOKEN = re.compile(r"(\(?)([0-9A-Za-z]+)\)")


def parse_label(text: str, start: int = 0, end: int | None = None) -> Label | None:
    """Read the label that may stand at ``start`` of ``text``, or None. Offsets in the answer are those of ``text``."""
    stop = len(text) if end is None else end
    head = text[start : min(stop, start + 120)]
    if _BRACKETED.match(head):  # an editor's section: [§ 5.] or [Section 5.]
        inner = parse_label(head.replace("]", " ", 1), 1)
        return Label(inner.printed, inner.parts, start + inner.end, inner.closed) if inner else None
    for reader in (_named, _items, _coded, _single, _bullet):
        found = reader(head)
        if found:
            parts, size, closed = found
            after = _SPACE.match(text, start + size)
            begin = min(after.end() if after else start + size, stop)
            printed = text[start : start + size].strip()
            printed = printed.rstrip("-–—: \t") or printed
            return Label(printed, parts, begin, closed)
    return None


def _closed(head: str, size: int) -> tuple[int, bool]:
    closer = _CLOSER.match(head, size)
    return (closer.end(), True) if closer else (size, False)


_Found = tuple[tuple[Part, ...], int, bool]


def _tail_parts(tail: str) -> tuple[Part, ...]:
    return tuple(Part(Form.PAREN if opened else Form.HALF, token) for opened, token in _TAIL_TOKEN.findall(tail))


def _named(head: str) -> _Found | None:
    match = _NAMED.match(head) or _SIGN.match(head)
    if match:
        word = match.groupdict().get("word")
        name = "section" if word is None else _ABBREVIATED.get(word.lower().rstrip("."), word.lower())
        return _with_word(head, match, name)
    match = _RANKED.match(head)
    if match and match.group("number").lower() in ORDINALS:
        size, closed = _closed(head, match.end())
        return (Part(Form.WORD, match.group("number").lower(), match.group("word").lower()),), size, closed
    match = _ORDINAL.match(head)
    if match and (match.group().isupper() or match.group().istitle()):
        size, closed = _closed(head, match.end())
        return (Part(Form.WORD, match.group("number"), "ordinal"),), size, closed
    return None


def _with_word(head: str, match: re.Match[str], name: str) -> _Found | None:
    token = match.group("number")
    coded = bool(re.search(r"\d[.\-/](?:\d|[a-z])|[A-Z][.\-]\d", token)) and name not in ANNEX_WORDS
    first = Part(Form.CODE if coded else Form.WORD, token, name)
    size, closed = _closed(head, match.end())
    following = head[size:].lstrip()
    if not closed and following[:1] and (following[0].islower() or following[0] in ",;)"):
        return None  # "Section 4.1 shall not apply", "Article V, the Board": a reference, not a number
    parts = (first, *_tail_parts(match.group("tail")))
    if name in ANNEX_WORDS and not closed:  # "SCHEDULE 2 PART 3"
        gap = len(head[size:]) - len(head[size:].lstrip(" ,\t"))
        inner = _NAMED.match(head, size + gap)
        if inner and inner.group("word").lower() in CONTAINER_WORDS:
            found = _with_word(head, inner, inner.group("word").lower())
            return ((*parts, *found[0]), found[1], found[2]) if found else None
    return parts, size, closed


def _items(head: str) -> _Found | None:
    parts: list[Part] = []
    at = 0
    while match := _PAREN.match(head, at):
        parts.append(Part(Form.PAREN, match.group("token")))
        at = match.end()
        gap = re.match(r"[^\S\r\n]?(?=\([0-9A-Za-z]{1,5}\))", head[at:])
        at += gap.end() if gap else 0
    return (tuple(parts), at, True) if parts else None


def _coded(head: str) -> _Found | None:
    tight = _TIGHT.match(head)
    match = _CODED.match(head) or _LETTERED.match(head) or tight
    if not match:
        return None
    parts = (Part(Form.CODE, match.group("number")), *_tail_parts(match.group("tail")))
    size, closed = _closed(head, match.end())
    following = head[size : size + 1]
    if following and not following.isspace() and not closed and tight is None:
        return None
    return parts, size, closed


def _single(head: str) -> _Found | None:
    marker = _MARKER.match(head)
    if marker:  # a list marker that a converter put before the document's own number: "1. (a)Restrictions"
        inner = parse_label(head, marker.end())
        return (inner.parts, inner.end, True) if inner else None
    for pattern, form in ((_DOT, Form.DOT), (_DOT_TIGHT, Form.DOT), (_HALF, Form.HALF)):
        match = pattern.match(head)
        token = match[match.lastgroup or 0] if match else ""
        if match and numerals(token):
            return (Part(form, token),), match.end(), True
    match = _BARE.match(head)
    return ((Part(Form.BARE, match.group("token")),), match.end(), False) if match else None


def _bullet(head: str) -> _Found | None:
    match = _BULLET.match(head)
    if not match:
        return None
    after = _SPACE.match(head, match.end())
    inner = parse_label(head, after.end()) if after and match.group() != "o" else None
    if inner and inner.closed and inner.parts[0].form in (Form.PAREN, Form.CODE, Form.WORD):
        return inner.parts, inner.end, True  # a bullet put before the document's own number: "- (a) the budget;"
    return (Part(Form.BULLET, match.group()),), match.end(), True
