"""Other instruments that a text names, and whether their text is in the file."""

from __future__ import annotations

from collections.abc import Sequence

import re2

from gino.contract.spans import Cite
from gino.contract.vocabulary import DocumentKind, NodeKind
from gino.documents.model import Document
from gino.provisions.model import Definition, NamedDocument
from gino.provisions.plain import Passages, plain_text, squeezed
from gino.provisions.who.dockind import kind_of
from gino.provisions.who.gazetteer import fold
from gino.provisions.who.lexicon import PlainWording, listed, patterns
from gino.provisions.who.party_clusters import key_of

_HEAD = (
    r"(?:Agreements?|Bylaws|By-[Ll]aws|Charter|Policy|Policies|Plan|Manual|Contract|Lease|Guaranty|Letter|"
    r"Formula|Criteria|"
    r"Articles\s+of\s+(?:Incorporation|Organization|Association)|Certificate\s+of\s+(?:Incorporation|"
    r"Formation|Organization))"
)
_NAMED = re2.compile(rf"\b((?:[A-Z][\w'&-]*\s+(?:(?:and|of|for|&)\s+)?){{1,6}}?{_HEAD})\b")
_LEADING = listed("instrument/leading")
_LOOSE = re2.compile(r"(?i)\b(?:policy|policies|plan|formula|criteria|manual|letter|contract|lease)$|^bylaws$")
_OWN_KIND = {
    "Management Services Agreement": DocumentKind.MANAGEMENT_AGREEMENT,
    "Services Agreement": DocumentKind.MANAGEMENT_AGREEMENT,
    "Operating Agreement": DocumentKind.OPERATING_AGREEMENT,
    "Partnership Agreement": DocumentKind.PARTNERSHIP_AGREEMENT,
    "Shareholders Agreement": DocumentKind.SHAREHOLDER_AGREEMENT,
    "Bylaws": DocumentKind.BYLAWS,
}
_MOST = 12
_TITLE = 300


def named_documents(document: Document, definitions: Sequence[Definition]) -> tuple[NamedDocument, ...]:
    """The instruments that ``document`` names beside itself, in order of first mention, with up to twelve cites each.

    An instrument is present where a heading of the file, a schedule's for example, bears its name.
    """
    text = plain_text(document.text)
    own = key_of(squeezed(text[:_TITLE]))
    aliases = _aliases(definitions)
    places: dict[str, list[tuple[int, int]]] = {}
    reached = 0
    for name, start, end in sorted(_mentions(text, kind_of(document)), key=lambda found: (found[1], -found[2])):
        called = aliases.get(_key(name), name)
        if start < reached or key_of(called) in own or key_of(name) in own:
            continue
        reached = end
        places.setdefault(_key(called), []).append((start, end))
        aliases.setdefault(_key(called), called)
    defined = {_key(definition.term) for definition in definitions}
    passages = Passages(document)
    headings = [_key(document.text_of(n)) for n in document.nodes if n.kind is NodeKind.HEADING]
    return tuple(
        NamedDocument(aliases[key], _cites(document, passages, spans), any(key in heading for heading in headings))
        for key, spans in places.items()
        if len(spans) > 1 or key in defined or not _LOOSE.search(aliases[key])
    )


def _key(name: str) -> str:
    return key_of(" ".join(fold(word) for word in name.split()))


def _mentions(text: str, kind: DocumentKind) -> list[tuple[str, int, int]]:
    found: list[tuple[str, int, int]] = []
    for match in _NAMED.finditer(text):
        if name := _stripped(match.group(1)):
            found.append((name, match.end() - len(match.group(1)), match.end()))
    for entry, pattern in patterns("instruments", PlainWording):
        if _OWN_KIND.get(entry.id) is not kind:
            found += [(entry.id, match.start(), match.end()) for match in pattern.finditer(text)]
    return found


def _stripped(written: str) -> str:
    """An instrument's name without words that lead up to it; empty where only a common noun is left."""
    words = squeezed(written).split()
    last = max((i for i, word in enumerate(words) if word.lower() in ("this", "these", "entire")), default=-1)
    words = words[last + 1 :]
    while words and words[0].lower() in _LEADING:
        words = words[1:]
    return " ".join(words) if len(words) > 1 else ""


def _aliases(definitions: Sequence[Definition]) -> dict[str, str]:
    """Full names and defined terms of instruments, each to the defined term."""
    terms: dict[str, str] = {}
    for definition in definitions:
        if re2.search(rf"(?:^|\s){_HEAD}$", definition.term):
            terms[_key(definition.term)] = definition.term
            for match in _NAMED.finditer(definition.meaning[:200]):
                if name := _stripped(match.group(1)):
                    terms.setdefault(_key(name), definition.term)
    return terms


def _cites(document: Document, passages: Passages, spans: Sequence[tuple[int, int]]) -> tuple[Cite, ...]:
    return tuple(document.cite(start, end, passages.node_at(start)) for start, end in spans[:_MOST])
