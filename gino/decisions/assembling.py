"""A body with seats as a procedure: threshold, required members, casting vote, and the quorum that absence breaks."""

from __future__ import annotations

from dataclasses import dataclass

from gino.decisions.facts import casting_fact, quorum_fact, rule_fact
from gino.decisions.game import AllOf, AnyOf, AtLeast, Bearing, Node, Resting
from gino.decisions.voting import heads, is_simple_majority, labelled, quota, votes
from gino.governance.model import GoverningBody, SeatClass
from gino.governance.who import MAJORITY, Share


@dataclass(frozen=True, slots=True)
class Member:
    """A class of seats and who commands it."""

    seat: SeatClass
    node: Node


def assembly(body: GoverningBody, members: tuple[Member, ...], share: Share | None, casting: Node | None) -> Node:
    """How the members carry a vote whatever the others do: vote against, or stay away.

    ``share`` replaces the body's own threshold. Those absent cannot help a coalition, and a quorum that needs them
    stops it; a quorum that relaxes at an adjourned meeting stops nobody.
    """
    carried = _carried(body, members, share or body.rule)
    if share is None and body.rule_cites:
        everybody = AllOf((*(member.node for member in members), Resting((), carried, Bearing.LIMITS)))
        carried = AnyOf((everybody, Resting((rule_fact(body.id),), carried)))
    if casting is not None and is_simple_majority(share or body.rule, votes(body)):
        tied = AtLeast(votes(body) // 2, _by_vote(members))
        rests = (casting_fact(body.id), *((rule_fact(body.id),) if share is None and body.rule_cites else ()))
        needed = _including(body, members, share or body.rule)
        decisive = Resting(rests, AllOf((casting, tied, *needed)), Bearing.ENABLES)
        carried = AnyOf((carried, decisive))
    return AllOf((carried, *present(body, members)))


def _by_vote(members: tuple[Member, ...]) -> tuple[tuple[int, Node], ...]:
    return tuple((member.seat.count * member.seat.votes, member.node) for member in members)


def _by_head(members: tuple[Member, ...]) -> tuple[tuple[int, Node], ...]:
    return tuple((member.seat.count, member.node) for member in members)


def _carried(body: GoverningBody, members: tuple[Member, ...], share: Share) -> Node:
    enough = AtLeast(quota(share, votes(body)), _by_vote(members))
    needed = _including(body, members, share)
    return AllOf((enough, *needed)) if needed else enough


def _including(body: GoverningBody, members: tuple[Member, ...], share: Share) -> tuple[Node, ...]:
    found = []
    for count, label in share.including:
        those = tuple(members[index] for index in labelled(body, label))
        total = sum(member.seat.count for member in those)
        if those:
            found.append(AtLeast(count or total, _by_head(those)))
    return tuple(found)


def present(body: GoverningBody, members: tuple[Member, ...]) -> tuple[Node, ...]:
    """The quorum as a condition. A coalition that is a majority of the seats meets the law's own default anyway."""
    if body.quorum is None or body.quorum.relaxes:
        return ()
    share = body.quorum.share
    enough = AtLeast(quota(share, heads(body)), _by_head(members))
    quorum = AllOf((enough, *_including(body, members, share)))
    majority = AtLeast(quota(MAJORITY, heads(body)), _by_head(members))
    return (AnyOf((AllOf((quorum, majority)), Resting((quorum_fact(body.id),), quorum))),)
