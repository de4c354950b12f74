"""What players, holders and matters are called in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gino.contract.extract import Party
from gino.contract.vocabulary import Matter, Side
from gino.decisions.players import PROTECTED
from gino.governance.model import Venture
from gino.governance.who import (
    AllAct,
    AnyActs,
    BodyActs,
    InterestsAct,
    NeutralActs,
    NobodyActs,
    PartyActs,
    SeatsAct,
    Share,
    UnknownActs,
    Who,
)

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_MOST_NAMED = 3
_DETERMINERS = ("the ", "a ", "an ", "any ", "each ", "either ", "both ", "such ", "whoever ", "an independent ")
_ENTITY_MARKS = (
    " llc",
    " inc.",
    " inc",
    " l.p.",
    " lp",
    " p.c.",
    " p.a.",
    " pllc",
    " llp",
    " corp.",
    " l.l.c.",
    " ltd.",
)


_SPOKEN = {
    Matter.QUALITY_SAFETY: "quality and safety",
    Matter.IMPLANTS_FORMULARY: "implants and formulary",
    Matter.EQUIPMENT_TECHNOLOGY: "equipment and technology",
    Matter.OPERATING_BUDGET: "the operating budget",
    Matter.CAPITAL_BUDGET: "the capital budget",
    Matter.MANAGEMENT_AGREEMENT: "the management agreement",
    Matter.DATA_INFORMATION: "data and information",
    Matter.EQUITY_TRANSFER: "the issue and transfer of interests",
    Matter.SALE_MERGER: "a sale or merger",
    Matter.BOARD_COMPOSITION: "the composition of the board",
    Matter.COMMITTEE_CHANGE: "changes to committees",
    Matter.OFFICERS: "the choice of officers",
    Matter.AMENDMENT: "amendments",
    Matter.NONCOMPETE: "restrictive covenants",
    Matter.GENERAL: "the general business",
}


def number(count: int) -> str:
    """A count in words up to twelve."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else str(count)


def spoken(matter: Matter) -> str:
    """A matter as one says it: ``clinical standards``."""
    return _SPOKEN.get(matter, matter.value.replace("_", " "))


def in_short(matters: Sequence[Matter]) -> str:
    """Matters in a sentence, the first few by name: ``credentialing, peer review, patient care and four more``."""
    most = len(matters) if len(matters) <= _MOST_NAMED + 1 else _MOST_NAMED
    more = [f"{number(len(matters) - most)} more"] if len(matters) > most else []
    return listed([*(spoken(matter) for matter in matters[:most]), *more])


def sentence(words: str) -> str:
    """The words with a capital first letter."""
    return words[:1].upper() + words[1:]


def listed(names: Iterable[str], joint: str = "and") -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    found = list(names)
    return found[0] if len(found) == 1 else f"{', '.join(found[:-1])} {joint} {found[-1]}" if found else "nobody"


def with_article(name: str) -> str:
    """A name with "the" where it is a title or a defined term, and bare where it is the name of a company."""
    lowered = name.lower()
    if lowered.startswith(_DETERMINERS) or lowered.rpartition(" ")[2] in _ENTITY_MARKS:
        return name
    return f"the {name}"


class Names:
    """The names of a venture's parties and bodies."""

    def __init__(self, venture: Venture, protected: Side) -> None:
        self._parties = {party.id: party for party in venture.parties}
        self._bodies = {body.id: body.name for body in venture.bodies}
        self._protected = protected

    def party(self, party_id: str) -> str:
        """A party by the term that the text defines for it, else by name."""
        found = self._parties.get(party_id)
        return _named(found) if found is not None else with_article(party_id)

    def body(self, body_id: str) -> str:
        """A body by name."""
        return with_article(self._bodies.get(body_id, body_id))

    def of(self, ident: str) -> str:
        """A party or a body."""
        return self.body(ident) if ident in self._bodies else self.party(ident)

    def player(self, key: str) -> str:
        """A player of a game."""
        if key == PROTECTED:
            ours = [party for party in self._parties.values() if party.side is self._protected]
            return _named(ours[0]) if len(ours) == 1 else self.side()
        kind, _, name = key.partition(":")
        if key in self._parties or not name:
            return self.of(key)
        if name in self._parties:
            return self.party(name)
        return f"the {name} side" if kind == "side" else with_article(name)

    def side(self) -> str:
        """The protected side."""
        return f"the {self._protected.value}"

    def who(self, who: Who) -> str:
        """A holder."""
        match who:
            case PartyActs(party):
                return self.party(party)
            case BodyActs(body, share):
                return f"{self.body(body)} by {share_told(share)}" if share is not None else self.body(body)
            case SeatsAct():
                return _seats_told(who)
            case InterestsAct(share):
                return f"the owners of {share_told(share)} of the interests"
            case AllAct():
                return listed(dict.fromkeys(self.who(each) for each in _members(who)))
            case AnyActs(of):
                return listed(dict.fromkeys(self.who(each) for each in of), "or")
            case NeutralActs(name) | UnknownActs(name):
                return with_article(name)
            case NobodyActs():
                return "nobody"


def _members(who: Who) -> list[Who]:
    """Those who must act together, those within those included."""
    return [each for part in who.of for each in _members(part)] if isinstance(who, AllAct) else [who]


def _seats_told(who: SeatsAct) -> str:
    if who.count is not None:
        return f"{number(who.count)} of the {who.label}"
    return f"every one of the {who.label}" if who.every else with_article(who.label)


def _named(party: Party) -> str:
    """The term defined for a party with its article; a short form of its own name stands without."""
    if not party.aliases:
        return party.name
    term = party.aliases[0]
    return term if party.name.casefold().startswith(term.casefold()) else with_article(term)


def share_told(share: Share) -> str:
    """A threshold in words."""
    if share.count is not None:
        return f"{number(share.count)} votes"
    if (share.numerator, share.denominator, share.more_than) == (1, 2, True):
        return "a majority"
    if share.numerator == share.denominator:
        return "all"
    over = "more than " if share.more_than else ""
    return f"{over}{_fraction(share)}"


def _fraction(share: Share) -> str:
    thirds = {(2, 3): "two-thirds", (3, 4): "three-quarters", (1, 2): "half", (1, 3): "one-third"}
    known = thirds.get((share.numerator, share.denominator))
    return known if known is not None else f"{100 * share.numerator / share.denominator:g}%"
