"""Finding and reading the configuration: ``gino.yaml`` or ``[tool.gino]``, from the working directory upward.

Never from the folder of a checked document: a counterparty could otherwise waive its own findings.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from gino.configuration.merging import Layer, merged
from gino.configuration.model import Settings
from gino.configuration.positioned import Entries, Items, Source, Text, Tree, read_tree
from gino.configuration.problems import Problem, ProblemsFound
from gino.configuration.shaping import shape
from gino.configuration.tables import read_table

FILE = "gino.yaml"
TABLE_FILE = "pyproject.toml"
MAX_EXTENDS = 8


@dataclass(frozen=True, slots=True)
class Origin:
    """One setting, its value as text, and where it came from (a file and line, or "default")."""

    key: str
    value: str
    where: str


@dataclass(frozen=True, slots=True)
class Configured:
    """The settings of a run and the origin of each; ``file`` is the configuration found, or None."""

    settings: Settings
    origins: tuple[Origin, ...]
    file: Path | None = None


def load_settings(start: Path, explicit: Path | None = None) -> Configured:
    """Load ``explicit``, or the nearest configuration from the folder ``start`` upward, or the defaults.

    Raises:
        ProblemsFound: with everything that is wrong in the file or in those that it extends.
    """
    file = explicit or next(_candidates(start), None)
    layers = _layers(file, ()) if file is not None else []
    whole, origins = merged(layers)
    if not layers:
        return Configured(Settings(), _defaults(Settings(), {}))
    settings = Settings.model_validate(whole)
    return Configured(settings, _defaults(settings, origins), file)


def _defaults(settings: Settings, origins: dict[str, str]) -> tuple[Origin, ...]:
    shown = settings.model_dump(mode="json", exclude={"today"})
    return tuple(Origin(key, _told(value), origins.get(key, "default")) for key, value in shown.items())


def _told(value: object) -> str:
    match value:
        case None:
            return "none"
        case bool():
            return "yes" if value else "no"
        case list() | tuple():
            return ", ".join(map(_told, value)) or "none"
        case dict():
            return ", ".join(f"{key}: {_told(each)}" for key, each in value.items()) or "none"
        case _:
            return str(value)


def _candidates(start: Path) -> Iterator[Path]:
    for folder in (start.resolve(), *start.resolve().parents):
        if (folder / FILE).is_file():
            yield folder / FILE
        elif (folder / TABLE_FILE).is_file() and "[tool.gino" in _text(folder / TABLE_FILE):
            yield folder / TABLE_FILE


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except FileNotFoundError:
        raise ProblemsFound([Problem(path.name, 1, 1, f"there is no file {path}")]) from None
    except (OSError, UnicodeDecodeError):
        raise ProblemsFound([Problem(path.name, 1, 1, f"{path} cannot be read as UTF-8 text")]) from None


def _layers(file: Path, above: tuple[Path, ...]) -> list[Layer]:
    """The file and those that it extends, the furthest first."""
    if len(above) >= MAX_EXTENDS:
        said = f"configurations extend each other more than {MAX_EXTENDS} deep"
        raise ProblemsFound([Problem(file.name, 1, 1, said)])
    source = Source(file.name, _text(file))
    tree = read_table(source) if file.suffix == ".toml" else _yaml(source)
    tree, extended = _without_extends(_canonical(tree))
    _refuse_today(source, tree)
    shape(source, _never_fails(tree), Settings)
    layers: list[Layer] = []
    for name in extended:
        target = (file.parent / name.value).resolve()
        if target in (*above, file.resolve()):
            raise ProblemsFound(
                [source.at(name, f"'{name.value}' extends this file in a circle", "remove one of the two")]
            )
        if not target.is_file():
            raise ProblemsFound(
                [source.at(name, f"there is no file '{name.value}' to extend", f"looked in {target.parent}")]
            )
        layers += _layers(target, (*above, file.resolve()))
    return [*layers, Layer(source, _never_fails(tree), file.parent)]


def _yaml(source: Source) -> Entries:
    blank = all(not line.strip() or line.lstrip().startswith("#") for line in source.text.split("\n"))
    return Entries((), 1, 1) if blank else read_tree(source)


def _canonical(tree: Entries) -> Entries:
    """Keys written with spaces or hyphens are the same keys."""
    pairs = tuple(
        (replace(key, value=key.value.replace("-", "_").replace(" ", "_")), value) for key, value in tree.pairs
    )
    return Entries(pairs, tree.line, tree.column)


def _without_extends(tree: Entries) -> tuple[Entries, list[Text]]:
    extends = tree.get("extends")
    named: list[Tree] = list(extends.values) if isinstance(extends, Items) else [] if extends is None else [extends]
    pairs = tuple(pair for pair in tree.pairs if pair[0].value != "extends")
    return Entries(pairs, tree.line, tree.column), [name for name in named if isinstance(name, Text)]


def _refuse_today(source: Source, tree: Entries) -> None:
    for key, _ in tree.pairs:
        if key.value == "today":
            said = "the day is that of the run; no file may set it"
            raise ProblemsFound([source.at(key, said, "delete the key 'today'")])


def _never_fails(tree: Entries) -> Entries:
    """``fail_on: never`` is no severity at all: it is told to the model as null."""
    pairs = tuple(
        (key, replace(value, absent=True))
        if key.value == "fail_on" and isinstance(value, Text) and value.value == "never"
        else (key, value)
        for key, value in tree.pairs
    )
    return Entries(pairs, tree.line, tree.column)
