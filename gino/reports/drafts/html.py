"""A comparison of two drafts as one page of HTML."""

from __future__ import annotations

from gino.contract.drafts import Diff, Draft
from gino.contract.version import __version__
from gino.reports.drafts.telling import NOTHING, Gate, cite_of, grade_of, place_of, shortened, view_of
from gino.reports.pages.page import page
from gino.reports.sanitizing import one_line


def render(diff: Diff, gate: Gate | None = None) -> str:
    """Print the page."""
    view = view_of(diff, gate)
    names = [_name(draft) for draft in (diff.old, diff.new)]
    return page(
        f"What {names[1]} changes",
        "drafts/diff.html",
        styles=("drafts/diff.css",),
        diff=diff,
        view=view,
        nothing=NOTHING,
        names=names,
        drafts=tuple(zip(("Old", "New"), (diff.old, diff.new), strict=True)),
        grade_of=grade_of,
        place_of=lambda text: place_of(text, diff),
        cite_old=lambda cite: cite_of(cite, diff.old),
        cite_new=lambda cite: cite_of(cite, diff.new),
        shortened=lambda text: list(shortened(text.words)),
        failing=gate.failing(diff) if gate is not None else (),
        version=__version__,
    )


def _name(draft: Draft) -> str:
    """What the draft is called: its title, or its file."""
    first = draft.documents[0]
    return one_line(first.title or first.path)
