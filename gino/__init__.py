"""gino: a checker for governance in name only.

``gino.check("charter.docx")`` answers the same typed report as the command. Nothing here prints, exits, logs document
text or opens a socket.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gino.contract.version import __version__

__all__ = ["__version__", "check", "check_text", "diff"]

if TYPE_CHECKING:
    from gino.checking import check, check_text
    from gino.diffing import diff


def __getattr__(name: str) -> object:
    """Load the pipeline only when it is asked for, so that ``import gino`` stays light."""
    if name in {"check", "check_text"}:
        from gino import checking

        return getattr(checking, name)
    if name == "diff":
        from gino import diffing

        return diffing.diff
    raise AttributeError(f"module 'gino' has no attribute {name!r}")
