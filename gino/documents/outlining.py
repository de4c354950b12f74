"""``outline_of``: what was read, in the contract's form."""

from __future__ import annotations

from gino.contract.outline import DocumentIdentity, Outline, OutlineNode
from gino.documents.model import Document


def outline_of(document: Document) -> Outline:
    """The outline of ``document``: every node in reading order, what was dropped, revisions and comments."""
    return Outline(
        document=DocumentIdentity(
            path=document.path,
            sha256=document.sha256,
            title=document.title,
            characters=len(document.text),
            pages=document.pages,
        ),
        nodes=tuple(
            OutlineNode(
                label=node.label,
                section=node.section,
                kind=node.kind,
                page=node.page,
                start=node.start,
                end=node.end,
                text=document.text_of(node),
            )
            for node in document.nodes
        ),
        dropped=document.dropped,
        revisions=document.revisions,
        comments=document.comments,
    )
