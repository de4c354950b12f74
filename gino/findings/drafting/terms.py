"""Terms with capitals that no clause defines, and definitions that no clause uses."""

from __future__ import annotations

from collections.abc import Iterator

import re2

from gino.contract.spans import Cite
from gino.contract.vocabulary import NodeKind
from gino.documents.model import Document, Node
from gino.findings.drafting.lexicon import finder
from gino.findings.drafting.uses import Uses
from gino.provisions.model import Reading

_CAPITAL = r"(?:[A-Z][a-z]{2,}(?:-[A-Z]?[a-z]+)*)"
_TERM = re2.compile(
    rf"\b(?i:the|a|an|any|each|every|such|all|no|other|its|their)\s+"
    rf"({_CAPITAL}(?:[ \t]+(?:of[ \t]+)?{_CAPITAL}){{1,3}})"
)
_LEAST_DEFINITIONS = 3
_LEAST_USES = 2


def undefined_terms(reading: Reading) -> Iterator[tuple[str, tuple[Cite, ...]]]:
    """Terms of two words or more, written as if defined in a text that does define its terms, with their places."""
    if len(reading.definitions) < _LEAST_DEFINITIONS:
        return
    document, known = reading.document, _known(reading)
    uses: dict[str, list[Cite]] = {}
    made: set[str] = set()
    for node in document.nodes:
        if node.kind is NodeKind.HEADING:
            continue
        for term, start, end in _terms_of(document, node):
            singular = _singular(term)
            if _is_known(singular, known) or finder("ordinary").search(term):
                continue
            uses.setdefault(singular, []).append(document.cite(start, end, node))
            if finder("made").search(document.text[node.start : start].rstrip()):
                made.add(singular)
    places = Uses(document.text)
    for term, cites in uses.items():
        if term not in made and len(places.of(_singular(term))) >= _LEAST_USES:
            yield cites[0].quote, tuple(cites)


def unused_terms(reading: Reading) -> Iterator[tuple[str, tuple[Cite, ...]]]:
    """Terms that a clause defines in so many words and that stand nowhere else."""
    uses = Uses(reading.document.text)
    for definition in reading.definitions:
        cite = definition.cite
        if (
            definition.term.isupper()
            or '"' not in cite.quote.replace("“", '"').replace("”", '"')
            or not definition.term[0].isupper()
        ):
            continue
        spans = uses.of(_singular(definition.term))
        if not any(end <= cite.start or cite.end <= start for start, end in spans) and len(spans) <= 1:
            yield definition.term, (cite,)


def _terms_of(document: Document, node: Node) -> Iterator[tuple[str, int, int]]:
    text = document.text_of(node)
    for match in _TERM.finditer(text):
        start, end = match.start(1), match.end(1)
        yield " ".join(match.group(1).split()), node.start + start, node.start + end


def _known(reading: Reading) -> set[str]:
    """Everything that has a name: defined terms, parties, bodies, seats, instruments, and what headings are about."""
    names = {definition.term for definition in reading.definitions}
    names |= {name for party in reading.parties for name in (party.name, *party.aliases)}
    names |= {name for body in reading.bodies for name in (body.name, *body.aliases)}
    names |= {seat.label for body in reading.bodies for seat in body.seats if seat.label}
    names |= {document.name for document in reading.named_documents}
    names |= {one.terms.label for one in reading.provisions if one.terms.label}
    return {_singular(" ".join(name.split())).lower() for name in names}


def _is_known(term: str, known: set[str]) -> bool:
    """Whether a name is, begins or ends with the term, or the term with a name: "Board" of "Board of Managers"."""
    low = term.lower()
    return any(_within(low, name) or _within(name, low) for name in known)


def _within(part: str, whole: str) -> bool:
    return part == whole or whole.startswith(f"{part} ") or whole.endswith(f" {part}")


def _singular(term: str) -> str:
    term = term.removesuffix("(s)").removesuffix("(es)")
    if term.endswith("ies") and len(term) > 4:
        return f"{term[:-3]}y"
    return term[:-1] if term.endswith("s") and not term.endswith("ss") else term
