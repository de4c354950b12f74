"""Everything the text says of one party, gathered: its introductions, chained terms and short names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import re2

from gino.contract.vocabulary import Side
from gino.provisions.model import Definition
from gino.provisions.plain import squeezed
from gino.provisions.who.introductions import Introduction
from gino.provisions.who.names import proper_names
from gino.provisions.who.party_relations import names_pattern
from gino.provisions.who.sides import evidence, weighed

_OWNERS = re2.compile(
    r"(?i)\b(?:members?|(?:share|stock|unit|interest)?holders?|partners?|owners?|investors?|principals?|founders?)$"
)
_PREDICATE = (
    r"\"?(?: \([^()]{1,90}\))?(?:,? (?:is|means|are|was|were|owns?|operates?|manages?|"
    r"provides?|furnish(?:es)?|employs?|develops?|"
    r"has developed|has the "
    r"experience|specializes)\b|, (?:an?|which|whose|all|each|one|being|the)\b)([^.;]{3,200})"
)
_CLASS = re2.compile(r"(?i)\b(?:class|series)\s+[A-Z0-9]{1,3}\b")
_HELD = (
    r" (?:Units?|Interests?|Shares?|Stock)\b[^.;]{0,80}?\b(?:held|owned|issued|acquired)\b"
    r"[^.;]{0,30}? (?:by|to) ([^.;]{3,160})"
)
_CHOOSES = r"\s+(?:(?:shall|may|will|has\s+the\s+right\s+to)\s+)?(?:appoint|elect|designate|choose|select|name)s?\b"
_OFFICE = re2.compile(
    r"(?i)\b(?:as|is|be|being|are)\s+(?:also\s+)?(?:the\s+|its\s+|a\s+)?(?:sole\s+|initial\s+)?"
    r"(general partner|managing member|managing partner|sole member|sole shareholder)\b"
)
_PROFESSIONAL, _AGAINST = 3, 3
_LONGEST_NAME, _SHORTEST = 120, 3
ORGAN = "organ of government"
"""The description of a party that a statute's vocabulary names."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """One party: the introduction that names it best, every alias, and every description."""

    lead: Introduction
    aliases: tuple[str, ...]
    descriptions: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Its name and every alias."""
        return (self.lead.name, *self.aliases)

    @property
    def professional(self) -> bool:
        """Whether name and description alone show physicians' own entity, such as a professional corporation."""
        weights = evidence(self.lead.name, (), self.descriptions)
        return weights[Side.PHYSICIANS] >= _PROFESSIONAL and weighed(weights) is Side.PHYSICIANS

    @property
    def partisan(self) -> int:
        """How much its description alone says that it serves a side of its own, and so is not the venture."""
        return min(_AGAINST, max(evidence("", (), self.descriptions).values(), default=0) // 2)


@lru_cache(maxsize=8192)
def key_of(name: str) -> str:
    """A name's letters and digits, lower case: the same for every way to print it."""
    return "".join(filter(str.isalnum, name.lower()))


_PEOPLE_OF = re2.compile(r"(?i)\b(?:patients|nurses?|therapists?|technologists?|technicians?|assistants?|personnel)\b")
"""Who works with a party or its patients is not the party: "a nurse who cares for patients of the Practice"."""


def clusters_of(found: Iterable[Introduction], definitions: Sequence[Definition], text: str) -> list[Cluster]:
    """Join the introductions of one party, add the terms that stand for it, and keep those that can hold a power.

    Classes of people that own nothing ("Qualified Physicians") stay only where no other physicians are in sight.
    """
    by_key: dict[str, Cluster] = {}
    for introduction in found:
        key = key_of(introduction.name)
        known = by_key.get(key)
        if known is None:
            aliases = tuple(alias for alias in introduction.aliases if key_of(alias) != key)
            by_key[key] = Cluster(introduction, aliases, (introduction.description,))
        else:
            aliases = tuple(dict.fromkeys((*known.aliases, *introduction.aliases)))
            lead = introduction if known.lead.name == known.lead.name.upper() else known.lead
            by_key[key] = Cluster(lead, aliases, (*known.descriptions, introduction.description))
    apart = _without_shared(list(by_key.values()))
    borne = {key_of(alias) for cluster in apart for alias in cluster.aliases}
    clusters = [_with_chained(cluster, [d for d in definitions if key_of(d.term) not in borne]) for cluster in apart]
    taken = {key_of(alias) for cluster in clusters for alias in cluster.aliases}
    kept = [cluster for cluster in clusters if key_of(cluster.lead.name) not in taken]
    return _holders([_with_short_name(cluster, text) for cluster in kept])


def side_of(cluster: Cluster, text: str) -> Side:
    """The side that name, aliases and descriptions speak for; failing that, also what sentences about it say."""
    side = weighed(evidence(cluster.lead.name, cluster.aliases, cluster.descriptions))
    if side is Side.UNKNOWN:
        said = predicates(cluster, text)
        side = weighed(evidence(cluster.lead.name, cluster.aliases, (*cluster.descriptions, *said)))
    return side


def _without_shared(clusters: list[Cluster]) -> list[Cluster]:
    """An alias is the first party's that bears it; a name that keeps none of its aliases was named in passing."""
    taken: set[str] = set()
    kept: list[Cluster] = []
    for cluster in clusters:
        free = tuple(alias for alias in cluster.aliases if key_of(alias) not in taken)
        taken.update(key_of(alias) for alias in free)
        if free or not cluster.aliases:
            kept.append(replace(cluster, aliases=free))
    return kept


def _with_chained(cluster: Cluster, definitions: Sequence[Definition]) -> Cluster:
    """Add the terms that stand for another term of the party, and the offices it is said to hold."""
    aliases = list(cluster.aliases)
    keys = {key_of(name) for name in cluster.names}
    for definition in definitions:
        meaning = definition.meaning.removeprefix("the ").removeprefix("The ").rstrip(".")
        same = (len(meaning) < _LONGEST_NAME and key_of(meaning) in keys) or (
            _in_role(definition.term) and meaning.endswith(tuple(cluster.names)) and not _PEOPLE_OF.search(meaning)
        )
        if same and key_of(definition.term) not in keys:
            aliases.append(definition.term)
            keys.add(key_of(definition.term))
    if cluster.lead.named:
        offices = {squeezed(m.group(1)) for said in cluster.descriptions for m in _OFFICE.finditer(said)}
        aliases += sorted(office for office in offices if key_of(office) not in keys)
    return replace(cluster, aliases=tuple(aliases))


@lru_cache(maxsize=8192)
def _in_role(term: str) -> bool:
    return " " not in term and bool(evidence("", (term,), ()))


def _with_short_name(cluster: Cluster, text: str) -> Cluster:
    """A party without an alias is spoken of by the first word or two of its name, if the text does so."""
    if cluster.aliases or not cluster.lead.named or cluster.lead.description == ORGAN:
        return cluster
    words = cluster.lead.name.replace(",", "").split()
    for count in (2, 1):
        short = " ".join(words[:count])
        pattern = re2.compile(r"(?i)\b(" + names_pattern([short]) + r")(?:'s)?\s+(?:[a-z(]|and\b)")
        if len(words) <= count or len(short) <= _SHORTEST:
            continue
        written = [squeezed(match.group(1)) for match in pattern.finditer(text)]
        if len(written) > 1:
            return replace(cluster, aliases=(next((name for name in written if not name.isupper()), short),))
    return cluster


def _holders(clusters: list[Cluster]) -> list[Cluster]:
    owners = [c for c in clusters if c.lead.named or any(_OWNERS.search(name) for name in c.names)]
    if any(weighed(evidence(c.lead.name, c.aliases, c.descriptions)) is Side.PHYSICIANS for c in owners):
        return owners
    return clusters


def predicates(cluster: Cluster, text: str) -> tuple[str, ...]:
    """What the text says of a party where it is the subject: "the Practice is owned by ..."."""
    pattern = re2.compile(r"\b" + names_pattern(cluster.names) + _PREDICATE.replace(" ", r"\s+"))
    found = [_own_words(squeezed(match.group()), squeezed(match.group(1))) for match in pattern.finditer(text)]
    for label in {squeezed(m.group()) for name in cluster.names for m in _CLASS.finditer(name)}:
        held = re2.compile(names_pattern([label]) + _HELD.replace(" ", r"\s+"))
        found += [squeezed(match.group()) for match in held.finditer(text)]
    return tuple(found[:12])


def _own_words(sentence: str, predicate: str) -> str:
    """``sentence`` up to another organisation's name in its ``predicate``, whose words say nothing of the party."""
    other = next((name.start for name in proper_names(predicate) if name.organised), len(predicate))
    return sentence[: len(sentence) - len(predicate) + other]


def chooses(cluster: Cluster, text: str) -> bool:
    """Whether the text says that the party appoints or elects somebody."""
    return bool(re2.search(r"\b" + names_pattern(cluster.names) + _CHOOSES, text))
