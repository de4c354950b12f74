"""A :class:`Read` as JSON and back, to carry it out of the process that parsed the file.

What comes back is checked: the other process may have been taken over by the file.
"""

from __future__ import annotations

import json
from typing import Any

from gino.contract.outline import Comment, DroppedText, Revisions
from gino.documents.model import Origin
from gino.documents.numerals import Style
from gino.documents.paragraphs import Paragraph, Role
from gino.documents.readers.read import Read


def packed(read: Read) -> bytes:
    """The JSON of ``read``."""
    return json.dumps(
        {
            "text": read.text,
            "paragraphs": [
                (p.start, p.end, p.label, p.style, p.indent, p.role, p.weak, p.block, p.level, p.page, p.header)
                for p in read.paragraphs
            ],
            "format": read.format,
            "pages": read.pages,
            "page_labels": read.page_labels,
            "origins": [(o.start, o.part, o.path, o.offset) for o in read.origins],
            "dropped": [one.model_dump() for one in read.dropped],
            "gaps": read.gaps,
            "changed": read.changed,
            "revisions": read.revisions.model_dump(),
            "comments": [one.model_dump() for one in read.comments],
            "warnings": read.warnings,
        }
    ).encode("ascii")


def unpacked(data: bytes) -> Read:
    """The :class:`Read` of what :func:`packed` made.

    Raises:
        ValueError: if it is not that, or its spans do not lie in its text.
    """
    found = json.loads(data)
    try:
        read = _read(found)
    except (KeyError, TypeError) as error:
        raise ValueError(str(error)) from None
    size = len(read.text)
    spans = [*((p.start, p.end) for p in read.paragraphs), *read.gaps, *read.changed]
    spans += [(one.start, one.end) for one in read.comments]
    if any(not 0 <= start <= end <= size for start, end in spans):
        raise ValueError("a span outside the text")
    return read


def _read(found: Any) -> Read:  # noqa: ANN401 - JSON of another process, checked field by field
    return Read(
        text=str(found["text"]),
        paragraphs=tuple(
            Paragraph(
                start=int(start), end=int(end), label=label, style=None if style is None else Style(style),
                indent=int(indent), role=Role(role), weak=bool(weak), block=int(block), level=level, page=page,
                header=header,
            )
            for start, end, label, style, indent, role, weak, block, level, page, header in found["paragraphs"]
        ),
        format=str(found["format"]),
        pages=found["pages"],
        page_labels=tuple(found["page_labels"]),
        origins=tuple(
            Origin(int(start), str(part), tuple(path), int(offset)) for start, part, path, offset in found["origins"]
        ),
        dropped=tuple(DroppedText.model_validate(one) for one in found["dropped"]),
        gaps=tuple((int(start), int(end)) for start, end in found["gaps"]),
        changed=tuple((int(start), int(end)) for start, end in found["changed"]),
        revisions=Revisions.model_validate(found["revisions"]),
        comments=tuple(Comment.model_validate(one) for one in found["comments"]),
        warnings=tuple(str(one) for one in found["warnings"]),
    )  # fmt: skip
