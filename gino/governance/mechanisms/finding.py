"""Match the mechanisms on every sentence, and say who has each and whom it is over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import re2

from gino.contract.extract import Provision
from gino.contract.spans import Cite
from gino.contract.terms import Actor, ActorKind, Base
from gino.contract.vocabulary import Confidence, ProvisionKind, Side
from gino.governance.holders import Holders
from gino.governance.materials import Materials
from gino.governance.mechanisms.entries import Compiled, Entry, entries
from gino.governance.mechanisms.sentences import Sentence, sentences
from gino.governance.who import AllAct, BodyActs, InterestsAct, NeutralActs, NobodyActs, SeatsAct, UnknownActs, Who
from gino.provisions.what.skeleton import SLOT, Skeleton
from gino.provisions.what.terms import terms_of
from gino.provisions.what.thresholds import share_of

_REFUSED = re2.compile(r"\b(?:no|neither|nor|not|nobody|nothing)(?: [a-z]+ly)? $")
_DECISION_OF = re2.compile(
    r"\b(?:decisions?|determinations?|acts?|actions?|resolutions?|polic(?:y|ies)|protocols?|standards?)"
    r"(?: (?:made|taken|adopted))? (?:of|by) (@[pc]\d+)"
)
_NOTHING = re2.compile(r"^(?:[^;]{0,80}, )?(?:nothing|no|neither)\b")
_NUMBER = re2.compile(r"#(\d+) $")
_NEGATED = re2.compile(r"\b(?:no|not|neither|nor|never|only with|only by)\b")
_IDLE_NOT = re2.compile(
    r"\bnot (?:later|more|less|fewer|exceeding|limited)\b|\bwhether or not\b|\bnot? (?:in|on) the\b|\bor no(?:ne)?\b"
)
_SERVANT = re2.compile(r"^(?:'s)?,? (?:who|which|that) (?:(?:shall|will|must) be|is|are) (@[cpo]\d+)")
_SERVES = re2.compile(r"(?i)\b(?:employee|officer|designee|agent|nominee|appointee|representative|trustee)s?\b")
_KEPT_BY = re2.compile(
    r"^(?:'s)?,? (?:who|which|that)\b[^;|.]{0,60}?"
    r"\b(?:employ\w*|designat\w+|appoint\w+|select\w+|chosen|named|nominat\w+|nominee|owned|controlled)\b"
    r"[^;|.]{0,30}? (?:of|by) (@[pca]\d+)"
)
_PARTIES = frozenset({ActorKind.PARTY, ActorKind.CLASS, ActorKind.BODY, ActorKind.OFFICER})
_SEATED = frozenset({ActorKind.BODY, ActorKind.SEATS})


@dataclass(frozen=True, slots=True)
class Found:
    """A mechanism that a sentence states: ``by`` whom, ``over`` which body's id (None where it names none).

    ``party`` is the party of whose decisions the words speak, ``seats`` the classes of seats that they name.
    ``matched`` is what the entry fits with its clause before it, ``stated`` the same to the end of the sentence.
    """

    entry: Entry
    sentence: Sentence
    document: int
    by: Who
    over: str | None
    party: str | None
    seats: tuple[str, ...]
    provision: Provision
    matched: str
    stated: str

    @property
    def cite(self) -> Cite:
        """Where it stands."""
        return self.provision.cite()


def mechanisms(materials: Materials, holders: Holders) -> tuple[Found, ...]:
    """Every mechanism that the documents state; of entries of one effect, the first that fits a sentence counts."""
    found: list[Found] = []
    for index, reading in enumerate(materials.readings):
        for sentence in sentences(reading):
            seen: set[str] = set()
            for compiled in entries():
                if compiled.entry.effect in seen:
                    continue
                one = _found(materials, holders, sentence, compiled, index, len(found))
                if one is not None:
                    seen.add(compiled.entry.effect)
                    found.append(one)
    return tuple(found)


def _found(
    materials: Materials, holders: Holders, sentence: Sentence, compiled: Compiled, document: int, number: int
) -> Found | None:
    text = sentence.skeleton.text
    match = compiled.pattern.search(text)
    if match is None or match.end() <= sentence.own or (compiled.unless and compiled.unless.search(text)):
        return None
    entry = compiled.entry
    groups = match.re.groupindex
    names = [groups[name] for name in ("h", "h2", "h3", "h4") if name in groups]
    held = next((name for name in names if match.group(name)), None)
    holder = _actor(sentence, match, held) if held is not None else None
    if held is not None and (holder is None or _refused(entry, text, match.start(held), match.end())):
        return None
    holder = _merged(materials, holder, document)
    if entry.effect == "draft" and holder is None:
        holder = _merged(materials, _proposer(sentence), document)
    by: Who = AllAct(()) if entry.lapses else NobodyActs()
    if holder is not None and not entry.lapses:
        by = _who(holders, sentence, holder, document, match.start(held or 0))
    each = holder is not None and holder.kind is ActorKind.EACH and not isinstance(by, InterestsAct)
    if names and (each or isinstance(by, NobodyActs | UnknownActs)):
        return None
    ended = _actor(sentence, match, groups["c"]) if "c" in groups else None
    if ended is not None and ended.side is not Side.COMPANY:
        return None
    over = _actor(sentence, match, groups["o"]) if "o" in groups else None
    named = [over] if over is not None else [one for one in _others(sentence.skeleton, holder) if one.ref]
    bodies = [one for each in named for one in [_merged(materials, each, document)] if one is not None]
    provision = _provision(sentence, holder, bodies, document, f"m{document}-{number + 1}")
    body = next((one.ref for one in bodies if one.ref and materials.body(one.ref)), None)
    if body is not None and by == BodyActs(body):
        return None
    if entry.effect == "override" and (isinstance(by, NeutralActs) or _leads(sentence, holder)):
        return None
    party = _decider(sentence.skeleton)
    seats = tuple(one.name for one in bodies if one.kind is ActorKind.SEATS)
    start, end = match.span()
    matched, stated = _from_clause(text[:end], start), _from_clause(text, start)
    return Found(entry, sentence, document, by, body, party, seats, provision, matched, stated)


def _who(holders: Holders, sentence: Sentence, holder: Actor, document: int, place: int) -> Who:
    """Who the holder is: owners by the share of interests that the words name, so many of a class of seats."""
    share = share_of(sentence.skeleton)
    owned = share is not None and share.base is Base.INTERESTS and holder.kind in (ActorKind.ALL, ActorKind.EACH)
    who = holders.of_actor(holder, share if owned else None, document, severally=False)
    return _counted(who, sentence.skeleton.text[:place])


def _counted(who: Who, before: str) -> Who:
    """So many of a class of seats, where the words give a number."""
    number = _NUMBER.search(before)
    return replace(who, count=int(number.group(1))) if isinstance(who, SeatsAct) and number is not None else who


def _merged(materials: Materials, actor: Actor | None, document: int) -> Actor | None:
    """The actor by the id that the whole venture knows it by."""
    if actor is None or actor.ref is None or not materials.ids:
        return actor
    return actor.model_copy(update={"ref": materials.ids[document].get(actor.ref, actor.ref)})


def _from_clause(text: str, place: int) -> str:
    """The words from the beginning of the clause that holds ``place``."""
    return text[max(text.rfind(mark, 0, place) for mark in (", ", "; ")) + 1 :]


def _decider(skeleton: Skeleton) -> str | None:
    """The party of whose decisions the words speak."""
    named = _DECISION_OF.search(skeleton.text)
    slot = SLOT.match(named.group(1)) if named is not None else None
    return skeleton.actor(int(slot.group(2))).ref if slot is not None else None


def _leads(sentence: Sentence, holder: Actor | None) -> bool:
    """Whether the holder is the one to whom the lead-in of the list gives what the list holds."""
    first = next(iter(sentence.skeleton.actors), None)
    return sentence.own > 0 and first is not None and holder is not None and first.actor.ref == holder.ref


def _refused(entry: Entry, text: str, place: int, end: int) -> bool:
    """Whether the words refuse the power and do not give it."""
    if _REFUSED.search(text[max(0, place - 24) : place]) is not None:
        return True
    if entry.effect in ("override", "strip") and _NOTHING.search(text[:place]) is not None:
        return True
    negated = entry.negated or entry.effect in ("assent", "referral")
    return not negated and _NEGATED.search(_IDLE_NOT.sub("", text[place:end])) is not None


def _actor(sentence: Sentence, match: re2._Match, group: int) -> Actor | None:
    """Who fills a group of the match: the one named there, whoever keeps it, or whom a pronoun stands for."""
    words = match.group(group)
    if not words:
        return None
    skeleton = sentence.skeleton
    slot = SLOT.match(words)
    if slot is None:
        return _antecedent(sentence, match.start(group))
    return _keeper(skeleton, match.start(group) + len(words)) or skeleton.actor(int(slot.group(2)))


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
    """Whom "it" means: the one named last before it in the sentence, else the first of the sentence before."""
    own = [sentence.skeleton.actor(int(slot.group(2))) for slot in SLOT.finditer(sentence.skeleton.text[:place])]
    own = [actor for actor in own if actor.kind in _PARTIES and actor.side is not Side.COMPANY]
    if own:
        return own[0]
    earlier = [mention.actor for mention in sentence.before.actors] if sentence.before is not None else []
    return next((actor for actor in earlier if actor.kind in _PARTIES), None)


def _proposer(sentence: Sentence) -> Actor | None:
    """Whose draft it is: the first named in the sentence before who is no body."""
    earlier = [mention.actor for mention in sentence.before.actors] if sentence.before is not None else []
    return next((actor for actor in earlier if actor.kind not in _SEATED), None)


def _others(skeleton: Skeleton, holder: Actor | None) -> Iterator[Actor]:
    """Everybody else whom the sentence names: bodies and their seats before parties."""
    named = [mention.actor for mention in skeleton.actors if mention.actor != holder]
    yield from (actor for actor in named if actor.kind in _SEATED)
    yield from (actor for actor in named if actor.kind not in _SEATED and actor.side is not Side.COMPANY)


def _provision(sentence: Sentence, holder: Actor | None, over: Sequence[Actor], document: int, name: str) -> Provision:
    """The sentence as a provision of no kind of its own, from which reach and grounds are read."""
    actors = (holder,) if holder is not None else ()
    terms = terms_of(ProvisionKind.OVERRIDE, sentence.skeleton, sentence.skeleton, sentence.words, actors)
    return Provision(
        id=name,
        kind=ProvisionKind.OVERRIDE,
        section=sentence.node.section,
        page=sentence.node.page,
        start=sentence.start,
        end=sentence.end,
        quote=sentence.words,
        confidence=Confidence.MEDIUM,
        document=document,
        terms=terms.model_copy(update={"over": tuple(over)}),
    )
