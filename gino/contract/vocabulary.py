"""The closed vocabularies of ``taxonomy.yaml`` as enumerations.

A value may gain a sibling; it is never renamed or reused. ``tests/contract`` holds the enumerations to the file.
"""

from __future__ import annotations

from enum import StrEnum


class Side(StrEnum):
    """Whose interest a party, a seat or a vote serves."""

    PHYSICIANS = "physicians"
    HOSPITAL = "hospital"
    INVESTOR = "investor"
    OPERATOR = "operator"
    PAYER = "payer"
    SUPPLIER = "supplier"
    INDEPENDENT = "independent"
    JOINT = "joint"
    EACH = "each"
    COMPANY = "company"
    OTHER = "other"
    UNKNOWN = "unknown"


class BodyKind(StrEnum):
    """What sort of body decides."""

    MEMBERS = "members"
    BOARD = "board"
    COMMITTEE = "committee"
    MEDICAL_STAFF = "medical_staff"
    OFFICER = "officer"
    MANAGER = "manager"
    OTHER = "other"


class ProvisionKind(StrEnum):
    """What one operative sentence or list item does."""

    COMPOSITION = "composition"
    APPOINTMENT = "appointment"
    REMOVAL = "removal"
    VACANCY = "vacancy"
    CHAIR = "chair"
    QUORUM = "quorum"
    VOTING = "voting"
    CONSENT = "consent"
    AUTHORITY = "authority"
    ADVISORY = "advisory"
    OVERRIDE = "override"
    PROHIBITION = "prohibition"
    DELEGATION = "delegation"
    DEADLOCK = "deadlock"
    AMENDMENT = "amendment"
    COMMITTEE = "committee"
    EQUITY = "equity"
    EXIT = "exit"
    INFORMATION = "information"
    COMPENSATION = "compensation"
    COVENANT = "covenant"
    PRECEDENCE = "precedence"


class Matter(StrEnum):
    """What a decision is about."""

    CLINICAL_STANDARDS = "clinical_standards"
    CREDENTIALING = "credentialing"
    PEER_REVIEW = "peer_review"
    QUALITY_SAFETY = "quality_safety"
    CLINICAL_LEADERSHIP = "clinical_leadership"
    CLINICAL_STAFFING = "clinical_staffing"
    PATIENT_CARE = "patient_care"
    CLINICAL_RECORDS = "clinical_records"
    IMPLANTS_FORMULARY = "implants_formulary"
    BLOCK_SCHEDULING = "block_scheduling"
    EQUIPMENT_TECHNOLOGY = "equipment_technology"
    OPERATING_BUDGET = "operating_budget"
    CAPITAL_BUDGET = "capital_budget"
    PHYSICIAN_COMPENSATION = "physician_compensation"
    PAYER_CONTRACTS = "payer_contracts"
    SERVICE_LINES = "service_lines"
    NONCLINICAL_STAFFING = "nonclinical_staffing"
    MANAGEMENT_AGREEMENT = "management_agreement"
    DATA_INFORMATION = "data_information"
    DISTRIBUTIONS = "distributions"
    DEBT = "debt"
    CAPITAL_CALLS = "capital_calls"
    EQUITY_TRANSFER = "equity_transfer"
    SALE_MERGER = "sale_merger"
    DISSOLUTION = "dissolution"
    AFFILIATE_TRANSACTIONS = "affiliate_transactions"
    LITIGATION = "litigation"
    AMENDMENT = "amendment"
    BOARD_COMPOSITION = "board_composition"
    COMMITTEE_CHANGE = "committee_change"
    OFFICERS = "officers"
    NONCOMPETE = "noncompete"
    GENERAL = "general"


class Domain(StrEnum):
    """The three groups of matters."""

    CLINICAL = "clinical"
    ADJACENT = "adjacent"
    CORPORATE = "corporate"


_MATTERS = tuple(Matter)
_FIRST_ADJACENT = _MATTERS.index(Matter.BLOCK_SCHEDULING)
_FIRST_CORPORATE = _MATTERS.index(Matter.DISTRIBUTIONS)

MATTERS_BY_DOMAIN: dict[Domain, tuple[Matter, ...]] = {
    Domain.CLINICAL: _MATTERS[:_FIRST_ADJACENT],
    Domain.ADJACENT: _MATTERS[_FIRST_ADJACENT:_FIRST_CORPORATE],
    Domain.CORPORATE: _MATTERS[_FIRST_CORPORATE:],
}

DOMAIN_OF: dict[Matter, Domain] = {
    matter: domain for domain, matters in MATTERS_BY_DOMAIN.items() for matter in matters
}


class Power(StrEnum):
    """What the protected side can do on one matter, weakest first (see :func:`strength`)."""

    SILENT = "silent"
    NONE = "none"
    ADVISES = "advises"
    SWAYS = "sways"
    BLOCKS = "blocks"
    DECIDES = "decides"


_STRENGTH = {power: rank for rank, power in enumerate(Power)}


def strength(power: Power) -> int:
    """Rank a power from 0 (silent) to 5 (decides)."""
    return _STRENGTH[power]


class Grade(StrEnum):
    """The grade of a venture, computed by count from its decisions."""

    GINO = "gino"
    WEAK = "weak"
    SHARED = "shared"
    GENUINE = "genuine"


class Severity(StrEnum):
    """How much a finding matters, worst first."""

    CRITICAL = "critical"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    INFO = "info"


class Confidence(StrEnum):
    """How sure a reading is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Status(StrEnum):
    """Whether a file could be checked."""

    CHECKED = "checked"
    PARTIAL = "partial"
    UNREAD = "unread"


class NodeKind(StrEnum):
    """What a node of the document's outline is."""

    HEADING = "heading"
    CLAUSE = "clause"
    BODY = "body"
    TABLE_ROW = "table_row"
    NOTE = "note"


class DocumentKind(StrEnum):
    """What sort of instrument a document is."""

    OPERATING_AGREEMENT = "operating_agreement"
    PARTNERSHIP_AGREEMENT = "partnership_agreement"
    SHAREHOLDER_AGREEMENT = "shareholder_agreement"
    JOINT_VENTURE_AGREEMENT = "joint_venture_agreement"
    BYLAWS = "bylaws"
    COMMITTEE_CHARTER = "committee_charter"
    MANAGEMENT_AGREEMENT = "management_agreement"
    STATUTE = "statute"
    POLICY = "policy"
    OTHER = "other"
