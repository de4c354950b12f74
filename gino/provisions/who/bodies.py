"""The bodies and officers that a text establishes or names: what they are called and what kind they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import re2

from gino.contract.extract import Body, Party
from gino.contract.vocabulary import BodyKind, Side
from gino.documents.model import Document
from gino.provisions.model import Definition
from gino.provisions.plain import Passages, plain_text, squeezed
from gino.provisions.who.body_names import (
    ALONE,
    BARE,
    OF,
    OF_END,
    abbreviated,
    folded,
    same_head,
    stripped,
    titled,
)
from gino.provisions.who.labels import managing_together
from gino.provisions.who.lexicon import BodyWording, patterns
from gino.provisions.who.officers import officers_of
from gino.provisions.who.party_clusters import key_of
from gino.provisions.who.party_relations import names_pattern

_HEAD = (
    r"(?:Boards?|Committees?|Councils?|Panels?|Cabinets?|Commissions?|Teams?|Body|Task\s+Force|Assembly|Senate|"
    r"Directorate)"
)
_PHRASE = re2.compile(rf"\b((?:[A-Z][\w'&/-]*\s+(?:(?:and|of|for|&|on)\s+)?){{0,7}}?{_HEAD}{OF}?)\b")
_SMALL = re2.compile(
    r"(?i)\b((?:[a-z-]+\s+){0,8}?)((?:board\s+of\s+(?:managers|directors|trustees|governors)|governing\s+(?:body|board)"
    r"|committee|council|panel|board))\b"
)
_SHAPED = re2.compile(
    r"(?i)^\s*(?:,?\s*which\s+)?(?:of\s+(?:not\s+|at\s+|up\s+|no\s+)?(?:\w+|\d+)[\s.]|(?:shall\s+|"
    r"will\s+)?(?:consists?|compris\w+|be\s+composed|"
    r"is\s+composed|has\s+\w+\s+members|have\s+\w+\s+members|be\s+made\s+up)|,?\s*(?:consisting|composed|"
    r"comprising|comprised|whose\s+members))"
)
_COMPOSED = re2.compile(r"(?i)^[^.;]{0,80}\b(?:consist|compos|compris)(?:ing|ed|es|s)\b")
_FOUNDS = re2.compile(
    r"(?i)\b(?:establish\w*|appoint\w*|create[sd]?|form(?:s|ed)?|there\s+shall\s+be|"
    r"constitute[sd]?)\s+(?:an?|the|one)\s+(?:[a-z]+\s+)?$"
)
_GOVERNS = re2.compile(
    r"(?i)(?:-member|-person|(?:managed|governed|directed)\s+by\s+(?:an?|the|its)|there\s+(?:shall\s+be|is)\s+an?)\s+$"
)
_GOVERNING = re2.compile(
    r"(?i)(?:\b(?:managed|governed|directed)\s+by\s+(?:an?|the|its)|\bgoverning\s+authority\b[^.;]{0,60}\bis)\b[^.;]{0,50}$"
)
_OF_MANAGERS = re2.compile(
    r"(?i)^[^.;]{0,40}\b(?:composed|consists?|consisting|made\s+up|has|have|of)\s+(?:of\s+)?(?:\w+\s+)?(?:\(\d+\)\s+)?"
    r"(?:managers|directors|governors|trustees|senators|delegates)\b"
)
_NAMED_WHOLE = re2.compile(r"(?:[Tt]he\s+)?((?:[A-Z][\w'-]*\s+){1,5}[A-Z][\w'-]*)")
_PERSON = re2.compile(r"(?i)\b(?:chair\w*|vice|president|members?|secretary|director|meetings?|mayor)\b")
_SEATED_NAME = re2.compile(
    r"\b((?:[A-Z][\w'-]+\s+){1,4}(?:Group|Forum|College|Table|Circle|Faculty|Office|Conference|Caucus|Chamber))\s+"
    r"(?:\((?:[Tt]he\s+)?\"[^\"]+\"\)\s+)?(?:has|shall\s+have|consists?\s+of|comprises|is\s+composed\s+of|is\s+made\s+up\s+of)\s+"
    r"(?:\w+|\d+)\s+(?:\(\d+\)\s+)?(?:members|seats|persons|physicians|surgeons|directors|managers|delegates|nephrologists)\b"
)
_GENERAL_MEETING = re2.compile(r"\b(?:General\s+(?:Meeting|Assembly)|Shareholders'\s+Meeting)\b")
_OWNERS_VOTE = re2.compile(
    r"(?i)\b(?:meetings?\s+of\s+(?:the\s+)?|votes?\s+of\s+(?:the\s+)?|"
    r"approval\s+of\s+(?:the\s+)?)(members|shareholders|stockholders|"
    r"partners)\b|\b(Members|Shareholders|Stockholders|Partners)\s+(?:shall|may|meet|vote)\b"
)
_OFTEN, _SMALL_OFTEN = 2, 5
_NEAR = 220


@dataclass
class _Found:
    """A body as it is gathered: its name, what else it is called, and where it is named."""

    name: str
    start: int
    end: int
    aliases: list[str] = field(default_factory=list)
    times: int = 1
    sure: bool = False


def bodies_of(document: Document, definitions: Sequence[Definition], parties: Sequence[Party]) -> tuple[Body, ...]:
    """The bodies and officers of ``document``, the main board first, without seats."""
    text = plain_text(document.text)
    found = _named(text, parties)
    _add_defined(found, definitions, parties)
    _add_small(found, text)
    _add_owners(found, text, definitions, parties)
    kept = sorted(_merged(found, parties), key=_rank)
    boards = any(_kind(body.name) is BodyKind.BOARD for body in kept)
    governing = next((body.name for body in kept if not boards and _governs(body, text)), None)
    if not boards and governing is None:
        kept = [*(_Found(name, start, end) for name, start, end in managing_together(text, parties)), *kept]
    boards = any(_kind(body.name) is BodyKind.BOARD for body in kept)
    named = [(b.name, b.start, b.end, b.aliases, _promoted(b.name, governing, boards)) for b in kept]
    named += [
        (o.name, o.start, o.end, list(o.aliases), BodyKind.OFFICER) for o in officers_of(text, definitions, parties)
    ]
    passages = Passages(document)
    return tuple(
        Body(
            id=f"b{place + 1}",
            name=name,
            kind=kind,
            aliases=tuple(dict.fromkeys(alias for alias in aliases if key_of(alias) != key_of(name))),
            cites=(document.cite(start, end, passages.node_at(start)),),
        )
        for place, (name, start, end, aliases, kind) in enumerate(named)
    )


def _kind(name: str) -> BodyKind:
    for entry, pattern in patterns("bodies", BodyWording):
        if pattern.search(name):
            return BodyKind(entry.kind)
    return BodyKind.OTHER


def _governs(body: _Found, text: str) -> bool:
    """Whether a body that is no board by name governs: "governed by a council of five", "a committee of managers"."""
    names = re2.compile(r"(?i)\b" + names_pattern((body.name, *body.aliases)))
    return _kind(body.name) is BodyKind.COMMITTEE and any(
        _GOVERNING.search(text[max(0, m.start() - 90) : m.start()]) or _OF_MANAGERS.search(text[m.end() : m.end() + 90])
        for m in names.finditer(text)
    )


def _promoted(name: str, governing: str | None, boards: bool) -> BodyKind:
    """Where a text has no other board, whatever governs, or is called a board, is one."""
    kind = _kind(name)
    if name == governing:
        return BodyKind.BOARD
    return BodyKind.BOARD if kind is BodyKind.COMMITTEE and not boards and "board" in name.lower() else kind


def _rank(body: _Found) -> tuple[int, int]:
    order = {BodyKind.BOARD: 0, BodyKind.MEMBERS: 2}
    main = " of " in body.name.lower() or body.name in ("Board", "Governing Board", "Governing Body")
    return (order.get(_kind(body.name), 1), -body.times - (10000 if main else 0))


def _named(text: str, parties: Sequence[Party]) -> dict[str, _Found]:
    found: dict[str, _Found] = {}
    outside = _belongs_outside(parties)
    for match in _PHRASE.finditer(text):
        name = stripped(squeezed(match.group()))
        if not name or _kind(name) is BodyKind.OTHER or _PERSON.search(name.rpartition(" of ")[0] or name):
            continue
        after = text[match.end() : match.end() + 120]
        if not outside.search(after) or _COMPOSED.search(after):
            body = _note(found, name, match.end() - len(match.group()), match.end())
            governs = OF_END.search(name) or _GOVERNS.search(text[max(0, match.start() - 40) : match.start()])
            shaped = _SHAPED.search(after) or (_COMPOSED.search(after) and outside.search(after))
            body.sure = bool(body.sure or governs or shaped)
    for match in _SEATED_NAME.finditer(text):
        if folded(squeezed(match.group(1))) not in {
            folded(n) for party in parties for n in (party.name, *party.aliases)
        }:
            _note(found, squeezed(match.group(1)), match.start(1), match.end(1)).sure = True
    for match in _GENERAL_MEETING.finditer(text):
        _note(found, squeezed(match.group()), match.start(), match.end())
    return found


def _note(found: dict[str, _Found], name: str, start: int, end: int) -> _Found:
    key = folded(name)
    if key in found:
        found[key].times += 1
    else:
        found[key] = _Found(name, start, end)
    return found[key]


def _belongs_outside(parties: Sequence[Party]) -> re2._Regexp:
    """Matches what follows a body's name when it is a party's own: "of the Parent"."""
    names = [n for party in parties if party.side is not Side.COMPANY for n in (party.name, *party.aliases)]
    inner = names_pattern(names) if names else "[^ -~]{200}"
    return re2.compile(r"^\s+(?:of\s+(?:directors|trustees)\s+)?of\s+(?:the\s+)?" + inner)


def _add_defined(found: dict[str, _Found], definitions: Sequence[Definition], parties: Sequence[Party]) -> None:
    called = {key_of(name) for party in parties for name in (party.name, *party.aliases)}
    groups: dict[int, list[Definition]] = {}
    for definition in definitions:
        if key_of(definition.term) not in called:
            groups.setdefault(definition.cite.start, []).append(definition)
    for group in groups.values():
        terms = [definition.term for definition in group]
        name = _meant(group[0].meaning, terms)
        if name:
            body = _note(found, name, group[0].cite.start, group[0].cite.end)
            body.sure = True
            body.aliases += [term for term in terms if folded(term) != folded(name)]
            if (small := _SMALL.match(group[0].meaning.removeprefix("the "))) and OF_END.search(small.group()):
                full = titled(small.group(1), small.group(2))
                body.aliases += [full] if folded(full) != folded(name) else []


def _meant(meaning: str, terms: Sequence[str]) -> str:
    """The full name of the body that ``terms`` stand for, or an empty string."""
    heads = [term for term in terms if not _PERSON.search(term) and _kind(term) in (BodyKind.BOARD, BodyKind.COMMITTEE)]
    initials = [term for term in terms if term.isupper() and 1 < len(term) < 7]
    if not heads and not initials:
        return ""
    beside = meaning[-_NEAR:]
    first, last = _PHRASE.search(meaning[:60]), list(_PHRASE.finditer(beside))[-1:]
    candidates = [stripped(squeezed(m.group())) for m in (first, *(m for m in last if m.end() > len(beside) - 4)) if m]
    small = list(_SMALL.finditer(beside))[-1:]
    candidates += [titled(m.group(1), m.group(2)) for m in small if m.end() > len(beside) - 4] if not candidates else []
    longest = max(heads, key=len, default="")
    if not candidates and longest and (whole := _NAMED_WHOLE.fullmatch(meaning)) and meaning.endswith(longest):
        return str(whole.group(1))
    for name in candidates:
        fits = (not heads and abbreviated(name, initials)) or (heads and same_head(name, longest))
        if fits and len(name.split()) > 1 and _kind(name) is not BodyKind.OTHER:
            return name
    return longest


def _add_small(found: dict[str, _Found], text: str) -> None:
    """Bodies written in small letters, where the text founds them or says how they are made up."""
    boards = any(_kind(body.name) is BodyKind.BOARD for body in found.values())
    own = (m for m in _SMALL.finditer(text) if text[max(0, m.start() - 1) : m.start()] != "'")  # no party's own board
    named = [(titled(m.group(1), m.group(2)) or _alone(m, text), m.end()) for m in own]
    times = Counter(folded(name) for name, _ in named)
    for name, end in named:
        if not name or _kind(name) is BodyKind.OTHER or _PERSON.search(name.rpartition(" of ")[0] or name):
            continue
        place = end - len(name)
        shaped = _SHAPED.search(text[end : end + 50]) or _FOUNDS.search(text[max(0, place - 40) : place])
        first = " of " in name and not boards
        if folded(name) in found or shaped or first or times[folded(name)] >= _SMALL_OFTEN:
            body = _note(found, name, place, end)
            governs = OF_END.search(name) or _GOVERNS.search(text[max(0, place - 40) : place])
            body.sure = bool(body.sure or governs or shaped)


def _alone(match: re2._Match, text: str) -> str:
    """The bare word for a body, where the text says that it governs: "is governed by a council"."""
    head = squeezed(match.group(2))
    return head.capitalize() if head.lower() in ALONE and _GOVERNS.search(text[: match.start(2)][-60:]) else ""


def _add_owners(
    found: dict[str, _Found], text: str, definitions: Sequence[Definition], parties: Sequence[Party]
) -> None:
    """The owners as a body, where they meet or vote, or where the text defines them all together."""
    if any(_kind(body.name) is BodyKind.MEMBERS for body in found.values()):
        return
    called = {folded(alias) for party in parties for alias in party.aliases}
    defined = [d for d in definitions if _kind(d.term) is BodyKind.MEMBERS and folded(d.term) not in called]
    places = [(d.term, d.cite.start, d.cite.end) for d in defined[-1:]]
    places += [(m.group(1) or m.group(2), m.start(), m.end()) for m in _OWNERS_VOTE.finditer(text)]
    if places:
        word, start, end = places[0]
        body = _note(found, word.capitalize(), start, end)
        body.times, body.sure = len(places), bool(defined)


def _merged(found: dict[str, _Found], parties: Sequence[Party]) -> list[_Found]:
    """Join bare and generic names with the body they mean; drop parties and what is named in passing."""
    called = {key_of(name) for party in parties for name in (party.name, *party.aliases)}
    lone = not any(_kind(b.name) is BodyKind.BOARD for b in found.values() if b.sure or b.name != "Board")
    often = [b for b in found.values() if b.sure or b.times >= _OFTEN or (lone and b.name == "Board")]
    bodies = [b for b in often if key_of(b.name) not in called or _kind(b.name) is BodyKind.MEMBERS]
    bare_board = next((b for b in bodies if b.name == "Board" and b.sure), None)
    for weak in [
        b for b in bodies if bare_board and _kind(b.name) is BodyKind.BOARD and not b.sure and OF_END.search(b.name)
    ]:
        bodies.remove(weak)
    taken = {folded(alias) for body in bodies for alias in body.aliases}
    kept = [b for b in bodies if folded(b.name) not in taken]
    for bare in [b for b in kept if b.name.lower() in (*BARE, "governing body") and not (b.sure and b.name == "Board")]:
        head = "board" if bare.name.lower() == "governing body" else bare.name.lower()
        longer = [b for b in kept if b is not bare and head in b.name.lower()]
        main = [b for b in longer if head != "board" or _kind(b.name) is BodyKind.BOARD]
        if (
            main
            and (head == "board" or len(main) == 1)
            and not any(folded(bare.name) in map(folded, b.aliases) for b in kept)
        ):
            best = max(main, key=lambda b: (" of " in b.name, b.sure, b.times))
            best.aliases.append(bare.name)
            best.times += bare.times
        if longer:
            kept.remove(bare)
    return kept
