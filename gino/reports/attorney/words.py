"""Our own sentences in the report for attorneys, kept as data in ``words.yaml``.

A phrase is named by its place in the file (``issues.clause``) and filled with names by :func:`say`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files

import yaml

from gino.contract.base import Frozen


class SectionWords(Frozen):
    """The title of a section, what introduces it, and what it says where there is nothing to say."""

    title: str
    intro: str = ""
    none: str = ""


class Words(Frozen):
    """The whole file: sections, phrases by dotted name, and headings of tables."""

    sections: dict[str, SectionWords]
    phrases: dict[str, str]
    lists: dict[str, tuple[str, ...]]


@lru_cache(maxsize=1)
def words() -> Words:
    """The file, read once.

    Raises:
        pydantic.ValidationError: if it does not fit its schema.
    """
    text = files("gino.reports.attorney").joinpath("words.yaml").read_text(encoding="utf-8")
    tree = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - the base loader makes nothing but text, lists, tables
    sections = tree.pop("sections")
    leaves = dict(_leaves(tree, ""))
    return Words(
        sections=sections,
        phrases={name: leaf.strip() for name, leaf in leaves.items() if isinstance(leaf, str)},
        lists={name: tuple(leaf) for name, leaf in leaves.items() if isinstance(leaf, list)},
    )


def say(phrase: str, **names: object) -> str:
    """A phrase filled with names.

    Raises:
        KeyError: if there is no such phrase, or it asks for a name that is not given.
    """
    return words().phrases[phrase].format_map(names)


def heads(name: str) -> tuple[str, ...]:
    """The headings of a table, or another list of phrases.

    Raises:
        KeyError: if there is no such list.
    """
    return words().lists[name]


def has(phrase: str) -> bool:
    """Whether there is such a phrase: some facts have nothing that would settle them."""
    return phrase in words().phrases


def _leaves(tree: Mapping[str, object], under: str) -> Iterator[tuple[str, object]]:
    for key, value in tree.items():
        name = f"{under}.{key}" if under else key
        if isinstance(value, Mapping):
            yield from _leaves(value, name)
        else:
            yield name, value
