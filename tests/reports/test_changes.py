"""What changed between two reports of a file."""

from __future__ import annotations

from gino.contract.vocabulary import Matter, Power
from gino.reports.changes import changes
from tests.reports.hand_made import DECISIONS, FINDINGS, decision, genuine, hollow, unread


def test_nothing_changed_where_clauses_only_moved() -> None:
    moved = tuple(each.model_copy(update={"section": "30.1", "start": None, "page": 90}) for each in FINDINGS)
    assert changes(hollow(), hollow().model_copy(update={"findings": moved})) == []


def test_a_new_finding_a_gone_one_and_a_weaker_power_are_named() -> None:
    weaker = (decision(Matter.CAPITAL_BUDGET, Power.ADVISES, Power.NONE), *DECISIONS[:3], DECISIONS[4])
    before = hollow().model_copy(update={"findings": FINDINGS[:2]})
    after = hollow().model_copy(update={"findings": FINDINGS[1:], "decisions": weaker})
    assert changes(before, after) == [
        "Capital budget: advise -> no voice (weaker)",
        "+ low Nothing is said of a tie (unnumbered text)",
        "- medium The partner alone can amend the agreement",
    ]


def test_a_second_finding_with_the_same_fingerprint_is_a_change() -> None:
    after = hollow().model_copy(update={"findings": (*FINDINGS, FINDINGS[0])})
    assert len(changes(hollow(), after)) == 1


def test_the_first_look_and_an_unread_file_say_the_verdict() -> None:
    assert changes(None, genuine()) == ["GENUINE CONTROL"]
    assert changes(genuine(), unread()) == ["NOT READ: charters/broken.docx: not a Word file; save it as .docx again"]
    assert changes(genuine(), hollow())[0] == "GENUINE CONTROL -> GOVERNANCE IN NAME ONLY"
