"""The report for attorneys as Markdown: tables and lists that read as plain text too.

A quote stands between curly quotation marks and is followed by its span: “words”‹0:120–164›, the document's index and
the characters. ``gino verify`` reads these.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gino.contract.report import Report
from gino.reports.attorney.composing import memorandum, unchecked
from gino.reports.attorney.content import (
    Block,
    Cell,
    Facts,
    Issue,
    Line,
    Listing,
    Memorandum,
    Paragraph,
    Row,
    Steps,
    Style,
    Table,
)
from gino.reports.attorney.words import say
from gino.reports.examined import Examined
from gino.reports.quotes import Quote
from gino.reports.spans import literal as plain
from gino.reports.spans import marked

_BREAK = "<br>"


def render(examined: Examined) -> str:
    """The report of an examined venture."""
    return _memorandum(memorandum(examined))


def unread(report: Report) -> str:
    """The report of a file that could not be read or checked."""
    return _memorandum(unchecked(report))


def _memorandum(memo: Memorandum) -> str:
    lines = [f"**{plain(memo.legend)}**", ""] if memo.legend else []
    lines += [f"# {plain(memo.title)}", "", plain(memo.subtitle), ""]
    for section in memo.sections:
        lines += [f"## {section.number}. {plain(section.title)}", ""]
        for block in section.blocks:
            lines += [*_block(block), ""]
    return "\n".join([*lines, "---", "", plain(memo.notice), ""])


def _block(block: Block) -> Iterable[str]:
    match block:
        case Paragraph(line):
            return [_line(line)]
        case Table():
            return _table(block)
        case Facts():
            return _facts(block)
        case Steps():
            return _steps(block)
        case Listing():
            return [f"- {_cell(cell)}" for cell in block.items]
        case Issue():
            return _issue(block)


def _quote(quote: Quote) -> str:
    return f"{marked(quote)}{' …' if quote.more else ''} ({plain(quote.place)})"


def _line(line: Line) -> str:
    if line.quote is not None:
        return _quote(line.quote)
    match line.style:
        case Style.CODE:
            return f"`{line.words.replace('`', '’').replace('|', ' ')}`"
        case Style.NOTE:
            return f"*{plain(line.words)}*"
        case Style.STRONG:
            return f"**{plain(line.words)}**"
        case _:
            return plain(line.words)


def _cell(cell: Cell) -> str:
    return _BREAK.join(map(_line, cell))


def _table(table: Table) -> Iterator[str]:
    if table.caption:
        yield from (f"### {plain(table.caption)}", "")
    yield f"| {' | '.join(map(plain, table.head))} |"
    yield f"|{''.join(' ---: |' if column in table.figures else ' --- |' for column in range(len(table.head)))}"
    yield from (_row(row, len(table.head)) for row in table.rows)


def _row(row: Row, columns: int) -> str:
    cells = [f"**{_cell(row.cells[0])}**", *[""] * (columns - 1)] if row.group else list(map(_cell, row.cells))
    return f"| {' | '.join(cells)} |"


def _facts(facts: Facts) -> Iterator[str]:
    if facts.caption:
        yield from (f"### {plain(facts.caption)}", "")
    for name, cell in facts.rows:
        yield f"- **{plain(name)}:** {_cell(cell)}"


def _steps(steps: Steps) -> Iterator[str]:
    yield from (f"### {plain(steps.title)}", "")
    for number, cell in enumerate(steps.steps, start=1):
        yield f"{number}. {_cell(cell)}"


def _issue(issue: Issue) -> Iterator[str]:
    yield from (f"### {issue.number}. {plain(issue.title)} ({issue.severity})", "")
    clauses = _BREAK.join(map(_quote, issue.clauses)) or plain(say("issues.silent"))
    yield _entry("clause", clauses)
    if issue.also:
        yield _entry("also", plain(issue.also))
    yield _entry("effect", plain(" ".join((issue.effect, issue.matters)).strip()))
    yield from (_entry("note", plain(note)) for note in issue.notes)
    see = f" {plain(say('issues.see_model', M=issue.model))}" if issue.model else ""
    yield _entry("proposed", plain(issue.proposed) + see)
    if issue.fallback:
        yield _entry("fallback", plain(issue.fallback))
    if issue.walk_away:
        yield _entry("walk_away", plain(say("issues.walk", words=issue.walk_away)))
    yield from ("", f"*{plain(issue.rule)}*")


def _entry(name: str, words: str) -> str:
    return f"- **{plain(say(f'issues.{name}'))}:** {words}"
