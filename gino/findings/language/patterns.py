"""Patterns of text, in linear time only: no backtracking, no look-around, bounded size."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol

MAX_PATTERN = 400
_MEMORY = 8 << 20


class Pattern(Protocol):
    """A compiled pattern."""

    def search(self, text: str) -> object:
        """The first match, or None."""


class PatternError(ValueError):
    """A pattern that cannot be used; the message says why and what to do."""


@lru_cache(maxsize=4096)
def pattern(words: str) -> Pattern:
    """Compile a pattern; letters match in either case, and a space matches any white space.

    Raises:
        PatternError: if it is not valid, or needs what a linear-time engine does not have.
    """
    import re2

    if len(words) > MAX_PATTERN:
        raise PatternError(f"the pattern is {len(words)} characters long; at most {MAX_PATTERN} are allowed")
    for sign, name in (("(?=", "look-ahead"), ("(?!", "look-ahead"), ("(?<=", "look-behind"), ("(?<!", "look-behind")):
        if sign in words:
            raise PatternError(f"{name} '{sign}' is not available: every pattern must run in linear time")
    if any(f"\\{digit}" in words for digit in range(1, 10)):
        raise PatternError("back-references are not available: every pattern must run in linear time")
    options = re2.Options()
    options.log_errors = False
    options.case_sensitive = False
    options.max_mem = _MEMORY
    try:
        compiled: Pattern = re2.compile(words.replace(" ", r"\s+"), options)
    except re2.error as error:
        said = error.args[0]
        raise PatternError(f"this pattern is not valid: {said.decode() if isinstance(said, bytes) else said}") from None
    if compiled.search(""):
        raise PatternError("this pattern matches every text, even an empty one")
    return compiled


def anchored(words: str) -> bool:
    """Whether a pattern can match a part of a text without matching in the whole of it."""
    bare = words.replace("[^", "[").replace(r"\$", "").replace(r"\^", "")
    return any(sign in bare for sign in ("^", "$", r"\A", r"\z"))
