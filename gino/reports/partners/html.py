"""Partners side by side as one page of HTML."""

from __future__ import annotations

from gino.contract.partners import Comparison
from gino.contract.version import __version__
from gino.reports.pages.page import page
from gino.reports.partners.telling import KEY, table_of


def render(comparison: Comparison) -> str:
    """Print the page."""
    return page(
        "Partners side by side",
        "partners/compare.html",
        styles=("partners/compare.css",),
        table=table_of(comparison),
        partners=comparison.partners,
        key=KEY,
        version=__version__,
    )
