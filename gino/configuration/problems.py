"""What is wrong in a file that somebody wrote, told so that a lawyer can mend it: where, what, and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One error. ``line`` and ``column`` count from 1; ``excerpt`` is the line as written, ``hint`` what to do."""

    file: str
    line: int
    column: int
    message: str
    excerpt: str = ""
    hint: str | None = None

    def __str__(self) -> str:
        """Place and message, the line, a caret under the place, and the hint."""
        told = f"{self.file}:{self.line}:{self.column}: error: {self.message}"
        number = f"{self.line:5d} | "
        shown, caret_at = _window(self.excerpt, self.column - 1)
        if shown:
            caret = " " * (len(number) - 2) + "| " + " " * caret_at + "^"
            told += f"\n{number}{shown}\n{caret}"
            return f"{told} {self.hint}" if self.hint else told
        return f"{told}\n        {self.hint}" if self.hint else told


class ProblemsFound(Exception):  # noqa: N818 - it holds the errors; it is not one
    """All errors of one run, never only the first. ``str()`` is the whole text to show."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__(str(self))

    def __str__(self) -> str:
        """Every problem, then how many there are."""
        count = len(self.problems)
        return "\n".join(map(str, self.problems)) + f"\n{count} {'error' if count == 1 else 'errors'}"


def did_you_mean(word: str, allowed: Iterable[str]) -> str | None:
    """A suggestion for a misspelt ``word``, or None where nothing allowed is near it."""
    known = {name.lower().replace("-", "_").replace(" ", "_"): name for name in allowed}
    near = get_close_matches(word.lower().replace("-", "_").replace(" ", "_"), known, n=1, cutoff=0.6)
    return f"did you mean '{known[near[0]]}'?" if near else None


def listed(words: Iterable[str], limit: int = 12) -> str:
    """The words joined by commas; a long list is cut, and says that it was."""
    known = list(words)
    if len(known) <= limit:
        return ", ".join(known)
    return ", ".join(known[:limit]) + f" and {len(known) - limit} more"


def _window(line: str, at: int, width: int = 110) -> tuple[str, int]:
    """A stretch of a long line around ``at``, and where ``at`` stands in it."""
    line = line.rstrip().replace("\t", " ")
    if len(line) <= width:
        return line, at
    start = max(0, min(at - width // 2, len(line) - width))
    return line[start : start + width], at - start
