"""Numbers that a converter cut short are restored from the way the document cites itself.

A template whose sections print as 3.02 may arrive with ARTICLE III and a bare "2." below it. Where the document cites
sections of the long form, and none of its labels has that form, its own cites say what the full number is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from gino.documents.citing import Chain
from gino.documents.labels import Form, Part
from gino.documents.numerals import Style

_OWN_CITE = re.compile(r"\b[Ss]ections? (\d{1,2})\.(\d{1,3})(?!\d)(?!\.\d)")
_FEWEST = 3


def restored(chains: Sequence[Chain | None], text: str) -> list[Chain | None]:
    """The chains with items under articles numbered as the document cites them, or the chains as they are."""
    cited = {(int(article), item) for article, item in _OWN_CITE.findall(text)}
    labelled = any(part.form is Form.CODE for chain in chains if chain for part in chain)
    found = {(article, item) for chain in chains if chain and (at := _article_item(chain)) for article, item in [at]}
    met = [(article, item) for article, item in cited if (article, int(item)) in found]
    if labelled or len(met) < _FEWEST or 2 * len(met) < len(cited):
        return list(chains)
    padded = all(len(item) > 1 for _, item in met)
    return [_restore(chain, padded) if chain else chain for chain in chains]


def _article_item(chain: Chain) -> tuple[int, int] | None:
    """The numbers of "2." right under an article."""
    for above, part in pairwise(chain):
        if above.word == "article" and part.form is Form.DOT and part.token.isdigit():
            values = [one.value for one in above.readings() if one.style is not Style.UPPER_ALPHA]
            value = values[0] if values else None
            return (value, int(part.token)) if value is not None else None
    return None


def _restore(chain: Chain, padded: bool) -> Chain:
    at = _article_item(chain)
    if at is None:
        return chain
    place = next(place for place, part in enumerate(chain) if part.word == "article") + 1
    item = f"{at[1]:02d}" if padded else str(at[1])
    code: Part = replace(chain[place], form=Form.CODE, token=f"{at[0]}.{item}")
    return (*chain[:place], code, *chain[place + 1 :])
