"""Fields: the result is read as displayed, the instruction never; contents are dropped; LISTNUM is counted."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from gino.documents.word.formats import printed

_CONTENTS = re.compile(r"\s*(?:TOC|TOA|INDEX)\b", re.IGNORECASE)
_LISTNUM = re.compile(r'\s*LISTNUM\b\s*(?P<name>"[^"]*"|[A-Za-z]\w*)?', re.IGNORECASE)
_SWITCH = re.compile(r"\\(?P<switch>[ls])\s*(?P<value>\d{1,4})", re.IGNORECASE)
_OUTLINE_TAIL = (("decimal", "(%)"), ("lowerLetter", "(%)"), ("lowerRoman", "(%)"), ("lowerLetter", "(%)"),
                 ("lowerRoman", "(%)"))  # fmt: skip
# the three lists that Word knows by name; LegalDefault prints all its numbers
_LISTS = {
    "numberdefault": (
        ("decimal", "%)"), ("lowerLetter", "%)"), ("lowerRoman", "%)"), ("decimal", "(%)"), ("lowerLetter", "(%)"),
        ("lowerRoman", "(%)"), ("decimal", "%."), ("lowerLetter", "%."), ("lowerRoman", "%."),
    ),
    "outlinedefault": (
        ("upperRoman", "%."), ("upperLetter", "%."), ("decimal", "%."), ("lowerLetter", "%)"), *_OUTLINE_TAIL,
    ),
}  # fmt: skip


@dataclass(slots=True)
class Field:
    """A field that is open: its instruction so far, and whether its result is being read."""

    instruction: str = ""
    in_result: bool = False

    @property
    def is_contents(self) -> bool:
        """Whether the field is a table of contents, of authorities, or an index."""
        return _CONTENTS.match(self.instruction) is not None


@dataclass(slots=True)
class ListNumbers:
    """The counters of LISTNUM fields, which Word counts but does not store."""

    _counters: dict[str, list[int]] = field(default_factory=dict)

    def number(self, instruction: str, paragraph_level: int | None) -> str | None:
        """The number that a LISTNUM instruction prints, or None for any other field.

        Without a level it is one below that of the numbered paragraph it stands in, or the first.
        """
        match = _LISTNUM.match(instruction)
        if not match:
            return None
        name = (match.group("name") or "numberdefault").strip('"').lower() or "numberdefault"
        switches = {one.group("switch").lower(): int(one.group("value")) for one in _SWITCH.finditer(instruction)}
        level = switches.get("l", 1 if paragraph_level is None else paragraph_level + 2)
        level = max(1, min(level, 9))
        counter = self._counters.setdefault(name, [0] * 9)
        counter[level - 1] = switches.get("s", counter[level - 1] + 1)
        counter[level:] = [0] * (9 - level)
        if name == "legaldefault":
            return ".".join(str(max(one, 1)) for one in counter[:level]) + "."
        form, pattern = _LISTS.get(name, _LISTS["numberdefault"])[level - 1]
        return pattern.replace("%", printed(counter[level - 1], form))

    def restart(self, level: int) -> None:
        """A numbered paragraph at ``level`` (from 0) begins: the inner numbers start anew."""
        for counter in self._counters.values():
            counter[level + 1 :] = [0] * (8 - level)
