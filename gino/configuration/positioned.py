"""YAML in which every value knows its place. Strict where YAML surprises: nothing is guessed, repeated or executed.

Scalars stay text, so that ``severity: off`` is the word "off" and ``no:`` is a key named "no". Duplicate keys, anchors,
aliases, tags and several documents in one file are errors, and size, depth and count are bounded.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import yaml

from gino.configuration.problems import Problem, ProblemsFound

MAX_CHARACTERS = 200_000
MAX_DEPTH = 16
MAX_NODES = 20_000

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar, as text. ``quoted`` and ``block`` say how it was written; ``absent`` that it stands for no value."""

    value: str
    line: int
    column: int
    quoted: bool = False
    block: bool = False
    absent: bool = False


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    values: tuple[Tree, ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Entries:
    """Keys with values, each key with its own place."""

    pairs: tuple[tuple[Text, Tree], ...]
    line: int
    column: int

    def get(self, key: str) -> Tree | None:
        """The value under ``key``, or None."""
        return next((value for name, value in self.pairs if name.value == key), None)


Tree = Text | Items | Entries


@dataclass(frozen=True, slots=True)
class Source:
    """A file and its lines, from which problems are made. Lines and columns count from 1."""

    name: str
    text: str

    def problem(self, line: int, column: int, message: str, hint: str | None = None) -> Problem:
        """A problem at that place, with the line as written."""
        lines = self.text.split("\n")
        excerpt = lines[line - 1] if 0 < line <= len(lines) else ""
        return Problem(self.name, line, column, message, excerpt, hint)

    def at(self, tree: Tree, message: str, hint: str | None = None) -> Problem:
        """A problem at the start of a value."""
        return self.problem(tree.line, tree.column, message, hint)

    def place(self, text: Text, offset: int) -> tuple[int, int]:
        """Where character ``offset`` of a scalar's value stands in the file.

        Folding changes only white space, so the place is found by counting the characters that are not white space.
        """
        wanted = sum(not c.isspace() for c in text.value[:offset])
        places = list(islice(self._printed(text), wanted + 1))
        if len(places) > wanted and text.value[offset:].strip():
            return places[wanted]
        line, column = places[wanted - 1] if 0 < wanted <= len(places) else (text.line, text.column - 1)
        return line, column + 1

    def _printed(self, text: Text) -> Iterator[tuple[int, int]]:
        """The places of all characters from the start of a scalar on that are not white space."""
        lines = self.text.split("\n")
        first, column = (text.line + 1, 0) if text.block else (text.line, text.column - 1 + text.quoted)
        for line in range(first, len(lines) + 1):
            for place in range(column, len(lines[line - 1])):
                if not lines[line - 1][place].isspace():
                    yield line, place + 1
            column = 0


def plain(tree: Tree) -> object:
    """The value without places: text, lists and dictionaries."""
    match tree:
        case Text():
            return None if tree.absent else tree.value
        case Items():
            return [plain(value) for value in tree.values]
        case Entries():
            return {key.value: plain(value) for key, value in tree.pairs}


def read_tree(source: Source) -> Entries:
    """Read a file whose top is keys and values.

    Raises:
        ProblemsFound: if it is not strict YAML within the bounds.
    """
    if len(source.text) > MAX_CHARACTERS:
        message = f"the file holds {len(source.text):,} characters; at most {MAX_CHARACTERS:,} are read"
        raise ProblemsFound([Problem(source.name, 1, 1, message, "", "split it into smaller files")])
    try:
        return _Builder(source).build()
    except yaml.YAMLError as error:
        raise ProblemsFound([_yaml_problem(source, error)]) from None
    except ValueError as error:
        raise ProblemsFound([source.problem(1, 1, f"this is not text that YAML allows: {error}")]) from None


def _yaml_problem(source: Source, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None)
    said = getattr(error, "problem", None) or "this is not YAML"
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    hint = "look for a missing quotation mark, a tab, or a line that is indented differently from its neighbours"
    if "mapping values are not allowed" in said:
        hint = "a text that contains ': ' must stand in quotation marks, or under a | on lines of its own"
    if "found character" in said and "cannot start" in said:
        hint = "a text may not begin with this character (or a tab): put the text in quotation marks"
    return source.problem(line, column, f"this cannot be read as YAML: {said}", hint)


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


class _Builder:
    """Builds the tree from the parser's events, so that every bound is met before anything is built."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._problems: list[Problem] = []
        self._events: Iterator[yaml.Event] = islice(yaml.parse(source.text, Loader=_Loader), 4 * MAX_NODES)
        self._nodes = 0

    def build(self) -> Entries:
        """The whole file."""
        top: Tree | None = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                if top is not None:
                    self._refuse(
                        event, "a second YAML document begins here", "keep one document in a file; delete '---'"
                    )
                top = self._value(next(self._events), 0)
        if self._problems:
            raise ProblemsFound(self._problems)
        if not isinstance(top, Entries):
            raise ProblemsFound([self._source.problem(1, 1, "the file must hold keys and values, as 'title: ...'")])
        return top

    def _refuse(self, event: yaml.Event, message: str, hint: str) -> None:
        raise ProblemsFound([*self._problems, self._source.problem(*_place(event), message, hint)])

    def _value(self, event: yaml.Event, depth: int) -> Tree:
        self._check(event, depth)
        line, column = _place(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._items(line, column, depth)
        if isinstance(event, yaml.MappingStartEvent):
            return self._entries(line, column, depth)
        assert isinstance(event, yaml.ScalarEvent)  # noqa: S101 - the parser yields nothing else here
        quoted = event.style in ("'", '"')
        return Text(event.value, line, column, quoted, event.style in ("|", ">"))

    def _check(self, event: yaml.Event, depth: int) -> None:
        self._nodes += 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            self._refuse(event, "'&' and '*' (YAML anchors and aliases) are not used here", "write the value out")
        tag = getattr(event, "tag", None)
        if tag:
            self._refuse(event, f"'{tag}' (a YAML tag) is not used here", "delete it; every value is read as text")
        if depth > MAX_DEPTH:
            self._refuse(event, f"values are nested more than {MAX_DEPTH} deep", "no rule needs this; flatten it")
        if self._nodes > MAX_NODES:
            self._refuse(event, f"the file holds more than {MAX_NODES:,} values", "split it into smaller files")

    def _items(self, line: int, column: int, depth: int) -> Items:
        values: list[Tree] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            values.append(self._value(event, depth + 1))
        return Items(tuple(values), line, column)

    def _entries(self, line: int, column: int, depth: int) -> Entries:
        pairs: list[tuple[Text, Tree]] = []
        seen: dict[str, int] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._value(event, depth + 1)
            value = self._value(next(self._events), depth + 1)
            if not isinstance(key, Text):
                self._problems.append(self._source.at(key, "a key must be a word, not a list or a table"))
            elif key.value in seen:
                self._problems.append(self._repeated(key, seen[key.value]))
            else:
                seen[key.value] = key.line
                pairs.append((key, value))
        return Entries(tuple(pairs), line, column)

    def _repeated(self, key: Text, first: int) -> Problem:
        message = f"the key '{key.value}' stands here a second time (first on line {first})"
        return self._source.at(key, message, "keep one of the two; YAML would silently drop the first")
