"""A Word package becomes text and paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from gino.contract.outline import Comment, DroppedText, Revisions
from gino.documents.contents import contents
from gino.documents.errors import DocumentError
from gino.documents.labels import parse_label
from gino.documents.model import Origin
from gino.documents.paragraphs import Paragraph, Role
from gino.documents.readers.read import Read
from gino.documents.titles import is_caption, is_title
from gino.documents.word.blocks import Block
from gino.documents.word.inline import Context, places_of
from gino.documents.word.names import Element, W, value
from gino.documents.word.numbering import Numbering
from gino.documents.word.package import Package
from gino.documents.word.styles import Styles
from gino.documents.word.walker import Walker

_ADDITIONS = ("ins", "moveTo", "cellIns")
_DELETIONS = ("del", "moveFrom", "cellDel")


def read_docx(path: str, data: bytes, revisions: str = "accepted") -> Read:
    """Read a Word file in one view of its tracked changes.

    Raises:
        DocumentError: if the package is damaged, dangerous, or holds no document.
    """
    package = Package(path, data)
    main = next((name for _, kind, name in package.related("") if kind == "officeDocument"), None)
    if main is None:
        raise DocumentError("not-a-document", f"{path} is a zip file without a Word document; save it as .docx")
    body = package.xml(main).find(W + "body")
    if body is None:
        raise DocumentError("not-a-document", f"{path} holds no Word text; save it as .docx")
    parts = {kind: name for _, kind, name in package.related(main)}
    roots = {kind: package.xml(parts[kind]) for kind in _WANTED if kind in parts}
    styles = Styles(roots.get("styles"))
    context = Context(styles, Numbering(roots.get("numbering"), styles), revisions == "original")
    return _Reader(context, main, body, parts, roots).read(revisions)


_NOTES = ("footnotes", "endnotes")
_WANTED = ("styles", "numbering", *_NOTES, "comments")


@dataclass(slots=True)
class _Text:
    """The text as it grows, with what points into it."""

    pieces: list[str] = field(default_factory=list)
    size: int = 0
    paragraphs: list[Paragraph] = field(default_factory=list)
    origins: list[Origin] = field(default_factory=list)
    changed: list[tuple[int, int]] = field(default_factory=list)
    marks: dict[str, list[int]] = field(default_factory=dict)

    def add(self, text: str) -> None:
        self.pieces.append(text)
        self.size += len(text)


class _Reader:
    def __init__(
        self, context: Context, main: str, body: Element, parts: dict[str, str], roots: dict[str, Element]
    ) -> None:
        self._context = context
        self._body = body
        self._parts = parts
        self._roots = roots
        self._text = _Text()
        self._notes = {"footnote": 0, "endnote": 0}
        self._places = {kind: places_of(root) for kind, root in roots.items() if kind in _NOTES}
        self._walker = Walker(context, main, places_of(body))

    def read(self, revisions: str) -> Read:
        for block in self._walker.story(self._body):
            self._put(block)
            for kind, identity in block.notes:
                for note in self._note_blocks(kind, identity):
                    self._put(note)
        text = "".join(self._text.pieces)
        self._drop_contents(text)
        paged = self._walker.paged
        paragraphs = self._text.paragraphs
        return Read(
            text=text,
            paragraphs=tuple(paragraphs if paged else [replace(one, page=None) for one in paragraphs]),
            format="docx",
            pages=self._walker.page if paged else None,
            origins=tuple(self._text.origins),
            dropped=tuple(self._context.dropped),
            changed=tuple(self._text.changed),
            revisions=self._revisions("original" if revisions == "original" else "accepted"),
            comments=tuple(self._comments(text)),
            warnings=tuple(dict.fromkeys(self._context.warnings)),
        )

    def _drop_contents(self, text: str) -> None:
        """A table of contents that was typed, not made by a field."""
        spans = [(one.start, one.end) for one in self._text.paragraphs]
        found = contents(text, spans)
        for place in sorted(found):
            self._context.dropped.append(DroppedText(reason="contents", text=text[slice(*spans[place])]))
        self._text.paragraphs = [one for place, one in enumerate(self._text.paragraphs) if place not in found]

    def _put(self, block: Block) -> None:
        """Put a block into the text: its label first, where Word numbers it, then its words.

        One without either leaves the text as it is, so that a comment on an empty paragraph changes nothing.
        """
        out = self._text
        if not (block.label or block.text.strip()):
            for mark in block.marks:
                out.marks.setdefault(mark.comment, []).append(out.size)
            return
        if out.size:
            out.add("\n")
        if block.label:
            out.add(block.label + " ")
        start = out.size
        words = block.text
        at = start
        for piece in block.pieces:
            if piece.text:
                out.origins.append(Origin(at, block.part, (piece.paragraph, piece.run), piece.offset))
            if piece.changed:
                out.changed.append((at, at + len(piece.text)))
            at += len(piece.text)
        for mark in block.marks:
            out.marks.setdefault(mark.comment, []).append(start + mark.at)
        out.add(words)
        out.paragraphs.extend(_paragraphs(words, start, block, len(out.paragraphs)))

    def _note_blocks(self, kind: str, identity: str) -> Iterator[Block]:
        root = self._roots.get(kind + "s")
        for note in root.iter(W + kind) if root is not None else ():
            if value(note, "id") == identity:
                self._notes[kind] += 1
                walker = Walker(self._context, self._parts[kind + "s"], self._places[kind + "s"])
                for place, block in enumerate(walker.story(note)):
                    block.role, block.label, block.page = Role.NOTE, None, self._walker.page
                    if not place:
                        block.label = str(self._notes[kind])
                    yield block
                return

    def _revisions(self, view: Literal["accepted", "original"]) -> Revisions:
        roots = [self._body, *(root for kind, root in self._roots.items() if kind in _NOTES)]
        added = [one for root in roots for name in _ADDITIONS for one in root.iter(W + name)]
        removed = [one for root in roots for name in _DELETIONS for one in root.iter(W + name)]
        authors = {value(one, "author") or "" for one in (*added, *removed)}
        return Revisions(
            view=view, insertions=len(added), deletions=len(removed), authors=tuple(sorted(authors - {""}))
        )

    def _comments(self, text: str) -> Iterator[Comment]:
        root = self._roots.get("comments")
        for comment in root.iter(W + "comment") if root is not None else ():
            places = self._text.marks.get(value(comment, "id") or "", [0, 0])
            words = "\n".join("".join(text.text or "" for text in one.iter(W + "t")) for one in comment.iter(W + "p"))
            start, end = min(places), max(places)
            yield Comment(author=value(comment, "author") or "", start=start, end=min(end, len(text)), text=words)


def _paragraphs(words: str, start: int, block: Block, number: int) -> Iterator[Paragraph]:
    """The paragraphs of a block: one, or several where typed numbers follow line breaks inside it."""
    cuts = [0]
    if block.role is Role.TEXT:
        cuts += [at + 1 for at, letter in enumerate(words) if letter == "\n" and parse_label(words, at + 1) is not None]
    for place, (cut, after) in enumerate(zip(cuts, [*cuts[1:], len(words)], strict=True)):
        piece = words[cut:after]
        begin = start + cut + len(piece) - len(piece.lstrip()) if block.role is not Role.TABLE_ROW else start + cut
        first = place == 0
        yield Paragraph(
            start=begin if piece.strip() else start + cut,
            end=max(start + cut + len(piece.rstrip()), begin) if piece.strip() else start + cut,
            label=block.label if first else None,
            style=block.style if first else None,
            role=_role(block, piece) if first else Role.TEXT,
            weak=not first,
            block=number,
            level=block.level if first else None,
            page=block.page,
            header=block.header,
        )


def _role(block: Block, words: str) -> Role:
    """A paragraph in a heading style is a heading if it reads as a title; many clauses are set in such styles."""
    if block.role is Role.TEXT and block.level is not None and (is_title(words.strip()) or is_caption(words.strip())):
        return Role.HEADING
    return block.role
