"""The names of WordprocessingML, and how to read its attributes."""

from __future__ import annotations

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_OFF = frozenset({"0", "false", "off"})
_HIGHEST = 32767

Element = etree._Element


def value(element: Element | None, name: str = "val") -> str | None:
    """An attribute of ``element`` in Word's namespace, or None."""
    return None if element is None else element.get(W + name)


def number(text: str | None, default: int = 0) -> int:
    """A number as Word writes it, held within what Word itself can count; ``default`` where it is none."""
    try:
        return max(-_HIGHEST, min(_HIGHEST, int(text or "")))
    except ValueError:
        return default


def is_on(parent: Element | None, name: str) -> bool | None:
    """A switch: True, False, or None where ``parent`` does not set it."""
    if parent is None:
        return None
    element = parent.find(W + name)
    return None if element is None else element.get(W + "val", "1") not in _OFF
