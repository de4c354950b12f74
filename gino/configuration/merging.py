"""Layers of configuration become one: what is nearer wins, tables are joined, waivers are gathered."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gino.configuration.positioned import Entries, Source, plain


@dataclass(frozen=True, slots=True)
class Layer:
    """One file's keys, and the folder that its paths start from."""

    source: Source
    tree: Entries
    folder: Path


_PATHS = ("rule_folders", "baseline")


def merged(layers: list[Layer]) -> tuple[dict[str, Any], dict[str, str]]:
    """All layers in one, the last strongest, with the place of each key's strongest value."""
    whole: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for layer in layers:
        for key, value in layer.tree.pairs:
            whole[key.value] = _joined(key.value, whole.get(key.value), _placed(key.value, plain(value), layer.folder))
            origins[key.value] = f"{layer.source.name}:{key.line}"
    return whole, origins


def _joined(key: str, below: Any, value: Any) -> Any:  # noqa: ANN401 - plain data of any shape
    if isinstance(below, dict) and isinstance(value, dict):
        return {**below, **value}
    if key == "waivers" and isinstance(below, list) and isinstance(value, list):
        return [*below, *value]
    return value


def _placed(key: str, value: Any, folder: Path) -> Any:  # noqa: ANN401
    """Paths are relative to the file that names them."""
    if key not in _PATHS:
        return value
    return [str(folder / each) for each in value] if isinstance(value, list) else str(folder / str(value))
