"""Fields that conditions may read beside those of the model: who commands a power, and which group a matter is in.

Nothing here decides a matter; that is the decisions' alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from gino.contract import terms
from gino.contract.extract import Holder, Party, Undetermined
from gino.contract.outline import DocumentIdentity
from gino.contract.report import Decision, OtherPower, WitnessStep
from gino.contract.spans import Cite
from gino.contract.vocabulary import DOMAIN_OF, Domain, Side
from gino.findings.charter import Charter, Clause
from gino.findings.clauses import affirmed, named_parties
from gino.findings.commanding import name_of, needed_sides, others_suffice, protected_suffice, sides_of
from gino.findings.drafting.model import Slip
from gino.findings.measures import percent_in, years_in
from gino.governance.model import GoverningBody, Ownership, SeatClass
from gino.governance.who import Share
from gino.provisions.model import CrossReference, NamedDocument


class Actors:
    """Stands for whoever holds a power: a party, a body, some seats, several of these together, a neutral."""


@dataclass(frozen=True, slots=True)
class Derived:
    """A field that is worked out. ``returns`` is its type hint; ``says`` tells an author what it means."""

    returns: Any
    get: Callable[[Any, Charter], Any]
    says: str


NAMES: dict[type, str] = {
    GoverningBody: "body",
    SeatClass: "seat",
    Actors: "who",
    CrossReference: "reference",
    NamedDocument: "instrument",
    DocumentIdentity: "document",
    OtherPower: "other",
    WitnessStep: "step",
    terms.Share: "stated_share",
    Undetermined: "undetermined",
    Holder: "holder",
    Cite: "cite",
}
"""The names that authors use where the type's own would not do."""


def _domain(decision: Decision, charter: Charter) -> Domain:
    return DOMAIN_OF[decision.matter]


def _protected(party: Party, charter: Charter) -> bool | None:
    return None if party.side is Side.UNKNOWN else party.side is charter.protected_side


def _described_as(party: Party, charter: Charter) -> str | None:
    names = {party.name, *party.aliases}
    meanings = (one.meaning for one in charter.definitions if one.term in names or party.name in one.meaning[:80])
    return "; ".join(dict.fromkeys(meanings)) or None


def _seats_total(body: GoverningBody, charter: Charter) -> int | None:
    return sum(seat.count for seat in body.seats) or None


def _votes_total(body: GoverningBody, charter: Charter) -> int | None:
    return sum(seat.count * seat.votes for seat in body.seats) or None


def _protected_votes(body: GoverningBody, charter: Charter) -> int | None:
    """None where the text does not say who chooses a seat."""
    known = [(seat.count * seat.votes, protected_suffice(seat.chosen_by, charter)) for seat in body.seats]
    if not known or any(chosen is None for _, chosen in known):
        return None
    return sum(votes for votes, chosen in known if chosen)


def _votes_needed(body: GoverningBody, charter: Charter) -> int | None:
    """With every seat filled and present; None where votes are not counted by head."""
    return None if body.by_interest else _counted(body.rule, _votes_total(body, charter))


def _quorum_needed(body: GoverningBody, charter: Charter) -> int | None:
    return None if body.quorum is None else _counted(body.quorum.share, _seats_total(body, charter))


def _counted(share: Share, total: int | None) -> int | None:
    """How many of ``total`` make the share; None where neither a count nor the total is stated."""
    if share.count is not None or total is None:
        return share.count
    whole, rest = divmod(total * share.numerator, share.denominator)
    return whole + 1 if share.more_than or rest else whole


def _percent(ownership: Ownership, charter: Charter) -> float | None:
    return None if ownership.per_ten_thousand is None else ownership.per_ten_thousand / 100


def _owner_protected(ownership: Ownership, charter: Charter) -> bool | None:
    party = charter.party(ownership.party)
    return None if party is None else _protected(party, charter)


def _classes(share: Share, charter: Charter) -> tuple[str, ...]:
    return tuple(label for _, label in share.including)


def _share_percent(share: Share, charter: Charter) -> float | None:
    return None if share.count is not None else 100 * share.numerator / share.denominator


DERIVED: dict[type, dict[str, Derived]] = {
    Charter: {
        "slips": Derived(tuple[Slip, ...] | None, lambda charter, _: charter.slips, "what the drafter left loose"),
    },
    Actors: {
        "name": Derived(str, name_of, "who they are, as the text calls them"),
        "sides": Derived(tuple[Side, ...], sides_of, "each side that alone makes them act"),
        "needs": Derived(tuple[Side, ...], needed_sides, "each side without which they do not act"),
        "others_suffice": Derived(
            bool | None, others_suffice, "yes where other sides make them act without the protected side"
        ),
        "protected_suffice": Derived(
            bool | None, protected_suffice, "yes where the protected side alone makes them act"
        ),
    },
    Clause: {
        "affirmed": Derived(str, affirmed, "its sentences that deny nothing: 'the Hospital may not ...' is left out"),
        "parties": Derived(tuple[Party, ...], named_parties, "the parties that it names"),
        "years": Derived(
            int | None, lambda clause, _: years_in(clause.text), "the longest time that it names, in years"
        ),
        "percent": Derived(float | None, lambda clause, _: percent_in(clause.text), "the largest percentage it names"),
    },
    Decision: {"domain": Derived(Domain, _domain, "clinical, adjacent or corporate")},
    Ownership: {
        "percent": Derived(float | None, _percent, "the party's share of the interests that vote, in percent"),
        "protected": Derived(bool | None, _owner_protected, "yes where the party is of the protected side"),
    },
    Share: {
        "classes": Derived(tuple[str, ...], _classes, "the classes of seats that must be among the votes"),
        "percent": Derived(float | None, _share_percent, "the share in percent; silent where it is a count"),
    },
    Party: {
        "protected": Derived(bool | None, _protected, "yes for a party of the protected side"),
        "described_as": Derived(str | None, _described_as, "the words by which the text introduces the party"),
    },
    GoverningBody: {
        "seats_total": Derived(int | None, _seats_total, "how many seats the text gives it"),
        "votes_total": Derived(int | None, _votes_total, "how many votes its seats have together"),
        "votes_needed": Derived(int | None, _votes_needed, "how many votes carry a decision when all are present"),
        "quorum_needed": Derived(int | None, _quorum_needed, "how many of its members make the quorum"),
        "protected_votes": Derived(int | None, _protected_votes, "how many votes the protected side has in it"),
    },
}
