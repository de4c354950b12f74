"""Why a rule flagged, passed or could not tell."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gino.configuration.model import Settings
from gino.findings.language.tracing import trace
from gino.findings.rules.explaining import explain, explanation
from gino.findings.rules.loading import load_packs
from tests.findings.ventures import case, charter, compiled, frame

RULEBOOK = load_packs(Settings())


def test_the_tree_tells_every_value_with_its_clause() -> None:
    rule = RULEBOOK.rule("core/casting-vote")
    assert explanation(rule, explain(rule, case())) == (
        "core/casting-vote: The other side breaks ties\n"
        "  body Clinical Board: flagged\n"
        "    where\n"
        "      body.casting_vote is stated and body.kind is not officer -> yes\n"
        "        body.casting_vote is stated -> yes\n"
        "          body.casting_vote -> stated  [4.4]\n"
        "        body.kind is not officer -> yes\n"
        "          body.kind -> committee  [4.1]\n"
        "          officer -> officer\n"
        "    require\n"
        "      body.casting_vote.others_suffice is no -> no\n"
        "        body.casting_vote.others_suffice -> yes  [4.4]\n"
        "        no -> no\n"
    )


def test_what_is_not_looked_at_says_so() -> None:
    rule = RULEBOOK.rule("core/no-tie-break")
    (judged,) = explain(rule, case())
    assert judged.outcome == "not looked at"


def test_a_rule_with_nothing_to_look_at_says_so() -> None:
    rule = RULEBOOK.rule("core/override-of-clinical-decisions")
    assert "nothing to look at" in explanation(rule, explain(rule, case()))


@given(st.sampled_from([rule.id for rule in RULEBOOK.rules]))
def test_what_is_explained_is_what_was_found(rule_id: str) -> None:
    rule = RULEBOOK.rule(rule_id)
    for judged in explain(rule, case()):
        if judged.condition is not None:
            expected = {True: "flagged", False: "passed", None: "cannot tell"}
            value = judged.condition.value
            assert judged.outcome == expected[value if value is None else value is rule.flaw_when]


def test_a_trace_has_the_value_of_the_run() -> None:
    words = "any body in charter.bodies has (body.quorum.relaxes or every seat in body.seats has seat.votes is 1)"
    condition = compiled(words)
    for whole in (True, False):
        assert trace(condition, frame(charter()), whole).value == condition.run(frame(charter()))
