"""Drafts of nodes, and the nodes that they become once every number of the document is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gino.contract.vocabulary import NodeKind
from gino.documents.citing import Chain, Citer
from gino.documents.entries import Entry
from gino.documents.labels import Form
from gino.documents.model import Node
from gino.documents.paragraphs import Role
from gino.documents.restoring import restored
from gino.documents.titles import is_capital, is_caption, is_title_case


@dataclass(slots=True)
class Draft:
    """A node in the making. ``chain`` is None for text without a number of its own.

    ``inside`` marks an unnumbered heading within a numbered section, whose number the text below it keeps.
    """

    entry: Entry
    parent: int | None
    kind: NodeKind
    chain: Chain | None
    end: int
    inside: bool = False


def finished(text: str, drafts: Sequence[Draft]) -> tuple[Node, ...]:
    """The nodes with their sections, kinds and depths."""
    chains = restored([draft.chain for draft in drafts], text)
    citer = Citer(chain for chain in chains if chain is not None)
    parents = {draft.parent for draft in drafts}
    nodes: list[Node] = []
    for index, (draft, chain) in enumerate(zip(drafts, chains, strict=True)):
        above = nodes[draft.parent] if draft.parent is not None else None
        entry = draft.entry
        nodes.append(
            Node(
                index=index,
                kind=_kind(text, replace(draft, chain=chain), index in parents),
                start=entry.start,
                end=draft.end,
                label=entry.label.printed if entry.label else None,
                section=citer.cite(chain) if chain else _inherited(above, draft),
                page=entry.paragraph.page,
                parent=draft.parent,
                depth=above.depth + 1 if above else 0,
                header=entry.paragraph.header,
            )
        )
    return tuple(nodes)


def _kind(text: str, draft: Draft, has_children: bool) -> NodeKind:
    """A numbered line that only looks like a title is a clause unless something stands under it."""
    if draft.kind is not NodeKind.HEADING or draft.chain is None or has_children:
        return draft.kind
    words = text[draft.entry.start : draft.end]
    if draft.chain[-1].form is Form.WORD or draft.entry.paragraph.role is Role.HEADING or is_capital(words):
        return NodeKind.HEADING
    return NodeKind.CLAUSE if is_caption(words) or not is_title_case(words) else NodeKind.HEADING


def _inherited(above: Node | None, draft: Draft) -> str | None:
    """Text has the section that it stands in; an unnumbered heading and the text directly under it have none."""
    if above is None or (draft.kind is NodeKind.HEADING and not draft.inside):
        return None
    return above.section
