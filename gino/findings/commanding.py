"""Who commands an actor, asked of the solver: through a body to its seats, through a seat to whoever chooses it."""

from __future__ import annotations

from collections.abc import Callable

from gino.contract.vocabulary import Side
from gino.decisions.acting import Acting
from gino.decisions.game import Node, won_if
from gino.decisions.players import PROTECTED, Players
from gino.findings.charter import Charter
from gino.governance.who import (
    AllAct,
    AnyActs,
    BodyActs,
    InterestsAct,
    NeutralActs,
    NobodyActs,
    PartyActs,
    SeatsAct,
    UnknownActs,
    Who,
)


def protected_suffice(who: Who, charter: Charter) -> bool | None:
    """Whether the protected side alone makes ``who`` act; None where the text does not say."""
    return _asked("protected", who, charter)


def others_suffice(who: Who, charter: Charter) -> bool | None:
    """Whether the other sides make ``who`` act without the protected one; None where the text does not say."""
    return _asked("other", who, charter)


def sides_of(who: Who, charter: Charter) -> tuple[Side, ...]:
    """Every side that alone makes ``who`` act, in the order of the vocabulary."""
    acting = charter.workings.acting(None)
    node, players = acting.node(who), acting.players
    present = {party.side for party in charter.parties}
    return tuple(side for side in Side if side in present and won_if(node, _plays_for(players, side)))


def needed_sides(who: Who, charter: Charter) -> tuple[Side, ...]:
    """Every side without which ``who`` does not act, whatever the others do, in the order of the vocabulary."""
    acting = charter.workings.acting(None)
    node, players = acting.node(who), acting.players
    present = {party.side for party in charter.parties}
    if not won_if(node, lambda key: True):
        return ()
    return tuple(side for side in Side if side in present and not won_if(node, _plays_against(players, side)))


def _plays_against(players: Players, side: Side) -> Callable[[str], bool]:
    return lambda key: players.side(key) is not side


def _plays_for(players: Players, side: Side) -> Callable[[str], bool]:
    return lambda key: players.side(key) is side


def _asked(sort: str, who: Who, charter: Charter) -> bool | None:
    key = (sort, who)
    if key not in charter.known:
        acting = charter.workings.acting(None)
        charter.known[key] = _with_and_without_unknowns(acting, acting.node(who), frozenset({sort}))
    return charter.known[key]


def _with_and_without_unknowns(acting: Acting, node: Node, sorts: frozenset[str]) -> bool | None:
    surely = won_if(node, lambda player: _sort(acting, player) in sorts)
    perhaps = won_if(node, lambda player: _sort(acting, player) in sorts | {"unknown"})
    return surely if surely == perhaps else None


def _sort(acting: Acting, player: str) -> str:
    """Of the protected side, of another, on no side, or unknown."""
    if player == PROTECTED:
        return "protected"
    side = acting.players.side(player)
    if side is Side.UNKNOWN:
        return "unknown"
    return "neutral" if side is Side.INDEPENDENT else "other"


def name_of(who: Who, charter: Charter) -> str:
    """Who is meant, as the text calls them."""
    match who:
        case PartyActs(party=ref):
            party = charter.party(ref)
            return _short(party.name, party.aliases, charter) if party else ref
        case BodyActs(body=ref):
            body = charter.body(ref)
            return f"the {body.name}" if body else ref
        case SeatsAct(label=label):
            return f"the {label}"
        case InterestsAct():
            return "the owners voting by interest"
        case AllAct(of=members):
            return " and ".join(name_of(member, charter) for member in members)
        case AnyActs(of=members):
            return " or ".join(name_of(member, charter) for member in members)
        case NeutralActs(name=name) | UnknownActs(name=name):
            return name
        case NobodyActs():
            return "nobody"


def _short(name: str, aliases: tuple[str, ...], charter: Charter) -> str:
    """The defined term, where the text has one that is shorter than the name, with its article if it takes one."""
    terms = [alias for alias in aliases if len(alias) < len(name) and alias[:1].isupper()]
    if not terms:
        return name
    term = max(terms, key=len)
    plain = sum(text.count(term) for text in charter.texts)
    with_article = sum(text.count(f"he {term}") for text in charter.texts)
    return f"the {term}" if 2 * with_article >= plain else term
