"""Notes: what one rule says of the findings of others, as that a law reserves to a governing body what they tell of."""

from __future__ import annotations

from collections.abc import Sequence
from fnmatch import fnmatchcase

from gino.contract.report import Note
from gino.contract.vocabulary import Matter, Severity
from gino.findings.rules.running import Flaw

_MATTERS = frozenset(str(matter.value) for matter in Matter)
_RANK = {severity: rank for rank, severity in enumerate(Severity)}


def notes_on(flaw: Flaw, flaws: Sequence[Flaw]) -> tuple[Flaw, ...]:
    """Those of ``flaws`` that say something of ``flaw``: they name its rule, share a clause with it, reach as far."""
    return tuple(note for note in flaws if _names(note, flaw) and _covers(note, flaw) and _meets(note, flaw))


def as_note(flaw: Flaw) -> Note:
    """A flaw as the note that it is on another."""
    return Note(rule=flaw.rule.id, says=flaw.message, references=flaw.rule.file.references)


def lowered(severity: Severity, notes: Sequence[Flaw]) -> Severity:
    """The severity, no higher than any of the notes lets it be."""
    limits = [note.rule.file.lowers_to for note in notes if note.rule.file.lowers_to is not None]
    return max((severity, *limits), key=lambda one: _RANK[one])


def _names(note: Flaw, flaw: Flaw) -> bool:
    named = note.rule.file.notes_on
    return note.rule.id != flaw.rule.id and any(fnmatchcase(flaw.rule.id, name) for name in named)


def _covers(note: Flaw, flaw: Flaw) -> bool:
    """A note that tells of matters says nothing of a finding that tells of more."""
    told = _MATTERS.intersection(note.reach)
    return not told or told.issuperset(_MATTERS.intersection(flaw.reach))


def _meets(note: Flaw, flaw: Flaw) -> bool:
    return any(
        one.document == other.document and one.start < other.end and other.start < one.end
        for one in note.cites
        for other in flaw.cites
    )
