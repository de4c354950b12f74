"""A positioned tree becomes a frozen model; every error of the model is told at its place in the file."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from gino.configuration.positioned import Entries, Items, Source, Text, Tree, plain
from gino.configuration.problems import Problem, ProblemsFound, did_you_mean, listed

M = TypeVar("M", bound=BaseModel)


def shape(source: Source, tree: Entries, model: type[M]) -> M:
    """Fill ``model`` from ``tree``.

    Raises:
        ProblemsFound: with every key that is unknown or missing and every value that does not fit.
    """
    try:
        return model.model_validate(plain(tree))
    except ValidationError as found:
        errors = found.errors(include_url=False)
        misspelt = {_meant(model, error) for error in errors if error["type"] == "extra_forbidden"}
        told = [error for error in errors if error["type"] != "missing" or error["loc"] not in misspelt]
        raise ProblemsFound(_problem(source, tree, model, error) for error in told) from None


def keys_of(model: type[BaseModel]) -> list[str]:
    """The keys that a file may use for ``model``, in order."""
    return [field.alias or name for name, field in model.model_fields.items()]


def _meant(model: type[BaseModel], error: ErrorDetails) -> tuple[int | str, ...]:
    """The place of the key that a misspelt one stands for, which is then not told as missing."""
    *above, key = error["loc"]
    owner: type[BaseModel] | None = model
    for step in above:
        owner = _model_under(owner, str(step))
    known = {name.replace("_", " "): name for name in (keys_of(owner) if owner else [])}
    near = get_close_matches(str(key).replace("_", " "), known, n=1, cutoff=0.6)
    return (*above, known[near[0]]) if near else error["loc"]


def _problem(source: Source, tree: Tree, model: type[BaseModel], error: ErrorDetails) -> Problem:
    where, key, owner = _find(tree, error["loc"], model)
    kind, context = error["type"], error.get("ctx", {})
    if kind == "extra_forbidden":
        known = keys_of(owner) if owner else []
        hint = did_you_mean(str(error["loc"][-1]), known) or f"known keys: {listed(known, 30)}"
        return source.at(key or where, f"unknown key '{error['loc'][-1]}'", hint)
    if kind == "missing":
        return source.at(where, f"the key '{error['loc'][-1]}' is missing", "add it")
    if kind in ("enum", "literal_error"):
        allowed = [word.strip("'") for word in str(context["expected"]).replace(" or ", ", ").split(", ")]
        said = str(error["input"])
        return source.at(
            where, f"'{said}' is never a value here; allowed: {', '.join(allowed)}", did_you_mean(said, allowed)
        )
    return source.at(where, _said(error), _HINTS.get(kind))


_PLAIN = {
    "int_parsing": "a whole number is needed here",
    "float_parsing": "a number is needed here",
    "bool_parsing": "yes or no is needed here",
    "tuple_type": "a list is needed here",
    "list_type": "a list is needed here",
    "string_type": "a text is needed here, not a list or a table",
    "model_type": "keys and values are needed here",
    "model_attributes_type": "keys and values are needed here",
    "dict_type": "keys and values are needed here",
    "date_from_datetime_parsing": "a date is needed here",
    "date_parsing": "a date is needed here",
    "date_from_datetime_inexact": "a date is needed here",
    "too_short": "at least one is needed here",
    "string_too_short": "this may not be empty",
}
_HINTS = {
    "tuple_type": "put each item on its own line after '- '",
    "list_type": "put each item on its own line after '- '",
    "date_from_datetime_parsing": "write the year first, as 2027-06-30",
    "date_parsing": "write the year first, as 2027-06-30",
    "string_pattern_mismatch": "use small letters, digits and hyphens only; an id is 'pack/name'",
}


def _said(error: ErrorDetails) -> str:
    kind, context = error["type"], error.get("ctx", {})
    given = f", not '{error['input']}'" if isinstance(error["input"], str) and error["input"] else ""
    if kind in _PLAIN:
        return _PLAIN[kind] + given
    match kind:
        case "value_error":
            return str(context["error"])
        case "string_pattern_mismatch":
            return f"'{error['input']}' is not a name that can stand here"
        case "less_than_equal":
            return f"at most {context['le']} is allowed here{given}"
        case "greater_than_equal" | "greater_than":
            return f"more than that is needed here{given}"
        case "string_too_long":
            return f"this is too long; at most {context['max_length']} characters are allowed"
        case _:
            return error["msg"][:1].lower() + error["msg"][1:]


def _find(
    tree: Tree, loc: tuple[int | str, ...], model: type[BaseModel]
) -> tuple[Tree, Text | None, type[BaseModel] | None]:
    """The value nearest to ``loc``, the key named by its last part, and the model that owns that key."""
    key: Text | None = None
    owner: type[BaseModel] | None = model
    for step in loc:
        key = None
        if isinstance(tree, Entries):
            pair = next((pair for pair in tree.pairs if pair[0].value == step), None)
            if pair is None:
                continue
            key, value = pair
            if step != loc[-1]:
                owner = _model_under(owner, str(step))
            tree = value
        elif isinstance(tree, Items) and isinstance(step, int) and step < len(tree.values):
            tree = tree.values[step]
    return tree, key, owner


def _model_under(owner: type[BaseModel] | None, key: str) -> type[BaseModel] | None:
    """The model to which the value of ``key`` belongs, through lists, tables and alternatives."""
    for name, field in (owner.model_fields if owner else {}).items():
        if key in (name, field.alias):
            return _first_model(field.annotation)
    return owner


def _first_model(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_first_model(part) for part in getattr(annotation, "__args__", ()))
    return next((model for model in found if model is not None), None)
