"""The condition language: three values, quantifiers, units, words of vocabularies."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gino.contract.vocabulary import Side
from gino.findings.language.checking import ConditionError
from gino.findings.language.compiled import Frame, TooManyStepsError, at_least, yes_and, yes_not, yes_or
from gino.findings.language.turning import Turning
from gino.governance.model import Ownership
from gino.governance.who import UnknownActs
from tests.findings.ventures import (
    BOARD,
    CONSENT,
    DOCTORS,
    HOSPITAL,
    OURS,
    THEIRS,
    ask,
    charter,
    compiled,
    value,
)

ANSWERS = st.lists(st.sampled_from([True, False, None]), max_size=6)


@given(ANSWERS)
def test_de_morgan_holds_in_three_values(answers: list[bool | None]) -> None:
    assert yes_not(yes_and(answers)) == yes_or([yes_not(answer) for answer in answers])


@given(ANSWERS, st.integers(0, 6), st.randoms(use_true_random=False))
def test_learning_more_never_turns_an_answer_round(answers: list[bool | None], number: int, random: object) -> None:
    learned = [answer if answer is not None else random.choice([True, False]) for answer in answers]  # type: ignore[attr-defined]
    for combine in (yes_and, yes_or, lambda found: at_least(found, number)):
        before, after = combine(answers), combine(learned)
        assert before is None or before == after


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("any body in charter.bodies has body.kind is committee", True),
        ("every body in charter.bodies has body.kind is board", False),
        ("no body in charter.bodies has body.by_interest", True),
        ("any body in charter.bodies has body.quorum is silent", True),
        ("any body in charter.bodies has body.quorum.relaxes", None),
        ("any body in charter.bodies has (body.quorum.relaxes or body.kind is committee)", True),
        ("any body in charter.bodies has (body.quorum.relaxes and body.kind is committee)", None),
        ("any body in charter.bodies has (body.quorum.relaxes and body.kind is board)", False),
        ("every override in charter.overrides has override.hours is more than 48 hours", None),
        ("any override in charter.overrides has override.hours is more than 48 hours", False),
        ("no override in charter.overrides", True),
        ("charter.overrides is silent", True),
        ("any consent in charter.consents has consent.amount is less than $25,000", True),
        ("any consent in charter.consents has consent.amount is at least $5,000", True),
        ("any consent in charter.consents has consent.matters includes clinical_standards", True),
        ("any consent in charter.consents has consent.deemed", False),
        ("any body in charter.bodies has body.seats_total is odd", True),
        ("any body in charter.bodies has at least 2 seat in body.seats", True),
        ("any body in charter.bodies has exactly 1 seat in body.seats has seat.count is 2", True),
        ("any body in charter.bodies has at most 1 seat in body.seats", False),
        ("any decision in charter.decisions has decision.in_effect is weaker than decision.on_paper", True),
        ("any decision in charter.decisions has decision.in_effect is stronger than advises", True),
        ("any decision in charter.decisions has decision.domain is one of clinical, corporate", True),
        ('any clause in charter.clauses has clause.text mentions "casting  vote"', False),
        ('any clause in charter.clauses has clause.text mentions "CASTING vote"', True),
        ("charter.grade is gino", True),
        ("any consent in charter.consents has consent.holder.sides includes hospital", True),
        ("any consent in charter.consents has consent.holder.sides includes physicians", False),
    ],
)
def test_conditions(words: str, answer: bool | None) -> None:
    assert ask(words) is answer


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("count of body in charter.bodies", 1),
        ("total of body.seats_total for body in charter.bodies", 7),
        ("list of body.name for body in charter.bodies where body.kind is committee", ("Clinical Board",)),
        ("list of consent.holder.name for consent in charter.consents", ("Hospital",)),
        ("share of party in charter.parties where party.protected", 50),
        ("count of body in charter.bodies where (body.quorum.relaxes)", None),
        ("count of body in charter.bodies plus 2 times 3", 7),
        ("total of ownership.percent for ownership in charter.ownerships where ownership.protected", None),
        ("total of body.seats_total for body in charter.bodies where body.kind is board", 0),
    ],
)
def test_values(words: str, expected: object) -> None:
    assert value(words) == expected


def test_a_side_that_the_text_does_not_say_is_silence() -> None:
    unknown = charter(parties=(DOCTORS, HOSPITAL.model_copy(update={"side": Side.UNKNOWN})))
    assert ask("any party in charter.parties has party.side is hospital", unknown) is None
    assert ask("any party in charter.parties has party.side is physicians", unknown) is True
    assert ask("any consent in charter.consents has consent.holder.others_suffice", unknown) is None


def test_who_suffices_is_asked_through_bodies_and_choosers() -> None:
    seat = "any body in charter.bodies has any seat in body.seats where seat.count is 2 has seat.chosen_by.{}"
    assert ask(seat.format("others_suffice")) is True
    assert ask(seat.format("protected_suffice")) is False
    somebody = replace(THEIRS, chosen_by=UnknownActs("the Sponsor"))
    assert ask(seat.format("others_suffice"), charter(bodies=(replace(BOARD, seats=(OURS, somebody)),))) is None


def test_percentages_are_a_unit_of_their_own() -> None:
    owned = charter(ownerships=(Ownership("o", (), "p", 4_900), Ownership("q", (), "h", 5_100)))
    assert ask("any ownership in charter.ownerships where ownership.protected has ownership.percent is 49%", owned)
    with pytest.raises(ConditionError):
        compiled("any ownership in charter.ownerships has ownership.percent is 49")


def test_an_evaluation_is_bounded() -> None:
    many = charter(consents=(CONSENT,) * 1_000)
    words = "any a in charter.consents has any b in charter.consents has a.amount is more than $1,000,000"
    with pytest.raises(TooManyStepsError):
        compiled(words).run(Frame(many, Turning(()), {"charter": many}))


@given(st.text(alphabet='abcdehilnorst .()"0123456789$%,_-', max_size=60))
def test_no_words_break_the_checker(words: str) -> None:
    try:
        compiled(words)
    except ConditionError as error:
        assert error.complaints
        assert all(0 <= complaint.start <= len(words) for complaint in error.complaints)


SENTENCE_WORDS = """
    any every no body in charter.bodies has where is not stated silent and or ( ) body.kind committee body.seats count
    of at least 2 5_days $5 10% "x" mentions includes one a , turns on plus times list for total yes than more
    charter.decisions decision decision.in_effect stronger weaker even share exactly minus
"""


@given(st.lists(st.sampled_from(SENTENCE_WORDS.split()), max_size=14))
def test_no_sentence_of_the_language_breaks_the_checker_or_the_evaluation(words: list[str]) -> None:
    try:
        found = compiled(" ".join(words).replace("_days", " days"))
    except ConditionError as error:
        assert error.complaints
        return
    seen = charter()
    found.run(Frame(seen, Turning(seen.decisions), {"charter": seen}))
