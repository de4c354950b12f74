"""Edits are proposed only where it is certain what they do."""

from __future__ import annotations

import pytest

from gino.contract.spans import Cite
from gino.findings.charter import Charter
from gino.findings.language.compiled import Frame
from gino.findings.language.turning import Turning
from gino.findings.rules.redlining import Redlining, edits_of
from gino.findings.rules.templates import Template

FRAME = Frame(Charter.__new__(Charter), Turning(()), {})


def edited(quote: str, replace: str | None, words: str = "", add: str | None = None) -> str:
    """The quote with what is proposed for it."""
    made = Redlining(None, replace, Template((words,)), Template((add,)) if add else None)
    text = f"Before. {quote} After."
    for edit in reversed(edits_of("core/x", made, Cite(start=8, end=8 + len(quote), quote=quote), FRAME)):
        text = text[: edit.start] + edit.words + text[edit.end :]
    return text.removeprefix("Before. ").removesuffix(" After.")


def test_the_first_group_is_replaced() -> None:
    assert edited("It may act in its sole discretion.", r"its (sole) discretion", "reasonable") == (
        "It may act in its reasonable discretion."
    )


def test_an_empty_group_puts_words_in_and_keeps_them_apart() -> None:
    assert edited("It may act.", r"\bmay\b()", ", with approval,") == "It may, with approval, act."
    assert edited("It may remove any Manager.", r"any \w+()", "that it appointed") == (
        "It may remove any Manager that it appointed."
    )


@pytest.mark.parametrize(
    ("quote", "replace"),
    [
        ("It may act and the Board may not.", r"\bmay\b()"),  # which of the two is not certain
        ("It shall act.", r"\bmay\b()"),
        ("the Hospital may act.", "all"),  # what is left would not read on
        ("The Hospital may act;", "all"),
    ],
)
def test_what_is_not_certain_is_not_proposed(quote: str, replace: str) -> None:
    assert edited(quote, replace, "other") == quote


def test_whole_sentences_can_be_struck_or_replaced() -> None:
    assert edited("The Hospital may act.", "all") == ""
    assert edited("The Hospital may act.", "all", "[Intentionally omitted].") == "[Intentionally omitted]."


def test_a_sentence_is_added_after_a_sentence_only() -> None:
    assert edited("The Hospital decides.", None, add="It needs approval.") == "The Hospital decides. It needs approval."
    assert edited("The Hospital decides;", None, add="It needs approval.") == "The Hospital decides;"
