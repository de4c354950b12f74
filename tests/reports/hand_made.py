"""Reports written by hand, as the pipeline would make them of a charter written for the tests."""

from __future__ import annotations

from gino.contract.extract import Party, Undetermined
from gino.contract.outline import DocumentIdentity, Revisions
from gino.contract.report import (
    Check,
    CheckError,
    Decision,
    Finding,
    OtherPower,
    Reference,
    Report,
    Waiver,
    WitnessStep,
)
from gino.contract.spans import Cite, cite
from gino.contract.vocabulary import (
    Confidence,
    DocumentKind,
    Grade,
    Matter,
    Power,
    Severity,
    Side,
    Status,
)

TEXT = (
    "OPERATING AGREEMENT OF BRACKWATER SURGERY CENTER, LLC\n\n"
    "5.1 The Clinical Council shall have sole authority over clinical protocols and the credentialing of physicians.\n"
    "5.2 The Clinical Council shall consist of five (5) members, each a Physician, appointed by the System Member, "
    "who may remove any of them at any time without cause.\n"
    "7.4 Each quality plan takes effect when the System Member approves it in its sole discretion.\n"
    "9.1 The Council shall be heard on the capital budget.\n"
    "12.2 This Agreement may be amended by the System Member.\n"
)


def place(words: str, section: str | None = None, page: int | None = None) -> Cite:
    """The cite of ``words``."""
    start = TEXT.index(words)
    return cite(TEXT, start, start + len(words), section=section, page=page)


def _span(where: Cite) -> dict[str, object]:
    return where.model_dump()


GRANT = place(
    "The Clinical Council shall have sole authority over clinical protocols and the credentialing of physicians.",
    "5.1",
    3,
)
SEATS = place(
    "The Clinical Council shall consist of five (5) members, each a Physician, appointed by the System Member, "
    "who may remove any of them at any time without cause.",
    "5.2",
    3,
)
VETO = place("Each quality plan takes effect when the System Member approves it in its sole discretion.", "7.4", 6)
VOICE = place("The Council shall be heard on the capital budget.", "9.1", 8)
AMEND = place("This Agreement may be amended by the System Member.", "12.2", 9)

CAPTIVE = (
    WitnessStep(step="The sole authority is the Clinical Council's.", **_span(GRANT)),
    WitnessStep(step="Its five members are chosen, and removed at will, by the System Member.", **_span(SEATS)),
    WitnessStep(step="So the System Member alone carries every vote of the Council."),
)
VETOED = (
    WitnessStep(step="The Council adopts the quality plan.", **_span(GRANT)),
    WitnessStep(step="It has no effect until the System Member approves it.", **_span(VETO)),
)
HOSPITAL_DECIDES = (
    OtherPower(side=Side.HOSPITAL, power=Power.DECIDES),
    OtherPower(side=Side.INVESTOR, power=Power.NONE),
)


def decision(
    matter: Matter,
    on_paper: Power,
    in_effect: Power,
    durable: bool | None = None,
    **more: object,
) -> Decision:
    """A decision whose range is a single value unless said otherwise."""
    fields: dict[str, object] = {"worst": in_effect, "best": in_effect, **more}
    return Decision(matter=matter, on_paper=on_paper, in_effect=in_effect, durable=durable, **fields)


DECISIONS = (
    decision(
        Matter.CLINICAL_STANDARDS, Power.DECIDES, Power.NONE,
        others=HOSPITAL_DECIDES, witness=CAPTIVE, cites=(GRANT, SEATS),
    ),
    decision(
        Matter.CREDENTIALING, Power.DECIDES, Power.NONE,
        others=HOSPITAL_DECIDES, witness=CAPTIVE, cites=(GRANT, SEATS),
    ),
    decision(
        Matter.QUALITY_SAFETY, Power.DECIDES, Power.BLOCKS, False,
        worst=Power.NONE, best=Power.BLOCKS, witness=VETOED, cites=(GRANT, VETO, AMEND),
        others=(OtherPower(side=Side.HOSPITAL, power=Power.BLOCKS),),
        open_points=("Whether a quality plan is among the clinical protocols of Section 5.1 is not said.",),
    ),
    decision(Matter.CAPITAL_BUDGET, Power.ADVISES, Power.ADVISES, others=HOSPITAL_DECIDES, cites=(VOICE,)),
    decision(Matter.AMENDMENT, Power.NONE, Power.NONE, others=HOSPITAL_DECIDES, cites=(AMEND,)),
)  # fmt: skip

FINDINGS = (
    Finding(
        rule="core/amendment-by-one", severity=Severity.MEDIUM, confidence=Confidence.MEDIUM,
        title="The partner alone can amend the agreement",
        message="One side can rewrite every right in this agreement without the other.",
        remedy="Require the physicians' consent to amend any clause on which their rights rest.",
        fingerprint="amend-1", **_span(AMEND),
    ),
    Finding(
        rule="core/governance-in-name-only", severity=Severity.CRITICAL, confidence=Confidence.HIGH,
        title="Governance in name only",
        message="Of three clinical claims three are hollow: the seats that decide are the System Member's.",
        remedy="Let the physicians elect and remove the Council's members.",
        fingerprint="gino-1", evidence=(GRANT, SEATS, VETO), **_span(SEATS),
        references=(Reference(cite="Model Governance Code 4", note="A council speaks for whoever chooses it."),),
    ),
    Finding(
        rule="core/no-tie-break", severity=Severity.LOW, confidence=Confidence.LOW,
        title="Nothing is said of a tie", message="The document does not say what follows an even vote.",
        fingerprint="tie-1",
        waived=Waiver(reason="five members cannot tie", approved_by="R. Ode", expires="2031-01-31"),
    ),
)  # fmt: skip

IDENTITY = DocumentIdentity(
    path="charters/brackwater.docx",
    sha256="5f" * 32,
    title="Operating Agreement of Brackwater Surgery Center, LLC",
    kind=DocumentKind.OPERATING_AGREEMENT,
    characters=len(TEXT),
    pages=9,
)


def hollow() -> Report:
    """Governance in name only, with everything that a report can hold."""
    return Report(
        document=IDENTITY,
        documents=(IDENTITY,),
        status=Status.CHECKED,
        revisions=Revisions(insertions=4, deletions=1),
        parties=(
            Party(id="p1", name="System Member", side=Side.HOSPITAL),
            Party(id="p2", name="Physician Member", side=Side.PHYSICIANS),
            Party(id="p3", name="Alder Holdings", side=Side.UNKNOWN),
        ),
        undetermined=(Undetermined(**{**_span(VOICE), "reason": "who is to hear the Council is not said"}),),
        decisions=DECISIONS,
        grade=Grade.GINO,
        score=18,
        score_low=12,
        score_high=22,
        coverage=4 / 19,
        assumptions=("Where the agreement is silent on quorum, a majority of the members is taken to suffice.",),
        absent_documents=("Management Services Agreement",),
        findings=FINDINGS,
    )


def genuine() -> Report:
    """Genuine control of one clinical matter, and nothing found."""
    document = IDENTITY.model_copy(update={"path": "charters/fernhill.txt", "title": None, "pages": None})
    return Report(
        document=document,
        documents=(document,),
        status=Status.CHECKED,
        decisions=(decision(Matter.CLINICAL_STANDARDS, Power.DECIDES, Power.DECIDES, True, cites=(GRANT,)),),
        grade=Grade.GENUINE,
        score=97,
        score_low=97,
        score_high=97,
        coverage=1 / 19,
    )


def sideless() -> Report:
    """A venture in which nobody is on the protected side: no grade, and still every side's powers."""
    document = IDENTITY.model_copy(update={"path": "charters/two-insurers.txt", "title": None, "pages": None})
    powers = (OtherPower(side=Side.PAYER, power=Power.DECIDES), OtherPower(side=Side.INVESTOR, power=Power.ADVISES))
    return Report(
        document=document,
        documents=(document,),
        status=Status.PARTIAL,
        ungraded=CheckError(
            code="no-protected-side", message="no party named in this document is on the protected side."
        ),
        decisions=(decision(Matter.OPERATING_BUDGET, Power.NONE, Power.NONE, others=powers, cites=(VOICE,)),),
    )


def unread() -> Report:
    """A file that could not be read."""
    return Report(
        document=DocumentIdentity(path="charters/broken.docx", sha256="", characters=0),
        status=Status.UNREAD,
        error=CheckError(code="not-a-zip", message="charters/broken.docx: not a Word file; save it as .docx again"),
    )


def check_of(*reports: Report) -> Check:
    """A check of these reports."""
    return Check(reports=reports)
