"""The enumerations are those of taxonomy.yaml, in its order."""

from __future__ import annotations

from enum import StrEnum
from importlib.resources import files
from typing import Any

import pytest
import yaml

from gino.contract.vocabulary import (
    DOMAIN_OF,
    MATTERS_BY_DOMAIN,
    BodyKind,
    Domain,
    Grade,
    Matter,
    Power,
    ProvisionKind,
    Side,
    strength,
)

TAXONOMY: dict[str, Any] = yaml.safe_load(files("gino.contract").joinpath("taxonomy.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("key", "vocabulary"),
    [("sides", Side), ("bodies", BodyKind), ("provision_kinds", ProvisionKind), ("grades", Grade)],
)
def test_words_are_those_of_the_taxonomy(key: str, vocabulary: type[StrEnum]) -> None:
    assert [each.value for each in vocabulary] == list(TAXONOMY[key])


def test_matters_and_their_groups() -> None:
    assert {domain.value: [m.value for m in matters] for domain, matters in MATTERS_BY_DOMAIN.items()} == {
        domain: list(matters) for domain, matters in TAXONOMY["matters"].items()
    }
    assert set(DOMAIN_OF) == set(Matter)
    assert DOMAIN_OF[Matter.GENERAL] is Domain.CORPORATE


def test_powers_rank_from_silent_to_decides() -> None:
    assert set(Power) == {Power(word) for word in TAXONOMY["powers"]}
    by_strength = sorted(Power, key=strength, reverse=True)
    assert [each.value for each in by_strength] == list(TAXONOMY["powers"])
