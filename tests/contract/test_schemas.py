"""The shipped JSON Schemas are those of the models."""

from __future__ import annotations

import json

import pytest

from gino.contract.publishing import FOLDER, SHAPES, schema_text


@pytest.mark.parametrize("shape", SHAPES)
def test_shipped_schema_is_that_of_the_model(shape: str) -> None:
    shipped = (FOLDER / f"{shape}.schema.json").read_text(encoding="utf-8")
    assert shipped == schema_text(shape), "write it anew: python -m gino.contract.publishing"


def test_the_schema_names_what_the_contract_fixes() -> None:
    report = json.loads(schema_text("check"))["$defs"]["Report"]
    fixed = {"document", "status", "error", "protected_side", "parties", "bodies", "provisions", "undetermined"}
    fixed |= {"decisions", "grade", "score", "score_low", "score_high", "coverage", "findings"}
    assert fixed <= set(report["properties"])
    assert "schema" in json.loads(schema_text("extract"))["properties"]
