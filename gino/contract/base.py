"""The base of every model that reaches JSON."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """An immutable model; unknown keys are errors, so that a misspelt key never passes in silence."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    def to_json(self) -> str:
        """Print the model as the contract's JSON: stable key order, non-ASCII kept, one final line end."""
        return self.model_dump_json(by_alias=True, indent=2) + "\n"
