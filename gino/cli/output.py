"""Where results go: standard output, or files written whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Generic, TypeVar

from gino.cli.terminal import PIPED_WIDTH, wants_color, width_of, write_data

_Form = TypeVar("_Form", bound=StrEnum)
"""The formats of one command; the first is for people at a terminal, and ``.txt`` ends its files."""

LONGEST_SUMMARY = 1_000_000
"""Bytes; GitHub refuses a summary of more than 1 MiB."""


class OutputError(Exception):
    """A destination that cannot be used; the message says which and what to do."""


@dataclass(frozen=True, slots=True)
class Output(Generic[_Form]):
    """One result: a format, and the file it goes to (None: standard output)."""

    format: _Form
    path: Path | None


def plan_outputs(
    named: list[str], format_: _Form | None, force: bool, formats: type[_Form], sources: Sequence[str | Path] = ()
) -> tuple[Output[_Form], ...]:
    """Read ``-o`` values, each ``FILE`` or ``FORMAT=FILE``; none may be one of the ``sources`` that are read.

    A bare FILE takes ``--format``, or else the format that its ending names. Without ``-o`` the result goes to standard
    output; with it too, if every ``-o`` names its format and ``--format`` is given besides.

    Raises:
        OutputError: if a format cannot be told, or a file exists and ``force`` is not given.
    """
    files: list[Output[_Form]] = []
    bare = False
    for value in named:
        prefix, equals, rest = value.partition("=")
        if equals and prefix in set(formats):
            files.append(Output(formats(prefix), Path(rest)))
        else:
            bare = True
            files.append(Output(format_ or _by_suffix(value, formats), Path(value)))
    for output in files:
        check_destination(output.path, force, sources)
    if files and (bare or format_ is None):
        return tuple(files)
    return (Output(format_ or next(iter(formats)), None), *files)


def check_destination(path: Path | None, force: bool, sources: Sequence[str | Path] = ()) -> None:
    """Refuse a file that is there already, unless ``force``, one of the ``sources`` always, and a folder that is not.

    Raises:
        OutputError: if the file may not or cannot be written.
    """
    if path is None:
        return
    if path.is_dir() or not path.parent.is_dir():
        raise OutputError(f"cannot write {path}: {'it is a folder' if path.is_dir() else 'its folder does not exist'}")
    if path.exists() and any(Path(each).exists() and path.samefile(each) for each in sources):
        raise OutputError(f"{path} is a document that is read; name another file")
    if path.exists() and not force:
        raise OutputError(f"{path} exists already; name another file, or overwrite it with --force")


def deliver(outputs: Sequence[Output[_Form]], rendered: Callable[[_Form, int, bool], str]) -> None:
    """Write every result where it goes; ``rendered`` is told the format, the width in columns and whether to colour.

    Raises:
        OutputError: if a file cannot be written.
    """
    for output in outputs:
        if output.path is None:
            write_data(rendered(output.format, width_of(sys.stdout), wants_color(sys.stdout)))
        else:
            write_file(output.path, rendered(output.format, PIPED_WIDTH, False))


def read_text(path: Path) -> str:
    """The text of a file that the caller named.

    Raises:
        OutputError: if it cannot be read.
    """
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise OutputError(f"cannot read {path}: {why}") from error


def write_file(path: Path, content: str | bytes) -> None:
    """Write bytes, or text as UTF-8, to a file, whole or not at all.

    Raises:
        OutputError: if the file cannot be written.
    """
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content.encode("utf-8") if isinstance(content, str) else content)
            Path(temporary).chmod(0o666 & ~_umask())
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise OutputError(f"cannot write {path}: {error.strerror}") from error


def write_step_summary(table: str) -> None:
    """Add the full table to the summary of a GitHub step, where a step says where that is; whole lines, below 1 MiB."""
    named = os.environ.get("GITHUB_STEP_SUMMARY")
    if not named:
        return
    short = table.encode("utf-8")[:LONGEST_SUMMARY].decode("utf-8", "ignore")
    whole = (
        table if short == table else short[: short.rfind("\n") + 1] + "\nThe table is longer than a summary may be.\n"
    )
    with suppress(OSError), Path(named).open("a", encoding="utf-8", newline="\n") as file:
        file.write(whole)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _by_suffix(value: str, formats: type[_Form]) -> _Form:
    first, *others = formats
    known = {".txt": first, **{f".{each}": each for each in others}}
    suffix = Path(value).suffix.lower()
    if suffix not in known:
        raise OutputError(f"the format of {value} cannot be told from its ending; give --format, or -o FORMAT={value}")
    return known[suffix]
