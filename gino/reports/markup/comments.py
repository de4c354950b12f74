"""The comments themselves: elements of the comments part, plain paragraphs in the file's own styles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree

from gino.documents.word.names import Element
from gino.reports.markup.model import Line, Pen
from gino.reports.markup.parts import XML_SPACE, Part, Parts
from gino.reports.sanitizing import one_line

MOST_COMMENTS = 32_767
"""Word opens no file with more ([MS-OI29500] 2.1.315)."""
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STYLES = {"annotation text": "paragraph", "annotation reference": "character"}


class CommentStyles:
    """The styles that Word keeps for comments, by the ids that this file gives them; None where it has none."""

    def __init__(self, parts: Parts) -> None:
        """Look the styles up by their names, which are the same in every language."""
        styles = parts.of_kind("styles")
        found: dict[str, str] = {}
        for style in styles.root.iter(styles.tag("style")) if styles is not None else ():
            assert styles is not None  # noqa: S101 - there are none without it
            name = style.find(styles.tag("name"))
            called = (name.get(styles.tag("val")) or "").lower() if name is not None else ""
            if _STYLES.get(called) == style.get(styles.tag("type")):
                found.setdefault(called, style.get(styles.tag("styleId")) or "")
        self.text = found.get("annotation text") or None
        self.reference = found.get("annotation reference") or None


def add_comment(part: Part, identity: int, pen: Pen, lines: Sequence[Line], styles: CommentStyles) -> None:
    """Put a comment of ``lines`` at the end of the comments part."""
    comment = etree.SubElement(part.root, part.tag("comment"))
    comment.set(part.tag("id"), str(identity))
    comment.set(part.tag("author"), pen.author)
    if pen.stamp is not None:
        comment.set(part.tag("date"), pen.stamp)
    comment.set(part.tag("initials"), pen.initials)
    for place, line in enumerate(lines):
        comment.append(_paragraph(part, line, styles, first=place == 0))
    part.touched = True


def printable(text: str) -> str:
    """The text on one line, without what XML cannot hold and without what hides or reorders text."""
    return _NOT_XML.sub("", one_line(text))


def insertable(text: str) -> str:
    """Words for the text itself: as :func:`printable`, with the space that may stand before or after them."""
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{before and ' '}{printable(text)}{after and ' '}" if text.strip() else ""


def _paragraph(part: Part, line: Line, styles: CommentStyles, *, first: bool) -> Element:
    paragraph = etree.Element(part.tag("p"))
    if styles.text is not None:
        properties = etree.SubElement(paragraph, part.tag("pPr"))
        etree.SubElement(properties, part.tag("pStyle")).set(part.tag("val"), styles.text)
    if first:
        mark = etree.SubElement(paragraph, part.tag("r"))
        if styles.reference is not None:
            properties = etree.SubElement(mark, part.tag("rPr"))
            etree.SubElement(properties, part.tag("rStyle")).set(part.tag("val"), styles.reference)
        etree.SubElement(mark, part.tag("annotationRef"))
    run = etree.SubElement(paragraph, part.tag("r"))
    if line.bold:
        etree.SubElement(etree.SubElement(run, part.tag("rPr")), part.tag("b"))
    text = etree.SubElement(run, part.tag("t"))
    text.text = printable(line.text)
    text.set(XML_SPACE, "preserve")
    return paragraph
