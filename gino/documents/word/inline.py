"""What stands within a paragraph of a Word file: runs, fields, changes, notes, in one view of the changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from gino.contract.outline import DroppedText
from gino.documents.word.blocks import Block, Mark, Piece
from gino.documents.word.fields import Field, ListNumbers
from gino.documents.word.names import MC, Element, W, is_on, value
from gino.documents.word.numbering import Numbering
from gino.documents.word.styles import Styles

_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_PLAIN = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
THROUGH = frozenset({"hyperlink", "smartTag", "customXml", "dir", "bdo", "sdtContent", "ruby", "rubyBase"})
ADDED = frozenset({"ins", "moveTo"})
REMOVED = frozenset({"del", "moveFrom"})
_NOTE_REFERENCES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}


@dataclass(slots=True)
class Context:
    """What the parts of one document share while they are walked."""

    styles: Styles
    numbering: Numbering
    original: bool
    list_numbers: ListNumbers = field(default_factory=ListNumbers)
    dropped: list[DroppedText] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


class InlineWalker:
    """Reads runs into blocks. ``part`` is the part's name in the package."""

    def __init__(self, context: Context, part: str, places: Mapping[Element, int]) -> None:
        """Begin a walk; ``places`` are the paragraphs of the whole part (:func:`places_of`), notes among them."""
        self._places = places
        self._runs: dict[Element, int] = {}
        self._context = context
        self._part = part
        self._paragraph = -1
        self._run = -1
        self._offset = 0
        self._fields: list[Field] = []
        self._carried: Block | None = None
        self._hidden: list[str] = []
        self._contents: list[str] = []
        self._style: str | None = None
        self._level: int | None = None
        self.page = 1
        self.paged = False

    def shows(self, name: str) -> bool:
        """Whether content under a tracked change of that name is in this view."""
        return name not in (ADDED if self._context.original else REMOVED)

    def _inline(self, element: Element, block: Block, changed: bool) -> None:
        for child in element:
            name = local_name(child)
            if name == "r":
                self._run_content(child, block, changed)
            elif name in ADDED or name in REMOVED:
                self._change(child, name, block)
            elif name in THROUGH:
                self._inline(child, block, changed)
            elif name == "sdt":
                content = child.find(W + "sdtContent")
                if content is not None:
                    self._inline(content, block, changed)
            elif name == "fldSimple":
                self._simple_field(child, block, changed)
            elif name == "AlternateContent":
                self._inline(choice(child), block, changed)
            else:
                self._inline_mark(child, name, block)

    def _change(self, child: Element, name: str, block: Block) -> None:
        """A tracked change: its words, or the mark of their place where this view leaves them out."""
        if self.shows(name):
            self._inline(child, block, True)
        elif any((text.text or "").strip() for text in child.iter(W + "t", W + "delText")):
            block.add(Piece("", self._paragraph, -1, 0, True))

    def _inline_mark(self, child: Element, name: str, block: Block) -> None:
        if name in ("commentRangeStart", "commentRangeEnd"):
            block.marks.append(Mark(value(child, "id") or "", block.size, name == "commentRangeStart"))
        elif name in ("oMath", "oMathPara"):
            self._run = -1  # a formula has no run
            self._add("".join(text.text or "" for text in child.iter(_MATH_TEXT)), block, False)

    def _simple_field(self, child: Element, block: Block, changed: bool) -> None:
        held = Field(value(child, "instr") or "", in_result=True)
        counted = self._context.list_numbers.number(held.instruction, self._level)
        self._fields.append(held)
        if counted is None:
            self._inline(child, block, changed)
        else:
            self._add(counted, block, changed)
        self._fields.pop()

    def _run_content(self, run: Element, block: Block, changed: bool) -> None:
        self._run = self._runs.get(run, -1)
        self._offset = 0
        hidden = self._is_hidden(run)
        for child in run:
            name = local_name(child)
            if name in ("t", "delText"):
                self._add(child.text or "", block, changed, hidden)
            elif name in _PLAIN:
                self._add(_PLAIN[name], block, changed, hidden)
            elif name == "sym":
                self._add(_symbol(child), block, changed, hidden)
            elif name == "fldChar":
                self._field_mark(child, block, changed)
            elif name in ("instrText", "delInstrText"):
                if self._fields and not self._fields[-1].in_result:
                    self._fields[-1].instruction += child.text or ""
            elif name in _NOTE_REFERENCES and not hidden:
                block.notes.append((_NOTE_REFERENCES[name], value(child, "id") or ""))
            else:
                self._run_other(child, name, block, changed)

    def _run_other(self, child: Element, name: str, block: Block, changed: bool) -> None:
        if name == "lastRenderedPageBreak":
            self.page += 1
            self.paged = True
        elif name == "AlternateContent":
            self._boxes(choice(child), block)
        elif name in ("drawing", "pict", "object"):
            self._boxes(child, block)
        elif name == "ruby":
            self._inline(child, block, changed)

    def _boxes(self, element: Element, block: Block) -> None:
        """The text boxes in a drawing, the outermost only, and of two versions of one box the first."""
        for child in element:
            if child.tag == W + "txbxContent":
                block.boxes.append(child)
            elif isinstance(child.tag, str):
                self._boxes(choice(child) if child.tag == MC + "AlternateContent" else child, block)

    def _field_mark(self, child: Element, block: Block, changed: bool) -> None:
        kind = value(child, "fldCharType")
        if kind == "begin":
            self._fields.append(Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].in_result = True
        elif kind == "end" and self._fields:
            ended = self._fields.pop()
            counted = self._context.list_numbers.number(ended.instruction, self._level)
            if counted is not None:
                self._add(counted, block, changed)
            if ended.is_contents:
                self._flush_contents()

    def _add(self, text: str, block: Block, changed: bool, hidden: bool = False) -> None:
        place, self._offset = self._offset, self._offset + len(text)
        if any(not one.in_result for one in self._fields):
            return
        if self._in_contents():
            self._contents.append(text)
        elif hidden:
            self._hidden.append(text)
        else:
            if block.page is None and text.strip():
                block.page = self.page
            block.add(Piece(text, self._paragraph, self._run, place, changed))

    def _is_hidden(self, run: Element) -> bool:
        properties = run.find(W + "rPr")
        direct = is_on(properties, "vanish")
        if direct is not None:
            return direct
        style = value(properties.find(W + "rStyle")) if properties is not None else None
        return self._context.styles.is_hidden(style) or self._context.styles.is_hidden(self._style)

    # what is left out

    def _in_contents(self) -> bool:
        return any(one.is_contents for one in self._fields)

    def _flush_contents(self) -> None:
        if self._contents and not self._in_contents():
            self._drop_contents("".join(self._contents))
            self._contents = []

    def _drop_contents(self, text: str) -> None:
        self._context.dropped.append(DroppedText(reason="contents", text=text.strip()))

    def _flush_hidden(self) -> None:
        text = "".join(self._hidden).strip()
        if text:
            self._context.dropped.append(
                DroppedText(reason="hidden text", text=text, page=self.page if self.paged else None)
            )
        self._hidden = []


def places_of(root: Element) -> dict[Element, int]:
    """Every paragraph of a part with its place in the order of the file, to which paths of origins refer."""
    return {paragraph: place for place, paragraph in enumerate(root.iter(W + "p"))}


def local_name(element: Element) -> str:
    """The name of an element without its namespace; \"\" for what is none."""
    tag = element.tag
    return tag.rsplit("}", 1)[-1] if isinstance(tag, str) else ""


def choice(element: Element) -> Element:
    """The version of alternate content to read: the first choice, or the fallback."""
    for name in ("Choice", "Fallback"):
        found = element.find(MC + name)
        if found is not None and len(found):
            return found
    return element


def _symbol(element: Element) -> str:
    """A symbol by its code; one of a private font prints as a bullet."""
    try:
        code = int(value(element, "char") or "", 16)
    except ValueError:
        return ""
    return chr(code) if 0x20 <= code < 0xD800 else "•"
