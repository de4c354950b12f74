"""The page every HTML report is set in: hostile text is harmless in it, nothing is fetched, nothing is left open."""

from __future__ import annotations

import re

import pytest
from jinja2 import TemplateNotFound, UndefinedError
from markupsafe import Markup

from gino.reports.pages.page import page
from gino.reports.pages.templating import fragment, source

EVIL = (
    "</title></style><script>alert(1)</script><img src=x onerror=alert(1)>\" onmouseover='x' \x1b[31m\u202egnp\x00&amp;"
)


def test_whatever_a_document_says_stays_text() -> None:
    printed = page(EVIL, "pages/parts.html") + str(fragment("pages/shell.html", title=EVIL, style="", body=EVIL))
    assert "<script" not in printed
    assert "<img" not in printed
    assert "&lt;script&gt;alert(1)" in printed
    assert "&amp;amp;" in printed
    assert not set(printed) & set("\x1b\x00\u202e")


def test_what_a_template_made_is_not_escaped_again() -> None:
    made = fragment("pages/shell.html", title="t", style="", body=Markup("<main>kept</main>"))
    assert "<main>kept</main>" in made


def test_the_page_stands_alone() -> None:
    printed = page("A title", "pages/parts.html")
    assert printed.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert "default-src 'none'" in printed
    assert "<script" not in printed
    assert not re.search(r"https?:|//|@import|url\(", printed)
    assert printed == page("A title", "pages/parts.html")


def test_a_view_that_lacks_something_is_an_error_and_never_a_blank() -> None:
    with pytest.raises(UndefinedError):
        fragment("pages/shell.html", title="t", style="")


@pytest.mark.parametrize("name", ["pages/none.html", "nowhere/shell.html", "pages/../page.py", "../pages/shell.html"])
def test_only_templates_of_this_package_are_found(name: str) -> None:
    assert source(name) is None
    with pytest.raises(TemplateNotFound):
        fragment(name)


def test_a_stylesheet_that_is_not_there_is_told() -> None:
    with pytest.raises(FileNotFoundError, match="pages/none"):
        page("t", "pages/parts.html", styles=["pages/none.css"])


def test_every_template_escapes() -> None:
    """No template of any report may switch escaping off."""
    from importlib.resources import files

    for report in files("gino.reports").iterdir():
        folder = report.joinpath("templates")
        found = [each for each in folder.iterdir() if each.is_file()] if folder.is_dir() else []
        for template in found:
            assert not re.search(r"\|\s*safe|autoescape|<script|\bon[a-z]+\s*=", template.read_text("utf-8")), template


def test_text_has_the_contrast_that_readers_need() -> None:
    sheet = source("pages/page.css") or ""
    colors = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6})\b", sheet))
    on_paper = ["ink", "soft", "ours", "theirs"]
    assert all(_contrast(colors[name], colors["paper"]) >= 4.5 for name in on_paper)
    filled = ["ours-mid", "ours-pale", "theirs-pale", "theirs-mid", "theirs-fill", "faint"]
    assert all(_contrast(colors["ink"], colors[name]) >= 4.5 for name in filled)
    assert _contrast(colors["ours-fill"], "#fff") >= 4.5


def _contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    digits = color.lstrip("#")
    digits = "".join(2 * each for each in digits) if len(digits) == 3 else digits
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
