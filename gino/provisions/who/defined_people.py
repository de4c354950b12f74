"""Words for people: which defined terms can stand for somebody, and the vocabulary that needs no definition."""

from __future__ import annotations

from collections.abc import Sequence

import re2

from gino.contract.terms import Actor, ActorKind
from gino.contract.vocabulary import Side
from gino.provisions.cast import Mention
from gino.provisions.who.composites import Known
from gino.provisions.who.lexicon import ActorWording

_THING = re2.compile(
    r"(?i)\b(?:agreements?|acts?|code|date|matters?|decisions?|budgets?|interests?|percentages?|shares?|"
    r"units?|cause|plan|"
    r"policy|policies|documents?|services?|program|facility|facilities|cent(?:er|re)s?|information|"
    r"records?|fees?|price|value|"
    r"event|period|year|approval|consent|meeting|notice|property|premises|fund|account|capital|office|hospital|site)$"
)
_BEGINS = re2.compile(
    r"(?i)^(?:(?:the|those|an?|any|each|all|every|either|only|such|of|both|one|more|or|certain)\s+)*$"
)
_CONTINUES = re2.compile(
    r"(?i)^\s*(?:$|[,.;()]|(?:who|whom|whose|that|which|and|or|described|established|of|in|as|from|listed|"
    r"hold\w*|voting|acting|"
    r"named|appointed|elected|designated|identified|at|then|set|engaged|employed|entitled|from|with|under|"
    r"selected|chosen|on|other)\b)"
)
_SOMEONE = re2.compile(
    r"(?i)^(?:(?:the|an?|any|each)\s+)?(?:individual|person|employee|officer|executive|representative|"
    r"physician|designee)s?\b"
)
_AND = re2.compile(r"(?i)[\s,]*(?:and|or)\s+(?:the\s+)?")
_BY = re2.compile(
    r"(?i)\b(?:employ\w*|appoint\w*|designat\w*|engag\w*|select\w*|nam\w*|elect\w*|"
    r"chos\w*)\s+(?:from time to time\s+)?(?:by|of)\s+(?:the\s+)?$"
)


def is_people_term(term: str) -> bool:
    """Whether a defined term can stand for people at all."""
    return term[0].isupper() and not _THING.search(term)


def stands_for(meaning: str, mentions: Sequence[Mention]) -> Actor | None:
    """Whom a meaning begins with, or by whom the person it describes is employed or chosen."""
    if not mentions:
        return None
    if _SOMEONE.search(meaning):
        for mention in mentions:
            if _BY.search(meaning[: mention.start]) and mention.actor.side is not Side.UNKNOWN:
                return Actor(name=mention.actor.name, kind=ActorKind.OFFICER, side=mention.actor.side)
    first = mentions[0]
    if not _BEGINS.search(meaning[: first.start]) or not _CONTINUES.search(meaning[first.end :]):
        return None
    if meaning[first.end : first.end + 2] == "'s":
        return None
    others = [m for m in mentions[1:3] if m.actor.ref and _AND.fullmatch(meaning[first.end : m.start])]
    if others and first.actor.ref and others[0].actor.side is not first.actor.side:
        return Actor(name=meaning[first.start : others[0].end], kind=ActorKind.ALL, side=Side.JOINT)
    return first.actor if first.actor.kind is not ActorKind.BODY else None


def generic(entry: ActorWording, owners: Side, body: str | None) -> Known:
    """What an undefined name stands for; ``owners`` is the side of all owners together, ``body`` the id of theirs."""
    kinds = {
        "owners": ActorKind.ALL,
        "people": ActorKind.CLASS,
        "officer": ActorKind.OFFICER,
        "neutral": ActorKind.NEUTRAL,
        "body": ActorKind.BODY,
        "seat": ActorKind.SEATS,
    }
    side = owners if entry.role == "owners" else entry.side
    ref = body if entry.role == "owners" else None
    actor = Actor(name=entry.names[0], kind=kinds.get(entry.role, ActorKind.UNKNOWN), side=side, ref=ref)
    sure = entry.role in ("owners", "officer", "neutral", "body") or (
        entry.role == "people" and side is not Side.UNKNOWN
    )
    return Known(entry.role, actor, sure)
