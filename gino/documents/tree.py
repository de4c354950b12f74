"""The tree assembler: paragraphs become nodes with labels, sections and parents.

Parents. A heading holds the clauses below it, a clause its list items, an item its sub-items. Text without a number
hangs under the clause or item that it continues. Where it follows a list whose items are pieces of one sentence (the
items end with ";" or ","; or the text stands further left than they do), it closes that list: its parent is the
node that carries the list's lead-in, so it is a *later sibling of the items*. A reader of the tree sees a closed list
as: children that are items, then a child of kind ``body`` after them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gino.contract.vocabulary import NodeKind
from gino.documents.citing import RECITAL
from gino.documents.drafts import Draft, finished
from gino.documents.entries import Entry, make_entries, without_label
from gino.documents.labels import Form, Part
from gino.documents.model import Node
from gino.documents.numerals import Numeral, Style
from gino.documents.paragraphs import Paragraph, Role
from gino.documents.sequence import Level, Placement, annex_depth, container_depth, continues, is_item, place

_HEADING_AHEAD = 40
_RECITALS = re.compile(r"(?:recitals?|background|preliminary statements?|witnesseth|premises)\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Tree:
    """The nodes, and what is odd about the numbers."""

    nodes: tuple[Node, ...]
    warnings: tuple[str, ...]


def assemble(text: str, paragraphs: Sequence[Paragraph]) -> Tree:
    """Build the tree of ``paragraphs``, which are in reading order over ``text``."""
    return _Assembler(text, make_entries(text, paragraphs)).run()


class _Assembler:
    def __init__(self, text: str, entries: list[Entry]) -> None:
        self._text = text
        self._entries = entries
        self._drafts: list[Draft] = []
        self._stack: list[Level] = []
        self._suspended: list[Level] | None = None
        self._heading: int | None = None
        self._base = 0
        self._pieced: set[int | None] = set()  # parents of lists whose items are limbs of one sentence
        self._floor = 0
        self._running: dict[Form, Numeral] = {}
        self._warnings: list[str] = []

    def run(self) -> Tree:
        for at, entry in enumerate(self._entries):
            noted = entry.paragraph.role is Role.NOTE
            if entry.label is not None and not noted and self._numbered(at, entry):
                continue
            plain = entry if entry.label is None or noted else without_label(self._text, entry)
            if entry.paragraph.weak and self._drafts:
                self._merge(entry)
            elif plain.heading and entry.paragraph.role in (Role.TEXT, Role.HEADING):
                self._titled(at, plain)
            else:
                self._unnumbered(plain)
        return Tree(finished(self._text, self._drafts), tuple(self._warnings))

    def _merge(self, entry: Entry) -> None:
        last = self._drafts[-1]
        last.end = entry.end
        last.entry = replace(last.entry, end=entry.end, last=entry.last, heading=False)

    # numbered text

    def _numbered(self, at: int, entry: Entry) -> bool:
        """Place a labelled entry; False if its label is none."""
        for stack in self._stacks(entry):
            pushed = self._push(stack, at, entry)
            if pushed is not None:
                if stack is self._suspended:
                    self._suspended, self._heading, self._base = None, None, 0
                self._stack, depth = pushed
                self._add_numbered(entry, depth)
                return True
        return False

    def _stacks(self, entry: Entry) -> list[list[Level]]:
        """The stacks to try: inside the present heading only for lists, otherwise the one it interrupted."""
        if self._suspended is None:
            return [self._stack]
        first = entry.label.parts[0] if entry.label else None
        if first is None or not is_item(first) or (entry.heading and first.form is not Form.PAREN):
            return [self._suspended]
        resumes = any(continues(level, first) for level in self._suspended)
        inside = any(level.part.form is first.form for level in self._stack)
        opens = any(reading.is_first() for reading in first.readings()) or first.form is Form.BULLET
        if inside or (opens and not resumes):
            return [self._stack, self._suspended]
        return [self._suspended]

    def _push(self, stack: list[Level], at: int, entry: Entry) -> tuple[list[Level], int] | None:
        """The stack with the label's parts on it, and the depth of the first new one; None if a part fits nowhere."""
        parts = entry.label.parts if entry.label else ()
        levels, first_new = list(stack), None
        floor = self._floor if stack is self._stack else len(stack)
        for order, part in enumerate(parts):
            held = self._held(levels, part) if order < len(parts) - 1 else None
            if held is not None and first_new is None:
                levels = levels[: held + 1]
                floor = len(levels)
                continue
            found = place(levels, self._entries, at, part, floor, self._running)
            if found is None and entry.paragraph.label is not None:
                found = Placement(min(floor, len(levels)), None, False, sure=False)
            if found is None or (entry.paragraph.weak and not found.continues and not order):
                return None
            if order and first_new is None:
                found = replace(found, depth=max(found.depth, floor))
            elif order:
                found = Placement(len(levels), found.numeral, found.continues)
            if order == 0 and not found.sure:
                self._odd(entry)
            levels = levels[: found.depth]
            first_new = len(levels) if first_new is None else first_new
            levels.append(Level(part, found.numeral, len(self._drafts), entry.heading, entry.paragraph.indent))
            floor = len(levels)
        return levels, first_new if first_new is not None else len(levels) - 1

    @staticmethod
    def _held(levels: Sequence[Level], part: Part) -> int | None:
        """The open level that already shows this very number."""
        for depth in range(len(levels) - 1, -1, -1):
            own = levels[depth].part
            same_kind = own.form is part.form or not (is_item(own) and own.form is Form.PAREN)
            if same_kind and own.token == part.token and (own.word == part.word or part.form is not Form.WORD):
                return depth
        return None

    def _odd(self, entry: Entry) -> None:
        if entry.label is not None:
            self._warnings.append(f"number {entry.label.printed} is out of sequence at character {entry.start}")

    def _add_numbered(self, entry: Entry, depth: int) -> None:
        parent = self._parent_at(depth)
        bullet = self._stack[-1].part.form is Form.BULLET
        empty_word = entry.start >= entry.end and self._stack[-1].part.form is Form.WORD
        kind = NodeKind.HEADING if entry.heading or empty_word else NodeKind.BODY if bullet else NodeKind.CLAUSE
        if entry.paragraph.role is Role.TABLE_ROW:
            kind = NodeKind.TABLE_ROW
        chain = tuple(level.part for level in self._stack)
        if self._heading is not None and parent == self._heading and self._is_recital(self._heading):
            chain = (*chain[:depth], replace(chain[depth], form=Form.WORD, word=RECITAL), *chain[depth + 1 :])
        self._drafts.append(Draft(entry, parent, kind, chain, entry.end))
        self._note_running()
        if entry.is_piece:
            self._pieced.add(parent)
        self._floor = len(self._stack)

    def _note_running(self) -> None:
        """Remember the arabic number of a list directly under the containers: the next container may go on with it."""
        for level in self._stack[container_depth(self._stack) :][:1]:
            if level.numeral is not None and level.numeral.style is Style.ARABIC and is_item(level.part):
                self._running[level.part.form] = level.numeral

    def _is_recital(self, heading: int) -> bool:
        draft = self._drafts[heading]
        return _RECITALS.fullmatch(self._text[draft.entry.start : draft.end].strip()) is not None

    # text without a number

    def _parent_at(self, depth: int) -> int | None:
        if self._heading is not None and depth <= self._base:
            return self._heading
        return self._stack[depth - 1].node if depth else None

    def _titled(self, at: int, entry: Entry) -> None:
        """An unnumbered heading: inside the present section, between two, or at the top where numbering ends.

        It stands inside where text follows it and the numbers go on later; that text keeps the section's number.
        """
        held = self._suspended if self._suspended is not None else self._stack
        depth = self._resumed(held, at)
        inside = depth is not None and depth < len(held) and not self._heads_number(at)
        if depth is None:
            depth = annex_depth(held)
            held = held[:depth]
        elif inside:
            depth = self._section_depth(held)
        parent = held[depth - 1].node if depth else None
        self._suspended, self._stack = (
            list(held),
            list(held[:depth]) if inside else list(held[:depth][: annex_depth(held)]),
        )
        self._base = self._floor = len(self._stack)
        self._heading = len(self._drafts)
        self._drafts.append(Draft(entry, parent, NodeKind.HEADING, None, entry.end, inside))

    def _heads_number(self, at: int) -> bool:
        """Whether the heading stands right over a numbered paragraph."""
        after = self._entries[at + 1] if at + 1 < len(self._entries) else None
        return after is not None and after.label is not None

    @staticmethod
    def _section_depth(stack: Sequence[Level]) -> int:
        """How many levels stay open around a heading: containers and titled sections, not clauses and lists."""
        depth = 0
        for size, level in enumerate(stack, 1):
            if level.heading or level.part.form is Form.WORD:
                depth = size
        return depth

    def _resumed(self, stack: Sequence[Level], at: int) -> int | None:
        """The depth at which the numbers go on after an unnumbered heading, or None where they do not."""
        for later in range(at + 1, min(at + _HEADING_AHEAD, len(self._entries))):
            label = self._entries[later].label
            if label is None:
                continue
            part = label.parts[0]
            if not is_item(part):
                found = place(stack, self._entries, later, part, len(stack))
                return found.depth if found and found.continues else None
            for depth, level in enumerate(stack):
                if continues(level, part):
                    return depth
        return None

    def _unnumbered(self, entry: Entry) -> None:
        depth = self._depth_of_text(entry)
        self._floor = depth
        parent = self._parent_at(depth)
        kind = {Role.TABLE_ROW: NodeKind.TABLE_ROW, Role.NOTE: NodeKind.NOTE}.get(entry.paragraph.role, NodeKind.BODY)
        self._drafts.append(Draft(entry, parent, kind, None, entry.end))

    def _depth_of_text(self, entry: Entry) -> int:
        """How many levels stay open around text without a number: it closes the lists that it cannot be part of."""
        depth = min(self._floor, len(self._stack))
        if entry.paragraph.role is Role.NOTE:
            return depth
        goes_on = self._text[entry.start : entry.start + 1].islower()
        while depth > self._base:
            level = self._stack[depth - 1]
            if not is_item(level.part) or self._drafts[level.node].entry.heading or not self._closes(depth, entry):
                break
            depth -= 1
            if goes_on:
                break  # "provided that ..." goes on with the sentence of the lead-in just above the list
        return depth

    def _closes(self, depth: int, entry: Entry) -> bool:
        """Whether text ends the list of the level at ``depth``."""
        level = self._stack[depth - 1]
        if entry.paragraph.indent < level.indent:
            return True
        item = self._drafts[level.node].entry
        if item.leads_in and depth == min(self._floor, len(self._stack)):
            return False
        parent = self._drafts[level.node].parent
        pieces = parent in self._pieced
        return pieces or (entry.paragraph.indent == level.indent and level.part.form is Form.BULLET)
