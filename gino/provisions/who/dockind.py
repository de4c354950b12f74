"""What sort of instrument a document is."""

from __future__ import annotations

from collections import Counter

from gino.contract.vocabulary import DocumentKind
from gino.documents.model import Document
from gino.provisions.plain import plain
from gino.provisions.who.lexicon import KindWording, patterns

_TITLE = 350
_TEXT = 6000


def kind_of(document: Document) -> DocumentKind:
    """The kind that the title and the opening words speak for, or ``other``."""
    opening = plain(document.text[:_TEXT])
    title = (document.title or "") + " " + opening[:_TITLE]
    weights: Counter[DocumentKind] = Counter()
    for entry, pattern in patterns("kinds", KindWording):
        found = pattern.search(title if entry.where == "title" else opening)
        if found:
            weights[entry.kind] += entry.weight + (_nearness(found.start()) if entry.where == "title" else 0)
    return weights.most_common(1)[0][0] if weights else DocumentKind.OTHER


def _nearness(offset: int) -> int:
    """The first title words name the instrument; later ones what it belongs to."""
    return 3 if offset < _TITLE // 5 else 0
