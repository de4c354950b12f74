"""The words in which a text states a body's quorum and the vote that carries its decisions."""

from __future__ import annotations

import re2

from gino.contract.terms import ActorKind
from gino.provisions.plain import squeezed
from gino.provisions.who.lexicon import PlainWording, patterns
from gino.provisions.who.seat_sentence import Sentence

_ASKED = re2.compile(r"(?i)\b(?:quorum|acts?\s+by|decides?|majority|carried|unanimous|vote\s+of|two-thirds)\b")
_CAPTION = re2.compile(r"^(?:(?:[A-Z][\w-]*|and|of|the|;)\s+){0,5}[A-Z][\w-]*\.\s+")
_INCLUDING = re2.compile(
    r"(?i)\s*,?\s*(?:including|of\s+wh(?:om|ich)|provided|with\s+at\s+least|among\s+them)\b[^.;]{3,200}"
)
_LEADING = re2.compile(r"(?i)^(?:the\s+)?(?:presence(?:,?\s+in\s+person\s+or\s+by\s+proxy,?)?\s+of\s+)?(?:the\s+)?")


def rules_of(sentence: Sentence) -> tuple[tuple[str, str, str], ...]:
    """(body id, "quorum" or "threshold", words) for what ``sentence`` states of the body that it speaks of."""
    if not _ASKED.search(sentence.text):
        return ()
    bodies = sentence.bodies_before(len(sentence.text))
    body = bodies[0].actor.ref if bodies else sentence.body
    if not body:
        return ()
    found: dict[str, str] = {}
    text = _CAPTION.sub("", sentence.text)
    for entry, pattern in patterns("rules_of_order", PlainWording):
        kind = entry.id.partition("/")[0]
        match = pattern.search(text) if kind not in found else None
        if match and not _of_others(sentence, match.group(1)):
            more = _INCLUDING.match(text[match.end(1) :]) if kind == "threshold" else None
            words = match.group(1).strip() + (more.group() if more else "")
            found[kind] = squeezed(_LEADING.sub("", words))
    if "quorum" in found:
        found.pop("threshold", None) if "act" not in text.lower() else None
    return tuple((body, kind, words) for kind, words in found.items())


def _of_others(sentence: Sentence, words: str) -> bool:
    """Whether the words count people who are no members of a body, such as the voters of an election."""
    return any(
        m.actor.kind in (ActorKind.CLASS, ActorKind.ALL) and sentence.text[m.start : m.end] in words
        for m in sentence.mentions
    )
