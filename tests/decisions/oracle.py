"""A brute-force oracle: coalitions as sets, every seat by itself, every way in which the rest may vote or stay away.

Written from the contract alone; it shares nothing with gino.decisions.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

from gino.contract.terms import OverrideMode, StripRoute
from gino.contract.vocabulary import Matter, Power, Side
from gino.governance.model import Element, Entrenchment, GoverningBody, Override, SeatClass, Strip, Venture
from gino.governance.who import (
    AllAct,
    AnyActs,
    BodyActs,
    InterestsAct,
    NeutralActs,
    NobodyActs,
    PartyActs,
    SeatsAct,
    Share,
    Who,
)

US = "us"
Coalition = frozenset[str]


class Oracle:
    def __init__(self, venture: Venture, captured: frozenset[str] = frozenset()) -> None:
        self.venture = venture
        self.captured = captured
        self.known: dict[tuple[str, Share | None, Coalition], bool] = {}
        self.leaders = {bloc.follower: bloc.leader for bloc in venture.blocs}
        self.leaders |= {p.id: p.affiliate_of for p in venture.parties if p.affiliate_of}
        self.parties = {p.id: p for p in venture.parties}
        neutrals = set()
        for who in self.holders():
            neutrals |= self.neutrals_in(who)
        self.everyone: Coalition = frozenset(self.player(p.id) for p in venture.parties) | neutrals

    def holders(self) -> list[Who]:
        found: list[Who] = []
        venture = self.venture
        for element in (*venture.grants, *venture.consents, *venture.overrides, *venture.fundings):
            found.append(element.holder)
        found += [r.decider for r in venture.referrals if r.decider]
        found += [f.set_by for f in venture.fallbacks if f.set_by]
        found += [s.by for s in venture.strips] + [e.also for e in venture.entrenchments]
        for body in venture.bodies:
            found += [seat.chosen_by for seat in body.seats]
        return found

    def neutrals_in(self, who: Who) -> set[str]:
        if isinstance(who, NeutralActs):
            return {who.name}
        if isinstance(who, AllAct | AnyActs):
            return set().union(*map(self.neutrals_in, who.of))
        return set()

    def player(self, party: str) -> str:
        while party in self.leaders:
            party = self.leaders[party]
        return US if self.parties[party].side is Side.PHYSICIANS else party

    # -- can a coalition make a holder act, whatever the rest do ------------------------------------------------------

    def can(self, who: Who, camp: Coalition) -> bool:
        match who:
            case PartyActs(party):
                return self.player(party) in camp
            case NeutralActs(name):
                return name in camp
            case NobodyActs():
                return False
            case AllAct(of):
                return all(self.can(each, camp) for each in of)
            case AnyActs(of):
                return any(self.can(each, camp) for each in of)
            case InterestsAct(share):
                held = sum(o.per_ten_thousand or 0 for o in self.venture.ownerships if self.owns(o.party, camp))
                return reached(share, held, 10_000)
            case SeatsAct(body_id, label, count, every):
                body = self.venture.body(body_id)
                if body.id in self.captured:
                    return bool(camp - {US})
                mine = [self.seated(body, seat, camp) for seat in each_seat(body) if seat.label == label]
                return sum(mine) >= (count if count is not None else len(mine) if every else len(mine) // 2 + 1)
            case BodyActs(body_id, share):
                return self.body_carries(self.venture.body(body_id), share, camp)
        raise AssertionError(who)

    def owns(self, party: str, camp: Coalition) -> bool:
        for proxy in self.venture.proxies:
            if proxy.party == party and proxy.irrevocable:
                return self.can(proxy.voted_by, camp)
        return self.player(party) in camp

    def chooses(self, who: Who, camp: Coalition) -> bool:
        """As electors: a proxy over a party's interests moves its vote."""
        if isinstance(who, PartyActs):
            return self.owns(who.party, camp)
        if isinstance(who, AllAct):
            return all(self.chooses(each, camp) for each in who.of)
        if isinstance(who, AnyActs):
            return any(self.chooses(each, camp) for each in who.of)
        return self.can(who, camp)

    def seated(self, body: GoverningBody, seat: SeatClass, camp: Coalition) -> bool:
        for proxy in self.venture.proxies:
            if proxy.body == body.id and proxy.irrevocable and proxy.label in (None, seat.label):
                return self.chooses(proxy.voted_by, camp)

        def retakes(camp: Coalition) -> bool:
            if seat.removable_by is None or not seat.without_cause or seat.vacancy_filled_by is None:
                return False
            if seat.vacancy_filled_by == seat.chosen_by:
                return False
            return self.chooses(seat.removable_by, camp) and self.chooses(seat.vacancy_filled_by, camp)

        if retakes(camp):
            return True
        chosen = self.chooses(seat.chosen_by, camp)
        if seat.confirmed_by is not None:
            chosen = chosen and self.chooses(seat.confirmed_by, camp)
        return chosen and not retakes(self.everyone - camp)

    def body_carries(self, body: GoverningBody, share: Share | None, camp: Coalition) -> bool:
        key = (body.id, share, camp)
        if key not in self.known:
            self.known[key] = self.plays_out(body, share, camp)
        return self.known[key]

    def plays_out(self, body: GoverningBody, share: Share | None, camp: Coalition) -> bool:
        if body.id in self.captured:
            return bool(camp - {US})
        rule = share or body.rule
        seats = list(each_seat(body))
        mine = [self.seated(body, seat, camp) for seat in seats]
        if body.by_interest:
            meets = body.quorum is None or body.quorum.relaxes or self.is_quorum(body, seats, mine)
            return self.can(InterestsAct(rule), camp) and meets
        casting = body.casting_vote is not None and self.chooses(body.casting_vote, camp)
        against = [("no", "away") if not held else ("yes",) for held in mine]
        return all(self.passes(body, rule, seats, votes, casting) for votes in product(*against))

    def is_quorum(self, body: GoverningBody, seats: list[SeatClass], mine: list[bool]) -> bool:
        assert body.quorum is not None
        there = [seat for seat, held in zip(seats, mine, strict=True) if held]
        return reached(body.quorum.share, len(there), len(seats)) and includes(body.quorum.share, there, seats)

    def passes(
        self, body: GoverningBody, rule: Share, seats: list[SeatClass], votes: tuple[str, ...], casting: bool
    ) -> bool:
        total = sum(seat.votes for seat in seats)
        yes = sum(seat.votes for seat, vote in zip(seats, votes, strict=True) if vote == "yes")
        if body.quorum is not None and not body.quorum.relaxes:
            present = [seat for seat, vote in zip(seats, votes, strict=True) if vote != "away"]
            if not reached(body.quorum.share, len(present), len(seats)):
                return False
            if not includes(body.quorum.share, present, seats):
                return False
        for_it = [seat for seat, vote in zip(seats, votes, strict=True) if vote == "yes"]
        if not includes(rule, for_it, seats):
            return False
        larger = rule.count is None and 2 * rule.numerator > rule.denominator
        equal = total % 2 == 0 and reached(rule, total // 2 + 1, total) and not reached(rule, total // 2, total)
        equal = equal and not larger
        return reached(rule, yes, total) or (casting and equal and 2 * yes >= total)

    # -- one matter ---------------------------------------------------------------------------------------------------

    def carries(self, matter: Matter, camp: Coalition) -> bool:
        rest = self.everyone - camp
        game = self.after_fallbacks
        return game(matter, camp, rest)

    def path(self, matter: Matter, holder: Who, camp: Coalition, rest: Coalition) -> bool:
        venture = self.venture
        body = holder.body if isinstance(holder, BodyActs | SeatsAct) else None
        won = self.can(holder, camp)
        for referral in venture.referrals:
            if touches(referral, matter) and referral.over == body is not None and referral.decider:
                stuck = not self.can(holder, rest)
                if referral.on_tie_only:
                    stuck = self.divides(venture.body(body), camp)
                won = won or (stuck and self.can(referral.decider, camp))
        for consent in venture.consents:
            if touches(consent, matter) and consent.over == body is not None and not consent.grounds:
                won = won and self.can(consent.holder, camp)
        for override in venture.overrides:
            if stops(override, matter) and override.over == body is not None:
                won = won and not self.can(override.holder, rest)
        return won

    def divides(self, body: GoverningBody, camp: Coalition) -> bool:
        seats = list(each_seat(body))
        total = sum(seat.votes for seat in seats)
        mine = sum(seat.votes for seat in seats if self.seated(body, seat, camp))
        return total % 2 == 0 and 2 * mine >= total

    def based(self, matter: Matter, camp: Coalition, rest: Coalition) -> bool:
        venture = self.venture
        named = [g for g in venture.grants if matter in g.matters and not g.residual]
        grants = named or [g for g in venture.grants if g.residual]
        won = any(self.path(matter, g.holder, camp, rest) for g in grants)
        for consent in venture.consents:
            if touches(consent, matter) and consent.over is None and not consent.grounds:
                won = won and self.can(consent.holder, camp)
        for funding in venture.fundings:
            if touches(funding, matter):
                won = won and self.can(funding.holder, camp)
        return won

    def after_overrides(self, matter: Matter, camp: Coalition, rest: Coalition) -> bool:
        won = self.based(matter, camp, rest)
        stuck = not self.based(matter, rest, camp)
        for referral in self.venture.referrals:
            if touches(referral, matter) and referral.over is None and referral.decider:
                won = won or (stuck and self.can(referral.decider, camp))
        for override in self.venture.overrides:
            if stops(override, matter) and override.over is None:
                won = won and not self.can(override.holder, rest)
        replacing = [
            o.holder
            for o in self.venture.overrides
            if touches(o, matter) and o.mode is OverrideMode.REPLACE and not bounded(o)
        ]
        if any(self.can(holder, camp) for holder in replacing):
            return True
        return won and not any(self.can(holder, rest) for holder in replacing)

    def after_fallbacks(self, matter: Matter, camp: Coalition, rest: Coalition) -> bool:
        won = self.after_overrides(matter, camp, rest)
        stuck = not self.after_overrides(matter, rest, camp)
        for fallback in self.venture.fallbacks:
            if touches(fallback, matter) and fallback.set_by:
                won = won or (stuck and self.can(fallback.set_by, camp))
        return won

    def power(self, matter: Matter, group: Coalition = frozenset((US,))) -> Power | None:
        """Decides, blocks, sways, or None for a dummy."""
        others = sorted(self.everyone - group)
        if not self.carries(matter, self.everyone):
            return None
        if self.carries(matter, group):
            return Power.DECIDES
        if not self.carries(matter, frozenset(others)):
            return Power.BLOCKS
        for size in range(len(others) + 1):
            for some in combinations(others, size):
                if self.carries(matter, frozenset(some) | group) and not self.carries(matter, frozenset(some)):
                    return Power.SWAYS
        return None

    def nobodys(self) -> Coalition:
        """Courts and experts, whom nobody commands: they strip nothing and lend themselves to no stripping."""
        strippers = [s.by for s in self.venture.strips] + [e.also for e in self.venture.entrenchments]
        return frozenset(name for who in strippers for name in self.neutrals_in(who))

    def lasts(self, matter: Matter) -> bool:
        """Whether no strip that the others can use reaches the right."""
        others = self.everyone - {US} - self.nobodys()
        now = rank(self.power(matter))
        for strip in self.venture.strips:
            if strip.grounds or not touches(strip, matter) or not self.chooses(strip.by, others):
                continue
            if any(not self.chooses(e.also, others) for e in self.venture.entrenchments if guards(e, strip, matter)):
                continue
            if strip.body is None or strip.route is StripRoute.SELL:
                return False
            if rank(Oracle(self.venture, frozenset((strip.body,))).power(matter)) < now:
                return False
        return True


def guards(entrenchment: Entrenchment, strip: Strip, matter: Matter) -> bool:
    return touches(entrenchment, matter) and (not entrenchment.routes or strip.route in entrenchment.routes)


def rank(power: Power | None) -> int:
    return 0 if power is None else list(Power).index(power)


def touches(element: Element, matter: Matter) -> bool:
    matters: tuple[Matter, ...] = getattr(element, "matters")  # noqa: B009
    return not matters or matter in matters


def bounded(override: Override) -> bool:
    return override.hours is not None and override.reviewed_by is not None


def stops(override: Override, matter: Matter) -> bool:
    return touches(override, matter) and override.mode is not OverrideMode.REPLACE and not bounded(override)


def each_seat(body: GoverningBody) -> Iterator[SeatClass]:
    for seat in body.seats:
        for _ in range(seat.count):
            yield seat


def reached(share: Share, votes: int, total: int) -> bool:
    if share.count is not None:
        return votes >= share.count
    if share.more_than:
        return votes * share.denominator > total * share.numerator
    return votes * share.denominator >= total * share.numerator


def includes(share: Share, some: list[SeatClass], seats: list[SeatClass]) -> bool:
    for count, label in share.including:
        needed = count or sum(seat.label == label for seat in seats)
        if any(seat.label == label for seat in seats) and sum(seat.label == label for seat in some) < needed:
            return False
    return True
