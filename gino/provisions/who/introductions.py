"""Who a text introduces: a name, or a class of people, with what it is called and what is said of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import re2

from gino.contract.vocabulary import Side
from gino.documents.model import Document
from gino.provisions.model import Definition
from gino.provisions.plain import plain_text, squeezed
from gino.provisions.who.lexicon import PlainWording, patterns
from gino.provisions.who.names import ProperName, proper_names
from gino.provisions.who.sides import evidence, weighed

VENTURE_TERMS = re2.compile(
    r"(?i)^(?:company|corporation|l\.?l\.?c\.?|partnership|limited partnership|network|enterprise|"
    r"joint venture(?: company)?|"
    r"jvc?o?|newco|holdco|venture|institute|organization|entity|newco|aco|cin|pho|ipa|cooperative|"
    r"consortium|hospital corporation|"
    r"authority|agency|foundation|district|trust)$"
)
"""What a text calls the venture itself."""
_SEATED = re2.compile(
    r"(?i)^\s*\)?\s*(?:shall\s+)?(?:ha(?:s|ve)|consists?\s+of|be\s+composed\s+of|is\s+composed\s+of)\s+[a-z]+\s+(?:\(\d+\)\s+)?"
    r"(?:members|seats|persons|physicians|surgeons|delegates|representatives),?\s+(?:each|all|of\s+whom|chosen|elected|appointed)\b"
)
"""What is said of a body of people, not of a party."""
_GROUP = re2.compile(
    r"(?i)\b(?:each|individually|together|collectively|with the others?|jointly|both|and with)\b[^\"]*$"
)
_PEOPLE = re2.compile(
    r"(?i)\b(?:(?:the|those|each|all|any|certain|only|an?|such|several|other|its)\s+)*"
    r"(?:[a-z-]+\s+){0,3}?(physicians?|surgeons?|doctors?|individuals?|persons?|practitioners?|holders?|shareholders?"
    r"|stockholders?|investors?|owners?|members?|partners?|[a-z]+ologists?)\b"
)
_OWNERS = re2.compile(
    r"(?i)\b(?:members?|shareholders?|stockholders?|partners?|owners?|holders?|investors?|physicians?|"
    r"surgeons?|participants?"
    r"|principals?|unitholders?|founders?|doctors?|staff|electors?|associates|[a-z]+ologists?)$"
)
_RELATED = re2.compile(
    r"(?i)\b(?:subsidiary|affiliate|division|member|owned|controlled|managed|sponsored)\s+(?:of|by)\s+(?:the\s+)?$"
)
_LAST_PEOPLE = re2.compile(
    r"(?i)(?:,|\band)\s+(?:by\s+|with\s+)?((?:the|those|certain|all|each\s+of\s+the|individual)\s+(?:[a-z-]+\s+){0,3}?"
    r"(?:physicians|surgeons|doctors|dentists|individuals|practitioners|[a-z]+ologists)\b[^\",;]*)$"
)
"""Unnamed people named last before a defined term: "Alder GP, LLC, and the physicians admitted as (the ..."."""
_LINK = re2.compile(r"(?i)^(?:(?:and|or|by|with|among|between|from|to|of)\s+)+")
_BARE_OWNERS = re2.compile(r"(?i)(?:members?|shareholders?|stockholders?|partners?|owners?|parties|party)")
_SOMEBODY = re2.compile(
    r"(?i)\b(?:persons?|individuals?|physicians?|surgeons?|doctors?|practitioners?|[a-z]+ologists?|entit(?:y|ies))\b"
)
_PASSING = re2.compile(
    r"(?i)^(?:notice|tax|majority|supermajority|super|requisite|required|transferring|defaulting|selling|"
    r"withdrawing|remaining|managing|offering|dissociated|former|"
    r"additional|substitute[d]?|non-?\w+|other|new|qualified|dissenting|departing|deceased|disabled|"
    r"retiring|electing)\b"
)
_TOGETHER = re2.compile(r"[A-Z]\w+\s+and\s+(?:the\s+)?[A-Z]")
_SEAT = re2.compile(
    r"(?i)\b(?:managers?|directors?|representatives?|delegates?|trustees?|governors?|designees?|committee|board)$"
)
_BODY = re2.compile(
    r"(?i)\b(?:board|committee|council|panel|body|memorandum|chair|chairman|officer|ceo|president|personnel)\b"
)
_CHOSEN = re2.compile(r"(?i)\b(?:appointed|elected|designated|nominated|selected|chosen|named) (?:annually )?by\b")
_OF_BODY = re2.compile(
    r"^(?:[Aa]n?|[Aa]ny|[Ee]ach|[Tt]he|[Tt]hose)?\s*(?:\w+\s+){0,2}?(?:members?|persons?|individuals?|people)\s+(?:\w+\s+)?"
    r"(?:of|on|to)\s+(?:the\s+)?(?:[A-Z]\w+\s+){0,4}(?:Board|Committee|Council|Panel)\b"
)
_ARTICLE = re2.compile(r"(?i)\ban?\s+$")
_FACILITY = re2.compile(
    r"(?i)(?:\bknown as|\bnamed|\bcalled|\boperates?(?: as)?|\blocated at|\bof the|\bin)\s*(?:the\s*)?$"
)
_DESCRIBES = re2.compile(
    r"(?i)^\s*\]?,?\s*\(?(?:an?|the|as|which|whose|who|being|all|each|one|with|having|organized|established|"
    r"through|acting|duly|by|"
    r"formed|incorporated|existing|of which|of whom|owned|wholly|together|in its)\b"
)
_THING = re2.compile(
    r"(?i)\b(?:cent(?:er|re)s?|facility|facilities|site|premises|"
    r"program|services|transaction|units?|interests?|shares?|fund|property|project|business|study|studies|"
    r"collaboration|research|expert|arbitrator|policy|policies|fee|matters?|period|year|term|documents?|office|team)$"
)
_INSTRUMENT = re2.compile(
    r"(?i)\b(?:agreements?|act|code|date|bylaws|charter|contract|budget|law|articles|plan|memorandum|"
    r"licen[cs]e|know-how)\b"
)
_SENTENCE_END = re2.compile(r"[a-z0-9)\"%]\.\s+[A-Z0-9§(\"]|;\s")
_OPENING = 4000
_BODY_STARTS = re2.compile(
    r"\b(?:WHEREAS|Whereas|RECITALS|Recitals|BACKGROUND|NOW,? THEREFORE|ARTICLE|Article|SECTION|Section)\b"
)
_PREAMBLE = re2.compile(
    r"(?i)\b(?:by and between|by and among|between|among|entered into|made (?:as of|by|this)|parties:|undersigned)\b"
)


@dataclass(frozen=True, slots=True)
class Introduction:
    """Somebody introduced at ``start`` to ``end``. ``named`` is False for a class of people without a proper name."""

    name: str
    aliases: tuple[str, ...]
    description: str
    start: int
    end: int
    named: bool


def introductions(document: Document, definitions: Sequence[Definition]) -> tuple[Introduction, ...]:
    """Everybody whom a defined term, or the opening of the text, introduces; in reading order."""
    text = plain_text(document.text)
    starts = sorted({definition.cite.start for definition in definitions})
    found: list[Introduction] = []
    known = {_key(definition.term) for definition in definitions}
    for (start, end), terms in _by_place(definitions).items():
        introduced = _introduced(text, start, end, terms, starts)
        if introduced and (not introduced.named or _key(introduced.name) not in known):
            found.append(introduced)
    found += _unaliased(text, found)
    return tuple(sorted(found, key=lambda introduction: introduction.start))


def _by_place(definitions: Iterable[Definition]) -> dict[tuple[int, int], list[Definition]]:
    places: dict[tuple[int, int], list[Definition]] = {}
    for definition in definitions:
        places.setdefault((definition.cite.start, definition.cite.end), []).append(definition)
    return places


def _introduced(text: str, start: int, end: int, terms: list[Definition], starts: list[int]) -> Introduction | None:
    words = text[start:end]
    own = [term for term in terms if not _of_all(words, term.term)]
    before = _meaning_span(words, terms[0].meaning)
    if before is None:
        return None
    region = words[before[0] : before[1]]
    place, after = start + before[0], _said_after(text, end, starts)
    together = own[0].term.endswith("s") if own else any(term.term.endswith("s") for term in terms)
    if together and sum(1 for name in proper_names(region) if name.person) > 1:
        return _people("individuals: " + region, after, place, terms)
    called = [term.term for term in own]
    people = _LAST_PEOPLE.search(region)
    if own and people and not any(_bears(name, called[0]) for name in proper_names(region)):
        return _people(region[people.start(1) :], after, place + people.start(1), terms)
    name = _chosen(region, called)
    if name and own and _may_name(called[0], name) and (name.legal or not _SEATED.search(after)):
        description = squeezed(region[name.end :] + " " + after)
        aliases = tuple(dict.fromkeys(called))
        return Introduction(name.text, aliases, description, place + name.start, place + name.end, named=True)
    return _people(region, after, place, terms)


def _of_all(words: str, term: str) -> bool:
    """Whether a defined term is said to be of several together: "(collectively, the "Members")"."""
    return bool(_GROUP.search(words[: max(0, words.rfind(term))].rpartition("(")[2].rstrip(' "')))


def _may_name(term: str, name: ProperName | None = None) -> bool:
    """Whether a term can be what somebody is called; the word for a thing can where a legal name bears it."""
    if name is not None and (name.organised or _sided(name, [term])) and len(term) > 2 and _bears(name, term):
        return not _BODY.search(term) and not _BODY.search(name.text)
    if _BODY.search(term) or _INSTRUMENT.search(term) or (_SEAT.search(term) and (" " in term or name is None)):
        return False
    telling = name is not None and weighed(evidence(name.text, (), ())) is not Side.UNKNOWN
    return bool(name and (name.legal or telling)) or not _THING.search(term)


def _meaning_span(words: str, meaning: str) -> tuple[int, int] | None:
    """Where in ``words`` the meaning stands: it was cut from them, with white space collapsed."""
    whole = re2.search(r"\s+".join(re2.escape(piece) for piece in meaning.split()), words)
    if whole is not None and meaning.strip():
        return whole.start(), whole.end()
    first, end = -1, 0
    for piece in meaning.split():
        place = words.find(piece, end)
        if place < 0:
            return None
        first, end = (place if first < 0 else first), place + len(piece)
    return (first, end) if first >= 0 else None


def _chosen(region: str, terms: Sequence[str]) -> ProperName | None:
    """The name that a defined term stands for: the one that bears it, stands beside it, or is described before it."""
    names = [
        name
        for name in proper_names(region)
        if not (_FACILITY.search(region[: name.start]) and not name.legal)
        and (name.legal or name.organised or _sided(name, terms))
        and not _ARTICLE.search(region[: name.start])
    ]
    if len(names) > 1:
        bearing = [name for name in names if any(_bears(name, term) for term in terms)]
        names = bearing if len(bearing) == 1 else _after_owners(region, names, terms)
    described = [name for name in names if _DESCRIBES.search(region[name.end :])]
    beside = [name for name in names if not region[name.end :].strip(" ,.;")]
    first = [name for name in names if not region[: name.start].strip(' "([').removeprefix("the").strip()]
    strong = [name for name in (*first, *described, *beside) if name.legal]
    people = [name for name in names if name.styled]
    for choice in (strong, first, beside, described, people):
        if choice:
            return choice[0]
    return None


def _sided(name: ProperName, terms: Sequence[str]) -> bool:
    """Whether a name without an organisation's noun bears the term and speaks for a side: "Blue Health Plan"."""
    return any(_bears(name, term) for term in terms) and weighed(evidence(name.text, (), ())) is not Side.UNKNOWN


def _bears(name: ProperName, term: str) -> bool:
    """Whether the words of a term are words of the name, or its initials: "System" of "Pine Health System"."""
    words = [word.strip(".,").lower() for word in name.text.split()]
    initials = "".join(word[0] for word in words if word[:1].isalpha() and word not in ("of", "and", "the"))
    return set(term.lower().split()) <= set(words) or term.lower() == initials


def _after_owners(region: str, names: list[ProperName], terms: Sequence[str]) -> list[ProperName]:
    """Leave out whoever stands before words like "a joint venture of", unless the term is the venture's own."""
    if any(VENTURE_TERMS.search(term) for term in terms):
        return names
    ends = [match.end() for _, pattern in patterns("owners", PlainWording) for match in pattern.finditer(region)]
    between = [end for end in ends if names[0].end <= end <= names[-1].start]
    return [name for name in names if name.start >= max(between)] if between else names


def _description_end(text: str, end: int, starts: list[int]) -> int:
    """Where what is said after a defined term ends: the next sentence, or whoever is introduced next."""
    limit = min([end + 260, len(text), *(start for start in starts if start > end)])
    stop = _SENTENCE_END.search(text[max(0, end - 1) : limit])
    return end + stop.start() if stop else limit


def _said_after(text: str, end: int, starts: list[int]) -> str:
    """What is said of somebody after the defined term, up to the sentence's end or whoever is introduced next.

    The next one's introduction can begin with these very words ("(the Group), owned by surgeons, and Oxbow Inc."):
    then they end where the next name begins.
    """
    words = text[end : _description_end(text, end, starts)]
    if words.strip(" ,;:") or not _DESCRIBES.search(text[end : end + 60]):
        return words
    words = text[end : _description_end(text, end, [])]
    following = (n.start for n in proper_names(words) if n.organised and not _RELATED.search(words[: n.start]))
    return words[: next(following, len(words))]


def _people(region: str, after: str, place: int, terms: list[Definition]) -> Introduction | None:
    aliases = tuple(dict.fromkeys(term.term for term in terms))
    alias = aliases[0]
    if not _may_name(alias) or not _OWNERS.search(alias) or not (alias[0].isupper() or _SOMEBODY.search(alias)):
        return None
    if _CHOSEN.search(region) or _OF_BODY.search(_LINK.sub("", region.strip())):
        return None
    match = _PEOPLE.search(region)
    bare = _BARE_OWNERS.fullmatch(alias) and (_TOGETHER.search(region) or not _SOMEBODY.search(region))
    if match is None or bare or _PASSING.search(alias):
        return None
    words = _LINK.sub("", region[match.start() :])
    description = squeezed(words + " " + after)
    end = place + len(region)
    return Introduction(alias, aliases, description, min(place + match.start(), end - 1), end, named=False)


def _unaliased(text: str, known: Sequence[Introduction]) -> list[Introduction]:
    """Legal names in the opening words that no defined term stands for."""
    opening = _PREAMBLE.search(text[:_OPENING])
    if opening is None:
        return []
    closing = _BODY_STARTS.search(text, opening.end())
    end = min(opening.end() + _OPENING, closing.start() if closing else len(text))
    names = {_key(introduction.name) for introduction in known}
    found: list[Introduction] = []
    for name in proper_names(text[opening.end() : end]):
        words = text[opening.end() : opening.end() + name.start]
        if name.legal and _key(name.text) not in names and not _ARTICLE.search(words):
            names.add(_key(name.text))
            start, stop = opening.end() + name.start, opening.end() + name.end
            said = squeezed(text[stop : min(_description_end(text, stop, []), max(end, stop))])
            description = said.partition("(")[0].partition(";")[0]
            found.append(Introduction(name.text, (), description, start, stop, named=True))
    return found


def _key(name: str) -> str:
    return "".join(letter for letter in name.lower() if letter.isalnum())
