"""Walks the body of a Word file in one view of its tracked changes and gives its blocks in reading order."""

from __future__ import annotations

from collections.abc import Iterator

from gino.documents.paragraphs import Role
from gino.documents.word.blocks import Block
from gino.documents.word.inline import ADDED, REMOVED, THROUGH, InlineWalker, choice, local_name
from gino.documents.word.names import Element, W, is_on, number, value

_CONTENTS_GALLERY = "table of contents"


class Walker(InlineWalker):
    """Walks one part, or one note of a part."""

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
        name = local_name(child)
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
            yield from self.blocks(choice(child))
        elif name == "altChunk":
            self._context.warnings.append("another document is embedded in this one and was not read")
        elif name in THROUGH or (name in ADDED | REMOVED and self.shows(name)):
            yield from self.blocks(child)

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
        if element.find(f"{W}pPr/{W}sectPr") is not None and not block.text:
            num = None  # Word neither prints nor counts the number of a paragraph that is only a section break
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
            local_name(one) in ADDED | REMOVED and not self.shows(local_name(one)) for one in mark
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


def _is_contents(sdt: Element) -> bool:
    gallery = sdt.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return (value(gallery) or "").lower() == _CONTENTS_GALLERY
