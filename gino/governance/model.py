"""The governance model of a venture: parties, bodies, and every mechanism by which control is given or taken.

Each element is a fact with the provisions it rests on. Nothing here says who prevails; that is the decisions stage.
A reach of ``matters == ()`` means every matter that the element's body or document governs.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from gino.contract.extract import Party
from gino.contract.outline import DocumentIdentity
from gino.contract.spans import Cite
from gino.contract.terms import Ground, OverrideMode, Stage, StripRoute
from gino.contract.vocabulary import BodyKind, Matter, Side
from gino.governance.who import Share, Who


@dataclass(frozen=True, slots=True)
class Element:
    """What every mechanism has: its id and the provisions that it rests on."""

    id: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class SeatClass:
    """``count`` like seats. ``label_side`` is the side that the words suggest; ``chosen_by`` the one that chooses.

    ``held`` by the terms of a proxy or resignation in another's hands is a :class:`Proxy`, not a field here.
    ``confirmed_by`` must assent before the chosen one sits.
    """

    label: str
    count: int
    chosen_by: Who
    label_side: Side
    votes: int = 1
    must_be_physician: bool = False
    removable_by: Who | None = None
    without_cause: bool = False
    vacancy_filled_by: Who | None = None
    confirmed_by: Who | None = None
    cites: tuple[Cite, ...] = ()


@dataclass(frozen=True, slots=True)
class Quorum:
    """What must be present. ``share`` counts seats; ``including`` in it names classes whose absence blocks."""

    share: Share
    relaxes: bool = False  # an adjourned meeting needs no more than those present
    cites: tuple[Cite, ...] = ()


@dataclass(frozen=True, slots=True)
class GoverningBody:
    """A board, committee, officer or assembly with its seats and the rule by which it acts.

    ``by_interest`` means that votes are counted by ownership, not by head. ``casting_vote`` is who holds a second
    vote on a tie, or None. ``advisory_only`` is a body whose every act is a recommendation.
    """

    id: str
    name: str
    kind: BodyKind
    document: int
    seats: tuple[SeatClass, ...]
    rule: Share
    quorum: Quorum | None = None
    by_interest: bool = False
    casting_vote: Who | None = None
    casting_cites: tuple[Cite, ...] = ()
    advisory_only: bool = False
    cites: tuple[Cite, ...] = ()
    rule_cites: tuple[Cite, ...] = ()


@dataclass(frozen=True, slots=True)
class Grant(Element):
    """The power to decide. ``share`` is a special vote for these matters. ``residual``: from a general clause only.

    ``quoted_from`` names a prevailing document whose clause is quoted here; ``document`` is where it stands in rank.
    """

    holder: Who
    matters: tuple[Matter, ...]
    document: int = 0
    stages: tuple[Stage, ...] = ()
    exclusive: bool = False
    residual: bool = False
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Consent(Element):
    """A veto: the matters do not happen without the holder. ``over`` is a body id, or None for every act.

    A consent confined to objective ``grounds``, or deemed given unless such a ground is shown, is no veto.
    ``amount`` is the money threshold above which it applies.
    """

    holder: Who
    matters: tuple[Matter, ...]
    over: str | None = None
    stages: tuple[Stage, ...] = ()
    grounds: tuple[Ground, ...] = ()
    deemed: bool = False
    amount: int | None = None


@dataclass(frozen=True, slots=True)
class Override(Element):
    """The power to reverse, suspend or replace another's decision, or to act in its place."""

    holder: Who
    matters: tuple[Matter, ...]
    mode: OverrideMode
    over: str | None = None
    grounds: tuple[Ground, ...] = ()
    hours: int | None = None
    reviewed_by: Who | None = None


@dataclass(frozen=True, slots=True)
class Referral(Element):
    """Where a body does not carry a matter, somebody else decides it (None: talks only, or the status quo)."""

    decider: Who | None
    matters: tuple[Matter, ...]
    over: str | None = None
    on_tie_only: bool = False


@dataclass(frozen=True, slots=True)
class Fallback(Element):
    """What governs while a matter (a budget) is not adopted: ``set_by`` makes it, or None: the last one continues."""

    matters: tuple[Matter, ...]
    set_by: Who | None


@dataclass(frozen=True, slots=True)
class Funding(Element):
    """Money that decisions need and that ``holder`` may withhold: a veto."""

    holder: Who
    matters: tuple[Matter, ...]


@dataclass(frozen=True, slots=True)
class Voice(Element):
    """A right to recommend, advise, comment or be consulted."""

    holder: Who
    matters: tuple[Matter, ...]


@dataclass(frozen=True, slots=True)
class Denial(Element):
    """A power refused: ``holder`` may not decide or interfere."""

    holder: Who
    matters: tuple[Matter, ...]


@dataclass(frozen=True, slots=True)
class Proxy(Element):
    """Votes that another casts: of a party's interests, or of a body's seats (all, or those labelled)."""

    voted_by: Who
    party: str | None = None
    body: str | None = None
    label: str | None = None
    irrevocable: bool = True


@dataclass(frozen=True, slots=True)
class Bloc(Element):
    """``follower`` votes as ``leader`` directs, on these matters (all where empty)."""

    follower: str
    leader: str
    matters: tuple[Matter, ...] = ()


@dataclass(frozen=True, slots=True)
class Strip(Element):
    """A way to take rights away: ``by`` whom, by which route, reaching which body, party or document.

    ``body`` limits it to rights that rest on that body, ``party`` to rights that rest on that party's interests;
    all None reaches every right of ``document``. ``matters`` limits it further.
    """

    route: StripRoute
    by: Who
    document: int = 0
    body: str | None = None
    party: str | None = None
    matters: tuple[Matter, ...] = ()
    grounds: tuple[Ground, ...] = ()


@dataclass(frozen=True, slots=True)
class Entrenchment(Element):
    """A change that needs ``also``'s assent besides whoever may amend: it guards these matters, body or document."""

    also: Who
    document: int = 0
    body: str | None = None
    matters: tuple[Matter, ...] = ()
    routes: tuple[StripRoute, ...] = ()


@dataclass(frozen=True, slots=True)
class Precedence(Element):
    """``prevails`` beats ``yields`` where they disagree: document indexes, or names of absent documents."""

    prevails: int | str
    yields: int | str


@dataclass(frozen=True, slots=True)
class Ownership(Element):
    """A party's share of the interests that vote, as a fraction of 10,000 (None: not stated)."""

    party: str
    per_ten_thousand: int | None


@dataclass(frozen=True, slots=True)
class Assumption(Element):
    """A default that the law or common reading supplies where the text is silent; it widens the range."""

    says: str
    source: str
    matters: tuple[Matter, ...] = ()


@dataclass(frozen=True, slots=True)
class Absence(Element):
    """A document that the text relies on and that was not supplied. ``prevails``: it beats this one in conflict."""

    name: str
    matters: tuple[Matter, ...] = ()
    prevails: bool = False


@dataclass(frozen=True, slots=True)
class Ambiguity(Element):
    """A point that the text leaves open: two readings, each the element ids that hold under it."""

    says: str
    matters: tuple[Matter, ...]
    better: tuple[str, ...] = ()
    worse: tuple[str, ...] = ()
    likelier: str | None = None  # "better", "worse" or None


class ContradictionKind(StrEnum):
    """How a text contradicts itself or asks the impossible."""

    SEATS_DO_NOT_ADD_UP = "seats_do_not_add_up"
    THRESHOLD_OVER_ALL = "threshold_over_all"
    SELF_APPOINTING = "self_appointing"
    CIRCULAR_AMENDMENT = "circular_amendment"
    UNWINNABLE = "unwinnable"
    CONFLICTING_GRANTS = "conflicting_grants"


@dataclass(frozen=True, slots=True)
class Contradiction(Element):
    """A contradiction of the text, with its clauses."""

    kind: ContradictionKind
    says: str
    matters: tuple[Matter, ...] = ()


@dataclass(frozen=True, slots=True)
class Venture:
    """One venture, of one or several documents. All references between elements are by id."""

    documents: tuple[DocumentIdentity, ...]
    parties: tuple[Party, ...]
    bodies: tuple[GoverningBody, ...]
    grants: tuple[Grant, ...] = ()
    consents: tuple[Consent, ...] = ()
    overrides: tuple[Override, ...] = ()
    referrals: tuple[Referral, ...] = ()
    fallbacks: tuple[Fallback, ...] = ()
    fundings: tuple[Funding, ...] = ()
    voices: tuple[Voice, ...] = ()
    denials: tuple[Denial, ...] = ()
    proxies: tuple[Proxy, ...] = ()
    blocs: tuple[Bloc, ...] = ()
    strips: tuple[Strip, ...] = ()
    entrenchments: tuple[Entrenchment, ...] = ()
    precedences: tuple[Precedence, ...] = ()
    ownerships: tuple[Ownership, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    absences: tuple[Absence, ...] = ()
    ambiguities: tuple[Ambiguity, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    addressed: tuple[Matter, ...] = ()
    entity_form: str | None = None
    entity_state: str | None = None

    def body(self, body_id: str) -> GoverningBody:
        """The body of that id.

        Raises:
            KeyError: if the venture has no such body.
        """
        for body in self.bodies:
            if body.id == body_id:
                return body
        raise KeyError(body_id)
