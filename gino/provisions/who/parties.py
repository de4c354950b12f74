"""The parties of a venture: who they are, what they are called, and whose side they are on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import re2

from gino.contract.extract import Party
from gino.contract.vocabulary import DocumentKind, Side
from gino.documents.model import Document
from gino.provisions.model import Definition
from gino.provisions.plain import Passages, plain_text, squeezed
from gino.provisions.who.dockind import kind_of
from gino.provisions.who.introductions import Introduction, introductions
from gino.provisions.who.party_clusters import Cluster, chooses, clusters_of, predicates, side_of
from gino.provisions.who.party_fallbacks import fallbacks
from gino.provisions.who.party_relations import ENTITY_LEAST, entity_weight, leader_of
from gino.provisions.who.sides import evidence, weighed

_HEALTH = re2.compile(
    r"(?i)\b(?:physicians?|clinical|patients?|medical|hospitals?|surger\w+|surgeons?|medicine|health|clinics?|practice|"
    r"dermatology|cardiology|urology|radiology|anesthesia|dental|orthop\w+|oncology|ophthalm\w+|imaging)\b"
)
_HEALTH_SHARE, _HEALTH_LEAST = 1 / 400, 1 / 2000
"""The share of words that must speak of care: less where a party is a hospital or physicians by its own description."""
_PROVIDERS = (Side.PHYSICIANS, Side.HOSPITAL, Side.OPERATOR, Side.PAYER)
_ADOPTED = re2.compile(r"(?i)\b(?:adopted|approved|effective|dated) (?:by|on|as)\b")
_SIDES = 3
_TITLE = 320
_OPENING = 9000
_SAMPLE = 60000


def parties_of(
    document: Document, definitions: Sequence[Definition], assigned: Mapping[str, Side]
) -> tuple[Party, ...]:
    """The parties of ``document``, the entity included. ``assigned`` maps a name or alias to a side and prevails."""
    text = plain_text(document.text)
    kind = kind_of(document)
    introduced = introductions(document, definitions)
    clusters = clusters_of((*introduced, *fallbacks(document, definitions, introduced, kind)), definitions, text)
    sides = [side_of(cluster, text) for cluster in clusters]
    entity = _entity(clusters, sides, text, kind)
    if entity is not None and not clusters[entity].professional:
        sides[entity] = Side.COMPANY
    leads = [cluster.lead for cluster in clusters]
    leaders = [_leader(cluster, leads) for cluster in clusters]
    sides = _outside_healthcare(_following(sides, leaders, leads), text)
    said = {name.lower(): side for name, side in assigned.items()}
    passages = Passages(document)
    return tuple(
        Party(
            id=f"p{place + 1}",
            name=cluster.lead.name,
            side=next((said[n.lower()] for n in cluster.names if n.lower() in said), sides[place]),
            aliases=cluster.aliases,
            cites=(document.cite(cluster.lead.start, cluster.lead.end, passages.node_at(cluster.lead.start)),),
            affiliate_of=_id_of(leaders[place], leads),
        )
        for place, cluster in enumerate(clusters)
    )


def _id_of(leader: Introduction | None, leads: Sequence[Introduction]) -> str | None:
    return f"p{leads.index(leader) + 1}" if leader else None


def _leader(cluster: Cluster, leads: Sequence[Introduction]) -> Introduction | None:
    if not cluster.lead.named:
        return None
    return leader_of(replace(cluster.lead, description=" ".join(cluster.descriptions)), leads)


def _entity(clusters: Sequence[Cluster], sides: Sequence[Side], text: str, kind: DocumentKind) -> int | None:
    title = _ADOPTED.split(squeezed(text[:400]))[0]
    managed = kind is DocumentKind.MANAGEMENT_AGREEMENT
    weights = [
        entity_weight(replace(c.lead, aliases=c.aliases), title, text[:_OPENING], managed=managed) - c.partisan
        if c.lead.named
        else 0
        for c in clusters
    ]
    best = max(weights, default=0)
    if best >= ENTITY_LEAST and not (best == ENTITY_LEAST and _owned_apart(clusters[weights.index(best)], text)):
        return weights.index(best)
    return None if managed else _only_one_left(clusters, sides, text)


def _owned_apart(cluster: Cluster, text: str) -> bool:
    """Whether a party that only its short name makes the venture is said to be one side's own."""
    return weighed(evidence("", (), (*cluster.descriptions, *predicates(cluster, text)))) is Side.PHYSICIANS


def _only_one_left(clusters: Sequence[Cluster], sides: Sequence[Side], text: str) -> int | None:
    """The one organisation that serves no side, beside two or more that do, and that is not said to choose anybody.

    Where the text leaves none, or several, it is the one that the title names and of which nothing else is said.
    """
    named = [i for i, cluster in enumerate(clusters) if cluster.lead.named and not chooses(cluster, text)]
    left = [i for i in named if sides[i] is Side.UNKNOWN]
    if len(left) == 1 and len(set(sides)) >= _SIDES:
        return left[0]
    titled = [i for i in named if clusters[i].lead.start < _TITLE and not any(clusters[i].descriptions)]
    lone = [i for i in titled if not clusters[i].professional and len(set(sides) - {sides[i]}) >= _SIDES - 2]
    return lone[0] if len(lone) == 1 and len(clusters) > _SIDES - 1 else None


def _following(sides: list[Side], leaders: Sequence[Introduction | None], leads: Sequence[Introduction]) -> list[Side]:
    """A subsidiary or affiliate is on its leader's side, unless that is the venture's own."""
    followed = list(sides)
    for place, leader in enumerate(leaders):
        if leader is not None and sides[place] is not Side.COMPANY:
            side = sides[leads.index(leader)]
            followed[place] = side if side not in (Side.COMPANY, Side.UNKNOWN) else followed[place]
    return followed


def _outside_healthcare(sides: list[Side], text: str) -> list[Side]:
    """In a venture outside healthcare every partner is ``other``."""
    sample = text[:_SAMPLE]
    health = sum(1 for _ in _HEALTH.finditer(sample)) / max(1, sample.count(" "))
    provided = any(side in _PROVIDERS for side in sides) or Side.SUPPLIER not in sides
    clinical = any(side in (Side.PHYSICIANS, Side.HOSPITAL) for side in sides)
    if (provided and health > _HEALTH_SHARE) or (clinical and health > _HEALTH_LEAST):
        return sides
    return [side if side is Side.COMPANY else Side.OTHER for side in sides]
