"""Words become a syntax tree, or a complaint that says where and what to write instead."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedCharacters, UnexpectedEOF, UnexpectedInput, UnexpectedToken

from gino.configuration.problems import did_you_mean

MAX_CHARACTERS = 2_000
MAX_DEPTH = 12
MAX_TREE = 80

Syntax = Tree[Token]


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is wrong with characters ``start`` to ``end`` of a condition."""

    start: int
    end: int
    message: str
    hint: str | None = None


class SyntaxComplaint(Exception):  # noqa: N818 - it carries a complaint, and is caught at once
    """A condition that cannot be parsed."""

    def __init__(self, complaint: Complaint) -> None:
        self.complaint = complaint
        super().__init__(complaint.message)


def parse(words: str) -> Syntax:
    """Parse a condition.

    Raises:
        SyntaxComplaint: where the first word stands that cannot follow, with what could.
    """
    _bound(words)
    try:
        return _shallow(words, _parser().parse(words))
    except UnexpectedCharacters as error:
        raise SyntaxComplaint(_strange_character(words, error)) from None
    except UnexpectedToken as error:
        raise SyntaxComplaint(_strange_word(words, error)) from None
    except (UnexpectedEOF, UnexpectedInput):
        raise SyntaxComplaint(Complaint(len(words), len(words), "the condition breaks off here")) from None


def _shallow(words: str, tree: Syntax) -> Syntax:
    """The tree, unless it is so deep that working on it would not end well."""
    level, depth = [tree], 0
    while level:
        depth += 1
        if depth > MAX_TREE:
            message = f"the parts of this condition stand more than {MAX_TREE} deep in one another"
            raise SyntaxComplaint(Complaint(0, len(words), message, "give parts of it a name in a vocabulary"))
        level = [child for each in level for child in subtrees(each)]
    return tree


def subtrees(tree: Syntax) -> list[Syntax]:
    """The parts of a syntax tree that are trees themselves."""
    return [child for child in tree.children if isinstance(child, Tree)]


def keywords() -> frozenset[str]:
    """The words that no variable may be called."""
    return frozenset(_keywords().values())


@cache
def _parser() -> Lark:
    grammar = files("gino.findings.language").joinpath("grammar.lark").read_text("utf-8")
    return Lark(grammar, parser="lalr", propagate_positions=True, maybe_placeholders=True)


@cache
def _keywords() -> dict[str, str]:
    return {
        terminal.name: terminal.pattern.value
        for terminal in _parser().terminals
        if terminal.pattern.type == "str" and terminal.pattern.value.isalpha()
    }


def _bound(words: str) -> None:
    if len(words) > MAX_CHARACTERS:
        message = f"the condition is {len(words):,} characters long; at most {MAX_CHARACTERS:,} are read"
        raise SyntaxComplaint(Complaint(0, 1, message, "give parts of it a name under 'conditions' in a vocabulary"))
    depth = 0
    for place, character in enumerate(words):
        depth += {"(": 1, ")": -1}.get(character, 0)
        if depth > MAX_DEPTH:
            message = f"parentheses are nested more than {MAX_DEPTH} deep"
            raise SyntaxComplaint(Complaint(place, place + 1, message, "give the inner part a name in a vocabulary"))


_CHARACTERS = {
    "&": "write 'and'",
    "|": "write 'or'",
    "!": "write 'not' or 'is not'",
    "=": "write 'is'",
    "<": "write 'is less than' or 'is at most'",
    ">": "write 'is more than' or 'is at least'",
    "'": "put a text in double quotation marks",
    "“": "use straight quotation marks",
    "”": "use straight quotation marks",
    "+": "write 'plus'",
    "-": "write 'minus'",
    "*": "write 'times'",
    "[": "use parentheses",
    "{": "use parentheses",
}


def _strange_character(words: str, error: UnexpectedCharacters) -> Complaint:
    place = error.pos_in_stream or 0
    character = words[place]
    if character == '"':
        return Complaint(place, place + 1, "this quotation mark is never closed", 'end the text with "')
    message = f"'{character}' has no meaning in a condition"
    return Complaint(place, place + 1, message, _CHARACTERS.get(character))


_WORDS = {
    "equals": "write 'is'",
    "isn't": "write 'is not'",
    "are": "write 'is'",
    "contains": "write 'includes' for a list, 'mentions' for a text",
    "matches": "write 'mentions'",
    "all": "write 'every'",
    "each": "write 'every'",
    "some": "write 'any'",
    "exists": "write 'is stated'",
    "null": "write 'silent'",
    "true": "write 'yes'",
    "false": "write 'no'",
    "if": "leave it out; a condition is only what must hold",
}


def _strange_word(words: str, error: UnexpectedToken) -> Complaint:
    token = error.token
    expected = _expected(error)
    if token.type == "$END":
        return Complaint(len(words), len(words), f"the condition breaks off here; {expected} is missing")
    place = token.start_pos or 0
    said = str(token)
    message = f"'{said}' cannot stand here; {expected} was expected"
    hint = _WORDS.get(said.lower()) or _near_keyword(said, error)
    if said == ")":
        hint = "this parenthesis was never opened" if ")" not in _accepted(error) else hint
    return Complaint(place, place + len(said), message, hint)


def _near_keyword(said: str, error: UnexpectedToken) -> str | None:
    return did_you_mean(said, [word for word in _accepted(error) if word.isalpha()])


def _accepted(error: UnexpectedToken) -> list[str]:
    named = _keywords() | {"RPAR": ")", "LPAR": "(", "COMMA": ","}
    return [named[name] for name in sorted(error.accepts or error.expected) if name in named]


def _expected(error: UnexpectedToken) -> str:
    names = set(error.accepts or error.expected)
    if "STRING" in names:
        return "a field, a number or a text"
    if names & {"STATED", "SILENT"}:
        return "what it is"
    if "NAME" in names:
        return "a name"
    if "NUMBER" in names:
        return "a number"
    words = [f"'{word}'" for word in _accepted(error)]
    if not words:
        return "the end"
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " or " + words[-1]
