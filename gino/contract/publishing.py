"""The JSON Schemas that ship with the package, generated from the models. ``python -m gino.contract.publishing`` writes
them anew after a model has changed.
"""

from __future__ import annotations

import json
from pathlib import Path

from gino.contract.base import Frozen
from gino.contract.drafts import Diff
from gino.contract.extract import Extract
from gino.contract.outline import Outline
from gino.contract.partners import Comparison
from gino.contract.report import Check

FOLDER = Path(__file__).parent / "schemas"
SHAPES: dict[str, type[Frozen]] = {
    "outline": Outline,
    "extract": Extract,
    "check": Check,
    "diff": Diff,
    "compare": Comparison,
}


def schema_text(shape: str) -> str:
    """The JSON Schema (2020-12) of a command's JSON, as it is shipped."""
    schema = SHAPES[shape].model_json_schema(by_alias=True, mode="serialization")
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": f"gino.{shape}/1"}
    return json.dumps({**dialect, **schema}, indent=2, ensure_ascii=False) + "\n"


def publish() -> None:
    """Write every schema where the package ships it."""
    for shape in SHAPES:
        (FOLDER / f"{shape}.schema.json").write_text(schema_text(shape), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    publish()
