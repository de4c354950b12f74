"""Typed lines become paragraphs: wrapped lines are joined, glued clauses cut apart at their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from gino.documents.labels import Form, Label, parse_label
from gino.documents.lines import Line
from gino.documents.paragraphs import Paragraph
from gino.documents.titles import is_title

_NARROWEST, _WIDEST = 45, 150
_SLACK = 6
_SHORT = 18
_GLUED = re.compile(r"(?<=\S)[ \t\u00a0]{2,}(?=[§(\dA-Za-z])")
# clauses that follow in the same line after one space: a capital heading to the line's end, or "a." after ":" or ";"
_TIGHT = re.compile(
    r"(?<=[.;:,])[ \t](?=\d{1,2}\.[ \t][A-Z][A-Z ,&'’/\-]{4,}$)"
    r"|(?<=[:;])[ \t](?=[a-z]\.[ \t]\S)|(?<=\.)[ \t](?=[b-z]\.[ \t][A-Z])"
)
# "2. Board. 2.1 Five members. 2.2 It meets monthly.": codes that may follow in the same line after one space
_RUNNING = re.compile(r"(?<=[.;:])[ \t](?=\d{1,2}(?:\.\d{1,2})+\.?[ \t][A-Z])")
# the ends of paragraphs in texts that have lost their line ends
_LOST = re.compile(r"(?<=[.;:])[ \t]{3,}(?=[A-Z“\"‘])")
_ABBREVIATED = re.compile(r"\b(?:[Cc]|[Ss]{1,2}|[Nn]os?|[Aa]rt|[Ss]ecs?|[Pp]aras?|[Pp]{1,2})\.$")  # "S.O. 2010, c."
_ENDS = (".", ";", ":", ",", ")", "”", '"', "—", "–", "?", "]")


def paragraphs_of(text: str, lines: Sequence[Line], alone: Set[int] = frozenset()) -> list[Paragraph]:
    """Join the lines of each block into paragraphs and cut those that hold several clauses.

    ``alone`` are the places of lines that are paragraphs of their own whatever stands around them: table rows.
    """
    width = _wrap_width(text, [line for line in lines if line.start not in alone])
    joined: list[Paragraph] = []
    before: Line | None = None
    for line in lines:
        apart = line.start in alone or (before is not None and before.start in alone)
        if before is not None and joined and not apart and _continues(text, before, line, width):
            joined[-1] = replace(joined[-1], end=line.end)
        else:
            joined.append(_begun(text, None if apart else before, line, width))
        before = line
    return [piece for paragraph in joined for piece in _cut_glued(text, paragraph)]


def _wrap_width(text: str, lines: Sequence[Line]) -> int | None:
    """The column at which the text is wrapped, or None where every line is a paragraph."""
    inner = [
        line.indent + line.end - line.start
        for line, after in pairwise(lines)
        if line.block == after.block and parse_label(text, after.start, after.end) is None
    ]
    likely = [size for size in inner if _NARROWEST <= size <= _WIDEST]
    if len(likely) < 3 or 2 * len(likely) < len([size for size in inner if size > _NARROWEST]):
        return None
    return sorted(likely)[int(0.95 * (len(likely) - 1))]


def _first_word(text: str, line: Line) -> int:
    words = text[line.start : line.end].split(maxsplit=1)
    return len(words[0]) if words else 0


def _is_full(text: str, before: Line, line: Line, width: int | None) -> bool:
    """Whether the first word of ``line`` would not have fitted on the line before."""
    if width is None:
        return False
    return before.indent + before.end - before.start + 1 + _first_word(text, line) > width - _SLACK


def _unfinished(words: str) -> bool:
    """Whether a line stops within a sentence: no mark and no "and" at its end, and no title either."""
    return not words.endswith((*_ENDS, " and", " or", "_")) and len(words) > _SHORT and not is_title(words)


def _continues(text: str, before: Line, line: Line, width: int | None) -> bool:
    words = text[before.start : before.end]
    if before.block != line.block:
        if not line.after_page or words.endswith((".", ";", ":", "?", "!")) or is_title(words):
            return False
        labelled = parse_label(text, line.start, line.end) is not None
        broken = _is_full(text, before, line, width) or (len(words) > _NARROWEST and _unfinished(words))
        return text[line.start].islower() or (not labelled and broken)
    if parse_label(text, line.start, line.end) is not None:
        return False
    if _is_full(text, before, line, width):
        return True
    return _unfinished(words) and (text[line.start].islower() or text[line.start].isdigit())


def _begun(text: str, before: Line | None, line: Line, width: int | None) -> Paragraph:
    weak = False
    if before is not None and before.block == line.block:
        # a number at the head of a wrapped line: only its place in the sequence can tell
        words = text[before.start : before.end]
        ended = words.endswith((".", ";", ":")) and not _ABBREVIATED.search(words)
        runs_on = _is_full(text, before, line, width) and not ended
        weak = runs_on or _unfinished(words)
    return Paragraph(line.start, line.end, indent=line.indent, weak=weak, block=line.block)


def _cut_glued(text: str, paragraph: Paragraph) -> Iterator[Paragraph]:
    """Cut at numbers that stand after a run of spaces within a line, as in texts that have lost their line ends."""
    start, weak = paragraph.start, paragraph.weak
    for end, begin, uncertain in _cuts(text, paragraph):
        if end <= start:
            continue
        yield replace(paragraph, start=start, end=end, weak=weak)
        start, weak = begin, uncertain
    yield replace(paragraph, start=start, weak=weak)


def _cuts(text: str, paragraph: Paragraph) -> list[tuple[int, int, bool]]:
    """Where to cut: the end of one piece, the beginning of the next, and whether a number alone speaks for it."""
    found: dict[int, tuple[int, int, bool]] = {}
    for pattern in (_GLUED, _TIGHT):
        for match in pattern.finditer(text, paragraph.start, paragraph.end):
            label = parse_label(text, match.end(), paragraph.end)
            if label is not None and _may_begin(text, match.start(), label):
                found[match.end()] = (match.start(), match.end(), True)
    own = parse_label(text, paragraph.start, paragraph.end)
    found.update(_running(text, paragraph, own))
    for match in _LOST.finditer(text, paragraph.start, paragraph.end):
        after_own = own is not None and own.end == match.end()
        if not after_own and parse_label(text, match.end(), paragraph.end) is None:
            found.setdefault(match.end(), (match.start(), match.end(), False))
    return sorted(found.values())


def _running(text: str, paragraph: Paragraph, own: Label | None) -> dict[int, tuple[int, int, bool]]:
    """The cuts before codes that count on from the paragraph's own number: 2.1 and 2.2 after 2., 2.2 after 2.1."""
    found: dict[int, tuple[int, int, bool]] = {}
    last = _numbers(own)
    for match in _RUNNING.finditer(text, paragraph.start, paragraph.end) if last else ():
        numbers = _numbers(parse_label(text, match.end(), paragraph.end))
        if numbers in ((*last, 1), (*last[:-1], last[-1] + 1)) and len(numbers) > 1:
            found[match.end()] = (match.start(), match.end(), False)
            last = numbers
    return found


def _numbers(label: Label | None) -> tuple[int, ...]:
    """The numbers of an arabic code or number; none of anything else."""
    part = label.parts[0] if label is not None and len(label.parts) == 1 else None
    pieces = part.components() if part is not None and part.form in (Form.DOT, Form.CODE, Form.BARE) else ()
    return tuple(int(piece) for piece in pieces) if all(piece.isdigit() for piece in pieces) else ()


def _may_begin(text: str, before: int, label: Label) -> bool:
    first = label.parts[0]
    if first.form in (Form.BARE, Form.BULLET) or (first.word == "ordinal"):
        return False
    return first.form in (Form.WORD, Form.CODE) or text[before - 1] in _ENDS or text[:before].endswith((" and", " or"))
