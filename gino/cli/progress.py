"""A progress bar: on a terminal only, for several files only, and gone when it is done."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from gino.cli.terminal import is_terminal, wants_color

if TYPE_CHECKING:
    from gino.checking import Progress


@contextmanager
def progress_bar(files: int) -> Iterator[Progress | None]:
    """A function that the check calls before each file, or None where nobody watches."""
    if files < 2 or not is_terminal(sys.stderr) or not wants_color(sys.stderr):
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("Checking"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=files)

        def show(done: int, total: int, path: str) -> None:
            from gino.reports.sanitizing import one_line

            bar.update(task, completed=done, total=total, description=one_line(path).replace("[", r"\["))

        yield show
