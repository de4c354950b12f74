"""What the law supplies where the text is silent, by form of entity and State, kept as data in ``defaults.yaml``."""

from __future__ import annotations

from functools import cache
from importlib import resources

import yaml

from gino.contract.base import Frozen
from gino.contract.vocabulary import DocumentKind, Matter, ProvisionKind
from gino.governance.consenting import Consenting
from gino.governance.model import Assumption


class Default(Frozen):
    """A default of the law on ``topic`` for entities of one of ``forms`` (words in the form), in ``state`` or any."""

    topic: str
    forms: tuple[str, ...] = ()
    state: str | None = None
    says: str
    source: str
    primary_read: bool
    matters: tuple[Matter, ...] = ()


class _Defaults(Frozen):
    defaults: tuple[Default, ...]


@cache
def defaults() -> tuple[Default, ...]:
    """All defaults, the particular State's before the general one.

    Raises:
        pydantic.ValidationError: if the packaged file does not fit its schema.
    """
    text = resources.files("gino.governance").joinpath("defaults.yaml").read_text(encoding="utf-8")
    found = _Defaults.model_validate(yaml.load(text, Loader=yaml.CSafeLoader)).defaults
    return tuple(sorted(found, key=lambda one: one.state is None))


def assumptions_of(reading: Consenting) -> tuple[Assumption, ...]:
    """The defaults on which this venture's documents are silent."""
    silent = _silences(reading)
    entity = reading.materials.readings[0].entity
    found: list[Assumption] = []
    for topic in silent:
        default = _fitting(topic, entity.form, entity.state)
        if default is not None:
            found.append(
                Assumption(
                    id=f"assumption-{topic}",
                    cites=(),
                    says=default.says,
                    source=default.source,
                    matters=default.matters,
                )
            )
    return tuple(found)


def _silences(reading: Consenting) -> tuple[str, ...]:
    kinds = {provision.kind for provision in reading.materials.provisions}
    charter = all(one.kind is DocumentKind.COMMITTEE_CHARTER for one in reading.materials.readings)
    topics: list[str] = []
    if ProvisionKind.AMENDMENT not in kinds:
        topics.append("charter_amendment" if charter else "amendment")
    if reading.materials.bodies and ProvisionKind.QUORUM not in kinds:
        topics.append("quorum")
    if reading.materials.bodies and ProvisionKind.REMOVAL not in kinds:
        topics.append("removal")
    return tuple(topics)


def _fitting(topic: str, form: str | None, state: str | None) -> Default | None:
    for default in defaults():
        fits_form = not default.forms or any(word in (form or "").lower() for word in default.forms)
        fits_state = default.state is None or (state or "").lower() == default.state.lower()
        if default.topic == topic and fits_form and fits_state:
            return default
    return None
