"""Parties that no defined term introduces: the venture in the title, organs of government, bare roles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from gino.contract.vocabulary import DocumentKind, Side
from gino.documents.model import Document
from gino.provisions.model import Definition
from gino.provisions.plain import plain_text, squeezed
from gino.provisions.who.introductions import VENTURE_TERMS, Introduction
from gino.provisions.who.lexicon import PeopleWording, patterns
from gino.provisions.who.names import proper_names
from gino.provisions.who.party_clusters import ORGAN, key_of
from gino.provisions.who.sides import evidence, weighed

_TITLE = 320
_TITLE_NODES = 8
_ESTABLISHED = re2.compile(
    r"(?i)\b(?:there (?:is|are)(?: hereby)? (?:established|created)|"
    r"(?:body corporate[a-z ]{0,20} )?known as|to be known as|"
    r"establish(?:ment of|es))\s+(?:[a-z ,-]{0,60}\bthe\s+)?\"?((?:[A-Z][\w'-]*|[a-z-]+)(?:\s+(?:of|for|"
    r"and|the|[A-Za-z][\w'-]*)){1,7}?)"
    r"(?:\"|,|\.|;|\s+which|\s+established|\s+\(|$)"
)
_ROLE = re2.compile(
    r"\b(?:Parties|Members|Shareholders|Stockholders|Partners|Coordinator|Funding Authority|Sponsor|Founder)\b"
)
_JOINT_VENTURE = re2.compile(
    r"\b(?:[Tt]he|[Tt]his|such|a)\s+(Joint Venture Company|Joint Venture|Company|Partnership|Corporation|JVC|JV)\b"
)
_ROLE_IS = re2.compile(
    r"\b[Tt]he\s+((?:(?:Class|Series)\s+[A-Z0-9]{1,3}|[Ss]ole|[Cc]orporate|[Mm]anaging)\s+(?:[Mm]embers?|"
    r"[Pp]artners?|[Ss]hareholders?)|"
    r"[Gg]eneral\s+[Pp]artner|[Ll]imited\s+[Pp]artners|Operator)\s+(?:is|are|shall\s+(?:initially\s+)?be)\s+"
)
_PEOPLE = re2.compile(
    r"(?i)(?:(?:the|those|all|each|individual|licensed)\s+)*(?:physicians|surgeons|doctors|practitioners|"
    r"individuals|[a-z]+ologists)\b"
)
_BODY = re2.compile(
    r"(?i)\b(?:board|committee|council|panel|team|staff|agreement|bylaws|center|facility|"
    r"(?:manager|director|trustee|governor|representative|delegate|designee|appointee|officer)s?)$"
)
_ARTICLE = re2.compile(r"(?i)\ban?\s+$")
_BY = re2.compile(r"(?i)\bby\s+(?:the\s+)?$")
_LINKS = ("of", "for", "and", "the", "on")
_OFTEN = 3
_FEW = 3
_LONG = 8
_OPENING, _PARTIES, _SAID = 2000, 500, 120
_VENTURES = (
    DocumentKind.OPERATING_AGREEMENT,
    DocumentKind.PARTNERSHIP_AGREEMENT,
    DocumentKind.JOINT_VENTURE_AGREEMENT,
    DocumentKind.SHAREHOLDER_AGREEMENT,
    DocumentKind.BYLAWS,
    DocumentKind.COMMITTEE_CHARTER,
)


def fallbacks(
    document: Document, definitions: Sequence[Definition], known: Sequence[Introduction], kind: DocumentKind
) -> tuple[Introduction, ...]:
    """What the text shows of parties beyond its defined terms."""
    text = plain_text(document.text)
    names = {key_of(name) for found in known for name in (found.name, *found.aliases)}
    found = [*_titled(document, text, names, kind), *_stated(text, names)]
    if kind is DocumentKind.STATUTE:
        found += [*_established(text, definitions, names), *_organs(text)]
    elif not any(_is_venture(introduction) for introduction in (*known, *found)) and kind in _VENTURES:
        found += _unnamed_venture(text, names)
    if sum(1 for introduction in known if introduction.named) < _FEW and kind is not DocumentKind.STATUTE:
        found += _recurring(document, text, names | {key_of(introduction.name) for introduction in found})
    if not any(introduction.named for introduction in known):
        found += _roles(text, names)
    return tuple(found)


def _is_venture(introduction: Introduction) -> bool:
    return any(VENTURE_TERMS.search(alias) for alias in introduction.aliases)


def _titled(document: Document, text: str, names: set[str], kind: DocumentKind) -> Iterator[Introduction]:
    """A single legal name in the title of a charter is the venture's."""
    titled = [
        (node.start, name)
        for node in document.nodes[:_TITLE_NODES]
        if node.start < _TITLE
        for name in proper_names(text[node.start : min(node.end, _TITLE)])
        if name.legal
    ]
    known = tuple(name for name in names if len(name) >= _LONG)
    if kind in _VENTURES and titled and not key_of(titled[0][1].text).endswith(known):
        start, name = titled[0]
        aliases = tuple(term for term in ("Company", "Corporation", "Partnership") if f"the {term}" in text)
        free = tuple(alias for alias in aliases if key_of(alias) not in names)
        yield Introduction(name.text, free[:1], "", start + name.start, start + name.end, named=True)


def _stated(text: str, names: set[str]) -> Iterator[Introduction]:
    """ "The Class A member is Harmon Hospital": a role that a sentence fills with a name, or with people."""
    for match in _ROLE_IS.finditer(text):
        alias = squeezed(match.group(1))
        after = text[match.end() : match.end() + 240]
        said = squeezed(after.partition(". ")[0].partition(";")[0])
        name = next((n for n in proper_names(after) if not after[: n.start].strip(" theand")), None)
        place = match.end()
        if key_of(alias) in names:
            continue
        if name is not None and name.organised:
            description = squeezed(said[len(name.text) :])
            yield Introduction(name.text, (alias,), description, place + name.start, place + name.end, named=True)
        elif _PEOPLE.match(said):
            yield Introduction(alias, (), said, match.start(1), match.end(1), named=False)


def _established(text: str, definitions: Sequence[Definition], names: set[str]) -> Iterator[Introduction]:
    """The body corporate that a statute establishes, by its own name."""
    terms = tuple(d.term for d in definitions if VENTURE_TERMS.search(d.term) and key_of(d.term) not in names)
    match = _ESTABLISHED.search(text)
    if match and key_of(match.group(1)) not in names:
        yield Introduction(squeezed(match.group(1)), terms[:1], "", match.start(1), match.end(1), named=True)


def _organs(text: str) -> Iterator[Introduction]:
    for entry, pattern in patterns("organs", PeopleWording):
        found = [(match.start(), match.end()) for match in pattern.finditer(text)]
        chooses = any(_BY.search(text[max(0, start - 12) : start]) for start, _ in found)
        if len(found) >= _OFTEN - 1 or chooses:
            start, end = max(found, key=lambda span: (span[1] - span[0], -span[0]))
            longest = _capitalised(squeezed(text[start:end]).removeprefix("the "))
            name = longest if longest[0].isupper() else longest[0].upper() + longest[1:]
            aliases = (entry.id,) if any(b - a < end - start for a, b in found) else ()
            yield Introduction(name, aliases, ORGAN, start, end, named=True)


def _capitalised(name: str) -> str:
    """A name that begins with a capital ends before its first other word in small letters."""
    words = name.split()
    if not words[0][0].isupper():
        return name
    kept = next((i for i, word in enumerate(words) if word[0].islower() and word not in _LINKS), len(words))
    while words[kept - 1] in _LINKS:
        kept -= 1
    return " ".join(words[:kept])


def _unnamed_venture(text: str, names: set[str]) -> Iterator[Introduction]:
    """A venture that is only called by what it is: "the Joint Venture"."""
    counts: dict[str, list[tuple[int, int]]] = {}
    for match in _JOINT_VENTURE.finditer(text):
        counts.setdefault(match.group(1), []).append((match.start(1), match.end(1)))
    often = [term for term, found in counts.items() if len(found) >= _OFTEN and key_of(term) not in names]
    if often:
        term = max(often, key=lambda name: len(counts[name]))
        start, end = counts[term][0]
        yield Introduction(term, tuple(other for other in often if other != term), "", start, end, named=True)


def _recurring(document: Document, text: str, names: set[str]) -> Iterator[Introduction]:
    """Organisations that the text names again and again without a term for them, and whose name says what they are."""
    places: dict[str, list[Introduction]] = {}
    for node in document.nodes:
        for name in proper_names(text[node.start : node.end]):
            described = _ARTICLE.search(text[node.start : node.start + name.start])
            if name.organised and key_of(name.text) not in names and not described and not _BODY.search(name.text):
                said = squeezed(text[node.start + name.end : node.end]).partition(". ")[0][:_SAID]
                start, end = node.start + name.start, node.start + name.end
                places.setdefault(key_of(name.text), []).append(
                    Introduction(name.text, (), said.partition(";")[0], start, end, named=True)
                )
    for found in places.values():
        early = found[0].start < _OPENING and any(name.legal for name in proper_names(found[0].name))
        telling = weighed(evidence(found[0].name, (), ())) is not Side.UNKNOWN
        if (len(found) >= _OFTEN - 1 and telling) or (early and (telling or found[0].start < _PARTIES)):
            yield found[0]


def _roles(text: str, names: set[str]) -> Iterator[Introduction]:
    counts: dict[str, list[int]] = {}
    for match in _ROLE.finditer(text):
        counts.setdefault(match.group(), []).append(match.start())
    for term, places in counts.items():
        if len(places) >= _OFTEN and key_of(term) not in names:
            yield Introduction(term, (), "", places[0], places[0] + len(term), named=False)
