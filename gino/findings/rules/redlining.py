"""Edits: the words that a rule proposes in the place of those that it flags, with the document's own names in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from gino.contract.spans import Cite
from gino.findings.edits import Edit
from gino.findings.language.compiled import Compiled, Frame
from gino.findings.language.patterns import pattern
from gino.findings.rules.templates import Template, told

ALL = "all"
_SENTENCE_ENDS = (".", '."', ".”", ".)")


@dataclass(frozen=True, slots=True)
class Redlining:
    """A redline that can be filled. ``replace`` is ``all`` or a pattern."""

    where: Compiled | None
    replace: str | None
    instead: Template | None
    add: Template | None


def edits_of(rule: str, redlining: Redlining, anchor: Cite, frame: Frame) -> tuple[Edit, ...]:
    """The edits of the words of ``anchor``; none where the pattern is not in them, or a gap has no value."""
    if redlining.where is not None and redlining.where.run(frame) is not True:
        return ()
    try:
        return tuple(_edits(rule, redlining, anchor, frame))
    except _NothingToTellError:
        return ()


class _NothingToTellError(Exception):
    """A gap without a value."""


def _edits(rule: str, redlining: Redlining, anchor: Cite, frame: Frame) -> Iterator[Edit]:
    if redlining.replace is not None:
        span = _span(redlining.replace, anchor.quote)
        if span is None:
            return
        words = _filled(redlining.instead, frame) if redlining.instead is not None else ""
        start, end = (anchor.start + place for place in span)
        words = _apart(anchor.quote, span, words)
        yield Edit(rule, anchor.start, anchor.document, start, end, words)
    if redlining.add is not None and anchor.quote.endswith(_SENTENCE_ENDS):
        words = f" {_filled(redlining.add, frame)}"
        yield Edit(rule, anchor.start, anchor.document, anchor.end, anchor.end, words)


def _span(replace: str, quote: str) -> tuple[int, int] | None:
    """What is replaced; None where that is not certain: in half a sentence, or where a pattern is found twice."""
    if replace == ALL:
        return (0, len(quote)) if _is_whole(quote) else None
    wanted: Any = pattern(replace)
    found = wanted.search(quote)
    if not found or wanted.search(quote, found.end()):
        return None
    start, end = found.span(1) if found.re.groups else found.span()
    return (start, end) if start >= 0 else None


def _is_whole(quote: str) -> bool:
    """Whether words are whole sentences, so that the text reads on where they are struck."""
    return quote.endswith(_SENTENCE_ENDS) and not quote[:1].islower()


def _apart(quote: str, span: tuple[int, int], words: str) -> str:
    """Words put between two others keep a space from the one before them."""
    between = span[0] == span[1] > 0 and quote[span[0] - 1].isalnum() and words[:1].isalnum()
    return f" {words}" if between else words


def _filled(template: Template, frame: Frame) -> str:
    words = []
    for piece in template.pieces:
        value = piece.run(frame) if isinstance(piece, Compiled) else piece
        if value is None or value == ():
            raise _NothingToTellError
        words.append(told(value))
    return " ".join("".join(words).split())
