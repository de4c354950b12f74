"""Changes tried on a venture, and two versions compared."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gino.contract.terms import Ground, OverrideMode, StripRoute
from gino.contract.vocabulary import Grade, Matter, Power, Side
from gino.decisions.differing import compare
from gino.decisions.editing import EditError, Insert, SetCastingVote, SetChooser, SetQuorum, SetRule, Strike, edited
from gino.decisions.moving import Aspect
from gino.decisions.whatif import best_changes, what_if
from gino.governance.model import Consent, Entrenchment, Grant, Override, Quorum, Strip, Venture
from gino.governance.who import AllAct, BodyActs, PartyActs, Share
from tests.decisions.ventures import body, party, place, seats, venture

US, THEM = PartyActs("doctors"), PartyActs("system")
PARTIES = [party("doctors", Side.PHYSICIANS), party("system", Side.HOSPITAL)]
M = Matter.CLINICAL_STANDARDS


def hollow() -> Venture:
    """A council whose word others may supersede and whose charter others may amend."""
    council = body("council", seats("Members", 5, US, Side.PHYSICIANS, 1), number=2)
    board = body(
        "board", seats("Ours", 3, US, Side.PHYSICIANS, 10), seats("Theirs", 4, THEM, Side.HOSPITAL, 11), number=12
    )
    return venture(
        PARTIES,
        [council, board],
        Grant("grant", place(3), BodyActs("council"), (M,), exclusive=True),
        Override("override", place(4), THEM, (M,), OverrideMode.REPLACE),
        Strip("amend", place(5), StripRoute.AMEND, BodyActs("board")),
    )


def test_striking_an_override_says_what_moves() -> None:
    found = what_if(hollow(), [Strike("override")])
    moved = {(m.matter, m.aspect): (m.before, m.after) for m in found.moved}
    assert moved[(M, Aspect.IN_EFFECT)] == (Power.ADVISES, Power.DECIDES)
    assert moved[(M, Aspect.DURABLE)] == (None, False)
    assert (M, Aspect.ON_PAPER) not in moved


def test_the_best_changes_reach_genuine_control_together() -> None:
    best = best_changes(hollow())
    assert best[0].after.grade is Grade.GENUINE
    assert best[0].before.grade is Grade.GINO
    assert any(isinstance(edit, Strike) and edit.element == "override" for edit in best[0].edits)
    assert any(
        isinstance(edit, SetChooser) or (isinstance(edit, Insert) and isinstance(edit.element, Entrenchment))
        for edit in best[0].edits
    )


def test_a_venture_without_witnesses_needs_no_change() -> None:
    sound = edited(hollow(), [Strike("override"), Strike("amend")])
    assert best_changes(sound) == ()


def test_edits_of_bodies() -> None:
    found = edited(
        hollow(),
        [
            SetRule("board", Share(count=6)),
            SetQuorum("board", Quorum(Share(count=5))),
            SetCastingVote("board", THEM),
            SetChooser("board", "Theirs", US),
        ],
    )
    board = found.body("board")
    assert board.rule.count == 6
    assert board.quorum is not None
    assert board.casting_vote == THEM
    assert {seat.chosen_by for seat in board.seats} == {US}


@pytest.mark.parametrize("edit", [Strike("nothing"), SetRule("nobody", Share()), SetChooser("board", "Nobody", US)])
def test_an_edit_of_what_is_not_there_is_an_error(edit: Strike | SetRule | SetChooser) -> None:
    with pytest.raises(EditError):
        edited(hollow(), [edit])


def test_the_same_venture_under_other_ids_does_not_differ() -> None:
    old = hollow()
    new = replace(
        old,
        parties=tuple(p.model_copy(update={"id": f"x{p.id}"}) for p in old.parties),
        bodies=tuple(
            replace(b, seats=tuple(replace(s, chosen_by=PartyActs(f"x{s.chosen_by.party}")) for s in b.seats))  # type: ignore[union-attr]
            for b in old.bodies
        ),
        overrides=tuple(replace(o, holder=PartyActs("xsystem")) for o in old.overrides),
    )
    found = compare(old, new)
    assert found.changes == ()
    assert found.moved == ()
    assert not found.regressed


def test_the_mechanism_that_moves_most_comes_first_and_is_named() -> None:
    old = edited(hollow(), [Strike("override"), Strike("amend")])
    new = edited(
        old,
        [
            Insert(Override("new", place(7), THEM, (M,), OverrideMode.REPLACE)),
            Insert(Consent("idle", place(8), US, (Matter.DEBT,))),
            SetQuorum("board", Quorum(Share(count=4), cites=place(9))),
        ],
    )
    found = compare(old, new)
    assert found.regressed
    assert found.changes[0].says == "System may now supersede decisions on clinical standards"
    assert {m.aspect for m in found.changes[0].moved if m.matter is M} >= {Aspect.IN_EFFECT, Aspect.DURABLE}
    assert "Quorum of the Board none to 4 of 7" in [change.says for change in found.changes]
    assert "Doctors must now consent to debt" in [change.says for change in found.changes]
    assert found.together == ()


def test_two_changes_that_only_bite_together_are_said_so() -> None:
    old = edited(hollow(), [Strike("override"), Strike("amend"), Insert(Entrenchment("guard", place(6), US))])
    new = edited(old, [Strike("guard"), Insert(Strip("amend", place(5), StripRoute.AMEND, BodyActs("board")))])
    found = compare(old, new)
    assert [m.aspect for m in found.together] == [Aspect.DURABLE]
    assert all(not change.moved for change in found.changes)
    assert len(found.changes) == 2


def test_changes_of_one_section_are_one_change() -> None:
    old = edited(hollow(), [Strike("override"), Strike("amend")])
    new = edited(
        old,
        [
            Strike("grant"),
            Insert(Grant("theirs", place(3), BodyActs("board"), (M,), exclusive=True)),
            Insert(Consent("consent", place(3), THEM, (M,))),
        ],
    )
    found = compare(old, new)
    assert len(found.changes) == 1
    assert found.changes[0].says == "The Board may now decide clinical standards, in place of the Council"
    assert found.changes[0].also == ("System must now consent to clinical standards",)


def test_holders_written_differently_are_the_same() -> None:
    old = edited(hollow(), [Insert(Consent("c", place(6), AllAct((US, THEM)), (M,)))])
    new = edited(hollow(), [Insert(Consent("c", place(6), AllAct((THEM, AllAct((US, THEM)))), (M,)))])
    assert compare(old, new).changes == ()


def test_what_bounds_a_power_is_told_when_it_falls_away() -> None:
    bounded = Override("o", place(6), THEM, (M,), OverrideMode.SUSPEND, None, (Ground.PATIENT_HARM,), 48, US)
    free = replace(bounded, grounds=(), hours=None, reviewed_by=None)
    base = edited(hollow(), [Strike("override")])
    found = compare(edited(base, [Insert(bounded)]), edited(base, [Insert(free)]))
    assert found.changes[0].says == (
        "System may suspend decisions on clinical standards, no longer only on grounds of patient harm, "
        "no longer for 48 hours, no longer subject to review by Doctors"
    )
    assert found.regressed
