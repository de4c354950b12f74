"""Whose power it is: pronouns, coordinated actors, and what two parties may do only together."""

from __future__ import annotations

from gino.contract.extract import Provision
from gino.contract.vocabulary import ProvisionKind, Side
from gino.documents.reading import read_document
from gino.provisions.reading import read_provisions

_HEAD = (
    'This Agreement is made between Vale Hospital, a nonprofit hospital corporation (the "Hospital"), and the '
    'physicians who sign it (the "Physicians"), who are the members of Vale Surgery, LLC (the "Company").\n\n'
)


def _only(body: str, kind: ProvisionKind) -> Provision:
    found = [p for p in read_provisions(read_document("a.txt", (_HEAD + body).encode())).provisions if p.kind is kind]
    assert len(found) == 1, [(p.kind, p.quote) for p in found]
    return found[0]


def _side(body: str, kind: ProvisionKind) -> Side | None:
    holder = _only(body, kind).holder
    return holder.side if holder else None


def test_what_needs_the_consent_of_the_other_member_needs_both() -> None:
    body = "2.1 Neither Member shall pledge its interest without the written consent of the other Member.\n"
    assert _side(body, ProvisionKind.CONSENT) is Side.JOINT


def test_two_who_may_each_act_hold_the_power_severally() -> None:
    body = "2.1 The Hospital and any of the Physicians may inspect the books of the Company.\n"
    assert _side(body, ProvisionKind.INFORMATION) is Side.EACH


def test_two_who_agree_hold_the_power_together() -> None:
    body = "2.1 The Hospital and the Physicians shall agree upon the rules of the theatre.\n"
    assert _side(body, ProvisionKind.AUTHORITY) is Side.JOINT


def test_every_approver_in_a_list_of_approvers_is_a_holder() -> None:
    body = "2.1 A loan may be taken only if approved by the Hospital, and by the Physicians.\n"
    assert _side(body, ProvisionKind.CONSENT) is Side.JOINT


def test_a_pronoun_means_the_subject_of_the_sentence_before() -> None:
    body = "2.1 The Hospital keeps the theatre. It may remove the medical director at any time.\n"
    assert _side(body, ProvisionKind.REMOVAL) is Side.HOSPITAL


def test_an_expletive_means_nobody() -> None:
    body = "2.1 The Hospital keeps the theatre. It is agreed that the Physicians may remove the medical director.\n"
    assert _side(body, ProvisionKind.REMOVAL) is Side.PHYSICIANS


def test_nothing_permits_bars_whatever_the_verbs_after_it() -> None:
    body = "2.1 Nothing here permits the Hospital to veto, reverse or amend a rule, or to remove a director.\n"
    found = read_provisions(read_document("a.txt", (_HEAD + body).encode())).provisions
    assert [(p.kind, p.holder and p.holder.side) for p in found] == [(ProvisionKind.PROHIBITION, Side.HOSPITAL)]


def test_what_one_may_do_without_the_approval_of_another_is_not_denied() -> None:
    body = "2.1 The Physicians may settle every protocol without the approval of the Hospital.\n"
    assert _only(body, ProvisionKind.AUTHORITY).terms.polarity.value == "granted"
