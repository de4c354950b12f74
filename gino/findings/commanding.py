"""Who commands an actor: through a body to its seats, through a seat to whoever chooses it."""

from __future__ import annotations

from gino.contract.vocabulary import Side
from gino.findings.charter import Charter
from gino.governance.model import GoverningBody
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

_MAX_DEPTH = 8


def commanded_alone(who: Who, charter: Charter) -> bool | None:
    """Whether the protected side alone makes ``who`` act; None where the text does not say."""
    return _acts(who, charter, protected=True, depth=0)


def needs_protected(who: Who, charter: Charter) -> bool | None:
    """Whether ``who`` cannot act without the protected side; None where the text does not say."""
    others = _acts(who, charter, protected=False, depth=0)
    return None if others is None else not others


def name_of(who: Who, charter: Charter) -> str:
    """Who is meant, as the text calls them."""
    match who:
        case PartyActs(party=ref):
            party = charter.party(ref)
            return party.name if party else ref
        case BodyActs(body=ref):
            body = charter.body(ref)
            return body.name if body else ref
        case SeatsAct(label=label):
            return label
        case InterestsAct():
            return "the owners voting by interest"
        case AllAct(of=members):
            return " and ".join(name_of(member, charter) for member in members)
        case AnyActs(of=members):
            return " or ".join(name_of(member, charter) for member in members)
        case NeutralActs(name=name) | UnknownActs(name=name):
            return name
        case NobodyActs():
            return "nobody"


def _acts(who: Who, charter: Charter, protected: bool, depth: int) -> bool | None:
    """Whether the protected side alone (or everybody else together) makes ``who`` act."""
    if depth > _MAX_DEPTH:
        return None
    match who:
        case PartyActs(party=ref):
            return _party(ref, charter, protected)
        case InterestsAct(share=share):
            return _interests(share, charter, protected)
        case BodyActs() | SeatsAct():
            return _sitting(who, charter, protected, depth)
        case AllAct(of=members):
            return _all([_acts(member, charter, protected, depth + 1) for member in members])
        case AnyActs(of=members):
            return _any([_acts(member, charter, protected, depth + 1) for member in members])
        case UnknownActs():
            return None
        case NeutralActs() | NobodyActs():
            return isinstance(who, NeutralActs) and not protected


def _sitting(who: BodyActs | SeatsAct, charter: Charter, protected: bool, depth: int) -> bool | None:
    body = charter.body(who.body)
    if body is None:
        return None
    if isinstance(who, BodyActs):
        return _body(body, who.share or body.rule, charter, protected, depth)
    seats = [seat for seat in body.seats if seat.label == who.label]
    return _all([_acts(seat.chosen_by, charter, protected, depth + 1) for seat in seats]) if seats else None


def _party(ref: str, charter: Charter, protected: bool) -> bool | None:
    party = charter.party(ref)
    if party is None or party.side is Side.UNKNOWN:
        return None
    return (party.side is charter.protected_side) is protected


def _body(body: GoverningBody, share: Share, charter: Charter, protected: bool, depth: int) -> bool | None:
    if not body.seats:
        return None
    sure = unsure = total = 0
    for seat in body.seats:
        held = _acts(seat.chosen_by, charter, protected, depth + 1)
        weight = seat.count * seat.votes
        total += weight
        sure += weight if held else 0
        unsure += weight if held is None else 0
    if _reaches(sure, total, share):
        return True
    return None if _reaches(sure + unsure, total, share) else False


def _reaches(votes: int, total: int, share: Share) -> bool:
    if share.count is not None:
        return votes >= share.count
    have, need = votes * share.denominator, total * share.numerator
    return have > need if share.more_than else have >= need


def _interests(share: Share, charter: Charter, protected: bool) -> bool | None:
    owned = [(_party(each.party, charter, protected), each.per_ten_thousand) for each in charter.ownerships]
    if not owned or any(part is None or side is None for side, part in owned):
        return None
    return _reaches(sum(part or 0 for side, part in owned if side), 10_000, share)


def _all(values: list[bool | None]) -> bool | None:
    if False in values:
        return False
    return None if None in values else True


def _any(values: list[bool | None]) -> bool | None:
    if True in values:
        return True
    return None if None in values else False
