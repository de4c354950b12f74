"""Two drafts, unit against unit: what differs and nothing else, wherever it stands and whatever its number."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gino.documents.model import Document
from gino.documents.reading import read_document
from gino.documents.redlining import Rewording, redline, twins_of

CLAUSES = (
    "The Board shall have five Managers, of whom the Surgeons elect three.",
    "A quorum is four Managers, and an adjourned meeting needs the same quorum.",
    "The Hospital may inspect the books at any time upon reasonable notice.",
    "This Agreement may be amended only as Section 2 and Section 4 provide.",
    "Profits are distributed each quarter in proportion to the interests held.",
    "Disputes are settled by arbitration in the county seat, before one arbitrator.",
)


def draft(*clauses: str) -> Document:
    text = "AGREEMENT\n\n" + "\n\n".join(f"{number}. {clause}" for number, clause in enumerate(clauses, start=1))
    return read_document("draft.txt", data=f"{text}\n".encode())


def words(document: Document, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [document.text[start:end] for start, end in spans]


def only(old: Document, new: Document) -> Rewording:
    (found,) = redline(old, new)
    return found


@given(st.permutations(CLAUSES))
def test_clauses_that_only_moved_and_were_renumbered_are_no_change(clauses: list[str]) -> None:
    old, new = draft(*CLAUSES), draft(*clauses)
    assert redline(old, new) == ()
    for now, was in twins_of(old, new).items():
        assert new.text_of(new.nodes[now]) == old.text_of(old.nodes[was])


@given(st.sets(st.sampled_from(CLAUSES)), st.sets(st.sampled_from(CLAUSES)))
def test_there_and_back_are_mirrors(one: set[str], other: set[str]) -> None:
    old, new = (draft(*(clause for clause in CLAUSES if clause in some)) for some in (one, other))
    there = {
        (each.before and old.text_of(each.before), each.after and new.text_of(each.after)) for each in redline(old, new)
    }
    back = {
        (each.after and old.text_of(each.after), each.before and new.text_of(each.before)) for each in redline(new, old)
    }
    assert there == back
    struck = {before for before, _ in there}
    assert (one - other) <= {clause for clause in one if any(clause in (before or "") for before in struck)}


def test_the_words_that_differ_are_told_and_no_others() -> None:
    old = draft(*CLAUSES)
    new = draft(CLAUSES[0].replace("five", "seven"), *CLAUSES[1:])
    found = only(old, new)
    assert words(old, found.gone) == ["five"]
    assert words(new, found.come) == ["seven"]


def test_words_put_in_leave_their_place_in_the_old_text() -> None:
    old = draft(*CLAUSES)
    new = draft(CLAUSES[0], CLAUSES[1].replace("Managers,", "Managers who are physicians,"), *CLAUSES[2:])
    found = only(old, new)
    assert words(old, found.gone) == ["Managers,"]
    assert words(new, found.come) == ["Managers who are physicians,"]
    longer = only(old, draft(CLAUSES[0].replace("The Board shall", "The Board of the Company shall"), *CLAUSES[1:]))
    ((start, end),) = longer.gone
    assert start == end
    assert old.text[start:].startswith("shall have five")


def test_a_clause_that_is_new_and_one_that_is_struck() -> None:
    old, new = draft(*CLAUSES[:3]), draft(*CLAUSES[:2])
    struck = only(old, new)
    assert struck.before is not None and struck.after is None
    assert words(old, struck.gone) == [CLAUSES[2]]
    come = only(new, old)
    assert come.before is None and come.after is not None
    assert words(old, come.come) == [CLAUSES[2]]


def test_a_clause_put_in_the_place_of_another_stands_beside_it() -> None:
    old = draft(*CLAUSES[:3])
    found = only(old, draft(*CLAUSES[:2], "Neither owner has a right to anything of the kind."))
    assert found.before is not None and found.after is not None
    assert words(old, found.gone) == [CLAUSES[2].removesuffix(".")] or words(old, found.gone) == [CLAUSES[2]]


def test_references_that_follow_new_numbers_stops_and_joints_are_no_change() -> None:
    old = draft(*CLAUSES)
    assert (
        redline(
            old, draft(*(clause.replace("Section 2 and Section 4", "Section 3 and Section 5") for clause in CLAUSES))
        )
        == ()
    )
    assert redline(old, draft(*(clause.replace("Managers, and", "Managers; and") for clause in CLAUSES))) == ()
    assert redline(old, draft(*(clause.replace("Section 2", "Schedule B") for clause in CLAUSES))) != ()
