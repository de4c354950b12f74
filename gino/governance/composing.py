"""Who decides the make-up of the governing board: whoever fills every seat, else whoever may rewrite the text."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from gino.contract.terms import OverrideMode
from gino.contract.vocabulary import Matter, ProvisionKind
from gino.governance.consenting import Consenting
from gino.governance.model import GoverningBody, Grant, Override
from gino.governance.who import UnknownActs

_SPEAKS = (
    ProvisionKind.COMPOSITION,
    ProvisionKind.APPOINTMENT,
    ProvisionKind.REMOVAL,
    ProvisionKind.VACANCY,
)


def composition_grants(
    reading: Consenting, bodies: Sequence[GoverningBody], grants: Sequence[Grant]
) -> tuple[Grant, ...]:
    """The grant on the board's make-up where the text fixes its seats and no clause names who may change them."""
    board = reading.holders.board
    named = {matter for grant in grants for matter in grant.matters}
    spoken = any(Matter.BOARD_COMPOSITION in one.matters for one in reading.materials.of_kind(*_SPEAKS))
    body = next((one for one in bodies if board is not None and one.id == board.id), None)
    if body is None or not body.seats or not spoken or Matter.BOARD_COMPOSITION in named:
        return ()
    choosers = {seat.chosen_by for seat in body.seats}
    amending = next((grant for grant in grants if Matter.AMENDMENT in grant.matters), None)
    if len(choosers) == 1:
        holder, cites = body.seats[0].chosen_by, (body.seats[0].cites or body.cites)
    elif amending is not None:
        holder, cites = amending.holder, (*amending.cites, *body.cites)
    else:
        return ()
    if isinstance(holder, UnknownActs):
        return ()
    return (
        Grant(
            id=f"grant-make-up-{body.id}",
            cites=tuple(dict.fromkeys(cites)),
            holder=holder,
            matters=(Matter.BOARD_COMPOSITION,),
            document=body.document,
            residual=True,
        ),
    )


def from_above(grants: Sequence[Grant], parents: Collection[int]) -> tuple[tuple[Grant, ...], tuple[Override, ...]]:
    """The grants without a parent's power over its affiliate's board, and the overrides which that power is."""
    reserved = [one for one in grants if one.document in parents and Matter.BOARD_COMPOSITION in one.matters]
    kept = [
        replace(one, matters=tuple(matter for matter in one.matters if matter is not Matter.BOARD_COMPOSITION))
        if one in reserved
        else one
        for one in grants
    ]
    overrides = tuple(
        Override(
            id=f"{one.id}-above",
            cites=one.cites,
            holder=one.holder,
            matters=(Matter.BOARD_COMPOSITION,),
            mode=OverrideMode.REPLACE,
        )
        for one in reserved
    )
    return tuple(one for one in kept if one.matters), overrides
