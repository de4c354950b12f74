"""Defined terms: what a text says that its own words stand for."""

from __future__ import annotations

from collections.abc import Iterator

import re2

from gino.documents.model import Document, Node
from gino.provisions.model import Definition
from gino.provisions.plain import Passages, plain, runs_on, squeezed

_TERM = r'"\s*([^"]{1,90}?)\s*[.,;:]?\s*"'
_TERMS = _TERM + r"(?:\s*(?:,|or|and|/|,\s+or|,\s+and|;)\s*(?:the\s+)?" + _TERM + r"){0,4}"
_VERB = (
    r"(?:(?:shall|will|is\s+intended\s+to)\s+)?"
    r"(?:mean(?:s|ing)?|refers?\s+to|includes?|denotes?|stands?\s+for"
    r"|ha(?:s|ve)\s+(?:the\s+(?:same\s+)?meanings?|that\s+meaning)"
    r"|(?:is|are)\s+(?:defined|used|as\s+defined)|(?:is|are)\s+(?:(?:the|those|an?|each)\b|[A-Z]))"
)
_MEANS = re2.compile(
    r"(?:[Tt]he\s+(?:terms?|words?|expressions?|phrases?)\s+)?"
    + _TERMS
    + r"(?:,[^\",.;]{1,80},|\([A-Za-z]+\))?\s+"
    + _VERB
)
_TITLED = re2.compile(r'^\s*"\s*([^"]{1,80}?)\s*[.:]?\s*"\s*[.:-]?\s+([A-Z][^"]{2,})')
_BARE = re2.compile(
    r"^\s*((?:[A-Z][\w'&/-]*)(?:\s+(?:of|and|or|the|for|[A-Z][\w'&/-]*)){0,6})\s+"
    r"(?:(?:shall\s+)?means?|has\s+the\s+meanings?|refers\s+to)\s+(\S)"
)
_PAREN = re2.compile(r'\(([^()]{0,220}?"[^"()]{1,90}"[^()]{0,260})\)')
_QUOTED = re2.compile(_TERM)
_UNQUOTED_PAREN = re2.compile(
    r"\((?:(?:together|collectively|jointly|individually|each)\s*,?\s+)?(?:the|an?|each|any)\s+"
    r"([A-Z][\w'&/-]*(?:\s+(?:(?:of|and)\s+)?[A-Z][\w'&/-]*){0,4})\)"
)
_INITIALS = re2.compile(r"\(([A-Z][A-Z&]{1,6})\)")
_HEREINAFTER = re2.compile(
    r"\(?(?:hereinafter|hereafter|herein)\s*(?:also\s+)?(?:(?:individually|collectively|jointly|together|each|be)\s+)*"
    r"(?:referred\s+to|called|known|designated|described|termed|the)?\s*(?:individually\s+|collectively\s+)?(?:as\s+)?"
    r"(?:the\s+|an?\s+)?(?:\"([^\"()]{1,80})\"|'([^'()]{1,80})'|([A-Z][\w&/.-]*(?:\s+[A-Z][\w&/.-]*){0,4}))"
)
_NAMED_AS = re2.compile(
    r"(?:(?:each|individually|together|collectively|jointly|known\s+as|called|named|referred\s+to\s+"
    r"(?:in\s+this\s+\w+\s+|herein\s+|individually\s+|collectively\s+)*as|designated\s+as)\s*,?\s+)(?:the\s+|an?\s+)?"
    + _TERM
)
_STOP = re2.compile(r'[;.]\s+(?:\([a-z0-9]{1,4}\)\s+)?(?:and\s+)?(?:[Tt]he\s+term\s+)?"|\.\s+[A-Z]')
_ANTECEDENT = re2.compile(r'[;:]\s|(?:[a-z0-9)"%]{2}|,\s(?:Inc|LLC|Ltd|Corp))\.\s+["A-Z]|"[^"()]{0,80}\)[\s,]')


class _Collector:
    """The definitions found so far, each once by term and place."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._passages = Passages(document)
        self._seen: set[tuple[str, int]] = set()
        self.found: list[tuple[int, Definition]] = []

    def add(self, term: str, at: int, start: int, end: int, meaning: str) -> None:
        """Keep ``term``, written at ``at``, whose words stand at ``start`` to ``end`` and mean ``meaning``."""
        name = squeezed(term).strip(" ,.;:'").removeprefix("the ").removeprefix("The ")
        if not name or not name[0].isalnum() or (name, at) in self._seen or end <= start:
            return
        self._seen.add((name, at))
        node = self._passages.node_at(start)
        self.found.append(
            (at, Definition(name, squeezed(meaning).strip(" ,;:"), self._document.cite(start, end, node)))
        )


def find_definitions(document: Document) -> tuple[Definition, ...]:
    """Every defined term of ``document`` with the words it stands for, in reading order.

    Reads '"X" means ...', '"X" and "Y" have the meanings given in ...', parenthetical terms after what they name,
    "hereinafter X", definition tables and unquoted entries. ``matters`` is left empty.
    """
    collector = _Collector(document)
    for node in document.nodes:
        text = plain(document.text_of(node))
        if '"' in text:
            _means(collector, node, text)
        elif " mean" in text or " meaning" in text:
            _bare(collector, node, text)
        if node.header:
            _table(collector, node, text)
    for node, text in _stretches(document):
        if '"' in text:
            _parenthetical(collector, node, text)
            _in_passing(collector, node, text)
        if "(" in text:
            _unquoted(collector, node, text)
        if "here" in text:
            _hereinafter(collector, node, text)
    return tuple(definition for _, definition in sorted(collector.found, key=lambda pair: pair[0]))


def _stretches(document: Document) -> Iterator[tuple[Node, str]]:
    """Nodes, each with the lines that a hard wrap cut off from it."""
    nodes = document.nodes
    place = 0
    while place < len(nodes):
        last = place
        while last + 1 < len(nodes) and runs_on(document, nodes[last], nodes[last + 1]):
            last += 1
        yield nodes[place], plain(document.text[nodes[place].start : nodes[last].end])
        place = last + 1


def _means(collector: _Collector, node: Node, text: str) -> None:
    for match in _MEANS.finditer(text):
        begin = match.end() - 1 if match.group()[-1].isupper() else match.end()
        end = _meaning_end(text, begin)
        for group in range(1, match.re.groups + 1):
            if match.group(group):
                at = node.start + match.start(group)
                collector.add(match.group(group), at, node.start + match.start(), node.start + end, text[begin:end])
    if titled := _TITLED.search(text):
        end = _meaning_end(text, titled.start(2))
        collector.add(
            titled.group(1), node.start + titled.start(1), node.start, node.start + end, text[titled.start(2) : end]
        )


def _meaning_end(text: str, start: int) -> int:
    stop = _STOP.search(text, start)
    return stop.start() + 1 if stop else len(text)


def _bare(collector: _Collector, node: Node, text: str) -> None:
    if match := _BARE.search(text):
        start = match.start(2)
        at = node.start + match.start(1)
        collector.add(match.group(1), at, at, node.start + len(text.rstrip()), text[start : _meaning_end(text, start)])


def _parenthetical(collector: _Collector, node: Node, text: str) -> None:
    after = 0
    for match in _PAREN.finditer(text):
        start = _antecedent_start(text, after, match.start())
        for quoted in _QUOTED.finditer(match.group(1)):
            at = node.start + match.start(1) + quoted.start(1)
            collector.add(
                quoted.group(1), at, node.start + start, node.start + match.end(), text[start : match.start()]
            )
        after = match.end()


def _unquoted(collector: _Collector, node: Node, text: str) -> None:
    """Terms in brackets without quotation marks: "(the Practice)", and initials of the name before them: "(PSC)"."""
    after = 0
    for match in sorted((*_UNQUOTED_PAREN.finditer(text), *_INITIALS.finditer(text)), key=lambda found: found.start()):
        start = _antecedent_start(text, after, match.start())
        after = match.end()
        meaning = text[start : match.start()]
        if match.re is _INITIALS and not _spells(match.group(1), meaning):
            continue
        collector.add(
            match.group(1), node.start + match.start(1), node.start + start, node.start + match.end(), meaning
        )


def _spells(initials: str, name: str) -> bool:
    """Whether the capitals of ``name``, in order, hold ``initials``."""
    capitals = iter(word[0] for word in name.replace("-", " ").split() if word[0].isupper() or word[0] == "&")
    return all(letter in capitals for letter in initials)


def _antecedent_start(text: str, after: int, before: int) -> int:
    start = max(after, before - 400)
    for stop in _ANTECEDENT.finditer(text[start:before]):
        last = start + stop.end() - (1 if stop.group()[-1] in '"' or stop.group()[-1].isupper() else 0)
        after = max(after, last)
    start = max(start, after)
    while start < before and text[start] in " ,.;:)":
        start += 1
    return min(start, max(0, before - 1))


def _in_passing(collector: _Collector, node: Node, text: str) -> None:
    for match in _NAMED_AS.finditer(text):
        start = _antecedent_start(text, 0, match.start())
        at = node.start + match.start(1)
        collector.add(match.group(1), at, node.start + start, node.start + match.end(), text[start : match.start()])


def _hereinafter(collector: _Collector, node: Node, text: str) -> None:
    for match in _HEREINAFTER.finditer(text):
        start = _antecedent_start(text, 0, match.start())
        for group in (1, 2, 3):
            if match.group(group):
                at = node.start + match.start(group)
                meaning = text[start : match.start()].rstrip(" (,")
                collector.add(match.group(group), at, node.start + start, node.start + match.end(), meaning)


def _table(collector: _Collector, node: Node, text: str) -> None:
    if not node.header or ("mean" not in node.header.lower() and "definition" not in node.header.lower()):
        return
    for mark in ("|", "   ", ": "):
        term, found, meaning = text.partition(mark)
        if found and 0 < len(term.strip()) <= 80 and meaning.strip():
            collector.add(term.strip(' "'), node.start, node.start, node.end, meaning)
            return
