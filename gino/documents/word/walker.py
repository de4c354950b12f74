"""Walks the body of a Word file in one view of its tracked changes and gives its blocks in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from gino.contract.outline import DroppedText
from gino.documents.paragraphs import Role
from gino.documents.word.blocks import Block, Mark, Piece
from gino.documents.word.fields import Field, ListNumbers
from gino.documents.word.names import MC, Element, W, is_on, number, value
from gino.documents.word.numbering import Numbering
from gino.documents.word.styles import Styles

_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_PLAIN = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_THROUGH = frozenset({"hyperlink", "smartTag", "customXml", "dir", "bdo", "sdtContent", "ruby", "rubyBase"})
_ADDED = frozenset({"ins", "moveTo"})
_REMOVED = frozenset({"del", "moveFrom"})
_NOTE_REFERENCES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_CONTENTS_GALLERY = "table of contents"


@dataclass(slots=True)
class Context:
    """What the parts of one document share while they are walked."""

    styles: Styles
    numbering: Numbering
    original: bool
    list_numbers: ListNumbers = field(default_factory=ListNumbers)
    dropped: list[DroppedText] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


class Walker:
    """Walks one part. ``part`` is its name in the package, ``root`` its root."""

    def __init__(self, context: Context, part: str, root: Element) -> None:
        """Give every paragraph of the part its place, in the order of the file."""
        self._places = {paragraph: place for place, paragraph in enumerate(root.iter(W + "p"))}
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

    # blocks

    def story(self, container: Element) -> Iterator[Block]:
        """The blocks of a body, cell, note or text box: text whose mark is removed at its end stays in it."""
        yield from self.blocks(container)
        left, self._carried = self._carried, None
        if left is not None and left.text.strip():
            yield left

    def blocks(self, container: Element) -> Iterator[Block]:
        """The blocks of ``container`` in reading order, text boxes after the paragraph that holds them."""
        for child in container:
            yield from self._block(child)

    def _block(self, child: Element) -> Iterator[Block]:
        name = _local(child)
        if name == "p":
            yield from self._with_boxes(self._paragraph_block(child))
        elif name == "tbl":
            from gino.documents.word.tables import table_blocks

            yield from table_blocks(self, child)
        elif name == "sdt":
            content = child.find(W + "sdtContent")
            if content is not None and _is_contents(child):
                self._drop_contents("".join(one.text or "" for one in content.iter(W + "t")))
            elif content is not None:
                yield from self.blocks(content)
        elif name == "AlternateContent":
            yield from self.blocks(_choice(child))
        elif name == "altChunk":
            self._context.warnings.append("another document is embedded in this one and was not read")
        elif name in _THROUGH or (name in _ADDED | _REMOVED and self.shows(name)):
            yield from self.blocks(child)

    def shows(self, name: str) -> bool:
        """Whether content under a tracked change of that name is in this view."""
        return name not in (_ADDED if self._context.original else _REMOVED)

    def _with_boxes(self, block: Block | None) -> Iterator[Block]:
        if block is None:
            return
        boxes, block.boxes = block.boxes, []
        yield block
        for box in boxes:
            yield from self.story(box)

    def _paragraph_block(self, element: Element) -> Block | None:
        """The paragraph, or None where its mark is removed in this view and it runs on into the next one."""
        self._paragraph = self._places.get(element, -1)
        self._runs = {run: place for place, run in enumerate(element.iter(W + "r"))}
        properties = self._properties(element)
        self._style = value(properties.find(W + "pStyle")) if properties is not None else None
        num, self._level = self._number_place(properties)
        block = self._carried or Block(self._part)
        self._carried = None
        in_contents = self._in_contents()
        self._inline(element, block, changed=False)
        self._flush_hidden()
        mark = properties.find(W + "rPr") if properties is not None else None
        if self._mark_removed(element) or (bool(is_on(mark, "vanish")) and not block.text):
            self._carried = block
            return None
        if (in_contents or self._in_contents()) and not block.text:
            self._flush_contents()
            return None
        return self._labelled(block, properties, num)

    def _labelled(self, block: Block, properties: Element | None, num: int | None) -> Block | None:
        if num is not None and self._level is not None:
            found = self._context.numbering.next_label(num, self._level)
            self._context.list_numbers.restart(self._level)
            if found is not None:
                block.label, block.style = found.printed, found.style
                if found.bullet and not block.text.strip():
                    block.label = None
        level = value(properties.find(W + "outlineLvl")) if properties is not None else None
        block.level = number(level, 9) if level is not None else self._context.styles.outline_level(self._style)
        if self._context.styles.is_title(self._style):
            block.role = Role.HEADING
        keeps = block.text.strip() or block.label or block.notes or block.boxes or block.marks
        return block if keeps else None

    def _properties(self, element: Element) -> Element | None:
        properties = element.find(W + "pPr")
        if properties is not None and self._context.original:
            old = properties.find(f"{W}pPrChange/{W}pPr")
            return properties if old is None else old
        return properties

    def _mark_removed(self, element: Element) -> bool:
        mark = element.find(f"{W}pPr/{W}rPr")
        return mark is not None and any(
            _local(one) in _ADDED | _REMOVED and not self.shows(_local(one)) for one in mark
        )

    def _number_place(self, properties: Element | None) -> tuple[int | None, int | None]:
        """The list and level of a paragraph: its own, completed by its style's; list 0 switches numbers off."""
        own = properties.find(W + "numPr") if properties is not None else None
        num_text = value(own.find(W + "numId")) if own is not None else None
        level_text = value(own.find(W + "ilvl")) if own is not None else None
        inherited = self._context.styles.number(self._style)
        num = number(num_text) if num_text is not None else inherited.num
        if not num:
            return None, None
        if level_text is not None:
            return num, number(level_text)
        linked = self._context.numbering.level_of_style(num, self._style) if num_text is None else None
        return num, linked if linked is not None else (inherited.level or 0)

    # inline content

    def _inline(self, element: Element, block: Block, changed: bool) -> None:
        for child in element:
            name = _local(child)
            if name == "r":
                self._run_content(child, block, changed)
            elif name in _ADDED or name in _REMOVED:
                if self.shows(name):
                    self._inline(child, block, True)
            elif name in _THROUGH:
                self._inline(child, block, changed)
            elif name == "sdt":
                content = child.find(W + "sdtContent")
                if content is not None:
                    self._inline(content, block, changed)
            elif name == "fldSimple":
                self._simple_field(child, block, changed)
            elif name == "AlternateContent":
                self._inline(_choice(child), block, changed)
            else:
                self._inline_mark(child, name, block)

    def _inline_mark(self, child: Element, name: str, block: Block) -> None:
        if name in ("commentRangeStart", "commentRangeEnd"):
            block.marks.append(Mark(value(child, "id") or "", block.size, name == "commentRangeStart"))
        elif name in ("oMath", "oMathPara"):
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
            name = _local(child)
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
            self._boxes(_choice(child), block)
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
                self._boxes(_choice(child) if child.tag == MC + "AlternateContent" else child, block)

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


def _local(element: Element) -> str:
    tag = element.tag
    return tag.rsplit("}", 1)[-1] if isinstance(tag, str) else ""


def _choice(element: Element) -> Element:
    """The version of alternate content to read: the first choice, or the fallback."""
    for name in ("Choice", "Fallback"):
        found = element.find(MC + name)
        if found is not None and len(found):
            return found
    return element


def _is_contents(sdt: Element) -> bool:
    gallery = sdt.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return (value(gallery) or "").lower() == _CONTENTS_GALLERY


def _symbol(element: Element) -> str:
    """A symbol by its code; one of a private font prints as a bullet."""
    try:
        code = int(value(element, "char") or "", 16)
    except ValueError:
        return ""
    return chr(code) if 0x20 <= code < 0xD800 else "•"
