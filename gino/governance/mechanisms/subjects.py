"""Whose act a sentence states: the subject of its verb, whoever commands that subject, whom a pronoun stands for."""

from __future__ import annotations

import re2

from gino.contract.terms import Actor, ActorKind
from gino.contract.vocabulary import Side
from gino.governance.mechanisms.entries import Entry
from gino.governance.mechanisms.sentences import Sentence
from gino.provisions.what.skeleton import SLOT, Skeleton

_INSERTED = re2.compile(r", [^,;]{3,120},$")
_JOINED = re2.compile(r"(?:,| and| or| but|, and|, or|, but)(?: [a-z]+ly| then| also)?$")
_VERB = re2.compile(r"\b(?:shall|may|must|will|has|have|is|are|reserves?|retains?)\b")
_PRONOUN = re2.compile(r"\b(?:it|they|he|she)$")
_NAMES = re2.compile(r"\b(?:appoint|designat|nam|select|choos|engag|install|employ)\w* (?:[a-z]+ ){0,3}$")
_MADE_UP = re2.compile(r"\b(?:consist|compos|compris|made up|constitut)\w*\b")
_CHOOSING = re2.compile(
    r"(@[pcabes]\d+) (?:that|who|which) [^@;|]{0,30}?(?:chose|elected|appointed|designated|named)\b[^@;|]*$"
)
_RELATIVE = (", who", ", which", "who")
_SERVANT = re2.compile(r"^(?:'s)?,? (?:who|which|that) (?:(?:shall|will|must) be|is|are) (@[cpo]\d+)")
_SERVES = re2.compile(r"(?i)\b(?:employee|officer|designee|agent|nominee|appointee|representative|trustee)s?\b")
_KEPT_BY = re2.compile(
    r"^(?:'s)?,? (?:who|which|that)\b[^;|.]{0,60}?"
    r"\b(?:employ\w*|designat\w+|appoint\w+|select\w+|chosen|named|nominat\w+|nominee|owned|controlled)\b"
    r"[^;|.]{0,30}? (?:of|by) (@[pca]\d+)"
)
_MASTERED = re2.compile(
    r",? (?:who|which) \b[^;|.]{0,60}?"
    r"\b(?:employee|employ\w*|designat\w+|appoint\w+|select\w+|chosen|named|nominat\w+)\b"
    r"[^;|.]{0,30}? (?:of|by) (?:@[pca]\d+|it\b)|, who (?:shall|will|must) be @[cpo]\d+"
)
_REFUSED = re2.compile(r"\b(?:no|neither|nor|not|nobody|nothing)(?: [a-z]+ly)? $")
_NOTHING = re2.compile(r"^(?:[^;]{0,80}, )?(?:nothing|no|neither)\b")
_NEGATED = re2.compile(r"\b(?:no|not|neither|nor|never|only with|only by)\b")
_IDLE_NOT = re2.compile(
    r"\bnot (?:later|more|less|fewer|exceeding|limited)\b|\bwhether or not\b|\bnot? (?:in|on) the\b|\bor no(?:ne)?\b"
)
_UNDONE = re2.compile(r"\b(?:be|been|not|never)\b")
_NO = re2.compile(r"\b(?:no|neither|nor|nothing|nobody)\b")
_WHOEVER = frozenset({ActorKind.PARTY, ActorKind.CLASS, ActorKind.BODY, ActorKind.OFFICER})
_SEATED = frozenset({ActorKind.BODY, ActorKind.SEATS})


def named_at(sentence: Sentence, place: int, words: str) -> Actor | None:
    """Whom ``words`` at ``place`` of the skeleton name: that one, whoever commands it, or whom a pronoun stands for."""
    slot = SLOT.match(words)
    if slot is None:
        return _antecedent(sentence, place)
    return _keeper(sentence.skeleton, place + len(words)) or sentence.skeleton.actor(int(slot.group(2)))


def subject_of(sentence: Sentence, place: int) -> Actor | None:
    """Whose act a verb phrase at ``place`` states: the one named before it, or before the verb that it is joined to."""
    skeleton = sentence.skeleton
    before = _INSERTED.sub("", skeleton.text[:place].rstrip())
    joined = _JOINED.search(before)
    earlier = list(_VERB.finditer(before[: joined.start()])) if joined is not None else []
    if earlier:
        return subject_of(sentence, earlier[-1].start())
    slots = list(SLOT.finditer(before))
    if not slots or _PRONOUN.search(before[slots[-1].end() :]) is not None:
        return _antecedent(sentence, place)
    slot, chooser, made_up = slots[-1], _CHOOSING.search(before[: slots[-1].start()]), _MADE_UP.search(before)
    if chooser is not None:
        return skeleton.actor(int(chooser.group(1)[2:]))
    if made_up is not None and slots[0].end() <= made_up.start():
        return skeleton.actor(int(slots[0].group(2)))
    keeper = _appointer(skeleton, slot.start()) if before[slot.end() :].strip() in _RELATIVE else None
    return keeper or _keeper(skeleton, slot.end()) or skeleton.actor(int(slot.group(2)))


def proposer_of(sentence: Sentence) -> Actor | None:
    """Whose draft it is that a sentence speaks of: the first named in the sentence before who is no body."""
    earlier = [mention.actor for mention in sentence.before.actors]
    return next((actor for actor in earlier if actor.kind not in _SEATED), None)


def names_master(skeleton: Skeleton) -> bool:
    """Whether the words say who commands somebody of whom they speak ("a manager, who is appointed by X")."""
    return _MASTERED.search(skeleton.text) is not None


def is_refused(entry: Entry, text: str, start: int, end: int) -> bool:
    """Whether the words refuse the power whose holder stands at ``start`` and do not give it."""
    if _REFUSED.search(text[max(0, start - 24) : start]) is not None:
        return True
    if entry.effect in ("override", "strip") and _NOTHING.search(text[:start]) is not None:
        return True
    negated = entry.negated or entry.effect in ("assent", "referral")
    return not negated and _NEGATED.search(_IDLE_NOT.sub("", text[start:end])) is not None


def is_undone(text: str, start: int, end: int) -> bool:
    """Whether the verb phrase there is passive or refused, or its clause begins with a refusal."""
    clause = text[max(text.rfind(mark, 0, start) for mark in (", ", "; ", " and ")) + 1 : start]
    return _UNDONE.search(text[start:end]) is not None or _NO.search(clause) is not None


def _appointer(skeleton: Skeleton, place: int) -> Actor | None:
    """Who may put somebody in the place of whom the words then speak ("may name an administrator, who shall")."""
    found = _NAMES.search(skeleton.text[:place])
    slots = list(SLOT.finditer(skeleton.text[: found.start()])) if found is not None else []
    return skeleton.actor(int(slots[-1].group(2))) if slots else None


def _keeper(skeleton: Skeleton, place: int) -> Actor | None:
    """Whose servant the one named before ``place`` is said to be: whoever employs or designates him commands him."""
    after = skeleton.text[place:]
    servant, keeper = _SERVANT.search(after), _KEPT_BY.search(after)
    slot = SLOT.match(servant.group(1)) if servant is not None else None
    if slot is not None and _SERVES.search(skeleton.actor(int(slot.group(2))).name) is not None:
        return skeleton.actor(int(slot.group(2)))
    slot = SLOT.match(keeper.group(1)) if keeper is not None else None
    return skeleton.actor(int(slot.group(2))) if slot is not None else None


def _antecedent(sentence: Sentence, place: int) -> Actor | None:
    """Whom "it" means: the first partner named before it in the sentence, else in the sentence before."""
    own = [sentence.skeleton.actor(int(slot.group(2))) for slot in SLOT.finditer(sentence.skeleton.text[:place])]
    own = [actor for actor in own if actor.kind in _WHOEVER and actor.side is not Side.COMPANY]
    earlier = own or [mention.actor for mention in sentence.before.actors]
    return next((actor for actor in earlier if actor.kind in _WHOEVER), None)
