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
from gino.governance.lexicon import speaks_of
from gino.governance.materials import Materials
from gino.governance.mechanisms.entries import Compiled, Entry, likely
from gino.governance.mechanisms.sentences import Sentence, sentences
from gino.governance.mechanisms.subjects import (
    is_refused,
    is_undone,
    named_at,
    names_master,
    proposer_of,
    subject_of,
)
from gino.governance.who import (
    AllAct,
    BodyActs,
    InterestsAct,
    NeutralActs,
    NobodyActs,
    SeatsAct,
    UnknownActs,
    Who,
)
from gino.provisions.what.skeleton import SLOT, Skeleton
from gino.provisions.what.terms import terms_of
from gino.provisions.what.thresholds import share_of

_HELD = ("h", "h2", "h3", "h4", "m")
_NUMBER = re2.compile(r"#(\d+) $")
_DECISION_OF = re2.compile(
    r"\b(?:decisions?|determinations?|acts?|actions?|resolutions?|polic(?:y|ies)|protocols?|standards?)"
    r"(?: (?:made|taken|adopted))? (?:of|by) (@[pc]\d+)"
)
_SEATED = frozenset({ActorKind.BODY, ActorKind.SEATS})


@dataclass(frozen=True, slots=True)
class Found:
    """A mechanism that a sentence states: ``by`` whom, ``over`` which body's id (None where it names none).

    ``party`` is the party of whose decisions the words speak; ``named`` are all whom they name beside the holder.
    ``mastered`` says that they name who commands somebody they speak of. ``matched`` is what the entry fits with its
    clause before it, ``stated`` the same to the end of the sentence.
    """

    entry: Entry
    sentence: Sentence
    document: int
    by: Who
    over: str | None
    party: str | None
    named: tuple[Actor, ...]
    provision: Provision
    mastered: bool
    matched: str
    stated: str

    @property
    def cite(self) -> Cite:
        """Where it stands."""
        return self.provision.cite()

    @property
    def seats(self) -> tuple[str, ...]:
        """The classes of seats that the words name."""
        return tuple(actor.name for actor in self.named if actor.kind is ActorKind.SEATS)


def mechanisms(materials: Materials, holders: Holders) -> tuple[Found, ...]:
    """Every mechanism that the documents state; of entries of one effect, the first that fits a sentence counts."""
    found: list[Found] = []
    for index, reading in enumerate(materials.readings):
        for sentence in sentences(reading):
            seen: set[str] = set()
            for compiled in likely(sentence.skeleton.text):
                if compiled.entry.effect in seen:
                    continue
                one = _Matching(materials, holders, sentence, compiled, index).found(f"m{index}-{len(found) + 1}")
                if one is not None:
                    seen.add(compiled.entry.effect)
                    found.append(one)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Matching:
    """One entry tried on one sentence."""

    materials: Materials
    holders: Holders
    sentence: Sentence
    compiled: Compiled
    document: int

    def found(self, name: str) -> Found | None:
        """What the sentence states by this entry, if it does."""
        entry, sentence, text = self.compiled.entry, self.sentence, self.sentence.skeleton.text
        unless = self.compiled.unless
        match = self.compiled.pattern.search(text)
        if match is None or match.end() <= sentence.own or (unless is not None and unless.search(text)):
            return None
        holder, refused = self._holder(match)
        by = self._by(holder, match) if not refused else None
        if by is None or not self._of_company(match):
            return None
        named = tuple(self._named(match, holder))
        over = next((one.ref for one in named if one.ref and self.materials.body(one.ref)), None)
        if self._is_idle(by, over, holder):
            return None
        provision = self._provision(holder, named, name)
        start, end = match.span()
        return Found(
            entry,
            sentence,
            self.document,
            by,
            over,
            _decider(sentence.skeleton),
            named,
            provision,
            names_master(sentence.skeleton),
            _from_clause(text[:end], start),
            _from_clause(text, start),
        )

    def _holder(self, match: re2._Match) -> tuple[Actor | None, bool]:
        """Who has the power, and whether the words refuse it (or name nobody where they should)."""
        groups, entry, text = match.re.groupindex, self.compiled.entry, self.sentence.skeleton.text
        held = next((groups[name] for name in _HELD if name in groups and match.group(groups[name])), None)
        if held is None:
            return (self._merged(proposer_of(self.sentence)) if entry.effect == "draft" else None), False
        start, end = match.span(held)
        if held == groups.get("m"):
            found = None if is_undone(text, start, end) else subject_of(self.sentence, start)
        else:
            found = named_at(self.sentence, start, match.group(held))
        return self._merged(found), found is None or is_refused(entry, text, start, match.end())

    def _by(self, holder: Actor | None, match: re2._Match) -> Who | None:
        """Who the holder is; None where the words name nobody whose power it could be."""
        if self.compiled.entry.lapses:
            return AllAct(())
        if holder is None:
            return NobodyActs() if not set(_HELD) & set(match.re.groupindex) else None
        by = self._who(holder, match)
        several = holder.kind is ActorKind.EACH and not isinstance(by, InterestsAct)
        return None if several or isinstance(by, NobodyActs | UnknownActs) else by

    def _who(self, holder: Actor, match: re2._Match) -> Who:
        """Owners by the share of interests that the words name, so many of a class of seats, or the one named."""
        share = share_of(self.sentence.skeleton) if holder.kind in (ActorKind.ALL, ActorKind.EACH) else None
        if share is not None and speaks_of("owners_holding", self.sentence.words):
            share = share.model_copy(update={"base": Base.INTERESTS})
        stated = share if share is not None and share.base is Base.INTERESTS else None
        who = self.holders.of_actor(holder, stated, self.document, severally=False)
        groups = match.re.groupindex
        place = next((match.start(groups[name]) for name in _HELD if name in groups and match.group(groups[name])), 0)
        number = _NUMBER.search(self.sentence.skeleton.text[:place])
        return replace(who, count=int(number.group(1))) if isinstance(who, SeatsAct) and number is not None else who

    def _of_company(self, match: re2._Match) -> bool:
        """Whether the party that the words would end is the venture itself."""
        place = match.re.groupindex.get("c")
        ended = match.group(place) if place is not None else None
        actor = named_at(self.sentence, match.start(place), ended) if ended else None
        return actor is None or actor.side is Side.COMPANY

    def _named(self, match: re2._Match, holder: Actor | None) -> Iterator[Actor]:
        """Whom the power is over: the one named for it, else all others, bodies and their seats before parties."""
        place = match.re.groupindex.get("o")
        if place is not None and match.group(place):
            over = self._merged(named_at(self.sentence, match.start(place), match.group(place)))
            yield from () if over is None else (over,)
            return
        others = [mention.actor for mention in self.sentence.skeleton.actors if mention.actor.ref]
        merged = [one for each in others for one in [self._merged(each)] if one is not None and one != holder]
        yield from (actor for actor in merged if actor.kind in _SEATED)
        yield from (actor for actor in merged if actor.kind not in _SEATED and actor.side is not Side.COMPANY)

    def _is_idle(self, by: Who, over: str | None, holder: Actor | None) -> bool:
        """Whether the power is over the holder itself, or nobody's to command."""
        entry = self.compiled.entry
        if over is not None and by == BodyActs(over):
            return True
        if entry.effect == "strip" and entry.reach == "body" and over is None and isinstance(by, BodyActs):
            return True
        return entry.effect == "override" and (isinstance(by, NeutralActs) or self._leads(holder))

    def _leads(self, holder: Actor | None) -> bool:
        """Whether the holder is the one to whom the lead-in of the list gives what the list holds."""
        first = self._merged(next((mention.actor for mention in self.sentence.skeleton.actors), None))
        return self.sentence.own > 0 and first is not None and holder is not None and first.ref == holder.ref

    def _merged(self, actor: Actor | None) -> Actor | None:
        """The actor by the id that the whole venture knows it by."""
        if actor is None or actor.ref is None or not self.materials.ids:
            return actor
        return actor.model_copy(update={"ref": self.materials.ids[self.document].get(actor.ref, actor.ref)})

    def _provision(self, holder: Actor | None, named: Sequence[Actor], name: str) -> Provision:
        """The sentence as a provision of no kind of its own, from which reach and grounds are read."""
        sentence = self.sentence
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
            document=self.document,
            terms=terms.model_copy(update={"over": tuple(named)}),
        )


def _from_clause(text: str, place: int) -> str:
    """The words from the beginning of the clause that holds ``place``."""
    return text[max(text.rfind(mark, 0, place) for mark in (", ", "; ")) + 1 :]


def _decider(skeleton: Skeleton) -> str | None:
    """The party of whose decisions the words speak."""
    named = _DECISION_OF.search(skeleton.text)
    slot = SLOT.match(named.group(1)) if named is not None else None
    return skeleton.actor(int(slot.group(2))).ref if slot is not None else None
