"""What federal conditions reserve to a governing body is no flaw by itself, and is told beside what is one."""

from __future__ import annotations

from fnmatch import fnmatchcase

from gino.checking import check_text
from gino.configuration.model import Settings
from gino.contract.report import Finding
from gino.contract.vocabulary import Severity
from gino.findings.rules.loading import load_packs
from gino.findings.rules.packs import own_packs

HEAD = """OPERATING AGREEMENT OF NETTLECOMBE SURGERY CENTER, LLC

This Operating Agreement is entered into by and between Nettlecombe Physician Group, PLLC, a company owned solely by
practicing physicians (the "Physician Group"), and Orrin Health System, Inc., a nonprofit hospital corporation (the
"Hospital"). The Company owns a Medicare-certified ambulatory surgery center (the "Center").

5.1 Composition. The Board of Managers shall consist of five Managers, two appointed by the Physician Group and three
appointed by the Hospital, and acts by majority vote.

5.2 Governing Body. The Board of Managers has full legal responsibility for the policies governing the Center.

5.3 Medical Board. The Medical Board consists of five physicians elected by the Physician Group, who alone may remove
them. The Medical Board shall decide clinical protocols and shall conduct peer review. The Medical Board shall
recommend appointments to the medical staff and clinical privileges.

5.4 Appointment. The Board of Managers shall appoint members of the medical staff and grant clinical privileges after
considering the recommendation of the Medical Board. {limit}

5.6 Amendment. This Agreement may be amended only by a written instrument signed by the Physician Group and the
Hospital.
"""
LIMIT = "It may reject a recommendation only for a cause stated in writing and after a joint conference."
PRIVILEGES = "core/privileges-decided-by-others"


def findings(text: str, **settings: object) -> dict[str, Finding]:
    chosen = Settings.model_validate({"packs": ("core", "federal"), **settings})
    return {finding.rule: finding for finding in check_text(text, settings=chosen).findings}


def test_an_appointment_within_limits_is_lowered_and_explained() -> None:
    found = findings(HEAD.format(limit=LIMIT))[PRIVILEGES]
    assert found.severity is Severity.INFO
    assert [note.rule for note in found.notes] == ["federal/reserved-appointment"]
    assert found.notes[0].references[0].cite == "42 CFR 482.12(a)(2)"


def test_without_limits_it_stays_and_the_note_says_what_is_missing() -> None:
    found = findings(HEAD.format(limit="It may reject a recommendation in its discretion."))[PRIVILEGES]
    assert found.severity is Severity.MEDIUM
    assert [note.rule for note in found.notes] == ["federal/reserved-appointment-without-limits"]


def test_an_override_is_lowered_by_no_reservation() -> None:
    override = "\n5.7 Override. The Hospital may reverse any decision of the Medical Board on clinical protocols.\n"
    found = findings(HEAD.format(limit=LIMIT) + override)
    assert found["core/override-of-clinical-decisions"].severity is Severity.CRITICAL


def test_the_notes_stand_where_the_pack_does_not_run_and_its_findings_do_not() -> None:
    found = findings(HEAD.format(limit=LIMIT), packs=("core",))
    assert found[PRIVILEGES].severity is Severity.INFO
    assert [note.rule for note in found[PRIVILEGES].notes] == ["federal/reserved-appointment"]
    assert [rule for rule in found if rule.startswith("federal/")] == []


def test_a_severity_that_the_settings_give_wins() -> None:
    assert findings(HEAD.format(limit=LIMIT), severities={PRIVILEGES: "high"})[PRIVILEGES].severity is Severity.HIGH


def test_a_note_names_rules_that_are_there() -> None:
    rules = load_packs(Settings(packs=own_packs())).rules
    for rule in rules:
        for name in rule.file.notes_on:
            assert any(fnmatchcase(other.id, name) for other in rules), (rule.id, name)
