"""Who must agree for a holder to act: every :data:`Who` solved down to players, through seats and choosers."""

from __future__ import annotations

from dataclasses import dataclass

from gino.contract.vocabulary import BodyKind, Side
from gino.decisions.assembling import Member, assembly, present
from gino.decisions.circles import Circles, Vote
from gino.decisions.facts import seat_fact
from gino.decisions.game import NEVER, AllOf, AnyOf, AtLeast, Node, Plays, Resting, Table, can_be_won, dual, players_in
from gino.decisions.interests import interests
from gino.decisions.players import PROTECTED, neutral, unknown
from gino.decisions.voting import at_will, labelled
from gino.governance.model import GoverningBody, Proxy, SeatClass
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
    UnknownActs,
    Who,
)


@dataclass(frozen=True, slots=True)
class Captured:
    """What a stripping step has put into the others' hands, to see which rights fall with it."""

    bodies: frozenset[str] = frozenset()
    parties: frozenset[str] = frozenset()
    documents: frozenset[int] = frozenset()
    interests: bool = False

    def takes(self, body: GoverningBody) -> bool:
        """Whether the body is taken."""
        return body.id in self.bodies or body.document in self.documents


class Acting:
    """Solves holders for one set of players. A body that chooses itself is left to its present members."""

    def __init__(self, circles: Circles, captured: Captured = Captured()) -> None:
        players = circles.players
        venture = players.venture
        self.players = players
        self.captured = captured
        self.self_appointed: set[str] = set()
        self._bodies = {body.id: body for body in venture.bodies}
        self._by_party = {p.party: p for p in venture.proxies if p.party is not None and p.irrevocable}
        self._by_body = tuple(p for p in venture.proxies if p.body is not None and p.irrevocable)
        self._solved: dict[Vote, Node] = {}
        self._circles = circles
        self.sitting: dict[tuple[Who, frozenset[str], bool], bool] = {}
        self._under_way: list[str] = []
        self._stand_ins: dict[Vote, Node] = {}
        self.others = AnyOf(tuple(Plays(key) for key in players.all_keys() if key != PROTECTED))

    def node(self, who: Who, *, voting: bool = True) -> Node:
        """The procedure by which ``who`` acts. ``voting``: as owners or electors, whose proxies then count."""
        match who:
            case PartyActs(party):
                return self._party(party, voting)
            case BodyActs(body, share):
                return self._body(body, share)
            case SeatsAct():
                return self._seats(who)
            case InterestsAct(share):
                return self._interests(share)
            case AllAct(of):
                return AllOf(tuple(self.node(each, voting=voting) for each in of))
            case AnyActs(of):
                return AnyOf(tuple(self.node(each, voting=voting) for each in of))
            case NeutralActs(name):
                return Plays(neutral(name))
            case NobodyActs():
                return NEVER
            case UnknownActs(name):
                return Plays(unknown(name))

    def _party(self, party: str, voting: bool) -> Node:
        if party in self.captured.parties:
            return self.others
        if self.players.is_entity(party):
            return self._entity(party)
        proxy = self._by_party.get(party)
        if voting and proxy is not None and party not in self._under_way:
            return self._guarded(party, proxy)
        hand = self.players.hand(party)
        played = self._body(hand.player, None) if hand.player in self._bodies else Plays(hand.player)
        return Resting(hand.facts, played) if hand.facts else played

    def _guarded(self, party: str, proxy: Proxy) -> Node:
        self._under_way.append(party)
        node = Resting((proxy.id,), self.node(proxy.voted_by))
        self._under_way.pop()
        return node

    def _entity(self, party: str) -> Node:
        general = [grant for grant in self.players.venture.grants if grant.residual]
        if not general or party in self._under_way:
            return Plays(unknown(party))
        self._under_way.append(party)
        node = Resting((general[0].id,), self.node(general[0].holder))
        self._under_way.pop()
        return node

    def _body(self, body_id: str, share: Share | None) -> Node:
        body = self._bodies.get(body_id)
        if body is None:
            return Plays(unknown(body_id))
        return self.others if self.captured.takes(body) else self._vote((body_id, share))

    def _seats(self, who: SeatsAct) -> Node:
        body = self._bodies.get(who.body)
        if body is None or not labelled(body, who.label):
            return Plays(unknown(who.label))
        return self.others if self.captured.takes(body) else self._vote(who)

    def _vote(self, vote: Vote) -> Node:
        if vote in self._stand_ins:
            return self._stand_ins[vote]
        if vote not in self._solved:
            circle = self._circles.around(vote)
            if circle:
                self._solved |= self._settled(circle)
            else:
                self._solved[vote] = self._built(vote)
        return self._solved[vote]

    def _settled(self, circle: tuple[Vote, ...]) -> dict[Vote, Node]:
        """Votes that depend on each other: what their other seats give them, as often as it gives them more.

        Those that even all together cannot fill are left to their present members.
        """
        nodes = self._repeated(circle, dict.fromkeys(circle, NEVER), ())
        lost = tuple(vote for vote in circle if not can_be_won(nodes[vote]))
        if not lost:
            return nodes
        for vote in lost:
            body = self._bodies[vote.body if isinstance(vote, SeatsAct) else vote[0]]
            self.self_appointed.add(body.id)
            nodes[vote] = Plays(neutral(f"the present members of {body.name}"))
        return self._once(circle, self._repeated(circle, nodes, lost))

    def _repeated(self, circle: tuple[Vote, ...], nodes: dict[Vote, Node], fixed: tuple[Vote, ...]) -> dict[Vote, Node]:
        table: Table | None = None
        known: list[int] = []
        for _ in circle:
            after = self._once(circle, nodes)
            nodes = {vote: nodes[vote] if vote in fixed else after[vote] for vote in circle}
            everybody = sorted(frozenset().union(*(players_in(node) for node in nodes.values())))
            if table is None or table.players != tuple(everybody):
                table = Table(tuple(everybody))
            wins = [table.wins(nodes[vote]) for vote in circle]
            if wins == known:
                break
            known = wins
        return nodes

    def _once(self, circle: tuple[Vote, ...], nodes: dict[Vote, Node]) -> dict[Vote, Node]:
        outer, self._stand_ins = self._stand_ins, self._stand_ins | nodes
        built = {vote: self._built(vote) for vote in circle}
        self._stand_ins = outer
        return built

    def _built(self, vote: Vote) -> Node:
        if isinstance(vote, SeatsAct):
            return self._of_class(vote)
        body = self._bodies[vote[0]]
        bloc = self.players.bloc_of(body.id)
        if bloc is not None and body.id not in self._under_way:
            self._under_way.append(body.id)
            led = Resting((bloc.id,), self._leader(bloc.leader))
            self._under_way.pop()
            return led
        return self._assembled(body, vote[1])

    def _leader(self, leader: str) -> Node:
        return self._body(leader, None) if leader in self._bodies else self._party(leader, voting=True)

    def _assembled(self, body: GoverningBody, share: Share | None) -> Node:
        if not body.seats:
            return self._without_seats(body, share or body.rule)
        members = tuple(self._member(body, index) for index in range(len(body.seats)))
        if body.by_interest:
            return AllOf((self._interests(share or body.rule), *present(body, members)))
        casting = self.node(body.casting_vote) if body.casting_vote is not None else None
        return assembly(body, members, share, casting)

    def _without_seats(self, body: GoverningBody, share: Share) -> Node:
        if body.kind is BodyKind.MEDICAL_STAFF:
            return Plays(self.players.for_side(Side.PHYSICIANS))
        if body.kind is BodyKind.MEMBERS or body.by_interest:
            return self._interests(share)
        return Plays(unknown(body.name))

    def _member(self, body: GoverningBody, index: int) -> Member:
        seat = body.seats[index]
        return Member(seat, Resting((seat_fact(body.id, index),), self._seat(body, seat)))

    def _seat(self, body: GoverningBody, seat: SeatClass) -> Node:
        """Who commands a seat: whoever votes it, or can empty and fill it at will, or chooses it."""
        for proxy in self._by_body:
            if proxy.body == body.id and (proxy.label is None or proxy.label.casefold() == seat.label.casefold()):
                return Resting((proxy.id,), self.node(proxy.voted_by))
        chosen = self.node(seat.chosen_by)
        if seat.confirmed_by is not None:
            chosen = AllOf((chosen, self.node(seat.confirmed_by)))
        if not at_will(seat) or seat.removable_by is None or seat.vacancy_filled_by in (None, seat.chosen_by):
            return chosen
        retaken = AllOf((self.node(seat.removable_by), self.node(seat.vacancy_filled_by)))
        return AnyOf((retaken, AllOf((chosen, dual(retaken)))))

    def _of_class(self, who: SeatsAct) -> Node:
        body = self._bodies[who.body]
        members = [self._member(body, index) for index in labelled(body, who.label)]
        total = sum(member.seat.count for member in members)
        needed = who.count if who.count is not None else total if who.every else total // 2 + 1
        return AtLeast(needed, tuple((member.seat.count, member.node) for member in members))

    def seat_nodes(self, body_id: str) -> tuple[tuple[SeatClass, Node], ...]:
        """Each class of a body's seats and who commands it."""
        body = self._bodies[body_id]
        return tuple((m.seat, m.node) for m in (self._member(body, index) for index in range(len(body.seats))))

    def seats_reaching(self, body_id: str, number: int) -> Node:
        """Those who command so many votes of a body."""
        body = self._bodies[body_id]
        if self.captured.takes(body):
            return self.others
        members = (self._member(body, index) for index in range(len(body.seats)))
        return AtLeast(number, tuple((m.seat.count * m.seat.votes, m.node) for m in members))

    def _interests(self, share: Share) -> Node:
        if self.captured.interests:
            return self.others
        return interests(self.players, share, lambda party: self._party(party, voting=True))
