"""Automatic numbers as Word counts and prints them (ECMA-376 part 1, 17.9).

One counter for every abstract list, shared by the lists made from it; ``startOverride`` begins it anew where its list
is first used. A level restarts after any higher level unless ``lvlRestart`` says otherwise.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from gino.documents.numerals import Style
from gino.documents.word.formats import STYLES, printed
from gino.documents.word.names import Element, W, is_on, number, value
from gino.documents.word.styles import Styles

LEVELS = 9
_PRIVATE = "\ue000"
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class NumberLevel:
    """One level of a list. ``restart``: None is Word's rule, 0 never, n after level n (counted from 1) or higher."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    legal: bool = False
    restart: int | None = None
    style: str | None = None
    capitals: bool = False


@dataclass(frozen=True, slots=True)
class AutomaticNumber:
    """A label as Word prints it, the style of its last number, and whether it is a bullet."""

    printed: str
    style: Style | None
    bullet: bool


@dataclass(slots=True)
class _Counter:
    values: list[int | None] = field(default_factory=lambda: [None] * LEVELS)


@dataclass(frozen=True, slots=True)
class _List:
    """A list: the abstract list whose counter it shares, its levels, and the starts that it overrides."""

    abstract: str
    levels: dict[int, NumberLevel]
    starts: dict[int, int]


class Numbering:
    """The lists of one document and their counters. Call :meth:`next_label` once a paragraph, in reading order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        """Read the numbering part; None is a document without one."""
        self._styles = styles
        self._abstracts: dict[str, Element] = {}
        self._nums: dict[int, Element] = {}
        self._lists: dict[int, _List | None] = {}
        self._counters: dict[str, _Counter] = {}
        self._begun: set[tuple[int, int]] = set()
        if root is not None:
            for element in root.iter(W + "abstractNum"):
                self._abstracts.setdefault(value(element, "abstractNumId") or "", element)
            for element in root.iter(W + "num"):
                self._nums.setdefault(number(value(element, "numId")), element)

    def level_of_style(self, num: int, identity: str | None) -> int | None:
        """The level of a list to which a paragraph style is linked."""
        found = self._list(num)
        if found is None:
            return None
        for name, _ in self._styles.chain(identity):
            for place, level in found.levels.items():
                if level.style == name:
                    return place
        return None

    def next_label(self, num: int, level: int) -> AutomaticNumber | None:
        """Count one paragraph of the list ``num`` at ``level`` and print its label; None if there is no such list."""
        found = self._list(num)
        if found is None or not 0 <= level < LEVELS:
            return None
        counter = self._counters.setdefault(found.abstract, _Counter())
        self._count(counter, found, num, level)
        own = found.levels.get(level, NumberLevel())
        if own.form == "bullet":
            return AutomaticNumber("•" if not own.text or own.text >= _PRIVATE else own.text, None, True)
        shown = _PLACE.sub(lambda match: self._shown(counter, found, own, int(match.group(1)) - 1), own.text).strip()
        style = Style.ARABIC if own.legal else STYLES.get(own.form)
        return AutomaticNumber(shown.upper() if own.capitals else shown, style, False) if shown else None

    def _count(self, counter: _Counter, found: _List, num: int, level: int) -> None:
        if level in found.starts and (num, level) not in self._begun:
            self._begun.add((num, level))
            counter.values[level] = None
        held = counter.values[level]
        own = found.levels.get(level, NumberLevel())
        counter.values[level] = found.starts.get(level, own.start) if held is None else held + 1
        for place in range(level + 1, LEVELS):
            restart = found.levels.get(place, NumberLevel()).restart
            if restart is None or level < restart:
                counter.values[place] = None

    def _shown(self, counter: _Counter, found: _List, own: NumberLevel, place: int) -> str:
        level = found.levels.get(place, NumberLevel())
        held = counter.values[place]
        count = held if held is not None else found.starts.get(place, level.start)
        form = "decimal" if own.legal and level.form != "none" else level.form
        return printed(count, form)

    def _list(self, num: int) -> _List | None:
        if num not in self._lists:
            self._lists[num] = None  # a list that names itself through a style is none
            self._lists[num] = self._make(num)
        return self._lists[num]

    def _make(self, num: int) -> _List | None:
        element = self._nums.get(num)
        if element is None:
            return None
        abstract = value(element.find(W + "abstractNumId")) or ""
        definition = self._abstracts.get(abstract)
        if definition is None:
            return None
        link = value(definition.find(W + "numStyleLink"))
        levels: dict[int, NumberLevel] = {}
        if link is not None and (other := self._styles.numbering_of(link)) is not None and other != num:
            linked = self._list(other)
            if linked is not None:
                abstract, levels = linked.abstract, dict(linked.levels)
        levels.update({number(value(level, "ilvl")): _level(level) for level in definition.findall(W + "lvl")})
        starts: dict[int, int] = {}
        for override in element.findall(W + "lvlOverride"):
            place = number(value(override, "ilvl"))
            own = override.find(W + "lvl")
            if own is not None:
                levels[place] = _level(own)
            start = override.find(W + "startOverride")
            if start is not None:
                starts[place] = number(value(start), 1)
        return _List(abstract, levels, starts)


def _level(element: Element) -> NumberLevel:
    restart = element.find(W + "lvlRestart")
    return NumberLevel(
        start=number(value(element.find(W + "start")), 0),
        form=value(element.find(W + "numFmt")) or "decimal",
        text=value(element.find(W + "lvlText")) or "",
        legal=bool(is_on(element, "isLgl")),
        restart=None if restart is None else number(value(restart)),
        style=value(element.find(W + "pStyle")),
        capitals=bool(is_on(element.find(W + "rPr"), "caps")),
    )
