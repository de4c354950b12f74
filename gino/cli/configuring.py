"""The settings of a command: gino.yaml, with the options of the command line on top."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from gino.cli.options import FailOn
from gino.contract.vocabulary import Side

if TYPE_CHECKING:
    from gino.configuration.model import Settings


def settings_for(
    config: Path | None,
    side: Side | None = None,
    fail_on: FailOn | None = None,
    select: list[str] | None = None,
    ignore: list[str] | None = None,
    jurisdiction: str | None = None,
) -> Settings:
    """Load the nearest gino.yaml, or ``config``; options given on the command line win.

    Raises:
        ProblemsFound: if the configuration is wrong; its text says where and how to mend it.
    """
    from gino.configuration.loading import load_settings

    settings = load_settings(Path.cwd(), config).settings
    given: dict[str, object] = {"today": date.today()}
    if side is not None:
        given["side"] = side
    if fail_on is not None:
        given["fail_on"] = fail_on.severity()
    if select:
        given["select"] = tuple(select)
    if ignore:
        given["ignore"] = tuple(ignore)
    if jurisdiction:
        given["jurisdiction"] = jurisdiction.upper()
    return settings.model_copy(update=given)
