"""From a case to findings: what runs, how it is ordered, and what silence becomes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from gino.configuration.problems import ProblemsFound
from gino.contract.extract import Provision
from gino.contract.report import Finding
from gino.contract.vocabulary import Confidence, Grade, Severity
from gino.findings.case import Findings
from gino.findings.finding import find
from tests.findings.ventures import BOARD, CONSENT, HOSPITAL, REDUCED, THEIRS, VENTURE, case, cite, step

RULE = """\
id: firm/quorum
title: The quorum is loose
severity: medium
for each: body in charter.bodies
flag if: body.quorum.relaxes
if silent: {silent}
message: "The {{body.name}} can act without a quorum."
why: Because.
remedy:
  do: Write a quorum.
no reference because: it is only a test
examples:
  flags:
    - name: one
      text: No quorum is needed at an adjourned meeting.
  passes:
    - name: two
      text: A quorum is a majority.
"""


def of_rule(findings: Findings, rule: str) -> list[Finding]:
    return [finding for finding in findings.findings if finding.rule == rule]


@pytest.fixture
def firm(tmp_path: Path) -> Path:
    (tmp_path / "firm").mkdir()
    return tmp_path


def test_a_gino_grade_is_a_critical_finding_with_the_witness_as_evidence() -> None:
    (finding,) = of_rule(find(case()), "core/governance-in-name-only")
    assert finding.severity is Severity.CRITICAL
    assert finding.section == "4.3"
    assert {cite.section for cite in finding.evidence} >= {"4.3", "4.1"}
    assert not of_rule(find(case(grade=Grade.SHARED)), "core/governance-in-name-only")


def test_a_finding_about_a_decision_names_the_mechanism_of_its_witness() -> None:
    (finding,) = of_rule(find(case()), "core/veto-over-clinical-decisions")
    assert finding.section == "4.3"
    assert finding.message == "Nothing on clinical standards takes effect without Hospital."


def test_a_veto_on_which_no_decision_turns_is_no_finding() -> None:
    elsewhere = REDUCED.model_copy(update={"witness": (step("4.4"),)})
    assert not of_rule(find(case(decisions=(elsewhere,))), "core/veto-over-clinical-decisions")


def test_without_a_party_on_the_protected_side_nothing_is_said_of_it(firm: Path) -> None:
    strangers = replace(VENTURE, parties=(HOSPITAL,), bodies=(replace(BOARD, seats=(THEIRS,)),))
    assert find(case(venture=strangers, grade=None)).findings == ()
    (firm / "firm" / "quorum.yaml").write_text(
        RULE.format(silent="flag").replace("if silent", "for any venture: yes\nif silent"), encoding="utf-8"
    )
    assert of_rule(find(case(venture=strangers, grade=None, packs=("firm",), rule_folders=(str(firm),))), "firm/quorum")


def test_an_objective_consent_is_no_veto() -> None:
    deemed = replace(VENTURE, consents=(replace(CONSENT, deemed=True),))
    assert not of_rule(find(case(venture=deemed)), "core/veto-over-clinical-decisions")


def test_select_ignore_and_severities() -> None:
    only = find(case(select=("core/casting-vote",)))
    assert {finding.rule for finding in only.findings} == {"core/casting-vote"}
    without = find(case(ignore=("core/veto-*",)))
    assert not of_rule(without, "core/veto-over-clinical-decisions")
    changed = find(case(severities={"core/casting-vote": "low"}))
    assert of_rule(changed, "core/casting-vote")[0].severity is Severity.LOW


def test_a_name_that_is_no_rule_is_told() -> None:
    warnings = find(case(ignore=("core/casting-votes",))).warnings
    assert warnings == (
        "'core/casting-votes' under 'ignore' is no rule of this run; did you mean 'core/casting-vote'?",
    )


def test_findings_stand_worst_first() -> None:
    ranks = [list(Severity).index(finding.severity) for finding in find(case()).findings]
    assert ranks == sorted(ranks)


@pytest.mark.parametrize(("silent", "flagged", "unjudged"), [("flag", 1, 0), ("review", 0, 1), ("pass", 0, 0)])
def test_silence_is_what_the_rule_says_and_never_a_pass_by_accident(
    firm: Path, silent: str, flagged: int, unjudged: int
) -> None:
    (firm / "firm" / "quorum.yaml").write_text(RULE.format(silent=silent), encoding="utf-8")
    found = find(case(packs=("core", "firm"), rule_folders=(str(firm),)))
    assert len(of_rule(found, "firm/quorum")) == flagged
    told = [item for item in found.unjudged if item.rule == "firm/quorum"]
    assert len(told) == unjudged
    assert all("body.quorum.relaxes" in item.reason for item in told)
    for finding in of_rule(found, "firm/quorum"):
        assert finding.quote is None
        assert finding.start is None
        assert finding.evidence


def test_a_broken_rule_stops_the_run(firm: Path) -> None:
    (firm / "firm" / "quorum.yaml").write_text(RULE.format(silent="no"), encoding="utf-8")
    with pytest.raises(ProblemsFound):
        find(case(packs=("firm",), rule_folders=(str(firm),)))


def test_an_unknown_pack_stops_the_run() -> None:
    with pytest.raises(ProblemsFound, match="did you mean 'core'"):
        find(case(packs=("cores",)))


def test_no_rule_passes_unseen_when_it_is_stopped(firm: Path) -> None:
    greedy = "any a in charter.consents has any b in charter.consents has any c in charter.consents has a.deemed"
    text = RULE.format(silent="review").replace("body.quorum.relaxes", greedy)
    (firm / "firm" / "quorum.yaml").write_text(text, encoding="utf-8")
    many = replace(VENTURE, consents=(CONSENT,) * 300, bodies=(BOARD,))
    found = find(case(venture=many, packs=("firm",), rule_folders=(str(firm),)))
    (told,) = found.unjudged
    assert "steps" in told.reason


def test_a_finding_is_no_surer_than_the_reading_of_its_clause() -> None:
    at = cite("4.3")
    words = {"kind": "consent", "section": "4.3", "page": None, "start": at.start, "end": at.end, "quote": at.quote}
    unsure = Provision.model_validate({"id": "p1", "confidence": "low", **words})
    plain = case()
    found = find(replace(plain, readings=(replace(plain.readings[0], provisions=(unsure,)),)))
    (finding,) = of_rule(found, "core/veto-over-clinical-decisions")
    assert finding.confidence is Confidence.LOW
    assert of_rule(find(plain), "core/veto-over-clinical-decisions")[0].confidence is Confidence.HIGH


def test_the_same_case_gives_the_same_findings() -> None:
    assert find(case()) == find(case())


def test_what_asks_only_of_the_charter_is_asked_once_for_all_subjects(firm: Path) -> None:
    alone = "any a in charter.consents has any b in charter.consents has b.amount is more than $1"
    text = RULE.format(silent="review").replace("body.quorum.relaxes", alone)
    (firm / "firm" / "quorum.yaml").write_text(text, encoding="utf-8")
    many = replace(VENTURE, consents=(CONSENT,) * 60, bodies=(BOARD,) * 150)
    found = find(case(venture=many, packs=("firm",), rule_folders=(str(firm),)))
    assert not any("steps" in told.reason for told in found.unjudged)
