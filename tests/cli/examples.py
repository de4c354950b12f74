"""The examples of the documentation.

They are blocks of ``console`` fenced by four backticks, in which each line after ``$`` is a command of gino. Before one
may stand what to show of a long output: ``<!-- show: head 12; from HOW THE OTHERS PREVAIL 9; tail 2 -->``. Each part is
so many lines from the top, from the first line that begins with these words, or from the end; what is left out between
them is one line with an ellipsis. Without it the first 30 lines are shown.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGES = ("README.md", "docs/examples.md", "docs/reports.md")
_BLOCK = re.compile(
    r"(?:^<!-- show: (?P<show>[^\n]*) -->\n)?^````console\n(?P<body>\$ gino .*?)^````$", re.MULTILINE | re.DOTALL
)
_ELLIPSIS = "…"
_DEFAULT = "head 30"


@dataclass(frozen=True)
class Example:
    """One block of a page: its commands, its whole body as it stands, and what it shows of each output."""

    page: str
    body: str
    show: str

    @property
    def commands(self) -> list[str]:
        """The command lines, without the ``$``."""
        return [line.removeprefix("$ ") for line in self.body.splitlines() if line.startswith("$ gino ")]

    def printed(self, run: Callable[[list[str]], str]) -> str:
        """The body as it should stand: every command followed by what it prints, as far as it is shown."""
        lines: list[str] = []
        for command in self.commands:
            lines += [f"$ {command}", *shown(run(shlex.split(command)[1:]), self.show)]
        return "".join(f"{line}\n" for line in lines)


def examples() -> Iterator[Example]:
    """Every example of every page, in order."""
    for page in PAGES:
        for match in _BLOCK.finditer((ROOT / page).read_text(encoding="utf-8")):
            yield Example(page, match["body"], match["show"] or _DEFAULT)


def shown(output: str, show: str) -> list[str]:
    """The lines of ``output`` that ``show`` asks for, an ellipsis where lines are left out."""
    lines = output.splitlines()
    wanted = sorted({number for part in show.split("; ") for number in _places(part, lines)})
    found: list[str] = []
    following = 0
    for number in wanted:
        found += [_ELLIPSIS] * (number > following)
        found.append(lines[number])
        following = number + 1
    return found + [_ELLIPSIS] * (following < len(lines))


def _places(part: str, lines: list[str]) -> range:
    """The numbers of the lines that one part of ``show`` means.

    Raises:
        ValueError: if no line begins with its words.
    """
    kind, _, rest = part.partition(" ")
    if kind == "head":
        return range(min(int(rest), len(lines)))
    if kind == "tail":
        return range(max(0, len(lines) - int(rest)), len(lines))
    words, _, count = rest.rpartition(" ")
    start = next((number for number, line in enumerate(lines) if line.startswith(words)), None)
    if kind != "from" or start is None:
        raise ValueError(f"{part}: nothing to show")
    return range(start, min(start + int(count), len(lines)))
