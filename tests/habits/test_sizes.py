"""Modules of one subject and functions that fit a screen."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "gino"
LONGEST_MODULE = 300
LONGEST_FUNCTION = 30
CATCH_ALLS = {"utils", "util", "helpers", "common", "misc", "shared"}
MODULES = sorted(PACKAGE.rglob("*.py"))


def _lines_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of code: a docstring says what a function is for, and does not make it longer."""
    body = function.body
    documented = isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant) and len(body) > 1
    return (function.end_lineno or 0) - (body[1] if documented else body[0]).lineno + 1


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_small(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert path.stem not in CATCH_ALLS
    assert sum(bool(line.strip()) for line in source.splitlines()) <= LONGEST_MODULE
    functions = [n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    assert {f.name: _lines_of(f) for f in functions if _lines_of(f) > LONGEST_FUNCTION} == {}
