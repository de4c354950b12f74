"""Two drafts of one venture, end to end: files become a comparison. Nothing here prints, exits or logs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gino.configuration.model import Settings
    from gino.contract.drafts import Diff


class NothingToCompareError(Exception):
    """One file alone, without open tracked changes: there is nothing to compare it with."""


def diff(
    old: str | Path,
    new: str | Path | None = None,
    with_: Sequence[str | Path] = (),
    settings: Settings | None = None,
) -> Diff:
    """Compare two drafts, each read together with the files of ``with_``.

    Without ``new``, ``old`` is a Word file with open tracked changes: as if rejected, against as if accepted.

    Raises:
        DocumentError: if a file cannot be read.
        NothingToCompareError: if there is no second draft, and the first has no open tracked changes.
    """
    from gino.checking import examine
    from gino.reports.drafts.comparing import diff_of

    if new is not None:
        return diff_of(examine(old, with_, settings), examine(new, with_, settings))
    rejected, accepted = (examine(old, with_, settings, revisions=view) for view in ("original", "accepted"))
    changes = accepted.report.revisions
    if not changes.insertions and not changes.deletions:
        raise NothingToCompareError(f"{old} has no open tracked changes; name the draft to compare it with")
    return diff_of(rejected, accepted)
