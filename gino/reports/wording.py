"""What the vocabularies are called in a report for people."""

from __future__ import annotations

from gino.contract.vocabulary import Domain, Grade, Matter, Power, Side

MATTER_NAMES: dict[Matter, str] = {
    Matter.CLINICAL_STANDARDS: "Clinical standards",
    Matter.CREDENTIALING: "Credentialing",
    Matter.PEER_REVIEW: "Peer review",
    Matter.QUALITY_SAFETY: "Quality and safety",
    Matter.CLINICAL_LEADERSHIP: "Clinical leadership",
    Matter.CLINICAL_STAFFING: "Clinical staffing",
    Matter.PATIENT_CARE: "Patient care",
    Matter.CLINICAL_RECORDS: "Clinical records",
    Matter.IMPLANTS_FORMULARY: "Implants and drugs",
    Matter.BLOCK_SCHEDULING: "Block scheduling",
    Matter.EQUIPMENT_TECHNOLOGY: "Equipment/technology",
    Matter.OPERATING_BUDGET: "Operating budget",
    Matter.CAPITAL_BUDGET: "Capital budget",
    Matter.PHYSICIAN_COMPENSATION: "Physician pay",
    Matter.PAYER_CONTRACTS: "Payer contracts",
    Matter.SERVICE_LINES: "Service lines",
    Matter.NONCLINICAL_STAFFING: "Non-clinical staffing",
    Matter.MANAGEMENT_AGREEMENT: "Management agreement",
    Matter.DATA_INFORMATION: "Data and information",
    Matter.DISTRIBUTIONS: "Distributions",
    Matter.DEBT: "Debt",
    Matter.CAPITAL_CALLS: "Capital calls",
    Matter.EQUITY_TRANSFER: "Equity transfers",
    Matter.SALE_MERGER: "Sale or merger",
    Matter.DISSOLUTION: "Dissolution",
    Matter.AFFILIATE_TRANSACTIONS: "Affiliate dealings",
    Matter.LITIGATION: "Litigation",
    Matter.AMENDMENT: "Amendment",
    Matter.BOARD_COMPOSITION: "Board composition",
    Matter.COMMITTEE_CHANGE: "Committee changes",
    Matter.OFFICERS: "Officers",
    Matter.NONCOMPETE: "Non-competes",
    Matter.GENERAL: "General affairs",
}

DOMAIN_NAMES: dict[Domain, str] = {
    Domain.CLINICAL: "Clinical",
    Domain.ADJACENT: "Clinically adjacent",
    Domain.CORPORATE: "Corporate",
}

POWER_WORDS: dict[Power, str] = {
    Power.DECIDES: "decide",
    Power.BLOCKS: "block",
    Power.SWAYS: "sway",
    Power.ADVISES: "advise",
    Power.NONE: "no voice",
    Power.SILENT: "not said",
}
"""What a side can do, said of several people."""

POWER_OF_OTHERS: dict[Power, str] = {
    Power.DECIDES: "decides",
    Power.BLOCKS: "blocks",
    Power.SWAYS: "sways",
    Power.ADVISES: "advises",
    Power.NONE: "no voice",
    Power.SILENT: "not said",
}
"""What one other side can do, said after its name."""

SIDE_PEOPLE: dict[Side, str] = {
    Side.PHYSICIANS: "the physicians",
    Side.HOSPITAL: "the hospital parties",
    Side.INVESTOR: "the investors",
    Side.OPERATOR: "the operators",
    Side.PAYER: "the payers",
    Side.SUPPLIER: "the suppliers",
    Side.INDEPENDENT: "the independent persons",
    Side.JOINT: "the joint holders",
    Side.EACH: "the parties severally",
    Side.COMPANY: "the company's own officers",
    Side.OTHER: "the other parties",
    Side.UNKNOWN: "the parties of no known side",
}
"""Whoever is on a side, as the subject of a plural verb."""

GRADE_NAMES: dict[Grade, str] = {
    Grade.GINO: "GOVERNANCE IN NAME ONLY",
    Grade.WEAK: "WEAK CONTROL",
    Grade.SHARED: "SHARED CONTROL",
    Grade.GENUINE: "GENUINE CONTROL",
}


def count_of(number: int, noun: str, plural: str | None = None) -> str:
    """``number`` and its noun: "1 file", "2 files"."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def share_of(part: int, whole: int) -> str:
    """``part`` of ``whole`` in words: "2 of the 3", "all 3", "the only"."""
    if part != whole:
        return f"{part or 'none'} of the {whole}"
    return f"all {whole}" if whole > 1 else "the only"


def capitalized(words: str) -> str:
    """The words with a capital first letter, the rest as it is."""
    return words[:1].upper() + words[1:]


def listed(names: list[str]) -> str:
    """Names in a sentence: "a", "a and b", "a, b and c"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""


def in_a_row(matters: list[str]) -> str:
    """Names of matters as the start of a sentence: the first with its capital, the others without."""
    return listed([matters[0], *(each[0].lower() + each[1:] for each in matters[1:])]) if matters else ""
