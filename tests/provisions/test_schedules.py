"""Lists that stand elsewhere take the power of the clause that refers to them; lists end where their series ends."""

from __future__ import annotations

from gino.documents.reading import read_document
from gino.provisions.model import Reading
from gino.provisions.reading import read_provisions

_HEAD = (
    'This Agreement is made between Vale Hospital, a nonprofit hospital corporation (the "Hospital"), and the '
    'physicians who sign it (the "Physicians"), who are the members of Vale Surgery, LLC (the "Company").\n\n'
)


def _reading(body: str) -> Reading:
    return read_provisions(read_document("a.txt", (_HEAD + body).encode()))


def _held(reading: Reading) -> dict[str | None, tuple[str, str | None]]:
    return {
        p.section: (p.kind.value, p.holder.side.value if p.holder and p.holder.side else None)
        for p in reading.provisions
    }


_SCHEDULE = "\n\nSCHEDULE 2\n\n1. Adoption of the annual budget.\n\n2. Borrowing more than $50,000.\n"


def test_the_items_of_a_schedule_need_the_consent_that_the_clause_referring_to_it_asks_for() -> None:
    held = _held(_reading(f"4.1 The matters listed in Schedule 2 require the consent of the Hospital.{_SCHEDULE}"))
    assert held["Schedule 2, 1"] == held["Schedule 2, 2"] == ("consent", "hospital")


def test_a_defined_term_for_a_schedule_carries_the_power_over_it() -> None:
    held = _held(
        _reading(
            '1.1 "Key Matters" means the matters set out in Schedule 2.\n\n'
            f"4.1 No Key Matter shall be undertaken without the approval of the Physicians.{_SCHEDULE}"
        )
    )
    assert held["Schedule 2, 1"] == held["Schedule 2, 2"] == ("consent", "physicians")


def test_a_schedule_that_no_power_refers_to_gives_nothing() -> None:
    held = _held(_reading(f"4.1 The matters listed in Schedule 2 are described for convenience.{_SCHEDULE}"))
    assert "Schedule 2, 1" not in held


def test_a_sentence_of_schedule_keeps_what_it_says_itself() -> None:
    held = _held(
        _reading(
            "4.1 The matters listed in Schedule 2 require the consent of the Hospital.\n\n"
            "SCHEDULE 2\n\n1. Adoption of the annual budget.\n\n2. The Physicians may remove the medical director.\n"
        )
    )
    assert held["Schedule 2, 2"] == ("removal", "physicians")


def test_a_list_ends_where_whole_sentences_follow_its_items() -> None:
    reading = _reading(
        "4.1 The Hospital shall decide the following:\n\n4.1.1 opening hours\n\n4.1.2 fees\n\n"
        "4.2 The Company shall keep its office in Vale.\n"
    )
    held = _held(reading)
    assert held["4.1.1"] == held["4.1.2"] == ("authority", "hospital")
    assert "4.2" not in held


def test_a_proviso_after_a_list_is_a_unit_of_its_own() -> None:
    reading = _reading(
        "4.1 The Hospital may:\n\n(a) set the fees; and\n\n(b) choose the site;\n\n"
        "provided that the Physicians shall approve every protocol.\n"
    )
    assert any(p.quote.startswith("provided that") for p in reading.provisions)
