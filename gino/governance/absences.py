"""Documents that the texts rely on and that were not supplied."""

from __future__ import annotations

from gino.contract.vocabulary import Matter
from gino.governance.consenting import Consenting
from gino.governance.lexicon import speaks_of
from gino.governance.model import Absence
from gino.governance.naming import same_name


def absences_of(reading: Consenting) -> tuple[Absence, ...]:
    """Each instrument named and not supplied, with the matters that hang on it and whether it prevails."""
    found: dict[str, Absence] = {}
    for index, one in enumerate(reading.materials.readings):
        for named in one.named_documents:
            supplied = isinstance(reading.ranking.document_named(named.name, index), int)
            if named.present or supplied or not named.cites or any(same_name(named.name, name) for name in found):
                continue
            prevails = any(ruling.prevails == named.name for ruling in reading.ranking.rulings)
            found[named.name] = Absence(
                id=f"absence-{index}-{len(found)}",
                cites=named.cites,
                name=named.name,
                matters=_hanging(reading, named.name),
                prevails=prevails,
            )
    return tuple(found.values())


def _hanging(reading: Consenting, name: str) -> tuple[Matter, ...]:
    """The matters of the provisions that are subject to the instrument."""
    return tuple(
        dict.fromkeys(
            matter
            for provision in reading.materials.provisions
            if any(speaks_of("instrument", one) and same_name(one, name) for one in provision.terms.subject_to)
            for matter in provision.matters
        )
    )
