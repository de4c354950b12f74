"""What we say ourselves is plain: ninth grade at most, twenty words at most, and never of anybody's intent."""

from __future__ import annotations

import re

import pytest
from pydantic import ValidationError

from gino.contract.vocabulary import Matter
from gino.reports.plain.saying import Plain, Sentence, plain
from tests.reports.readability import grade, sentences_of, syllables, words_of

PLAIN = plain()
SENTENCES = {name: each.with_words(**each.such_as) for name, each in PLAIN.sentences.items()}
SENTENCES |= {f"glossary {each.term}": each.means for each in PLAIN.glossary}


@pytest.mark.parametrize("name", SENTENCES)
def test_ninth_grade_and_twenty_words(name: str) -> None:
    said = SENTENCES[name]
    assert max(len(words_of(each)) for each in sentences_of(said)) <= 20
    if said.endswith((".", "?")):
        assert grade(said) <= 9, said


def test_nothing_is_said_of_what_anybody_intends() -> None:
    for name, said in SENTENCES.items():
        assert not re.search(r"\b(intend|intent|want|trick|hide|cheat|unfair|illegal)", said, re.IGNORECASE), name


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("the", 1), ("document", 3), ("decides", 2), ("physicians", 3), ("paper", 2), ("agree", 2), ("clause", 1),
        ("Control", 2), ("genuine", 3), ("taken", 2), ("budget", 2), ("review", 2), ("passed", 1), ("voted", 2),
        ("seat", 1), ("hospital", 3), ("7", 1), ("people", 2), ("protocols", 3), ("majority", 4), ("operating", 4),
    ],
)  # fmt: skip
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_hard_sentence_is_told_from_an_easy_one() -> None:
    assert grade("The board can say no. You may speak.") < 3
    hard = "Notwithstanding the foregoing, extraordinary determinations necessitate supermajority authorization."
    assert grade(hard) > 18


def test_the_fixed_rows_are_about_a_dozen_and_each_another_matter() -> None:
    assert 10 <= len(PLAIN.rows) <= 14
    assert {row.matter for row in PLAIN.rows} <= set(Matter)


def test_a_sentence_with_a_blank_that_nothing_fills_is_refused() -> None:
    with pytest.raises(ValidationError, match="such_as"):
        Sentence(says="{who} decides.")
    with pytest.raises(ValidationError, match="such_as"):
        Sentence(says="They decide.", such_as={"who": "the hospital"})


def test_a_vocabulary_left_without_a_word_is_refused() -> None:
    data = PLAIN.model_dump()
    del data["matters"][Matter.DEBT]
    with pytest.raises(ValidationError, match="debt"):
        Plain(**data)
