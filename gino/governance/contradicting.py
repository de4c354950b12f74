"""Contradictory or impossible governance that shows before anything is solved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gino.governance.materials import Materials
from gino.governance.model import Contradiction, ContradictionKind, GoverningBody, Strip
from gino.governance.who import BodyActs, Share


def contradictions_of(materials: Materials, bodies: Sequence[GoverningBody]) -> tuple[Contradiction, ...]:
    """Seats that do not add up, and votes or quorums that exceed all there are."""
    return (*_miscounted(materials), *_unreachable(bodies), *_self_appointing(bodies))


def _miscounted(materials: Materials) -> Iterable[Contradiction]:
    for placed in materials.bodies:
        body = placed.body
        counted = sum(seat.count for seat in body.seats if seat.voting)
        everyone = sum(seat.count for seat in body.seats)
        if body.seats_total is None or not body.seats or body.seats_total in (counted, everyone) or not body.cites:
            continue
        cites = tuple(dict.fromkeys((*body.cites, *(cite for seat in body.seats for cite in seat.cites))))
        yield Contradiction(
            id=f"seats-{body.id}",
            cites=cites,
            kind=ContradictionKind.SEATS_DO_NOT_ADD_UP,
            says=f"{body.name} is said to have {body.seats_total} seats, and the text fills {counted}.",
        )


def _unreachable(bodies: Sequence[GoverningBody]) -> Iterable[Contradiction]:
    for body in bodies:
        votes = sum(seat.count * seat.votes for seat in body.seats)
        stated = [("vote", body.rule, body.rule_cites)]
        if body.quorum is not None:
            stated.append(("quorum", body.quorum.share, body.quorum.cites))
        for what, share, cites in stated:
            if body.seats and cites and not body.by_interest and _exceeds(share, votes):
                yield Contradiction(
                    id=f"over-all-{what}-{body.id}",
                    cites=cites,
                    kind=ContradictionKind.THRESHOLD_OVER_ALL,
                    says=f"The {what} that {body.name} needs is more than all of its votes.",
                )


def _exceeds(share: Share, votes: int) -> bool:
    if share.count is not None:
        return share.count > votes
    return share.numerator > share.denominator or (share.numerator == share.denominator and share.more_than)


def _self_appointing(bodies: Sequence[GoverningBody]) -> Iterable[Contradiction]:
    for body in bodies:
        if body.seats and all(seat.chosen_by == BodyActs(body.id) for seat in body.seats):
            cites = tuple(cite for seat in body.seats for cite in seat.cites)
            if cites:
                yield Contradiction(
                    id=f"self-{body.id}",
                    cites=cites,
                    kind=ContradictionKind.SELF_APPOINTING,
                    says=f"Every seat of {body.name} is filled by {body.name} itself.",
                )


def circular_amendments(strips: Sequence[Strip]) -> tuple[Contradiction, ...]:
    """Two clauses that give the amendment of the same document to different holders without any order."""
    found: list[Contradiction] = []
    whole = [one for one in strips if one.route.value == "amend" and one.body is None and not one.matters and one.cites]
    for place, one in enumerate(whole):
        for other in whole[place + 1 :]:
            if one.document == other.document and one.by != other.by and not (one.grounds or other.grounds):
                found.append(
                    Contradiction(
                        id=f"amendment-{one.id}-{other.id}",
                        cites=(*one.cites, *other.cites),
                        kind=ContradictionKind.CIRCULAR_AMENDMENT,
                        says="Two clauses give the amendment of the same document to different holders.",
                    )
                )
    return tuple(found)
