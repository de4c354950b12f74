"""Tables of matters: the clause above and the other cells say who holds power over what a row names."""

from __future__ import annotations

from gino.contract.extract import Provision
from gino.contract.vocabulary import Matter, ProvisionKind
from gino.documents.reading import read_document
from gino.provisions.reading import read_provisions

_OPENING = """# Charter of the Lantern Council

1. Hollin Hospital, a nonprofit corporation (the "Hospital"), and Tarn Surgeons, P.C., a physician-owned \
professional corporation (the "Surgeons"), form the Lantern Council (the "Council").
"""


def provisions(clause: str, *rows: str) -> list[Provision]:
    text = f"{_OPENING}\n2. {clause}\n\n" + "\n".join(rows) + "\n\n3. Notices are given in writing.\n"
    return list(read_provisions(read_document("charter.md", text.encode())).provisions)


def held(found: list[Provision], kind: ProvisionKind, matter: Matter) -> list[str]:
    return [one.holder.name for one in found if one.kind is kind and matter in one.matters and one.holder]


def test_the_clause_above_a_table_is_the_lead_in_of_its_rows() -> None:
    found = provisions(
        "The Council decides the matters in this table.",
        "| No. | Matter | Votes |",
        "| --- | --- | --- |",
        "| A | Peer review | Five |",
        "| B | The operating budget | Six |",
    )
    assert held(found, ProvisionKind.AUTHORITY, Matter.PEER_REVIEW) == ["Lantern Council"]
    assert held(found, ProvisionKind.AUTHORITY, Matter.OPERATING_BUDGET) == ["Lantern Council"]


def test_a_column_says_who_decides_each_row() -> None:
    found = provisions(
        "The following stay with others.",
        "| Matter | Decided by |",
        "| --- | --- |",
        "| The operating budget | The Hospital, after consulting the Council |",
        "| Peer review | The Surgeons |",
    )
    assert held(found, ProvisionKind.AUTHORITY, Matter.OPERATING_BUDGET) == ["Hollin Hospital"]
    assert held(found, ProvisionKind.ADVISORY, Matter.OPERATING_BUDGET) == ["Lantern Council"]
    assert held(found, ProvisionKind.AUTHORITY, Matter.PEER_REVIEW) == ["Tarn Surgeons, P.C."]


def test_a_tick_under_a_name_is_that_holders_consent() -> None:
    found = provisions(
        "Each of the following needs the approval shown.",
        "| Matter | Hospital | Surgeons |",
        "| --- | --- | --- |",
        "| Dissolution of the venture | Yes | Yes |",
        "| Borrowing above $100,000 | Yes | No |",
    )
    assert "Hollin Hospital" in " ".join(held(found, ProvisionKind.CONSENT, Matter.DISSOLUTION))
    assert "Tarn Surgeons, P.C." in " ".join(held(found, ProvisionKind.CONSENT, Matter.DISSOLUTION))
    assert held(found, ProvisionKind.CONSENT, Matter.DEBT) == ["Hollin Hospital"]
