"""Jinja templates for reports: everything escaped, everything harmless, nothing undefined.

A document is hostile text. Every string that a template prints is first freed of controls and invisible characters
(:func:`gino.reports.sanitizing.harmless`) and then escaped; only what a template itself made (``Markup``) passes as it
is. No ``safe`` filter is needed anywhere, and none is there.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from gino.reports.sanitizing import harmless


def fragment(template: str, **view: object) -> Markup:
    """Fill a template ``<report>/<file>`` with ``view``; what comes back can be put into another template.

    Raises:
        jinja2.UndefinedError: if the template asks for what the view does not hold.
        jinja2.TemplateNotFound: if there is no such template.
    """
    return Markup(_environment().get_template(template).render(view))  # noqa: S704 - rendered with autoescape


def source(template: str) -> str | None:
    """The text of a template or stylesheet ``<report>/<file>`` of this package, or None where there is none."""
    report, _, name = template.partition("/")
    if not report.isidentifier() or ".." in name:
        return None
    file = files("gino.reports").joinpath(report, "templates", name)
    return file.read_text(encoding="utf-8") if file.is_file() else None


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FunctionLoader(source),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_printed,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.pop("safe")
    return environment


def _printed(value: object) -> object:
    """What is printed of a value: text harmless, nothing for None, and what a template made as it is."""
    if value is None:
        return ""
    return harmless(value) if type(value) is not Markup and isinstance(value, str) else value
