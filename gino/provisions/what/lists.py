"""Lists that the node tree does not nest: which sentence opens one, what stands in it, and the words after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gino.contract.vocabulary import NodeKind
from gino.documents.model import Document, Node
from gino.provisions.sentences import sentences_of

_PARENT = re.compile(r"^(.*?)(?:\.\d+|\(\w+\))$")
_UNENDED = re.compile(r"[\w,:—–-]\s*$")
_SUBJECT = re.compile(r"^[A-Z][^;:]{2,80}? (?:shall|may|must|will|can)\b")
_RELATIVE = re.compile(r"\b(?:that|which|who|whom)\b")
_PROVISO = re.compile(r"^\W*(?:provided|except that)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OpenList:
    """The sentence ``words`` opens a list for the siblings of its clause, whose section lies in ``within``."""

    words: str = ""
    within: str = ""
    begun: bool = False
    sentences: bool = False

    def holds(self, document: Document, node: Node) -> bool:
        """Whether a sibling is an item of the list: in its series, and no whole sentence after items that are none."""
        text = document.text_of(node)
        if not self.words or text.rstrip().endswith(":"):
            return False
        if node.kind is NodeKind.HEADING:
            return self.begun and is_item_heading(document, node)
        if self.within and node.section and not node.section.startswith(self.within):
            return False
        whole = _is_whole(text)
        return not whole if node.kind is NodeKind.BODY else not whole or self.sentences or not self.begun

    def after(self, text: str) -> OpenList:
        """The list after an item: its first says whether its items are whole sentences."""
        return self if self.begun else replace(self, begun=True, sentences=_is_whole(text))


NO_LIST = OpenList()


def open_list(document: Document, node: Node, after: Sequence[Node]) -> OpenList:
    """The list that ``node`` leaves open for its next siblings, where they are not nested under it.

    Its words end with a colon, or stand unended before the first numbered clause of their section.
    """
    text = document.text_of(node)
    if document.children(node) or not after:
        return NO_LIST
    numbered = node.kind is NodeKind.BODY and after[0].kind is NodeKind.CLAUSE and _UNENDED.search(text) is not None
    if not (text.rstrip().endswith(":") or numbered):
        return NO_LIST
    parent = _PARENT.match(node.section or "") if node.kind is NodeKind.CLAUSE else None
    return OpenList(squeeze(last_sentence(text)), parent.group(1) if parent else "")


def tail_of(document: Document, children: tuple[Node, ...]) -> str:
    """The words after a list that go on with its sentence: unlabelled text that begins in lower case, no proviso."""
    if len(children) < 2 or children[-1].kind is not NodeKind.BODY:
        return ""
    text = document.text_of(children[-1]).strip()
    if _PROVISO.match(text):
        return ""
    return squeeze(text) if text[:1].islower() or text[:1] in ",;" else ""


def is_own_sentence(text: str) -> bool:
    """Whether unlabelled text under a list stands by itself: a new sentence, or a proviso to the list."""
    return text[:1].isupper() or _PROVISO.match(text) is not None


def is_item_heading(document: Document, node: Node) -> bool:
    """Whether what looks like a heading is an item of the list it stands in: it is numbered and titles nothing."""
    return node.kind is NodeKind.HEADING and bool(node.label) and not document.children(node)


def last_sentence(text: str) -> str:
    """The last sentence of a text."""
    spans = sentences_of(text)
    return text[spans[-1][0] : spans[-1][1]] if spans else ""


def squeeze(text: str) -> str:
    """``text`` with white space squeezed."""
    return " ".join(text.split())


def _is_whole(text: str) -> bool:
    """Whether an item is a sentence of its own, with a subject and a finite verb."""
    opening = _SUBJECT.match(text.strip())
    return text.rstrip().endswith(".") and opening is not None and not _RELATIVE.search(opening.group())
