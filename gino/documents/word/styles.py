"""Styles: what a paragraph inherits of numbering, outline level and hiddenness through ``basedOn``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gino.documents.word.names import Element, W, is_on, number, value

_DEEPEST = 64


@dataclass(frozen=True, slots=True)
class StyleNumber:
    """The number that a style gives: ``num`` and ``level`` each None where no style of the chain says."""

    num: int | None
    level: int | None


class Styles:
    """The styles of one document, by id."""

    def __init__(self, root: Element | None) -> None:
        """Read the styles part; None is a document without one."""
        self._styles: dict[str, Element] = {}
        self._default: str | None = None
        for style in root.iter(W + "style") if root is not None else ():
            identity = value(style, "styleId")
            if identity is None:
                continue
            self._styles.setdefault(identity, style)
            if value(style, "type") == "paragraph" and value(style, "default") in ("1", "true", "on"):
                self._default = identity

    def chain(self, identity: str | None) -> Iterator[tuple[str, Element]]:
        """The style of that id (the default one for None), then those that it is based on."""
        at = identity if identity in self._styles else self._default
        seen: set[str] = set()
        while at is not None and at in self._styles and at not in seen and len(seen) < _DEEPEST:
            seen.add(at)
            style = self._styles[at]
            yield at, style
            at = value(style.find(W + "basedOn"))

    def number(self, identity: str | None) -> StyleNumber:
        """The numbering of a paragraph style, number and level each from the nearest style that sets it."""
        num = level = None
        for _, style in self.chain(identity):
            found = style.find(f"{W}pPr/{W}numPr")
            if found is None:
                continue
            if num is None and (text := value(found.find(W + "numId"))) is not None:
                num = number(text)
            if level is None and (text := value(found.find(W + "ilvl"))) is not None:
                level = number(text)
        return StyleNumber(num, level)

    def outline_level(self, identity: str | None) -> int | None:
        """The outline level of a paragraph style (0 is highest), or None for body text."""
        for _, style in self.chain(identity):
            found = value(style.find(f"{W}pPr/{W}outlineLvl"))
            if found is not None:
                return number(found, 9) if number(found, 9) < 9 else None
        return None

    def is_title(self, identity: str | None) -> bool:
        """Whether the style is Word's Title."""
        return any((value(style.find(W + "name")) or "").lower() == "title" for _, style in self.chain(identity))

    def is_hidden(self, identity: str | None) -> bool:
        """Whether the style hides its text."""
        if identity is None:
            return False
        for _, style in self.chain(identity):
            found = is_on(style.find(W + "rPr"), "vanish")
            if found is not None:
                return found
        return False

    def numbering_of(self, identity: str) -> int | None:
        """The list that a numbering style names."""
        style = self._styles.get(identity)
        found = None if style is None else style.find(f"{W}pPr/{W}numPr/{W}numId")
        return None if found is None else number(value(found))
