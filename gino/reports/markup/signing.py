"""Who signs the marks."""

from __future__ import annotations

from gino.configuration.model import MarkupSettings
from gino.reports.markup.comments import printable
from gino.reports.markup.model import Audience, Pen
from gino.reports.markup.sentences import sentences

_MOST_INITIALS = 9


def pen_for(audience: Audience, settings: MarkupSettings) -> Pen:
    """The pen that the settings name; where they name none, gino's own name, or for the other side a neutral word."""
    named = printable(settings.author or "")
    if not named:
        author, initials = (sentences().say(audience, key) for key in ("author", "initials"))
    else:
        author, initials = named, "".join(word[0] for word in named.split() if word[0].isalnum()).upper()
    return Pen(author, (printable(settings.initials or "") or initials)[:_MOST_INITIALS], settings.date)
