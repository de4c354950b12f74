"""Whether a ground is objective: one that its holder determines alone, or that his own policy makes, is none."""

from __future__ import annotations

from gino.contract.extract import Provision
from gino.contract.terms import Ground
from gino.governance.lexicon import speaks_of


def objective_grounds(provision: Provision) -> tuple[Ground, ...]:
    """The grounds of a power that somebody other than its holder can judge."""
    grounds = provision.terms.grounds
    if Ground.COUNSEL_OPINION not in grounds and speaks_of("own_judgment", provision.quote):
        return ()
    return grounds
