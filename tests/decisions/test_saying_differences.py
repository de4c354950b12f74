"""Each mechanism that differs, in the sentence that a lawyer would write; and which of several comes first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gino.contract.terms import OverrideMode, StripRoute
from gino.contract.vocabulary import Matter, ProvisionKind, Side
from gino.decisions.differing import compare
from gino.decisions.touching import Rests, Touch
from gino.governance.model import (
    Bloc,
    Consent,
    Denial,
    Element,
    Entrenchment,
    Fallback,
    Funding,
    GoverningBody,
    Grant,
    Override,
    Ownership,
    Precedence,
    Proxy,
    Quorum,
    Referral,
    SeatClass,
    Strip,
    Venture,
)
from gino.governance.who import AllAct, BodyActs, PartyActs, Share
from tests.decisions.ventures import body, party, place, seats, venture

US, THEM = PartyActs("doctors"), PartyActs("system")
PARTIES = [party("doctors", Side.PHYSICIANS), party("system", Side.HOSPITAL)]
M, BUDGET = (Matter.CLINICAL_STANDARDS,), (Matter.OPERATING_BUDGET,)
OURS, THEIRS = seats("Ours", 4, US, Side.PHYSICIANS, 10), seats("Theirs", 3, THEM, Side.HOSPITAL, 11)
BOARD = body("board", OURS, THEIRS, number=12)
GRANT = Grant("grant", place(3), BodyActs("board"), M)


def of(board: GoverningBody = BOARD, *elements: Element) -> Venture:
    return venture(PARTIES, [board], GRANT, *elements)


def said(old: Venture, new: Venture) -> list[str]:
    return [change.says for change in compare(old, new).changes]


@pytest.mark.parametrize(
    ("was", "now", "says"),
    [
        (None, Consent("x", place(5), THEM, M), "System must now consent to clinical standards"),
        (Consent("x", place(5), THEM, M), None, "System need no longer consent to clinical standards"),
        (
            Consent("x", place(5), THEM, M),
            Consent("x", place(5), THEM, M + BUDGET),
            "System must now also consent to the operating budget",
        ),
        (
            Consent("x", place(5), US, BUDGET),
            Consent("x", place(5), THEM, BUDGET),
            "System must now consent to the operating budget, in place of Doctors",
        ),
        (
            Override("x", place(5), THEM, M, OverrideMode.SUSPEND),
            Override("x", place(5), THEM, M, OverrideMode.REPLACE),
            "System may now supersede decisions on clinical standards, where System may suspend decisions on clinical "
            "standards",
        ),
        (None, Funding("x", place(5), THEM, M), "System may now withhold the money for clinical standards"),
        (None, Denial("x", place(5), THEM, M), "The bar on System deciding clinical standards is new"),
        (
            Referral("x", place(5), US, (), "board"),
            Referral("x", place(5), THEM, (), "board"),
            "What the Board does not carry is now decided by System, in place of Doctors",
        ),
        (
            Fallback("x", place(5), BUDGET, None),
            Fallback("x", place(5), BUDGET, THEM),
            "Until the operating budget is adopted, what System sets is now in force, in place of what was last "
            "adopted",
        ),
        (
            None,
            Proxy("x", place(5), THEM, party="doctors"),
            "The votes of Doctors are now cast by System under an irrevocable proxy",
        ),
        (None, Bloc("x", place(5), "doctors", "system"), "Doctors must now vote as System directs"),
        (
            Strip("x", place(5), StripRoute.AMEND, AllAct((US, THEM))),
            Strip("x", place(5), StripRoute.AMEND, THEM),
            "System may now amend the text, in place of Doctors and System",
        ),
        (None, Strip("x", place(5), StripRoute.AMEND, AllAct(())), "What the text gives now lapses by itself"),
        (Entrenchment("x", place(5), US), None, "Changes of the text no longer need the assent of Doctors"),
        (None, Ownership("x", place(5), "system", 6000), "60% of the interests are now with System"),
        (
            Precedence("x", place(5), 0, "MSA"),
            Precedence("x", place(5), "MSA", 0),
            "The MSA now prevails over this document, no longer the other way round",
        ),
    ],
)
def test_mechanisms(was: Element | None, now: Element | None, says: str) -> None:
    old, new = (of(BOARD, *([each] if each is not None else [])) for each in (was, now))
    assert said(old, new) == [says]


def reseated(ours: SeatClass = OURS, theirs: SeatClass = THEIRS) -> GoverningBody:
    return replace(BOARD, seats=(ours, theirs))


@pytest.mark.parametrize(
    ("now", "says"),
    [
        (
            reseated(replace(OURS, count=3), replace(THEIRS, count=4)),
            "Seats of the Board filled by Doctors 4 to 3 and by System 3 to 4",
        ),
        (reseated(replace(OURS, chosen_by=THEM)), "Seats of the Board filled by System 3 to 7 and by Doctors 4 to 0"),
        (
            reseated(replace(OURS, removable_by=THEM, without_cause=True)),
            "Members of the Board chosen by Doctors may now be removed at will by System",
        ),
        (
            reseated(replace(OURS, vacancy_filled_by=THEM)),
            "Members of the Board chosen by Doctors are now replaced, where a seat falls vacant, by System, in place "
            "of Doctors",
        ),
        (
            reseated(replace(OURS, confirmed_by=THEM)),
            "Members of the Board chosen by Doctors now need the assent of System",
        ),
        (reseated(theirs=replace(THEIRS, votes=2)), "Members of the Board chosen by System now cast two votes each"),
        (replace(BOARD, rule=Share(count=6)), "Votes that carry a decision of the Board 4 to 6 of 7"),
        (replace(BOARD, by_interest=True), "Votes of the Board now counted by interest"),
        (replace(BOARD, quorum=Quorum(Share(count=5))), "Quorum of the Board none to 5 of 7"),
        (
            replace(BOARD, quorum=Quorum(Share(count=5, including=((1, "Theirs"),)))),
            "Quorum of the Board none to 5 of 7, now including one of the Theirs",
        ),
        (replace(BOARD, casting_vote=THEM), "Casting vote of the Board now with System"),
        (replace(BOARD, advisory_only=True), "The Board may now only advise"),
    ],
)
def test_bodies(now: GoverningBody, says: str) -> None:
    assert said(of(), of(now)) == [says]


def test_what_differs_in_name_or_place_alone_is_no_change() -> None:
    moved = reseated(
        replace(OURS, label="Elected", cites=place(40)), replace(THEIRS, removable_by=THEM, without_cause=True)
    )
    assert said(of(), of(moved)) == []


def test_what_rests_on_words_that_differ_comes_before_what_moves_more() -> None:
    override = Override("o", place(5), THEM, M, OverrideMode.REPLACE)
    consent = Consent("c", place(6), THEM, BUDGET)
    old, new = of(), of(BOARD, override, consent)
    assert said(old, new)[0].startswith("System may now supersede")
    (clause,) = ((cite.document, cite.start, cite.end) for cite in place(6))
    touch = Touch(words_after=(clause,), clauses_after=(clause,))
    changes = compare(old, new, touch=touch).changes
    assert [change.rests for change in changes] == [Rests.ON_THE_WORDS, Rests.ELSEWHERE]
    assert changes[0].says.startswith("System must now consent")
    such = Touch(kinds=frozenset({ProvisionKind.CONSENT}))
    assert compare(old, new, touch=such).changes[0].rests is Rests.ON_SUCH_A_CLAUSE


def test_a_power_is_lost_where_the_text_no_longer_speaks_of_it_unless_others_shared_it() -> None:
    owners = Grant("sale", place(8), AllAct((US, THEM)), (Matter.SALE_MERGER,))
    assert not compare(of(BOARD, owners), of()).regressed
    ours = Grant("sale", place(8), US, (Matter.SALE_MERGER,))
    assert compare(of(BOARD, ours), of()).regressed
    assert not compare(of(), of(BOARD, ours)).regressed
