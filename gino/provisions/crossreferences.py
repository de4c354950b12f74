"""Sections that a text names, resolved to the node of its own outline that they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator

import re2

from gino.documents.model import Document, Node
from gino.provisions.model import CrossReference
from gino.provisions.plain import Passages, plain, plain_text, squeezed

_NUMBER = r"(?:[A-Z]{1,2}[.-]\d+|\d+[A-Z]?(?:[.-]\d+[A-Za-z]?)*|[IVXLC]+|[A-Z])(?:\.\d+)*(?:\s?\([A-Za-z0-9]{1,5}\))*"
_WORDS = r"Sections?|Articles?|Schedules?|Exhibits?|Annex(?:es)?|Appendix|Appendices|Parts?|Clauses?|Paragraphs?"
_REFERENCE = re2.compile(
    rf"((?:\b(?i:{_WORDS})\s+|§§?\s*))({_NUMBER}(?:,\s+(?:(?i:section|part|paragraph)\s+)?{_NUMBER})*"
    rf"(?:,?\s+(?:and|or|through|to)\s+(?:{_NUMBER}))?)(?:\b|$|[^\w])"
)
_RELATIVE = re2.compile(r"(?i)\b(subsections?|paragraphs?|subparagraphs?|clauses?|items?)\s+((?:\([a-z0-9]{1,5}\))+)")
_PIECE = re.compile(_NUMBER.replace(r"\s?\(", r"\s?\("))
_CONTAINED = re2.compile(rf"(?i)^\s+of\s+((?:schedule|exhibit|annex|appendix|article|part)\s+{_NUMBER})")
_BRACKETED = re2.compile(r"\[[^\[\]]*$")
_TAX_SECTION = re2.compile(r"\b(?:501\(c\)|509\(a\)|704\([bc]\)|1877|1128[AB])")
_EXHIBIT_STAMP = 80
_OUTSIDE_AFTER = re2.compile(
    r"(?i)^\W{0,3}(?:of|under|in)\s+(?:the\s+|such\s+|that\s+|title\s+|chapter\s+|said\s+)?(?:[\w'.]+\s+){0,6}?"
    r"(code|act|u\.?s\.?c|statutes?|regulations?|law|laws|chapter|title|public\s+law|agreement|bylaws|"
    r"charter|constitution|contract|plan)\b"
)
_OWN_AFTER = re2.compile(r"(?i)^\W{0,3}(?:of|under|in)\s+(?:this|these|the\s+present)\b")
_OUTSIDE_BEFORE = re2.compile(
    r"(?i)(?:U\.?S\.?C\.?|C\.?F\.?R\.?|Stat\.?|Reg\.?|Code|MCL|ORS|N\.J\.A\.C\.|Pa\.C\.S\.|Statutes|"
    r"title\s+\d+,?)\s*(?:Ann\.?\s*)?$"
)
_CONTAINERS = ("article", "schedule", "exhibit", "annex", "appendix", "part")
_RANGE = re2.compile(r"(?i)\b(?:and|or|through|to)\b|,")


def cross_references(document: Document) -> tuple[CrossReference, ...]:
    """Every section of ``document`` itself that its text names, in order; ``target`` is None where it names nothing.

    Sections of statutes and of other instruments are left out.
    """
    text = plain_text(document.text)
    passages = Passages(document)
    index = _Index(document)
    own = _own_words(document)
    found: list[CrossReference] = []
    for match in _REFERENCE.finditer(text):
        start, end = match.start(1), match.end(2)
        node = passages.node_at(start)
        if not node.start <= start < node.end or start < _EXHIBIT_STAMP or _is_outside(text, start, end, own):
            continue
        if container := _CONTAINED.search(text[end : end + 40]):
            end += container.end()
        for section in _sections(match.group(1).strip(), match.group(2), container.group(1) if container else ""):
            target = index.target(section, node)
            if target is not None or index.own(section):
                cite = document.cite(start, end, node)
                found.append(CrossReference(squeezed(text[start:end]), section, cite, target))
    for match in _RELATIVE.finditer(text):
        node = passages.node_at(match.start())
        if node.start <= match.start() < node.end and not _is_outside(text, match.start(), match.end(), own):
            cite = document.cite(match.start(), match.end(), node)
            found.append(
                CrossReference(squeezed(match.group()), match.group(2), cite, index.relative(match.group(2), node))
            )
    return tuple(sorted(found, key=lambda reference: reference.cite.start))


def _own_words(document: Document) -> str:
    """The word by which the document calls itself: "bylaws", "agreement"."""
    title = plain(document.text[:300]).lower()
    return next((word for word in ("bylaws", "charter", "agreement", "contract", "constitution") if word in title), "")


def _is_outside(text: str, start: int, end: int, own: str) -> bool:
    after = text[end : end + 90]
    if _OWN_AFTER.search(after):
        return False
    before = text[max(0, start - 120) : start]
    if _TAX_SECTION.search(text[start:end]) or _OUTSIDE_BEFORE.search(before[-24:]) or _BRACKETED.search(before):
        return True
    match = _OUTSIDE_AFTER.search(after)
    if match is None or "," in after[: match.start(1)] or ";" in after[: match.start(1)]:
        return False
    plain_own = re2.search(rf"(?i)^\W{{0,3}}of\s+the\s+{own}\b", after) if own else None
    return plain_own is None


def _sections(kind: str, numbers: str, container: str) -> Iterator[str]:
    """The sections that the words name, each as cited: "Section" left out, "Article" and the like kept."""
    word = kind.rstrip("s").capitalize() if kind[0] != "§" else "Section"
    word = "Appendix" if word.startswith("Appendi") else "Annex" if word.startswith("Annex") else word
    head = f"{squeezed(container).capitalize()}, " if container else ""
    nested = re2.search(r"(?i)^(\S+),\s+(?:section|part|paragraph)\s+(\S+)$", squeezed(numbers))
    if nested:
        yield f"{word} {squeezed(numbers)}"
        return
    for piece in _RANGE.split(numbers):
        number = "".join(piece.split())
        number = re.sub(r"(?i)^(?:section|part|paragraph)", "", number)
        if number:
            yield head + (number if word in ("Section", "Clause", "Paragraph") else f"{word} {number}")


class _Index:
    """The nodes of a document by the section they bear, whatever its spacing."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._nodes: dict[str, int] = {}
        for node in document.nodes:
            if node.section:
                self._nodes.setdefault(_key(node.section), node.index)
        self._chapters = {m.group(1) for key in self._nodes if (m := re.match(r"([\dA-Za-z]+)-", key))}

    def target(self, section: str, here: Node) -> int | None:
        """The node that ``section`` names, seen from ``here``."""
        number = section
        while number:
            for candidate in (number, *self._within(number, here), *_without_word(number)):
                found = self._nodes.get(_key(candidate))
                if found is not None and self._holds(found, section[len(number) :]):
                    return found
            shorter = re.sub(r"\([^()]*\)$", "", number).strip()
            number = shorter if shorter != number else ""
        return None

    def own(self, section: str) -> bool:
        """Whether ``section`` is numbered as this document's own are: chapter 12 of a code names no section 7-101."""
        prefix = re.match(r"([\dA-Za-z]+)[-.]", section)
        return not self._chapters or (prefix is not None and prefix.group(1).lower() in self._chapters)

    def _within(self, number: str, here: Node) -> Iterator[str]:
        """A bare number may count within the article or schedule that ``here`` stands in."""
        for node in (here, *self._document.ancestors(here)):
            head = (node.section or "").split(",")[0]
            if head.split(" ")[0].lower() in _CONTAINERS:
                yield f"{head}, Section {number}"
                yield f"{head}, {number}"
                yield f"{head}{number}"

    def _holds(self, found: int, rest: str) -> bool:
        """Whether the item ``rest`` ("(b)") stands within the words of the node or of those under it."""
        if not rest:
            return True
        node = self._document.nodes[found]
        label = re.findall(r"\([^()]*\)", rest)[0]
        below = " ".join(self._document.text_of(child) for child in self._document.children(node))
        labels = " ".join(child.label or "" for child in self._document.children(node))
        return label in self._document.text_of(node) or label in labels or label in below

    def relative(self, item: str, here: Node) -> int | None:
        """The node that "paragraph (b)" means: under the nearest section above that has such an item."""
        for node in (here, *self._document.ancestors(here)):
            base = node.section or ""
            while base:
                found = self._nodes.get(_key(base + item))
                if found is not None:
                    return found
                shorter = re.sub(r"\([^()]*\)$", "", base).strip()
                base = shorter if shorter != base else ""
        return None


def _without_word(section: str) -> Iterator[str]:
    """ "Article 3" may be printed as a bare "3."."""
    word, _, number = section.partition(" ")
    if word.lower() in _CONTAINERS and number:
        yield number
        if "," in number:
            yield number.rpartition(" ")[2]


def _key(section: str) -> str:
    return re.sub(r"\b(?:section|clause|paragraph)\b|[\s§.]+$|\s", "", section.lower().replace("section ", ""))
