"""A large venture is solved quickly, the same way every time, and told in sentences that can be forwarded."""

from __future__ import annotations

from gino.contract.terms import OverrideMode, StripRoute
from gino.contract.vocabulary import Matter, Side
from gino.decisions.solving import matters_of, solve
from gino.governance.model import Consent, Element, Grant, Override, Referral, Strip, Venture
from gino.governance.who import BodyActs, PartyActs, Share
from tests.decisions.ventures import body, party, place, seats, venture

SIDES = (
    Side.PHYSICIANS,
    Side.HOSPITAL,
    Side.INVESTOR,
    Side.OPERATOR,
    Side.PAYER,
    Side.SUPPLIER,
    Side.OTHER,
    Side.INDEPENDENT,
)


def large() -> Venture:
    """Eight sides, twenty-five seats in three bodies, every matter granted, and mechanisms of each kind."""
    numbers = iter(range(1, 999))
    counts = (4, 3, 2, 2, 1, 1, 1, 1)
    classes = [
        seats(f"{s.value} seats", n, PartyActs(s.value), s, next(numbers)) for s, n in zip(SIDES, counts, strict=True)
    ]
    board = body("board", *classes, number=next(numbers), quorum=Share(), quorum_number=next(numbers))
    council = body(
        "council",
        seats("elected", 5, PartyActs("physicians"), Side.PHYSICIANS, next(numbers)),
        seats("named", 2, BodyActs("board"), Side.HOSPITAL, next(numbers)),
        number=next(numbers),
    )
    executive = body("executive", seats("members", 3, BodyActs("board"), Side.UNKNOWN, next(numbers)))
    elements: list[Element] = [
        Grant(f"g-{m}", place(next(numbers)), BodyActs(("board", "council")[n % 2]), (m,)) for n, m in enumerate(Matter)
    ]
    matters = tuple(Matter)
    for n in range(8):
        holder = PartyActs(SIDES[1 + n % 7].value)
        elements.append(Consent(f"c{n}", place(next(numbers)), holder, matters[4 * n : 4 * n + 3]))
    for n, mode in enumerate(OverrideMode):
        elements.append(Override(f"o{n}", place(next(numbers)), BodyActs("executive"), matters[n : n + 2], mode))
    elements.append(Referral("r", place(next(numbers)), PartyActs("hospital"), matters[5:9], "board"))
    elements.append(Strip("s", place(next(numbers)), StripRoute.AMEND, BodyActs("board")))
    return venture([party(s.value, s) for s in SIDES], [board, council, executive], *elements)


def test_a_large_venture_is_solved_on_every_matter() -> None:
    found = large()
    assert len(solve(found).decisions) == len(Matter)


def test_solving_twice_gives_the_same() -> None:
    assert solve(large()) == solve(large())


def test_matters_not_listed_are_those_that_elements_name() -> None:
    found = venture(
        [party("doctors", Side.PHYSICIANS)],
        [],
        Grant("g", place(1), PartyActs("doctors"), (Matter.PEER_REVIEW, Matter.DEBT)),
        Consent("c", place(2), PartyActs("doctors"), (Matter.CREDENTIALING,)),
    )
    assert matters_of(found) == (Matter.CREDENTIALING, Matter.PEER_REVIEW, Matter.DEBT)


def test_the_witness_reads_as_a_letter() -> None:
    parties = [
        party("group", Side.PHYSICIANS).model_copy(update={"name": "Marsh Lane Surgeons, P.C."}),
        party("system", Side.HOSPITAL).model_copy(update={"name": "Holt Valley Health", "aliases": ("System",)}),
    ]
    board = body(
        "board",
        seats("Physician Directors", 3, PartyActs("group"), Side.PHYSICIANS, 1),
        seats("System Directors", 4, PartyActs("system"), Side.HOSPITAL, 2),
        number=3,
    )
    found = venture(
        parties,
        [board],
        Grant("g", place(4), PartyActs("group"), (Matter.PEER_REVIEW,), exclusive=True),
        Strip("s", place(11), StripRoute.AMEND, BodyActs("board")),
    )
    assert [step.step for step in solve(found).decisions[0].witness] == [
        "Four of the seven members of the Board (the System Directors) are chosen by the System (2).",
        "Four of the seven votes of the Board carry a decision (3).",
        "The Board may amend the text that gives the right (11).",
        "So the System alone can take peer review away from the physicians, by striking 4.",
    ]


def test_bodies_that_all_choose_one_another_are_solved_in_time() -> None:
    names = [f"organ{n}" for n in range(9)]
    bodies = [
        body(
            name,
            seats("Own", 1, PartyActs("group"), Side.PHYSICIANS, 10 * n),
            *(
                seats(f"From {other}", 1, BodyActs(other), Side.UNKNOWN, 10 * n + k)
                for k, other in enumerate(names, 1)
                if other != name
            ),
            rule=Share(count=2),
            number=10 * n + 9,
        )
        for n, name in enumerate(names)
    ]
    found = venture(
        [party("group", Side.PHYSICIANS)], bodies, Grant("g", place(500), BodyActs("organ0"), (Matter.DEBT,))
    )
    assert [decision.matter for decision in solve(found).decisions] == [Matter.DEBT]


def test_members_that_a_quorum_must_include_are_named() -> None:
    board = body(
        "board",
        seats("Physician Managers", 5, PartyActs("group"), Side.PHYSICIANS, 1),
        seats("Hospital Managers", 2, PartyActs("system"), Side.HOSPITAL, 2),
        number=3,
        quorum=Share(including=((1, "Hospital Managers"),)),
        quorum_number=4,
    )
    found = venture(
        [party("group", Side.PHYSICIANS), party("system", Side.HOSPITAL)],
        [board],
        Grant("g", place(5), BodyActs("board"), (Matter.PEER_REVIEW,)),
    )
    assert [step.step for step in solve(found).decisions[0].witness] == [
        "Two of the seven members of the Board (the Hospital Managers) are chosen by System (2).",
        "Four of the seven members, including one of the Hospital Managers, are a quorum of the Board (4).",
        "So System alone can stop any decision of the physicians on peer review.",
    ]
