"""Reading the files of the rule packs, and how errors name them."""

from __future__ import annotations

from pathlib import Path

from gino.configuration.positioned import Source
from gino.configuration.problems import Problem, ProblemsFound


def read_source(path: Path) -> Source:
    """Read a file of rules or settings.

    Raises:
        ProblemsFound: if it cannot be read as UTF-8.
    """
    try:
        return Source(shown(path), path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n"))
    except (OSError, UnicodeDecodeError) as error:
        said = (
            "this is not UTF-8 text" if isinstance(error, UnicodeDecodeError) else f"cannot be read: {error.strerror}"
        )
        raise ProblemsFound([Problem(shown(path), 1, 1, said)]) from None


def shown(path: Path) -> str:
    """A path as errors show it: the pack and the file."""
    return f"{path.parent.name}/{path.name}"
