"""When two names are the same name: articles, case, number and legal form left out."""

from __future__ import annotations

from functools import cache, lru_cache

from gino.governance.lexicon import word_set, words_of


@cache
def core_of(name: str) -> tuple[str, ...]:
    """The words of a name without its legal form; the whole name where nothing else would be left."""
    words = words_of(name)
    kept = tuple(word for word in words if word not in word_set("legal_forms"))
    return kept or words


@lru_cache(maxsize=1 << 16)
def same_name(one: str, other: str) -> bool:
    """Whether two names are the same but for articles, case, number and legal form."""
    return bool(words_of(one)) and core_of(one) == core_of(other)


@lru_cache(maxsize=1 << 16)
def named_in(name: str, names: tuple[str, ...]) -> bool:
    """Whether ``name`` is one of ``names``."""
    return any(same_name(name, other) for other in names)


def same_name_within(name: str, text: str) -> bool:
    """Whether ``text`` names ``name``, in the singular or the plural."""
    core, words = core_of(name), words_of(text)
    return bool(core) and any(words[place : place + len(core)] == core for place in range(len(words) - len(core) + 1))


def name_has(entry: str, name: str) -> bool:
    """Whether a word of ``name`` is one of the lexicon's entry."""
    return not word_set(entry).isdisjoint(words_of(name))
