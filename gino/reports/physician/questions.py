"""Questions to ask, from the clauses and gaps of one document, ready to send."""

from __future__ import annotations

from collections.abc import Iterator

from gino.contract.vocabulary import DOMAIN_OF, Domain, Matter, Power, Side
from gino.reports.clauses import clauses_of
from gino.reports.grouping import silent_matters
from gino.reports.physician.places import place_of
from gino.reports.physician.points import Subject
from gino.reports.pictures.setting import short

_MOST = 8
_FROM_CLAUSES = 4
_LONGEST = 48
_MENTIONED = 3


def questions_of(subject: Subject) -> tuple[str, ...]:
    """Up to eight: first what clauses take away, then what is left to others, unsaid, unclear, missing or unknown."""
    clauses = list(_of_clauses(subject))
    gaps = [
        *_of_votes(subject),
        *_of_silence(subject),
        *_of_doubt(subject),
        *_of_papers(subject),
        *_of_parties(subject),
    ]
    kept = clauses[: max(_FROM_CLAUSES, _MOST - len(gaps))]
    return tuple(dict.fromkeys([*kept, *gaps]))[:_MOST]


def _of_clauses(subject: Subject) -> Iterator[str]:
    plain, report = subject.plain, subject.examined.report
    for each in subject.mechanisms:
        sentence = plain.sentences[f"ask.{each.kind}"]
        words = {
            "place": place_of(each.cites, report, plain),
            "who": each.who,
            "people": subject.people,
            "matters": plain.listed(list(each.matters), _MENTIONED),
        }
        yield plain.say(f"ask.{each.kind}", **{name: words[name] for name in sentence.such_as})


def _of_votes(subject: Subject) -> Iterator[str]:
    """What the text gives to others from the start."""
    plain, weak = subject.plain, {Power.ADVISES, Power.NONE}
    none = [
        d for d in subject.decisions if DOMAIN_OF[d.matter] is Domain.CLINICAL and {d.on_paper, d.in_effect} <= weak
    ]
    if none:
        cites = [cite for decision in none for cite in clauses_of(decision, subject.examined.report)[:1]]
        matters = plain.listed([decision.matter for decision in none], _MENTIONED)
        place = place_of(cites, subject.examined.report, plain)
        yield plain.say("ask.no_vote", place=place, people=subject.people, matters=matters)


def _of_silence(subject: Subject) -> Iterator[str]:
    silent = silent_matters(subject.examined.report)
    for group in (Domain.CLINICAL, Domain.ADJACENT):
        matters = [matter for matter in silent if DOMAIN_OF[matter] is group]
        if matters:
            yield subject.plain.say("ask.silent", matters=subject.plain.listed(matters, _MENTIONED + 1, "or"))


def _of_doubt(subject: Subject) -> Iterator[str]:
    """One question for all matters that are open for the same clause."""
    plain, report = subject.plain, subject.examined.report
    same: dict[str, list[Matter]] = {}
    for decision in subject.decisions:
        if decision.worst is not decision.best and decision.cites:
            same.setdefault(place_of(clauses_of(decision, report), report, plain), []).append(decision.matter)
    for place, matters in same.items():
        yield plain.say("ask.unclear", place=place, matters=plain.listed(matters, _MENTIONED))


def _of_papers(subject: Subject) -> Iterator[str]:
    for name in dict.fromkeys(subject.examined.report.absent_documents):
        yield subject.plain.say("ask.absent", name=short(name, _LONGEST))


def _of_parties(subject: Subject) -> Iterator[str]:
    for party in subject.examined.case.venture.parties:
        if party.side is Side.UNKNOWN:
            yield subject.plain.say("ask.party", name=short(party.name, _LONGEST))
