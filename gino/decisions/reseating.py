"""What differs in a body: who fills its seats, how many votes carry, who must be present, who breaks a tie."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from gino.contract.spans import Cite
from gino.contract.vocabulary import ProvisionKind
from gino.decisions.aligning import simplified
from gino.decisions.editing import Edit, Reshape
from gino.decisions.naming import Names, listed, number, sentence
from gino.decisions.voting import heads, labelled, quota, votes
from gino.governance.model import GoverningBody, Quorum, SeatClass, Venture
from gino.governance.who import Share, Who

_SEATS = (ProvisionKind.COMPOSITION, ProvisionKind.APPOINTMENT, ProvisionKind.REMOVAL, ProvisionKind.VACANCY)
_WEIGHTS = (*_SEATS, ProvisionKind.VOTING)


@dataclass(frozen=True, slots=True)
class BodyChange:
    """One part of a body that differs, in words, with the provisions of both versions."""

    says: str
    edit: Edit | None
    before: tuple[Cite, ...]
    after: tuple[Cite, ...]
    kinds: tuple[ProvisionKind, ...] = ()
    new: bool = False


def body_changes(old: Venture, new: Venture, was_called: Names, now_called: Names) -> Iterator[BodyChange]:
    """Every part of every body that differs. Ids must be aligned."""
    before = {body.id: body for body in old.bodies}
    for body in new.bodies:
        was = before.pop(body.id, None)
        if was is None:
            says = f"A new body, {now_called.body(body.id)}{_composed(body, now_called)}"
            yield BodyChange(says, Reshape(body), (), body.cites, _SEATS, new=True)
        else:
            yield from _Contrast(was, body, was_called, now_called).changes()
    for body in before.values():
        yield BodyChange(f"No longer a body, {was_called.body(body.id)}", None, body.cites, (), _SEATS, new=True)


def _composed(body: GoverningBody, names: Names) -> str:
    filled = [f"{seat.count} filled by {names.who(seat.chosen_by)}" for seat in body.seats]
    return f" ({heads(body)} seats, {listed(filled)})" if filled and heads(body) > 1 else ""


class _Contrast:
    """One body in both versions, with the names that each gives."""

    def __init__(self, was: GoverningBody, now: GoverningBody, was_called: Names, now_called: Names) -> None:
        self._was, self._now = was, now
        self._old, self._new = was_called, now_called
        self._name = was_called.body(was.id)

    def changes(self) -> Iterator[BodyChange]:
        was, now = self._was, self._now
        if says := self._seats():
            edit = Reshape(replace(was, seats=now.seats))
            weighed = [seat.votes for seat in was.seats] != [seat.votes for seat in now.seats]
            yield BodyChange(says, edit, _seat_cites(was), _seat_cites(now), _WEIGHTS if weighed else _SEATS)
        if says := self._rule():
            edit = Reshape(replace(was, rule=now.rule, by_interest=now.by_interest, rule_cites=now.rule_cites))
            yield BodyChange(says, edit, was.rule_cites, now.rule_cites, (ProvisionKind.VOTING,))
        if says := self._quorum():
            edit = Reshape(replace(was, quorum=now.quorum))
            yield BodyChange(says, edit, _quorum_cites(was), _quorum_cites(now), (ProvisionKind.QUORUM,))
        if simplified_or_none(was.casting_vote) != simplified_or_none(now.casting_vote):
            edit = Reshape(replace(was, casting_vote=now.casting_vote, casting_cites=now.casting_cites))
            kinds = (ProvisionKind.CHAIR, ProvisionKind.DEADLOCK)
            yield BodyChange(self._casting(), edit, was.casting_cites, now.casting_cites, kinds)
        if was.advisory_only != now.advisory_only:
            turned = "may now only advise" if now.advisory_only else "no longer only advises"
            edit = Reshape(replace(was, advisory_only=now.advisory_only))
            kinds = (ProvisionKind.ADVISORY, ProvisionKind.AUTHORITY)
            yield BodyChange(f"{sentence(self._name)} {turned}", edit, was.cites, now.cites, kinds)

    def _casting(self) -> str:
        was, now = self._was.casting_vote, self._now.casting_vote
        if now is None:
            return f"No casting vote of {self._name} any longer with {self._old.who(was)}" if was is not None else ""
        before = f", in place of {self._old.who(was)}" if was is not None else ""
        return f"Casting vote of {self._name} now with {self._new.who(now)}{before}"

    def _rule(self) -> str:
        was, now = self._was, self._now
        if was.by_interest != now.by_interest:
            return f"Votes of {self._name} now counted {'by interest' if now.by_interest else 'by head'}"
        if was.rule == now.rule:
            return ""
        before, after = _needed(was, was.rule, votes(was)), _needed(now, now.rule, votes(now))
        told = _step(before, after, votes(was), votes(now))
        return f"Votes that carry a decision of {self._name} {told}" if told else ""

    def _quorum(self) -> str:
        was, now = self._was.quorum, self._now.quorum
        if _bare(was) == _bare(now):
            return ""
        before = _needed(self._was, was.share, heads(self._was)) if was is not None else ("none", "")
        after = _needed(self._now, now.share, heads(self._now)) if now is not None else ("none", "")
        told = _step(before, after, heads(self._was), heads(self._now))
        relaxed = ""
        if was is not None and now is not None and was.relaxes != now.relaxes:
            relaxed = "an adjourned meeting " + ("now needs no quorum" if now.relaxes else "needs it too")
        parts = [f"Quorum of {self._name} {told}"] if told else [f"Quorum of {self._name}"] if relaxed else []
        return ", ".join([*parts, *([relaxed] if relaxed else [])])

    def _seats(self) -> str:
        """Who fills how many; where that is the same, who removes, refills, confirms and how they vote."""
        was, now = self._filled(self._was), self._filled(self._now)
        if was != now:
            told = [
                f"by {self._filler(who)} {was.get(who, 0)} to {now.get(who, 0)}"
                for who in [*now, *(each for each in was if each not in now)]
                if was.get(who) != now.get(who)
            ]
            larger = len(told) > 1 and heads(self._was) != heads(self._now)
            total = f", {heads(self._was)} to {heads(self._now)} in all" if larger else ""
            return f"Seats of {self._name} filled {listed(told)}{total}"
        groups: dict[str, list[str]] = {}
        for before, after in _same_filler(self._was, self._now):
            for words in self._terms(before, after):
                groups.setdefault(words, []).append(self._new.who(after.chosen_by))
        told = [self._members(fillers) + words for words, fillers in groups.items()]
        return sentence("; ".join(told))

    def _members(self, fillers: list[str]) -> str:
        """Whom the words are about: all members of the body, or those that some choose."""
        if len(fillers) == len(self._now.seats):
            return f"members of {self._name} "
        return f"members of {self._name} chosen by {listed(dict.fromkeys(fillers), 'or')} "

    def _terms(self, was: SeatClass, now: SeatClass) -> Iterator[str]:
        yield from self._ousted(_remover(was), _remover(now))
        filler, filled = now.vacancy_filled_by or now.chosen_by, was.vacancy_filled_by or was.chosen_by
        if _other(filled, filler):
            formerly = f", in place of {self._old.who(filled)}"
            yield f"are now replaced, where a seat falls vacant, by {self._new.who(filler)}{formerly}"
        if now.confirmed_by is not None and _other(was.confirmed_by, now.confirmed_by):
            yield f"now need the assent of {self._new.who(now.confirmed_by)}"
        elif was.confirmed_by is not None and now.confirmed_by is None:
            yield f"no longer need the assent of {self._old.who(was.confirmed_by)}"
        if was.votes != now.votes:
            yield f"now cast {number(now.votes)} {'vote' if now.votes == 1 else 'votes'} each"
        if was.must_be_physician != now.must_be_physician:
            yield "must now be physicians" if now.must_be_physician else "need no longer be physicians"

    def _ousted(self, was: Who | None, now: Who | None) -> Iterator[str]:
        if now is not None and _other(was, now):
            formerly = f", in place of {self._old.who(was)}" if was is not None else ""
            yield f"may now be removed at will by {self._new.who(now)}{formerly}"
        elif was is not None and now is None:
            yield f"may no longer be removed at will by {self._old.who(was)}"

    def _filled(self, body: GoverningBody) -> dict[Who, int]:
        found: dict[Who, int] = {}
        for seat in body.seats:
            who = simplified(seat.chosen_by)
            found[who] = found.get(who, 0) + seat.count
        return found

    def _filler(self, who: Who) -> str:
        chosen_now = who in self._filled(self._now)
        return (self._new if chosen_now else self._old).who(who)


def simplified_or_none(who: Who | None) -> Who | None:
    """A holder in its one form, where there is one."""
    return simplified(who) if who is not None else None


def _other(was: Who | None, now: Who | None) -> bool:
    return simplified_or_none(was) != simplified_or_none(now)


def _remover(seat: SeatClass) -> Who | None:
    """Who may empty the seat at will, besides whoever fills it."""
    return seat.removable_by if seat.without_cause and _other(seat.removable_by, seat.chosen_by) else None


def _bare(quorum: Quorum | None) -> Quorum | None:
    return replace(quorum, cites=()) if quorum is not None else None


def _same_filler(was: GoverningBody, now: GoverningBody) -> Iterator[tuple[SeatClass, SeatClass]]:
    """The classes that the same people fill, each with its version."""
    left = list(was.seats)
    for seat in now.seats:
        for before in left:
            if not _other(before.chosen_by, seat.chosen_by):
                left.remove(before)
                yield before, seat
                break


def _needed(body: GoverningBody, share: Share, total: int) -> tuple[str, str]:
    """How many, and which members must be among them."""
    parts = [
        f"{number(count)} of the {label}" if count else f"all {label}"
        for count, label in share.including
        if labelled(body, label)
    ]
    return str(quota(share, total)), listed(parts) if parts else ""


def _step(before: tuple[str, str], after: tuple[str, str], was_of: int, now_of: int) -> str:
    """The step from one threshold to another: "5 to 4 of 7"; empty where there is none."""
    (was, had), (now, has) = before, after
    if before == after and was_of == now_of:
        return ""
    if was == now and was_of == now_of:
        told = f"{now} of {now_of}"
    else:
        told = f"{was} to {now} of {now_of}" if was_of == now_of else f"{was} of {was_of} to {now} of {now_of}"
    told = told.replace("none of 0", "none") if not now_of else told
    told += f", no longer including {had}" if had and had != has else ""
    return told + (f", now including {has}" if has and had != has else "")


def _quorum_cites(body: GoverningBody) -> tuple[Cite, ...]:
    return body.quorum.cites if body.quorum is not None else ()


def _seat_cites(body: GoverningBody) -> tuple[Cite, ...]:
    return tuple(dict.fromkeys(cite for seat in body.seats for cite in seat.cites))
