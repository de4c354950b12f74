"""Generated ventures: several parties, bodies that choose one another's seats, and any mechanisms together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from hypothesis import strategies as st

from gino.contract.spans import Cite
from gino.contract.terms import OverrideMode, StripRoute
from gino.contract.vocabulary import BodyKind, Matter, Side
from gino.governance.model import (
    Bloc,
    Consent,
    Element,
    Entrenchment,
    Fallback,
    Funding,
    GoverningBody,
    Grant,
    Override,
    Ownership,
    Proxy,
    Referral,
    SeatClass,
    Strip,
    Venture,
    Voice,
)
from gino.governance.who import (
    MAJORITY,
    UNANIMOUS,
    AllAct,
    AnyActs,
    BodyActs,
    InterestsAct,
    NeutralActs,
    PartyActs,
    SeatsAct,
    Share,
    Who,
)
from tests.decisions.ventures import body, party, place, seats, venture

GROUP, SYSTEM, INVESTOR, OPERATOR = "group", "system", "investor", "operator"
SIDES = {
    GROUP: Side.PHYSICIANS,
    SYSTEM: Side.HOSPITAL,
    INVESTOR: Side.INVESTOR,
    OPERATOR: Side.OPERATOR,
}
MATTERS = (Matter.CLINICAL_STANDARDS, Matter.CREDENTIALING, Matter.OPERATING_BUDGET)
RULES = (
    MAJORITY,
    UNANIMOUS,
    Share(2, 3, more_than=False),
    Share(3, 4, more_than=False),
    Share(count=3),
    Share(1, 2, including=((1, "Group seats"),)),
    Share(1, 2, including=((0, "System seats"),)),
)


@st.composite
def ventures(draw: st.DrawFn, mechanisms: int = 4, others: int = 3) -> Venture:
    """A venture of two to four parties in which every matter has at most one specific grant, so that none conflict."""
    count = draw(st.integers(1, others))
    names = list(SIDES)[: count + 1]
    numbers = iter(range(1, 1000))
    bodies = [_board(draw, names, numbers), _council(draw, names, numbers), _officer(draw, names, numbers)]
    parties = [party(name, SIDES[name]) for name in names]
    elements: list[Element] = [
        Ownership(f"own-{name}", place(next(numbers)), name, part)
        for name, part in zip(names, _split(draw, len(names)), strict=True)
    ]
    elements.append(Grant("general", place(next(numbers)), BodyActs("board"), (), residual=True))
    for matter in MATTERS[: draw(st.integers(1, 3))]:
        elements.append(Grant(f"g-{matter}", place(next(numbers)), _holder(draw, names), (matter,)))
    for index in range(draw(st.integers(0, mechanisms))):
        elements.append(_mechanism(draw, names, f"m{index}", place(next(numbers))))
    followers = [e.follower for e in elements if isinstance(e, Bloc)]
    elements = [e for e in elements if not (isinstance(e, Bloc) and (followers.count(e.follower) > 1))]
    voted = [e.party for e in elements if isinstance(e, Proxy)]
    elements = [e for e in elements if not (isinstance(e, Proxy) and voted.count(e.party) > 1)]
    return venture(parties, bodies, *elements, addressed=MATTERS)


def _split(draw: st.DrawFn, parts: int) -> list[int]:
    cuts = sorted(draw(st.lists(st.integers(1, 9), min_size=parts - 1, max_size=parts - 1, unique=True)))
    edges = [0, *cuts, 10]
    return [1000 * (high - low) for low, high in pairwise(edges)]


def _choosers(draw: st.DrawFn, names: list[str], *more: Who) -> Who:
    return draw(st.sampled_from([*(PartyActs(name) for name in names), *more]))


def _seats_for(draw: st.DrawFn, names: list[str], numbers: Iterator[int], most: int) -> list[SeatClass]:
    found = []
    for name in names:
        count = draw(st.integers(0, most))
        if count:
            label = f"{name.title()} seats"
            found.append(seats(label, count, PartyActs(name), SIDES[name], next(numbers), **_tenure(draw, names)))
    return found or [seats("Group seats", 1, PartyActs(GROUP), Side.PHYSICIANS, next(numbers))]


def _tenure(draw: st.DrawFn, names: list[str]) -> dict[str, Any]:
    kind = draw(st.sampled_from(["own", "own", "own", "taken", "confirmed"]))
    other = PartyActs(draw(st.sampled_from(names)))
    if kind == "taken":
        return {"removable_by": other, "without_cause": True, "vacancy_filled_by": other}
    return {"confirmed_by": other} if kind == "confirmed" else {}


def _board(draw: st.DrawFn, names: list[str], numbers: Iterator[int]) -> GoverningBody:
    classes = _seats_for(draw, names, numbers, 2)
    quorum = draw(
        st.sampled_from([None, None, MAJORITY, Share(count=2), Share(1, 2, including=((1, "System seats"),))])
    )
    casting = draw(st.sampled_from([None, None, *(PartyActs(name) for name in names)]))
    return body(
        "board",
        *classes,
        rule=draw(st.sampled_from(RULES)),
        number=next(numbers),
        quorum=quorum,
        quorum_number=next(numbers),
        relaxes=draw(st.booleans()),
        by_interest=draw(st.sampled_from([False, False, False, True])),
        casting=casting,
        casting_number=next(numbers),
    )


def _council(draw: st.DrawFn, names: list[str], numbers: Iterator[int]) -> GoverningBody:
    first = _choosers(draw, names, BodyActs("board"), InterestsAct(MAJORITY))
    classes = [
        seats("Elected seats", draw(st.integers(1, 4)), first, Side.PHYSICIANS, next(numbers)),
        seats("Other seats", draw(st.integers(1, 2)), _choosers(draw, names), Side.UNKNOWN, next(numbers)),
    ]
    return body("council", *classes[: draw(st.integers(1, 2))], number=next(numbers), kind=BodyKind.COMMITTEE)


def _officer(draw: st.DrawFn, names: list[str], numbers: Iterator[int]) -> GoverningBody:
    chooser = _choosers(draw, names, BodyActs("board"), BodyActs("council"))
    return body("chief", seats("Chief", 1, chooser, Side.UNKNOWN, next(numbers)), kind=BodyKind.OFFICER)


def _holder(draw: st.DrawFn, names: list[str]) -> Who:
    return draw(
        st.sampled_from(
            [
                *(PartyActs(name) for name in names),
                BodyActs("board"),
                BodyActs("board", Share(2, 3, more_than=False)),
                BodyActs("council"),
                BodyActs("council"),
                BodyActs("chief"),
                SeatsAct("council", "Elected seats"),
                SeatsAct("council", "Elected seats", every=True),
                InterestsAct(MAJORITY),
                NeutralActs("an independent expert"),
                AllAct((PartyActs(names[0]), PartyActs(names[-1]))),
                AnyActs((PartyActs(names[-1]), BodyActs("chief"))),
            ]
        )
    )


def _mechanism(draw: st.DrawFn, names: list[str], ident: str, cites: tuple[Cite, ...]) -> Element:
    holder = _holder(draw, names)
    matters = draw(st.sampled_from([(), MATTERS[:1], MATTERS[:2], MATTERS]))
    over = draw(st.sampled_from([None, None, "board", "council"]))
    others = st.sampled_from([name for name in names if name != GROUP])
    kind = draw(st.sampled_from(["consent", "override", "referral", "fallback", "funding", "bloc", "proxy", "strip",
                                 "entrenchment", "voice"]))  # fmt: skip
    match kind:
        case "consent":
            return Consent(ident, cites, holder, matters, over)
        case "override":
            mode = draw(st.sampled_from(list(OverrideMode)))
            hours = draw(st.sampled_from([None, None, 48]))
            return Override(
                ident, cites, holder, matters, mode, None, (), hours, BodyActs("council") if hours else None
            )
        case "referral":
            return Referral(ident, cites, holder, matters, over, over is not None and draw(st.booleans()))
        case "fallback":
            return Fallback(ident, cites, matters, draw(st.sampled_from([None, holder])))
        case "funding":
            return Funding(ident, cites, holder, matters)
        case "bloc":
            return Bloc(ident, cites, names[-1], names[1] if len(names) > 2 else names[0])
        case "proxy":
            return Proxy(ident, cites, PartyActs(draw(others)), party=GROUP)
        case "strip":
            route, reached = draw(
                st.sampled_from([
                    (StripRoute.AMEND, None),
                    (StripRoute.DISSOLVE_BODY, "council"),
                    (StripRoute.REMOVE_MEMBERS, "board"),
                    (StripRoute.CHANGE_SIZE, "board"),
                    (StripRoute.SELL, None),
                ])
            )  # fmt: skip
            return Strip(ident, cites, route, holder, body=reached, matters=matters)
        case "entrenchment":
            return Entrenchment(ident, cites, holder, matters=matters)
        case _:
            return Voice(ident, cites, holder, matters)
