"""What the document does not say: silent, unclear, missing, unknown, unread."""

from __future__ import annotations

from dataclasses import dataclass

from gino.contract.vocabulary import Side
from gino.reports.grouping import silent_matters
from gino.reports.physician.points import Subject
from gino.reports.pictures.setting import short
from gino.reports.plain.saying import Plain

_LONGEST = 60
_MOST = 12


@dataclass(frozen=True, slots=True)
class Silence:
    """Each kind of gap, ready to be set; an empty one is left out."""

    silent: tuple[str, ...]
    unclear: tuple[str, ...]
    absent: tuple[str, ...]
    unknown: tuple[str, ...]
    dark: str


def silence_of(subject: Subject) -> Silence:
    """The gaps of one document."""
    plain, report = subject.plain, subject.examined.report
    unclear = [
        plain.say(
            "silence.unclear.row",
            matter=_begun(plain.matters[decision.matter]),
            worst=plain.powers[decision.worst],
            best=plain.powers[decision.best],
        )
        for decision in report.decisions
        if decision.worst is not decision.best
    ]
    unknown = [
        short(each.name, _LONGEST) for each in subject.examined.case.venture.parties if each.side is Side.UNKNOWN
    ]
    return Silence(
        silent=tuple(_begun(plain.matters[matter]) for matter in silent_matters(report)),
        unclear=tuple(unclear),
        absent=tuple(dict.fromkeys(short(name, _LONGEST) for name in report.absent_documents))[:_MOST],
        unknown=tuple(dict.fromkeys(unknown))[:_MOST],
        dark=_dark(len(report.undetermined), plain),
    )


def _dark(count: int, plain: Plain) -> str:
    if count == 1:
        return plain.say("silence.dark.one")
    return plain.say("silence.dark", count=count) if count else ""


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]
