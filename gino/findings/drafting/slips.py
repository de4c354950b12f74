"""Every slip of a reading, each with the clauses about control that stand on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import re2

from gino.contract.extract import Provision
from gino.contract.spans import Cite
from gino.contract.vocabulary import NodeKind, ProvisionKind
from gino.documents.model import Document, Node
from gino.findings.drafting.lexicon import finder
from gino.findings.drafting.model import Slip, SlipKind
from gino.findings.drafting.terms import undefined_terms, unused_terms
from gino.provisions.model import Reading

_APART = frozenset(
    {ProvisionKind.INFORMATION, ProvisionKind.COMPENSATION, ProvisionKind.COVENANT, ProvisionKind.ADVISORY}
)
"""Kinds of provision that say nothing of who decides."""

_ATTACHED = ("exhibit", "schedule", "annex", "appendix")
_NUMBERED = re2.compile(r"^(?:Article |Part )?[0-9IVXLC]")
_OF_A_CODE = re2.compile(r"\d\.\d{3}|\d-\d+\(")
"""Numbers of regulations, which no agreement bears: 1.704-1(b)."""


def slips_of(reading: Reading) -> tuple[Slip, ...]:
    """Every slip of one document, in the order of the kinds and then of the text."""
    found: list[tuple[SlipKind, str, tuple[Cite, ...]]] = []
    found += [(SlipKind.UNDEFINED_TERM, term, cites) for term, cites in undefined_terms(reading)]
    found += [(SlipKind.UNUSED_TERM, term, cites) for term, cites in unused_terms(reading)]
    found += list(_references(reading))
    found += [(SlipKind.DUPLICATE_NUMBER, section, cites) for section, cites in _duplicates(reading.document)]
    found += list(_blanks(reading.document))
    return tuple(_slip(reading, kind, name, cites) for kind, name, cites in found)


def _slip(reading: Reading, kind: SlipKind, name: str, cites: tuple[Cite, ...]) -> Slip:
    standing = [one for one in reading.provisions if one.kind not in _APART and _stands_on(one, cites)]
    matters = dict.fromkeys(matter for one in standing for matter in one.matters)
    controls = bool(standing) or any(_of_power(reading.document, cite) for cite in cites)
    return Slip(kind, name, controls and kind is not SlipKind.UNUSED_TERM, tuple(matters), cites)


def _stands_on(provision: Provision, cites: Sequence[Cite]) -> bool:
    return any(provision.start < cite.end and cite.start < provision.end for cite in cites)


def _of_power(document: Document, cite: Cite) -> bool:
    """Whether the clause around a slip speaks of power; a term that nobody defines may hide of what."""
    node = document.node_at(cite.start)
    return node is not None and finder("power").search(document.text_of(node)) is not None


def _references(reading: Reading) -> Iterator[tuple[SlipKind, str, tuple[Cite, ...]]]:
    """Sections and exhibits that are named and not there, each once with every place that names it."""
    missing: dict[str, list[Cite]] = {}
    for reference in reading.references:
        if reference.target is None:
            missing.setdefault(" ".join(reference.section.split()), []).append(reference.cite)
    for section, cites in missing.items():
        if section.lower().startswith(_ATTACHED):
            yield SlipKind.MISSING_EXHIBIT, section, tuple(cites)
        elif _NUMBERED.search(section) and not _OF_A_CODE.search(section):
            yield SlipKind.BROKEN_REFERENCE, section, tuple(cites)


def _duplicates(document: Document) -> Iterator[tuple[str, tuple[Cite, ...]]]:
    """Numbers that two clauses bear."""
    bearers: dict[str, list[Node]] = {}
    for node in document.nodes:
        if node.section and node.label and node.kind in (NodeKind.CLAUSE, NodeKind.HEADING):
            bearers.setdefault(node.section, []).append(node)
    for section, nodes in bearers.items():
        cites = tuple(document.cite(node.start, node.end, node) for node in nodes if node.start < node.end)
        if len(cites) > 1:
            yield section, cites


def _blanks(document: Document) -> Iterator[tuple[SlipKind, str, tuple[Cite, ...]]]:
    for node in _written(document.nodes):
        text = document.text_of(node)
        if finder("signature").search(text):
            continue
        for match in finder("blank").finditer(text):
            cite = document.cite(node.start + match.start(), node.start + match.end(), node)
            yield SlipKind.PLACEHOLDER, " ".join(match.group().split()), (cite,)


def _written(nodes: Iterable[Node]) -> Iterator[Node]:
    return (node for node in nodes if node.start < node.end)
