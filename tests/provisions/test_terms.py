"""Terms: what the words of a provision say beyond kind, holder and matter."""

from __future__ import annotations

from gino.contract.terms import Ground, OverrideMode, Polarity, Settlement, StripRoute, Terms
from gino.contract.vocabulary import ProvisionKind
from gino.provisions.what.roles import roles
from gino.provisions.what.skeleton import skeleton_of
from gino.provisions.what.terms import terms_of
from tests.provisions.plain_cast import PlainCast

K = ProvisionKind


def terms(kind: ProvisionKind, text: str) -> Terms:
    found = skeleton_of(text, PlainCast(), roles())
    return terms_of(kind, found, found, text, [mention.actor for mention in found.actors[:1]])


def test_exclusive_authority() -> None:
    assert terms(K.AUTHORITY, "The Practice has sole and exclusive authority over protocols.").exclusive
    assert not terms(K.AUTHORITY, "The Practice pays at its sole cost.").exclusive


def test_a_veto_on_objective_grounds_alone_is_limited() -> None:
    found = terms(K.CONSENT, "The Hospital's consent may be withheld only if the act would violate applicable law.")
    assert found.polarity is Polarity.LIMITED and Ground.LAW in found.grounds


def test_silence_is_approval_after_days() -> None:
    found = terms(K.CONSENT, "Consent is deemed given if the Hospital has not objected within ten (10) days.")
    assert found.deemed is True and found.deemed_days == 10


def test_silence_is_refusal() -> None:
    assert terms(K.CONSENT, "If the Hospital is silent the request is deemed refused.").deemed is False


def test_removal_with_or_without_cause() -> None:
    assert terms(K.REMOVAL, "The Hospital may remove a Director with or without cause.").cause == "either"
    assert terms(K.REMOVAL, "A Director may be removed only for Cause.").cause == "with"
    assert terms(K.REMOVAL, "The president serves at the pleasure of the Hospital.").cause == "without"


def test_override_mode_hours_and_review() -> None:
    found = terms(
        K.OVERRIDE,
        "The Hospital may suspend a decision for seventy-two (72) hours in case of imminent danger to patients, "
        "subject to review by the Practice.",
    )
    assert found.mode is OverrideMode.SUSPEND and found.hours == 72
    assert Ground.PATIENT_HARM in found.grounds
    assert found.reviewed_by is not None and found.reviewed_by.name == "the Practice"


def test_what_follows_disagreement() -> None:
    carried = terms(K.DEADLOCK, "If no budget is adopted the budget for the prior year continues in effect.")
    assert carried.settlement is Settlement.CARRY_OVER
    decided = terms(K.DEADLOCK, "The tie is referred to the Hospital, and the decision of the Hospital is final.")
    assert decided.settlement is Settlement.DECIDED_BY


def test_seats_their_number_label_and_profession() -> None:
    found = terms(K.APPOINTMENT, 'Three Directors elected by the Practice (the "Clinical Directors"), all physicians')
    assert (found.count, found.label) == (3, "Clinical Directors")
    assert terms(K.COMPOSITION, "Each Director must be a licensed physician.").physician


def test_nominee_instruments() -> None:
    assert terms(K.VOTING, "The Practice grants the Hospital an irrevocable proxy.").irrevocable
    assert not terms(K.VOTING, "No owner shall grant an irrevocable proxy to the Hospital.").irrevocable
    assert terms(K.VOTING, "The Practice shall vote its shares as the Hospital directs.").bloc


def test_casting_votes() -> None:
    assert terms(K.CHAIR, "The Chair has a casting vote.").casting_vote is True
    assert terms(K.CHAIR, "The Chair has no casting vote.").casting_vote is False


def test_money_thresholds() -> None:
    assert terms(K.CONSENT, "debt above $250,000 requires the consent of the Hospital").amount == 250_000


def test_routes_of_stripping() -> None:
    assert StripRoute.DISSOLVE_BODY in terms(K.COMMITTEE, "The Hospital may dissolve any committee.").strips
    assert terms(K.COMMITTEE, "The Safety Committee may not be dissolved.").strips == ()


def test_refused_powers_are_denied() -> None:
    found = terms(K.REMOVAL, "Neither the Hospital nor the Manager may appoint or remove a member of the council.")
    assert found.polarity is Polarity.DENIED
