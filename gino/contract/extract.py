"""The JSON of ``gino extract``: parties, bodies, provisions, and what was not understood."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from gino.contract.base import Frozen
from gino.contract.outline import DocumentIdentity
from gino.contract.spans import Cite
from gino.contract.terms import Terms
from gino.contract.vocabulary import BodyKind, Confidence, Matter, ProvisionKind, Side


class Party(Frozen):
    """A party of the venture; the entity itself is a party of side ``company``.

    ``aliases`` holds every defined term and class name that means this party. ``affiliate_of`` is the id of the
    party whose vote or will this one follows by ownership.
    """

    id: str
    name: str
    side: Side
    aliases: tuple[str, ...] = ()
    cites: tuple[Cite, ...] = ()
    affiliate_of: str | None = None


class Seat(Frozen):
    """``count`` like seats of a body. A seat belongs to the side that chooses it, whatever its label says.

    ``label`` is what the text calls whoever sits there ("Physician Managers") and ``label_side`` the side that the
    label or the granting words suggest: what the seat is on paper. ``votes`` is the weight of each seat.
    """

    count: int
    chosen_by: Side
    must_be_physician: bool = False
    removable_by: tuple[Side, ...] = ()
    without_cause: bool = False
    label: str | None = None
    label_side: Side | None = None
    chooser: str | None = None
    vacancy_filled_by: Side | None = None
    votes: int = 1
    voting: bool = True
    cites: tuple[Cite, ...] = ()


class Body(Frozen):
    """A body or officer that acts. ``seats_total`` is None where the text fixes no number."""

    id: str
    name: str
    kind: BodyKind
    aliases: tuple[str, ...] = ()
    seats_total: int | None = None
    seats: tuple[Seat, ...] = ()
    chair_chosen_by: Side | None = None
    casting_vote: bool = False
    quorum: str | None = None
    threshold: str | None = None
    cites: tuple[Cite, ...] = ()


class Holder(Frozen):
    """Who holds a power. ``side`` is None where the text names a holder whose side cannot be said."""

    name: str
    side: Side | None


class Provision(Frozen):
    """One operative unit: a sentence, or one item of a list (whose lead-in is in its meaning, not its span).

    ``terms`` carries what the words say beyond kind, holder and matter, for the governance model.
    """

    id: str
    kind: ProvisionKind
    section: str | None
    page: int | None
    start: int
    end: int
    quote: str
    body: str | None = None
    holder: Holder | None = None
    matters: tuple[Matter, ...] = ()
    threshold: str | None = None
    confidence: Confidence = Confidence.MEDIUM
    document: int = 0
    terms: Terms = Terms()

    def cite(self) -> Cite:
        """The place of this provision."""
        return Cite(
            section=self.section,
            page=self.page,
            start=self.start,
            end=self.end,
            quote=self.quote,
            document=self.document,
        )


class Undetermined(Frozen):
    """What speaks of power and could not be understood, with the reason."""

    section: str | None
    start: int
    end: int
    quote: str
    reason: str
    page: int | None = None
    document: int = 0


class Extract(Frozen):
    """What ``gino extract FILE --format json`` prints."""

    schema_: Literal["gino.extract/1"] = Field("gino.extract/1", alias="schema")
    document: DocumentIdentity
    parties: tuple[Party, ...] = ()
    bodies: tuple[Body, ...] = ()
    provisions: tuple[Provision, ...] = ()
    undetermined: tuple[Undetermined, ...] = ()
