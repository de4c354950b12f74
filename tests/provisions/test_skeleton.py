"""The skeleton: who is named, which numbers, which sections, and nothing of the paper's accidents."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gino.contract.terms import Base, Measure
from gino.provisions.what.holders import coordinated, subject_of
from gino.provisions.what.references import documents_named, references_of, scope_of
from gino.provisions.what.roles import roles
from gino.provisions.what.skeleton import Skeleton, skeleton_of
from gino.provisions.what.thresholds import share_of
from tests.provisions.plain_cast import PlainCast


def skeleton(text: str) -> Skeleton:
    return skeleton_of(text, PlainCast(), roles())


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("seven (7) seats", "#7"),
        ("one hundred twenty (120) days", "#120"),
        ("two-thirds of them", "#2/3"),
        ("seventy-five percent (75%)", "#75%"),
        ("$1,250,000", "$1250000"),
        ("$2 million", "$2000000"),
        ("forty-five days", "#45"),
    ],
)
def test_numbers_become_slots(text: str, slot: str) -> None:
    assert slot in skeleton(text).text.split()


def test_sections_become_slots_and_are_kept() -> None:
    found = skeleton("Subject to Section 5.4(a) and Article VI, this Article is binding.")
    assert found.sections == ("Section 5.4(a)", "Article VI")
    assert "this article is binding" in found.text


def test_the_section_sign_is_a_section_and_an_apostrophe_is_not() -> None:
    assert references_of(skeleton("at arm's length under § 4.6")) == ("4.6",)


def test_white_space_and_quotes_do_not_matter() -> None:
    plain = skeleton('The Hospital\'s "Plan" may be changed by the Practice.')
    smart = skeleton("The   Hospital’s\n“Plan” may be\tchanged by the Practice.")
    assert plain.text == smart.text


def test_a_swallowed_no_is_kept() -> None:
    assert skeleton("No Party may vote.").text.startswith("no @e")


@given(st.text(max_size=300))
def test_any_text_has_a_skeleton(text: str) -> None:
    found = skeleton(text)
    assert "|" not in found.text
    assert all(mention.start < mention.end for mention in found.actors)


def test_coordinated_holders_act_jointly_with_and_and_severally_with_or() -> None:
    both = skeleton("the consent of the Hospital and of the Practice")
    slots, jointly = coordinated(both, both.text.index("@"))
    assert len(slots) == 2 and jointly
    either = skeleton("the consent of the Hospital or the Practice")
    slots, jointly = coordinated(either, either.text.index("@"))
    assert len(slots) == 2 and not jointly


def test_the_subject_stands_before_the_verb() -> None:
    found = skeleton("While the Practice acts, the Hospital shall not compete.")
    place = subject_of(found)
    assert place is not None
    slot = found.slot_at(place)
    assert slot is not None and found.actor(slot).name == "the Hospital"


@pytest.mark.parametrize(
    ("text", "measure", "base", "number", "ratio"),
    [
        ("the vote of a majority of the Directors present", Measure.MAJORITY, Base.PRESENT, None, None),
        ("at least five Directors in office", Measure.COUNT, Base.IN_OFFICE, 5, None),
        ("holders of two-thirds of the Units", Measure.FRACTION, Base.INTERESTS, None, (2, 3)),
        ("75% of the interests", Measure.FRACTION, Base.INTERESTS, None, (3, 4)),
        ("the unanimous vote of the Directors", Measure.UNANIMOUS, Base.UNSTATED, None, None),
    ],
)
def test_shares(text: str, measure: Measure, base: Base, number: int | None, ratio: tuple[int, int] | None) -> None:
    share = share_of(skeleton(text))
    assert share is not None
    assert (share.measure, share.base, share.number) == (measure, base, number)
    assert ratio is None or (share.numerator, share.denominator) == ratio


def test_no_share_is_none() -> None:
    assert share_of(skeleton("The Hospital owns the building.")) is None


def test_what_prevails_and_what_yields() -> None:
    over, under = scope_of(skeleton("Notwithstanding Section 3.2, and subject to Article VII, the Hospital may act."))
    assert over == ("3.2",) and under == ("Article VII",)
    over, _ = scope_of(skeleton("Notwithstanding anything to the contrary in this Agreement, the Hospital may act."))
    assert "*" in over


def test_other_instruments_are_named() -> None:
    assert "Management Services Agreement" in documents_named("under the Management Services Agreement")
    assert documents_named("under this Agreement") == ()
