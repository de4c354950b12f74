"""What a coalition is shown to command: the replay's own count of seats, votes and hands."""

from __future__ import annotations

from collections.abc import Callable

from gino.contract.vocabulary import BodyKind, Side
from gino.decisions.dossier import NOT_CITED, Dossier
from gino.decisions.interests import MAJORITY_OWNERS, remainder
from gino.decisions.voting import at_will, heads, is_simple_majority, labelled, quota, votes
from gino.governance.model import GoverningBody, SeatClass
from gino.governance.who import (
    MAJORITY,
    AllAct,
    AnyActs,
    BodyActs,
    InterestsAct,
    NeutralActs,
    NobodyActs,
    PartyActs,
    SeatsAct,
    Share,
    UnknownActs,
    Who,
)


class Commanding:
    """Counts what the members of ``coalition`` hold, and what they can stop, on the cited provisions alone.

    ``owners`` says whether the matter is decided by ownership, so that a proxy over interests carries it.
    """

    def __init__(self, shown: Dossier, coalition: frozenset[str], *, owners: bool, protected: Side) -> None:
        self.shown = shown
        self.without_rule = shown.without_rule
        self.hidden_quorum = shown.hidden_quorum
        self.coalition = coalition
        self.owners = owners
        self.protected = protected
        self._bodies = shown.bodies
        self._parties = shown.parties

    def holds(self, who: Who) -> bool:
        """Whether the coalition acts as ``who`` without anybody else."""
        return self._holds(who, frozenset(), owners=self.owners)

    def stops(self, who: Who) -> bool:
        """Whether nobody can act as ``who`` against the coalition."""
        return self._stops(who, frozenset(), owners=self.owners)

    def is_seated(self, body_id: str) -> bool:
        """Whether the body is known with its seats."""
        return body_id in self._bodies and bool(self._bodies[body_id].seats)

    def ties(self, body_id: str) -> bool:
        """Whether the coalition's votes can divide a body equally."""
        body = self._bodies[body_id]
        return votes(body) % 2 == 0 and self._votes(body, frozenset()) >= votes(body) // 2

    # -- acting ---------------------------------------------------------------------------------------------------

    def _holds(self, who: Who, seen: frozenset[str], *, owners: bool = True) -> bool:
        match who:
            case PartyActs(party):
                return self._speaks_for(party, seen, owners=owners)
            case AllAct(of):
                return all(self._holds(each, seen, owners=owners) for each in of)
            case AnyActs(of):
                return any(self._holds(each, seen, owners=owners) for each in of)
            case BodyActs(body, share):
                return self._carries(body, share, seen)
            case SeatsAct():
                after = seen | {repr(who)}
                return repr(who) not in seen and self._of_class(
                    who, lambda seat: self._commands(who.body, seat, after), least=True
                )
            case InterestsAct(share):
                return self._owns(share, seen)
            case NeutralActs(name):
                return f"neutral:{name}" in self.coalition
            case UnknownActs(name):
                return who != NOT_CITED and f"unknown:{name}" in self.coalition
            case NobodyActs():
                return False

    def _speaks_for(self, party: str, seen: frozenset[str], *, owners: bool) -> bool:
        if party in seen:
            return False
        after = seen | {party}
        if party in self._parties and self._parties[party].side in (Side.COMPANY, Side.JOINT, Side.EACH):
            general = (grant.holder for grant in self.shown.grants if grant.residual)
            return f"unknown:{party}" in self.coalition or any(self._holds(who, after) for who in general)
        for proxy in self.shown.proxies:
            if owners and proxy.party == party and proxy.irrevocable:
                return self._holds(proxy.voted_by, after)
        for bloc in self.shown.blocs:
            if bloc.follower == party:
                return self._leads(bloc.leader, after)
        found = self._parties.get(party)
        if found is None:
            return f"unknown:{party}" in self.coalition
        if found.affiliate_of is not None:
            return self._speaks_for(found.affiliate_of, after, owners=False)
        if found.side is Side.UNKNOWN:
            return f"unknown:{party}" in self.coalition
        return found.side is not self.protected and party in self.coalition

    def _leads(self, leader: str, seen: frozenset[str]) -> bool:
        if leader in self._bodies:
            return self._carries(leader, None, seen)
        return self._speaks_for(leader, seen, owners=False)

    def _carries(self, body_id: str, share: Share | None, seen: frozenset[str]) -> bool:
        body = self._bodies.get(body_id)
        if body is None:
            return f"unknown:{body_id}" in self.coalition
        for bloc in self.shown.blocs:
            if bloc.follower == body_id and body_id not in seen:
                return self._leads(bloc.leader, seen | {body_id})
        vote = f"{body_id}:{share}"
        if f"neutral:the present members of {body.name}" in self.coalition:
            return True
        if vote in seen:
            return False
        if not body.seats:
            return self._stands_for(body, share, seen)
        after = seen | {vote}
        if body.by_interest:
            return self._owns(share or body.rule, after) and self._is_quorum(body, after)
        return self._votes_carry(body, share, after) and self._is_quorum(body, after)

    def _stands_for(self, body: GoverningBody, share: Share | None, seen: frozenset[str]) -> bool:
        if body.kind is BodyKind.MEMBERS or body.by_interest:
            return self._owns(share or body.rule, seen)
        if body.kind is BodyKind.MEDICAL_STAFF:
            return self._medical_staff()
        return f"unknown:{body.name}" in self.coalition

    def _medical_staff(self) -> bool:
        physicians = [p.id for p in self._parties.values() if p.side is Side.PHYSICIANS]
        if self.protected is Side.PHYSICIANS:
            return False
        return f"side:{Side.PHYSICIANS}" in self.coalition or (len(physicians) == 1 and physicians[0] in self.coalition)

    def _votes_carry(self, body: GoverningBody, share: Share | None, seen: frozenset[str]) -> bool:
        held, total = self._votes(body, seen), votes(body)
        if held == total:
            return True
        if share is None and body.id in self.without_rule:
            return False
        rule = share or body.rule
        needed = quota(rule, total)
        if not self._includes(body, rule, seen):
            return False
        if held >= needed:
            return True
        casts = body.casting_vote is not None and self._holds(body.casting_vote, seen)
        return casts and is_simple_majority(rule, total) and 2 * held >= total

    def _includes(self, body: GoverningBody, rule: Share, seen: frozenset[str]) -> bool:
        for count, label in rule.including:
            those = [body.seats[place] for place in labelled(body, label)]
            held = sum(seat.count for seat in those if self._commands(body.id, seat, seen))
            if those and held < (count or sum(seat.count for seat in those)):
                return False
        return True

    def _is_quorum(self, body: GoverningBody, seen: frozenset[str]) -> bool:
        """A quorum that is cited must be met; of one that is not, no more is known than the law's own majority."""
        held = sum(seat.count for seat in body.seats if self._commands(body.id, seat, seen))
        if body.quorum is None:
            return body.id not in self.hidden_quorum or held >= quota(MAJORITY, heads(body))
        share = body.quorum.share
        return body.quorum.relaxes or (held >= quota(share, heads(body)) and self._includes(body, share, seen))

    def _votes(self, body: GoverningBody, seen: frozenset[str]) -> int:
        return sum(seat.count * seat.votes for seat in body.seats if self._commands(body.id, seat, seen))

    def _commands(self, body_id: str, seat: SeatClass, seen: frozenset[str]) -> bool:
        """Whether a seat is the coalition's: by proxy, by emptying and filling it at will, or by choosing it."""
        for proxy in self.shown.proxies:
            if proxy.irrevocable and proxy.body == body_id and (proxy.label or seat.label) == seat.label:
                return self._holds(proxy.voted_by, seen)
        filler = seat.vacancy_filled_by
        chosen = self._holds(seat.chosen_by, seen)
        if seat.confirmed_by is not None:
            chosen = chosen and self._holds(seat.confirmed_by, seen)
        if not at_will(seat) or seat.removable_by is None or filler in (None, seat.chosen_by):
            return chosen
        if self._holds(seat.removable_by, seen) and self._holds(filler, seen):
            return True
        return chosen and (self._stops(seat.removable_by, seen) or self._stops(filler, seen))

    def _of_class(self, who: SeatsAct, test: Callable[[SeatClass], bool], *, least: bool) -> bool:
        body = self._bodies.get(who.body)
        seats = [body.seats[place] for place in labelled(body, who.label)] if body is not None else []
        if not seats:
            return f"unknown:{who.label}" in self.coalition
        total = sum(seat.count for seat in seats)
        needed = who.count if who.count is not None else total if who.every else total // 2 + 1
        counted = sum(seat.count for seat in seats if test(seat))
        return counted >= (needed if least else total - needed + 1)

    def _owns(self, share: Share, seen: frozenset[str]) -> bool:
        return self._interest(share, lambda party: self._speaks_for(party, seen, owners=True), least=True)

    def _interest(self, share: Share, test: Callable[[str], bool], *, least: bool) -> bool:
        if MAJORITY_OWNERS in self.coalition:
            return True
        stated = [(party, part) for party, part in self.shown.owners if part is not None]
        rest = [party for party, part in self.shown.owners if part is None]
        left = remainder(tuple(part for _, part in self.shown.owners)) if rest else 0
        counted = sum(part for party, part in stated if party is not None and test(party))
        counted += left if all(party is not None and test(party) for party in rest) else 0
        total = sum(part for _, part in stated) + left
        needed = quota(share, total)
        return total > 0 and counted >= (needed if least else total - needed + 1)

    # -- stopping -------------------------------------------------------------------------------------------------

    def _stops(self, who: Who, seen: frozenset[str], *, owners: bool = True) -> bool:
        match who:
            case AllAct(of):
                return any(self._stops(each, seen, owners=owners) for each in of)
            case AnyActs(of):
                return all(self._stops(each, seen, owners=owners) for each in of)
            case NobodyActs():
                return True
            case BodyActs(body, share):
                return self._breaks(body, share, seen)
            case SeatsAct():
                after = seen | {repr(who)}
                return repr(who) not in seen and self._of_class(
                    who, lambda seat: self._denies(who.body, seat, after), least=False
                )
            case InterestsAct(share):
                return self._interest(share, lambda p: self._speaks_for(p, seen, owners=True), least=False)
            case _:
                return self._holds(who, seen, owners=owners)

    def _breaks(self, body_id: str, share: Share | None, seen: frozenset[str]) -> bool:
        """Whether a body cannot act against the coalition: too few votes are left, or no quorum."""
        body = self._bodies.get(body_id)
        if body is not None and self._outvoted(body, share, seen):
            return True
        vote = f"{body_id}:{share}"
        if body is None or vote in seen or not body.seats:
            return self._carries(body_id, share, seen)
        for bloc in self.shown.blocs:
            if bloc.follower == body_id:
                return self._leads(bloc.leader, seen | {body_id})
        after = seen | {vote}
        denied = [seat for seat in body.seats if self._denies(body.id, seat, after)]
        if self._lacks_quorum(body, denied):
            return True
        if body.by_interest:
            return False
        rule = Share(count=1) if share is None and body.id in self.without_rule else share or body.rule
        left = votes(body) - sum(seat.count * seat.votes for seat in denied)
        if left < quota(rule, votes(body)) or self._misses(body, rule, denied):
            return not self._others_cast(body, rule, left, after)
        return False

    def _lacks_quorum(self, body: GoverningBody, denied: list[SeatClass]) -> bool:
        """Whether a cited quorum cannot be had without the seats denied."""
        if body.quorum is None or body.quorum.relaxes:
            return False
        present = heads(body) - sum(seat.count for seat in denied)
        short = present < quota(body.quorum.share, heads(body))
        return short or self._misses(body, body.quorum.share, denied)

    def _outvoted(self, body: GoverningBody, share: Share | None, seen: frozenset[str]) -> bool:
        """Whether a body that votes by interest cannot carry anything against the coalition's interests."""
        by_interest = body.by_interest or (body.kind is BodyKind.MEMBERS and not body.seats)
        rule = share or body.rule
        return by_interest and self._interest(
            rule, lambda party: self._speaks_for(party, seen, owners=True), least=False
        )

    def _misses(self, body: GoverningBody, rule: Share, denied: list[SeatClass]) -> bool:
        for count, label in rule.including:
            those = [body.seats[place] for place in labelled(body, label)]
            left = sum(seat.count for seat in those if seat not in denied)
            if those and left < (count or sum(seat.count for seat in those)):
                return True
        return False

    def _others_cast(self, body: GoverningBody, rule: Share, left: int, seen: frozenset[str]) -> bool:
        """Whether a cited casting vote lets the others carry an equal division."""
        if body.casting_vote is None or self._stops(body.casting_vote, seen):
            return False
        return is_simple_majority(rule, votes(body)) and 2 * left >= votes(body)

    def _denies(self, body_id: str, seat: SeatClass, seen: frozenset[str]) -> bool:
        """Whether nobody can command a seat against the coalition."""
        for proxy in self.shown.proxies:
            if proxy.irrevocable and proxy.body == body_id and (proxy.label or seat.label) == seat.label:
                return self._stops(proxy.voted_by, seen)
        chosen = self._stops(seat.chosen_by, seen)
        if seat.confirmed_by is not None:
            chosen = chosen or self._stops(seat.confirmed_by, seen)
        filler = seat.vacancy_filled_by
        if not at_will(seat) or seat.removable_by is None or filler in (None, seat.chosen_by):
            return chosen
        taken = self._holds(seat.removable_by, seen) and self._holds(filler, seen)
        retaking = self._stops(seat.removable_by, seen) or self._stops(filler, seen)
        return retaking and (chosen or taken)
