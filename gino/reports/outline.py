"""The outline as text: what was read, indented as it is numbered, and what was left out."""

from __future__ import annotations

from collections import Counter

from gino.contract.outline import Outline, OutlineNode
from gino.contract.vocabulary import NodeKind
from gino.reports.sanitizing import one_line


def render(outline: Outline, width: int) -> str:
    """One line a node: section, label and the first words; then a line for each kind of text left out."""
    widest = min(18, max((len(node.section or "") for node in outline.nodes), default=0))
    lines = [_line(node, widest, width) for node in outline.nodes]
    left_out = Counter(each.reason for each in outline.dropped)
    lines += [f"left out: {one_line(reason)} ({count})" for reason, count in sorted(left_out.items())]
    if outline.revisions.insertions or outline.revisions.deletions:
        changes = outline.revisions
        lines.append(f"tracked changes: {changes.insertions} in, {changes.deletions} out; read as {changes.view}")
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _line(node: OutlineNode, widest: int, width: int) -> str:
    words = one_line(node.text)
    if node.kind is NodeKind.HEADING:
        words = f"{one_line(node.label or '')} {words}".strip().upper()
    line = f"{one_line(node.section or ''):<{widest}}  {words}"
    return line if len(line) <= width else line[: width - 1].rstrip() + "…"
