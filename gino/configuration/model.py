"""The settings of a run, frozen. ``gino.yaml`` fills them; command-line options override them."""

from __future__ import annotations

from pydantic import Field

from gino.contract.base import Frozen
from gino.contract.vocabulary import Severity, Side


class Settings(Frozen):
    """What a run is told.

    ``parties`` assigns a side to a party or defined term that the text leaves unknown (name to side).
    ``fail_on`` is the least severity that fails the gate; None never fails.
    """

    side: Side = Side.PHYSICIANS
    fail_on: Severity | None = Severity.HIGH
    parties: dict[str, Side] = Field(default_factory=dict)
