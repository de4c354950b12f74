"""How Word prints a number in each number format."""

from __future__ import annotations

from gino.documents.numerals import CARDINALS, ORDINALS, Style

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_CARDINAL = {number: word for word, number in CARDINALS.items()}
_ORDINAL = {number: word for word, number in ORDINALS.items()}
_LONGEST_LETTERS = 30
_SYMBOLS = "*†‡§"

STYLES = {
    "decimal": Style.ARABIC,
    "decimalZero": Style.ARABIC,
    "lowerLetter": Style.LOWER_ALPHA,
    "upperLetter": Style.UPPER_ALPHA,
    "lowerRoman": Style.LOWER_ROMAN,
    "upperRoman": Style.UPPER_ROMAN,
    "cardinalText": Style.CARDINAL,
    "ordinalText": Style.ORDINAL,
}


def printed(value: int, form: str) -> str:
    """``value`` in the number format ``form``; decimal where the format or the value is beyond printing."""
    if form == "none":
        return ""
    if form == "decimalZero":
        return f"{value:02d}"
    if value < 1:
        return str(value)
    if form in ("lowerLetter", "upperLetter"):
        return _letters(value, form == "upperLetter")
    if form in ("lowerRoman", "upperRoman"):
        return _roman(value, form == "upperRoman")
    return _worded(value, form)


def _letters(value: int, upper: bool) -> str:
    repeat, letter = divmod(value - 1, 26)
    if repeat >= _LONGEST_LETTERS:
        return str(value)
    return chr(ord("A" if upper else "a") + letter) * (repeat + 1)


def _roman(value: int, upper: bool) -> str:
    found = ""
    for amount, letters in _ROMAN:
        while value >= amount:
            found += letters
            value -= amount
    return found.upper() if upper else found


def _worded(value: int, form: str) -> str:
    if form == "ordinal":
        ending = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
        return f"{value}{ending}"
    if form == "cardinalText":
        return _CARDINAL.get(value, str(value)).capitalize()
    if form == "ordinalText":
        return _ORDINAL.get(value, str(value)).capitalize()
    if form == "numberInDash":
        return f"- {value} -"
    if form == "decimalEnclosedParen":
        return f"({value})"
    if form == "chicago":
        return _SYMBOLS[(value - 1) % 4] * ((value - 1) // 4 + 1) if value <= 4 * _LONGEST_LETTERS else str(value)
    return str(value)
