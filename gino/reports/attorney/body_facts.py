"""The control facts of one body: its seats, who empties and fills them, and how it acts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from gino.contract.vocabulary import ProvisionKind
from gino.decisions.naming import listed, number, share_told
from gino.governance.model import GoverningBody, SeatClass
from gino.governance.who import Share, UnknownActs, Who
from gino.reports.attorney.facts import Clauses, ControlFact, fact
from gino.reports.attorney.setting import Setting, first_cite
from gino.reports.attorney.words import say
from gino.reports.sanitizing import one_line
from gino.reports.wording import capitalized

_NUMBERED = re.compile(r" seats \d+$")


def body_facts(setting: Setting, body: GoverningBody, clauses: Clauses) -> Iterator[ControlFact]:
    """Every fact of a body, in the order in which one asks."""
    name = one_line(body.name)
    cites = [cite for seat in body.seats for cite in seat.cites]
    seated = [cite for seat in body.seats for cite in first_cite(seat.cites)]
    choosers = [seat.chosen_by for seat in body.seats]
    venture = setting.venture
    yield fact(venture, "seats", name, _seats(setting, body), seated, choosers)
    removal, vacancy = ProvisionKind.REMOVAL, ProvisionKind.VACANCY
    yield fact(venture, "removal", name, _removal(setting, body), clauses.beside(cites, removal), _removers(body))
    filled = clauses.beside(cites, vacancy)
    yield fact(venture, "vacancy", name, _vacancies(setting, body), filled, _fillers(body))
    quorum = body.quorum
    yield fact(venture, "quorum", name, _quorum(body), quorum.cites if quorum is not None else ())
    yield fact(venture, "vote", name, [_vote(body)] if body.rule_cites else [], body.rule_cites)
    casting = [capitalized(setting.who(body.casting_vote))] if body.casting_vote is not None else []
    yield fact(venture, "casting", name, casting, body.casting_cites, [body.casting_vote])
    if body.advisory_only:
        yield fact(venture, "advisory", name, [say("facts.rows.advisory.value")], body.cites)


def chooser_fact(setting: Setting, body: GoverningBody) -> ControlFact:
    """Who chooses the members of a lesser body, or an officer."""
    cites = [cite for seat in body.seats for cite in seat.cites]
    choosers = [seat.chosen_by for seat in body.seats]
    return fact(setting.venture, "chooser", one_line(body.name), _seats(setting, body), first_cite(cites), choosers)


def _seats(setting: Setting, body: GoverningBody) -> Iterator[str]:
    for seat in body.seats:
        label = one_line(label_of(seat, body))
        if isinstance(seat.chosen_by, UnknownActs) and not seat.cites:
            yield say("facts.says.seats_nobody", count=number(seat.count), label=label).capitalize()
            continue
        which = "seats_physician" if seat.must_be_physician else "seats"
        told = say(f"facts.says.{which}", count=number(seat.count), label=label, who=setting.who(seat.chosen_by))
        told += say("facts.says.votes", votes=number(seat.votes)) if seat.votes != 1 else ""
        told += say("facts.says.confirmed", who=setting.who(seat.confirmed_by)) if seat.confirmed_by else ""
        yield capitalized(told)


def label_of(seat: SeatClass, body: GoverningBody) -> str:
    """What the text calls the seats, or "seats" where the name is gino's own."""
    if seat.label == body.name or _NUMBERED.search(seat.label):
        return "seat" if seat.count == 1 else "seats"
    return seat.label


def _class_of(setting: Setting, seat: SeatClass, body: GoverningBody) -> str:
    """A class of seats by its name, or by who chooses it where it has none."""
    label = label_of(seat, body)
    return label if label == seat.label else say("facts.says.seats_of", who=setting.who(seat.chosen_by))


def _per_class(setting: Setting, body: GoverningBody, tell: Callable[[SeatClass], str]) -> list[str]:
    """What is said of the seats: once where it is the same of all, otherwise class by class."""
    told = [(_class_of(setting, seat, body), tell(seat)) for seat in body.seats]
    said = {words for _, words in told if words}
    if len(said) <= 1 and all(words for _, words in told):
        return [capitalized(words) for words in said]
    lines = [say("facts.says.of_label", label=one_line(label), rest=words) for label, words in told if words]
    return [capitalized(line) for line in lines]


def _removal(setting: Setting, body: GoverningBody) -> list[str]:
    def tell(seat: SeatClass) -> str:
        if seat.removable_by is None:
            return ""
        cause = say("facts.says.removal_any" if seat.without_cause else "facts.says.removal_cause")
        return say("facts.says.removal", who=setting.who(seat.removable_by)) + cause

    return _per_class(setting, body, tell)


def _vacancies(setting: Setting, body: GoverningBody) -> list[str]:
    def tell(seat: SeatClass) -> str:
        filler = seat.vacancy_filled_by
        return "" if filler is None else say("facts.says.vacancy", who=setting.who(filler))

    return _per_class(setting, body, tell)


def _removers(body: GoverningBody) -> list[Who | None]:
    return [seat.removable_by for seat in body.seats]


def _fillers(body: GoverningBody) -> list[Who | None]:
    return [seat.vacancy_filled_by for seat in body.seats]


def _quorum(body: GoverningBody) -> list[str]:
    if body.quorum is None:
        return []
    share = body.quorum.share
    if share.count is not None:
        told = say("facts.says.quorum_count", count=number(share.count))
    else:
        told = say("facts.says.quorum_share", share=share_told(share))
    told += _including(share) + (say("facts.says.quorum_relaxes") if body.quorum.relaxes else "")
    return [capitalized(told)]


def _vote(body: GoverningBody) -> str:
    told = vote_told(body.rule, by_interest=body.by_interest)
    return capitalized(told)


def vote_told(share: Share, *, by_interest: bool = False) -> str:
    """The vote that a body or the owners need."""
    if by_interest:
        return say("facts.says.vote_interest", share=share_told(share))
    if share.count is not None:
        return say("facts.says.vote_count", share=share_told(share)) + _including(share)
    base = say("facts.says.present" if share.of_present else "facts.says.in_office")
    return say("facts.says.vote_head", share=share_told(share), base=base) + _including(share)


def _including(share: Share) -> str:
    needed = [
        say("facts.says.including_some", count=number(count), label=one_line(label))
        if count
        else say("facts.says.including_all", label=one_line(label))
        for count, label in share.including
    ]
    return say("facts.says.including", needed=listed(needed)) if needed else ""
