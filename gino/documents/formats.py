"""The formats: every module of ``readers`` that offers one."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from pathlib import PurePath

from gino.documents import readers
from gino.documents.readers.format import Format


@cache
def formats() -> tuple[Format, ...]:
    """Every format, in the order in which they are asked."""
    found = []
    for module in pkgutil.iter_modules(readers.__path__):
        offered = getattr(importlib.import_module(f"{readers.__name__}.{module.name}"), "FORMAT", None)
        if isinstance(offered, Format):
            found.append(offered)
    return tuple(sorted(found, key=lambda one: one.rank))


def format_of(path: str, data: bytes) -> Format:
    """The first format that recognises the file; plain text recognises every file."""
    suffix = PurePath(path).suffix.lower()
    return next(one for one in formats() if one.recognises(data, suffix))


def named(name: str) -> Format:
    """The format of that name.

    Raises:
        KeyError: if there is none.
    """
    return {one.name: one for one in formats()}[name]
