"""From readings to the venture: every mechanism read by its own module, each in the order that it needs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from gino.contract.extract import Party
from gino.contract.outline import DocumentIdentity
from gino.contract.vocabulary import Matter, Side
from gino.governance.absences import absences_of
from gino.governance.amending import amendment_strips, entrenchments_of
from gino.governance.assuming import assumptions_of
from gino.governance.claiming import claims_of
from gino.governance.composing import composition_grants, from_above
from gino.governance.consenting import Consenting, consents_of, fundings_of, grants_from_consents, with_special_votes
from gino.governance.contradicting import circular_amendments, contradictions_of
from gino.governance.granting import Settled, settle
from gino.governance.holders import INDIVIDUAL_PHYSICIANS, Holders
from gino.governance.mechanisms.effects import (
    assents,
    attended,
    overriding,
    referred,
    replacements,
    takings,
    undoing,
    unread,
    without,
)
from gino.governance.mechanisms.finding import Found, mechanisms
from gino.governance.mechanisms.votes import as_voted, directed, drafted
from gino.governance.merging import merge
from gino.governance.model import Consent, Fallback, GoverningBody, Grant, Override, Referral, Strip, Venture, Voice
from gino.governance.nominees import (
    as_own_hands,
    blocs_of,
    on_paper_seats,
    proxies_of,
    through_boards,
    with_captured_entities,
)
from gino.governance.overriding import (
    denials_of,
    overrides_of,
    parental_amendments,
    seated_voices,
    substitutions,
    voices_of,
)
from gino.governance.owning import ownerships_of
from gino.governance.precedence import Ranking, precedences
from gino.governance.reach import Reach
from gino.governance.referring import fallbacks_of, referrals_of
from gino.governance.scope import Scope
from gino.governance.seating import Seating, governing_bodies
from gino.governance.seatings import Chain
from gino.governance.soundness import check_soundness, elements_of
from gino.governance.stripping import conditional_strips, ending_strips, seat_strips, stated_strips
from gino.governance.tenure import Tenure, tenures
from gino.provisions.model import Reading


def assemble_venture(readings: Sequence[Reading]) -> Venture:
    """Build the typed model of one venture from the readings of its documents, the first one leading.

    Raises:
        ValueError: if there is no reading.
        UnsoundModelError: if the model would refer to what it does not hold.
    """
    if not readings:
        raise ValueError("a venture needs at least one document")
    materials = merge(readings)
    holders = Holders(materials)
    found = attended(materials, mechanisms(materials, holders))
    materials = without(materials, found)
    holders, reach = Holders(materials), Reach(materials)
    reading = Consenting(materials, holders, reach, Ranking(materials, reach), Scope(materials))
    found = tuple(one for one in found if _speaks(reading, one))
    held = tenures(materials, holders)
    bodies = as_voted(governing_bodies(Seating(materials, holders, held)), found)
    venture = _assembled(reading, bodies, held, found)
    check_soundness(venture, materials)
    return venture


def _speaks(reading: Consenting, one: Found) -> bool:
    """Whether the sentence speaks of this venture, and in its own name: a clause quoted from elsewhere does not."""
    return reading.scope.covers(one.provision) and reading.ranking.quoted(one.provision) is None


@dataclass(frozen=True, slots=True)
class _Powers:
    """Who decides, who must assent, who may override, who is heard."""

    settled: Settled
    grants: tuple[Grant, ...]
    consents: tuple[Consent, ...]
    overrides: tuple[Override, ...]
    voices: tuple[Voice, ...]
    referrals: tuple[Referral, ...]
    fallbacks: tuple[Fallback, ...]


def _powers(reading: Consenting, bodies: tuple[GoverningBody, ...], found: tuple[Found, ...]) -> _Powers:
    materials = reading.materials
    chain = Chain(bodies, materials.parties)
    claims = claims_of(materials, reading.holders, reading.reach, reading.scope)
    settled = settle(claims, reading.ranking, chain)
    granted, above = from_above(with_special_votes(materials, settled.grants, settled.lost), materials.parents)
    consents = consents_of(reading, granted)
    rejecting, drafts = drafted(found, reading.reach, granted)
    consents = (*consents, *rejecting, *unread(assents(found, reading.reach, granted), consents))
    voices = voices_of(reading)
    named_overrides = (*overrides_of(reading, granted), *substitutions(reading), *above)
    overrides = (*named_overrides, *settled.overrides, *parental_amendments(reading))
    mastered = frozenset(undoing(one) for one in found if one.mastered)
    overrides = overriding(replacements(found, reading.reach, granted), overrides, mastered)
    fallbacks = (*fallbacks_of(reading), *drafts)
    named = _named((*consents, *voices, *overrides, *fallbacks))
    grants = (*granted, *grants_from_consents(reading, granted, consents, named))
    grants = (*grants, *composition_grants(reading, bodies, grants))
    referrals = (*referrals_of(reading, grants), *referred(found, reading.reach, grants))
    return _Powers(settled, grants, consents, overrides, voices, referrals, fallbacks)


def _assembled(
    reading: Consenting, bodies: tuple[GoverningBody, ...], held: tuple[Tenure, ...], found: tuple[Found, ...]
) -> Venture:
    materials = reading.materials
    powers = _powers(reading, bodies, found)
    strips = _strips(reading, bodies, held, powers)
    strips = (*strips, *unread(takings(found, bodies), strips))
    entity = materials.readings[0].entity
    proxies = (*with_captured_entities(reading, proxies_of(reading)), *directed(bodies, found))
    empowered = _empowered(reading, bodies, powers)
    venture = replace(
        empowered,
        bodies=on_paper_seats(bodies, proxies, materials.parties),
        grants=through_boards(empowered.grants, proxies, materials.parties),
        denials=as_own_hands(empowered.denials, proxies, empowered.grants),
        proxies=proxies,
        blocs=blocs_of(reading),
        strips=strips,
        entrenchments=entrenchments_of(reading),
        precedences=precedences(reading.ranking),
        ownerships=ownerships_of(materials),
        assumptions=assumptions_of(reading),
        absences=absences_of(reading),
        contradictions=(
            *contradictions_of(materials, bodies),
            *powers.settled.contradictions,
            *circular_amendments(strips),
        ),
        entity_form=entity.form,
        entity_state=entity.state,
    )
    return replace(venture, parties=_with_practitioners(venture), addressed=_addressed(venture))


def _empowered(reading: Consenting, bodies: tuple[GoverningBody, ...], powers: _Powers) -> Venture:
    """The venture with what everybody may do, before what may be taken away."""
    assents, fundings = fundings_of(reading, powers.consents)
    return Venture(
        documents=tuple(_identity(one) for one in reading.materials.readings),
        parties=reading.materials.parties,
        bodies=bodies,
        grants=powers.grants,
        consents=assents,
        overrides=powers.overrides,
        referrals=powers.referrals,
        fallbacks=powers.fallbacks,
        fundings=fundings,
        voices=(*powers.voices, *seated_voices(bodies, powers.grants)),
        denials=denials_of(reading, powers.grants),
    )


def _strips(
    reading: Consenting, bodies: tuple[GoverningBody, ...], held: tuple[Tenure, ...], powers: _Powers
) -> tuple[Strip, ...]:
    stated = stated_strips(reading)
    return (
        *amendment_strips(reading),
        *stated,
        *conditional_strips(reading, stated),
        *seat_strips(bodies, held),
        *ending_strips(reading, powers.grants, powers.consents),
    )


def _named(elements: Iterable[Consent | Voice | Override | Fallback]) -> tuple[Matter, ...]:
    return tuple(dict.fromkeys(matter for element in elements for matter in element.matters))


def _identity(reading: Reading) -> DocumentIdentity:
    document = reading.document
    return DocumentIdentity(
        path=document.path,
        sha256=document.sha256,
        title=document.title,
        kind=reading.kind,
        characters=len(document.text),
        pages=document.pages,
    )


def _addressed(venture: Venture) -> tuple[Matter, ...]:
    """The matters that some power names, in the order of the vocabulary."""
    groups = (venture.grants, venture.consents, venture.overrides, venture.fundings, venture.fallbacks, venture.voices)
    named = {matter for group in groups for element in group for matter in element.matters}
    return tuple(matter for matter in Matter if matter in named)


def _with_practitioners(venture: Venture) -> tuple[Party, ...]:
    """Add the individual practitioners as a party of the physicians where anything rests on them."""
    using = [element for element in elements_of(venture) if INDIVIDUAL_PHYSICIANS in repr(element)]
    seats = [seat for body in venture.bodies for seat in body.seats if INDIVIDUAL_PHYSICIANS in repr(seat)]
    if not using and not seats:
        return venture.parties
    cites = (*(cite for element in using for cite in element.cites), *(cite for seat in seats for cite in seat.cites))
    return (
        *venture.parties,
        Party(
            id=INDIVIDUAL_PHYSICIANS,
            name="the physicians",
            side=Side.PHYSICIANS,
            cites=tuple(dict.fromkeys(cites)),
        ),
    )
