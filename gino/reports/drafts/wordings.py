"""The words that differ in two drafts: clause by clause with what was read in each, and as the model asks for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from gino.contract.drafts import TextChange, Words
from gino.contract.spans import Cite
from gino.contract.vocabulary import ProvisionKind
from gino.decisions.touching import Place, Section, Touch
from gino.documents.model import Document, Node
from gino.documents.redlining import Rewording, redline, twins_of
from gino.provisions.model import Reading

_NO_CONTROL = frozenset((ProvisionKind.INFORMATION, ProvisionKind.COMPENSATION, ProvisionKind.COVENANT))


@dataclass(frozen=True, slots=True)
class Wording:
    """One clause whose words differ, in the document of that index in both drafts."""

    document: int
    before: Reading | None
    after: Reading | None
    rewording: Rewording


def wordings_of(old: Sequence[Reading], new: Sequence[Reading]) -> list[Wording]:
    """Every clause whose words differ, document by document in the order in which they were named."""
    found: list[Wording] = []
    for index, (before, after) in enumerate(zip_longest(old, new)):
        found += (Wording(index, before, after, each) for each in _reworded(before, after))
    return found


def _reworded(before: Reading | None, after: Reading | None) -> Iterable[Rewording]:
    if before is not None and after is not None:
        return redline(before.document, after.document)
    if before is not None:
        return [Rewording(node, None, ((node.start, node.end),), ()) for node in before.document.nodes]
    whole = after.document.nodes if after is not None else ()
    return [Rewording(None, node, (), ((node.start, node.end),)) for node in whole]


def touch_of(wordings: Sequence[Wording], old: Sequence[Reading], new: Sequence[Reading]) -> Touch:
    """The places that differ, and the numbers that clauses of the new draft had in the old one."""
    return Touch(
        words_before=tuple((w.document, *span) for w in wordings for span in w.rewording.gone),
        words_after=tuple((w.document, *span) for w in wordings for span in w.rewording.come),
        clauses_before=tuple(_places((w.document, w.rewording.before) for w in wordings)),
        clauses_after=tuple(_places((w.document, w.rewording.after) for w in wordings)),
        numbers=dict(_numbers(old, new)),
        kinds=frozenset(kind for wording in wordings for kind in _all_kinds(wording)),
    )


def _places(nodes: Iterable[tuple[int, Node | None]]) -> Iterator[Place]:
    return ((document, node.start, node.end) for document, node in nodes if node is not None)


def _numbers(old: Sequence[Reading], new: Sequence[Reading]) -> Iterator[tuple[Section, Section]]:
    for index, (before, after) in enumerate(zip(old, new, strict=False)):
        for now, was in twins_of(before.document, after.document).items():
            number, formerly = after.document.nodes[now].section, before.document.nodes[was].section
            if number and formerly:
                yield (index, number), (index, formerly)


def text_change(wording: Wording) -> TextChange:
    """The clause as data, with its words and what was read in it."""
    read = _read(wording)
    kinds = _all_kinds(wording)
    dark = any(_within(each.start, each.end, node) for reading, node in read for each in reading.undetermined)
    defined = any(
        _within(each.cite.start, each.cite.end, node) and each.matters
        for reading, node in read
        for each in reading.definitions
    )
    return TextChange(
        before=_cite(wording.before, wording.rewording.before),
        after=_cite(wording.after, wording.rewording.after),
        words=tuple(_words(wording)),
        provisions=tuple(kind for kind in ProvisionKind if kind in kinds),
        control=bool(kinds - _NO_CONTROL) or dark or defined,
    )


def _read(wording: Wording) -> list[tuple[Reading, Node]]:
    sides = ((wording.before, wording.rewording.before), (wording.after, wording.rewording.after))
    return [(reading, node) for reading, node in sides if reading is not None and node is not None]


def _all_kinds(wording: Wording) -> set[ProvisionKind]:
    return {kind for reading, node in _read(wording) for kind in _kinds(reading, node)}


def _kinds(reading: Reading, node: Node) -> Iterator[ProvisionKind]:
    return (each.kind for each in reading.provisions if _within(each.start, each.end, node))


def _within(start: int, end: int, node: Node) -> bool:
    return start < node.end and node.start < end


def _cite(reading: Reading | None, node: Node | None) -> Cite | None:
    if reading is None or node is None:
        return None
    return reading.document.cite(node.start, node.end, node)


def _words(wording: Wording) -> Iterator[Words]:
    """The runs of the clause in the order of reading, what is gone before what came in its place."""
    was, now = wording.rewording.before, wording.rewording.after
    old = wording.before.document if wording.before else None
    new = wording.after.document if wording.after else None
    if old is None or new is None or was is None or now is None:
        document, node = (new, now) if now is not None else (old, was)
        yield from _run(document, node.start if node else 0, node.end if node else 0, "come" if now else "gone")
        return
    place = now.start
    for gone, come in zip(wording.rewording.gone, wording.rewording.come, strict=True):
        yield from _run(new, place, come[0], "kept")
        yield from _run(old, *gone, "gone")
        yield from _run(new, *come, "come")
        place = come[1]
    yield from _run(new, place, now.end, "kept")


def _run(document: Document | None, start: int, end: int, is_: str) -> Iterator[Words]:
    text = " ".join(document.text[start:end].split()) if document is not None else ""
    if text:
        yield Words.model_validate({"text": text, "is": is_})
