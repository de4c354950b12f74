"""The charter as a condition sees it: one root from which everything read, modelled and solved can be reached."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from functools import cached_property

from gino.contract.extract import Party, Provision, Undetermined
from gino.contract.outline import DocumentIdentity
from gino.contract.report import Decision
from gino.contract.spans import Cite
from gino.contract.vocabulary import DocumentKind, Grade, Matter, NodeKind, Side
from gino.decisions.workings import Workings
from gino.documents.model import Document, Node
from gino.findings.case import Case
from gino.findings.drafting.model import Slip
from gino.findings.drafting.slips import slips_of
from gino.governance.model import (
    Absence,
    Ambiguity,
    Assumption,
    Bloc,
    Consent,
    Contradiction,
    Denial,
    Entrenchment,
    Fallback,
    Funding,
    GoverningBody,
    Grant,
    Override,
    Ownership,
    Precedence,
    Proxy,
    Referral,
    Strip,
    Venture,
    Voice,
)
from gino.governance.who import Who
from gino.provisions.model import CrossReference, Definition, NamedDocument, Reading


@dataclass(frozen=True, slots=True)
class Clause:
    """One numbered or unnumbered unit of a document as written, whatever it does."""

    text: str
    section: str | None
    kind: NodeKind
    _source: Document
    _node: Node

    @property
    def cites(self) -> tuple[Cite, ...]:
        """The place of the clause; made only when asked, for there are thousands."""
        empty = self._node.start >= self._node.end
        return () if empty else (self._source.cite(self._node.start, self._node.end, self._node),)


@dataclass(frozen=True)
class Drafting:
    """What the drafter left loose, looked for when first asked: few rules do, and it takes a search of the text."""

    readings: tuple[Reading, ...]

    @cached_property
    def slips(self) -> tuple[Slip, ...]:
        """The slips of every document, in their order."""
        return tuple(slip for reading in self.readings for slip in slips_of(reading))


@dataclass(frozen=True, slots=True)
class Charter:
    """Everything that a condition can reach. Lists hold what was found; an empty list says that nothing was."""

    protected_side: Side
    kind: DocumentKind
    grade: Grade | None
    documents: tuple[DocumentIdentity, ...]
    parties: tuple[Party, ...]
    bodies: tuple[GoverningBody, ...]
    decisions: tuple[Decision, ...]
    provisions: tuple[Provision, ...]
    clauses: tuple[Clause, ...]
    undetermined: tuple[Undetermined, ...]
    definitions: tuple[Definition, ...]
    references: tuple[CrossReference, ...]
    instruments: tuple[NamedDocument, ...]
    grants: tuple[Grant, ...]
    consents: tuple[Consent, ...]
    overrides: tuple[Override, ...]
    referrals: tuple[Referral, ...]
    fallbacks: tuple[Fallback, ...]
    fundings: tuple[Funding, ...]
    voices: tuple[Voice, ...]
    denials: tuple[Denial, ...]
    proxies: tuple[Proxy, ...]
    blocs: tuple[Bloc, ...]
    strips: tuple[Strip, ...]
    entrenchments: tuple[Entrenchment, ...]
    precedences: tuple[Precedence, ...]
    ownerships: tuple[Ownership, ...]
    assumptions: tuple[Assumption, ...]
    absences: tuple[Absence, ...]
    ambiguities: tuple[Ambiguity, ...]
    contradictions: tuple[Contradiction, ...]
    addressed: tuple[Matter, ...]
    entity_form: str | None
    entity_state: str | None
    _workings: Workings
    _drafting: Drafting
    _texts: tuple[str, ...] = ()
    _known: dict[tuple[str, Who], bool | None] = field(default_factory=dict, compare=False, repr=False)

    @property
    def workings(self) -> Workings:
        """The solver's working papers, for asking who commands a holder."""
        return self._workings

    @property
    def known(self) -> dict[tuple[str, Who], bool | None]:
        """What was already asked about who commands whom."""
        return self._known

    @property
    def slips(self) -> tuple[Slip, ...]:
        """The slips of the drafter."""
        return self._drafting.slips

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts of the documents."""
        return self._texts

    def body(self, body_id: str) -> GoverningBody | None:
        """The body of that id, or None."""
        return next((body for body in self.bodies if body.id == body_id), None)

    def party(self, party_id: str) -> Party | None:
        """The party of that id, or None."""
        return next((party for party in self.parties if party.id == party_id), None)


_OF_THE_VENTURE = tuple(each.name for each in fields(Venture) if each.name != "contradictions")


def charter_of(case: Case) -> Charter:
    """Gather what the stages before found."""
    readings = case.readings
    return Charter(
        protected_side=case.settings.side,
        kind=readings[0].kind if readings else DocumentKind.OTHER,
        grade=case.solution.grade,
        decisions=tuple(case.solution.decisions),
        provisions=tuple(provision for reading in readings for provision in reading.provisions),
        clauses=tuple(clause for reading in readings for clause in _clauses(reading.document)),
        undetermined=tuple(item for reading in readings for item in reading.undetermined),
        definitions=tuple(item for reading in readings for item in reading.definitions),
        references=tuple(item for reading in readings for item in reading.references),
        instruments=tuple(item for reading in readings for item in reading.named_documents),
        contradictions=(*case.venture.contradictions, *case.solution.contradictions),
        _workings=Workings(case.venture, case.settings.side),
        _drafting=Drafting(tuple(readings)),
        _texts=tuple(reading.document.text for reading in readings),
        **{name: getattr(case.venture, name) for name in _OF_THE_VENTURE},
    )


def _clauses(document: Document) -> list[Clause]:
    return [Clause(document.text_of(node), node.section, node.kind, document, node) for node in document.nodes]
