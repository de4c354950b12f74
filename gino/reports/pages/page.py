"""One report as one file of HTML: no script, no address, nothing fetched; readable without its style."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from gino.reports.pages.templating import fragment, source

_BASE = "pages/page.css"


def page(title: str, template: str, *, styles: Sequence[str] = (), **view: object) -> str:
    """The whole page: the template ``<report>/<file>`` filled with ``view`` and set into the shell.

    ``title`` is plain text for the browser's tab. ``styles`` are further stylesheets (``<report>/<file>.css``), after
    the common one. The template holds what goes into ``<body>``; it gives the page one ``<main>`` with one ``<h1>``.

    Raises:
        jinja2.UndefinedError: if the template asks for what the view does not hold.
        jinja2.TemplateNotFound: if a template is not there.
        FileNotFoundError: if a stylesheet is not there.
    """
    body = fragment(template, **view)
    return f"{fragment('pages/shell.html', title=title, style=_style((_BASE, *styles)), body=body)}\n"


def _style(names: Sequence[str]) -> Markup:
    """The stylesheets of this package one after another, which no document has a word in."""
    sheets = [source(name) for name in names]
    missing = [name for name, sheet in zip(names, sheets, strict=True) if sheet is None]
    if missing:
        raise FileNotFoundError(f"no stylesheet {missing[0]}")
    return Markup("\n".join(sheet for sheet in sheets if sheet))  # noqa: S704 - our own files
