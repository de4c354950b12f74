"""``[tool.gino]`` of pyproject.toml as a positioned tree, so that its errors are told like those of gino.yaml."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from gino.configuration.positioned import Entries, Items, Source, Text, Tree
from gino.configuration.problems import Problem, ProblemsFound

_HEADER = re.compile(r"^\s*\[+\s*tool\.gino")
_AT_LINE = re.compile(r"\(at line (\d+), column (\d+)\)")


def read_table(source: Source) -> Entries:
    """Read the table.

    Raises:
        ProblemsFound: if the file is not TOML.
    """
    try:
        whole = tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as error:
        raise ProblemsFound([_not_toml(source, str(error))]) from None
    table = whole.get("tool", {}).get("gino", {})
    tree = _tree(source, table, 1, 1)
    assert isinstance(tree, Entries)  # noqa: S101 - a table of TOML
    return tree


def _not_toml(source: Source, said: str) -> Problem:
    place = _AT_LINE.search(said)
    line, column = (int(place.group(1)), int(place.group(2))) if place else (1, 1)
    return source.problem(line, column, f"this cannot be read as TOML: {_AT_LINE.sub('', said).strip()}")


def _tree(source: Source, value: Any, line: int, column: int) -> Tree:  # noqa: ANN401 - TOML of any shape
    if isinstance(value, dict):
        pairs = []
        for key, each in value.items():
            at = _place(source, key, line)
            pairs.append((Text(key, *at), _tree(source, each, *at)))
        return Entries(tuple(pairs), line, column)
    if isinstance(value, list):
        return Items(tuple(_tree(source, each, line, column) for each in value), line, column)
    words = {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
    return Text(words, line, column)


def _place(source: Source, key: str, after: int) -> tuple[int, int]:
    """The line of a key: the first below the table's header that begins with it."""
    lines = source.text.split("\n")
    header = next((number for number, line in enumerate(lines) if _HEADER.match(line)), 0)
    wanted = re.compile(rf"^\s*(?:\[+\s*tool\.gino\.)?[\"']?{re.escape(key)}[\"']?\s*(?:=|\])")
    for number in range(max(header, after - 1), len(lines)):
        if wanted.match(lines[number]):
            return number + 1, len(lines[number]) - len(lines[number].lstrip()) + 1
    return header + 1, 1
