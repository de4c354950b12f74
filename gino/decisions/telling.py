"""Facts and conclusions in plain sentences, as a lawyer would write them in a letter."""

from __future__ import annotations

from collections.abc import Sequence

from gino.contract.spans import Cite
from gino.contract.terms import OverrideMode, StripRoute
from gino.contract.vocabulary import Matter, Side
from gino.decisions.facts import AffiliateFact, CastingFact, Fact, QuorumFact, RuleFact, SeatFact
from gino.decisions.model import Aim, Proof
from gino.decisions.naming import Names, listed, number, sentence, spoken
from gino.decisions.reach import names
from gino.decisions.voting import heads, labelled, quota, votes
from gino.governance.model import (
    Bloc,
    Consent,
    Denial,
    Entrenchment,
    Fallback,
    Funding,
    GoverningBody,
    Grant,
    Override,
    Ownership,
    Precedence,
    Proxy,
    Referral,
    SeatClass,
    Strip,
    Venture,
    Voice,
)
from gino.governance.who import AllAct, Share

ROUTES = {
    StripRoute.AMEND: "amend the text that gives the right",
    StripRoute.REWRITE_BODY: "rewrite the terms of {body}",
    StripRoute.DISSOLVE_BODY: "dissolve {body}",
    StripRoute.REMOVE_MEMBERS: "remove members of {body} at will",
    StripRoute.CHANGE_SIZE: "change the size or the seats of {body}",
    StripRoute.FILL_VACANCIES: "fill the seats of {body} that fall vacant",
    StripRoute.DILUTE: "issue interests that dilute the vote",
    StripRoute.CALL_INTERESTS: "call the interests that carry the vote",
    StripRoute.FORCE_OUT: "force out the holders of the interests that carry the vote",
    StripRoute.SELL: "sell or merge the venture",
    StripRoute.DISSOLVE_ENTITY: "dissolve the venture",
    StripRoute.WITHDRAW_DELEGATION: "withdraw what is delegated to {body}",
}
_DOES = {
    OverrideMode.REPLACE: "supersede any decision on {matter} and put another in its place",
    OverrideMode.SUSPEND: "suspend any decision on {matter}",
    OverrideMode.REVERSE: "reverse any decision on {matter}",
}


class Teller:
    """Writes the steps of proofs in the names of one venture."""

    def __init__(self, venture: Venture, protected: Side) -> None:
        self.names = Names(venture, protected)
        self._venture = venture
        self._grants = {grant.id: grant for grant in venture.grants}

    def player(self, key: str) -> str:
        """The name of a player."""
        return self.names.player(key)

    def sentence(self, facts: Sequence[Fact], proof: Proof) -> str:
        """What one provision says, and where it stands."""
        told = dict.fromkeys(self._told(fact, proof) for fact in facts)
        cite = facts[0].cite
        place = f" ({cite.section})" if cite is not None and cite.section else ""
        return f"{sentence('; '.join(told))}{place}."

    def together(self, cite: Cite) -> str:
        """A further provision on which the step before rests."""
        return f"That is read with {cite.section}." if cite.section else "That is read with these words."

    def conclusion(self, proof: Proof) -> str:
        """What follows."""
        members = [self._member(key) for key in proof.coalition if not key.startswith("unknown:")]
        members = members or [self._member(key) for key in proof.coalition]
        who = f"{listed(members)} {'alone' if len(members) == 1 else 'together'}"
        matter, side = spoken(proof.matter), self.names.side()
        match proof.aim:
            case Aim.CARRY:
                return f"So {who} can decide {matter}, whatever {side} may do."
            case Aim.STOP:
                return f"So {who} can stop any decision of {side} on {matter}."
            case Aim.STRIP if not proof.coalition:
                return f"So {side} lose {matter} without anybody's act."
            case Aim.STRIP:
                return f"So {who} can take {matter} away from {side}{self._struck(proof)}."

    def _member(self, key: str) -> str:
        stranger = ", whose side the text does not say," if key.startswith("unknown:") else ""
        return self.player(key) + stranger

    def _struck(self, proof: Proof) -> str:
        if not any(isinstance(f.subject, Strip) and f.subject.route is StripRoute.AMEND for f in proof.facts):
            return ""
        places = [c.section for g in proof.granted for c in self._grants[g].cites[:1] if c.section]
        return f", by striking {listed(dict.fromkeys(places))}" if places else ""

    def _told(self, fact: Fact, proof: Proof) -> str:
        subject, names_ = fact.subject, self.names
        match subject:
            case SeatFact():
                return self._seat(subject, proof)
            case RuleFact(body):
                needed, total = number(quota(body.rule, votes(body))), number(votes(body))
                must = _including(body, body.rule)
                return f"{needed} of the {total} votes of {names_.body(body.id)}{must} carry a decision"
            case QuorumFact(body) if body.quorum is not None:
                present = number(quota(body.quorum.share, heads(body)))
                must = _including(body, body.quorum.share)
                return f"{present} of the {number(heads(body))} members{must} are a quorum of {names_.body(body.id)}"
            case CastingFact(body) if body.casting_vote is not None:
                caster = names_.who(body.casting_vote)
                return f"on an equal division of {names_.body(body.id)} the casting vote is with {caster}"
            case AffiliateFact(party):
                return f"{names_.party(party.id)} is an affiliate of {names_.party(party.affiliate_of or '')}"
            case _:
                return self._mechanism(fact, proof.matter)

    def _seat(self, fact: SeatFact, proof: Proof) -> str:
        body, seat, call = fact.body, fact.seat, self.names
        total = heads(body)
        if total == 1:
            told = f"{call.body(body.id)} is chosen by {call.who(seat.chosen_by)}"
        else:
            some = "all " if seat.count == total else f"{number(seat.count)} of the "
            told = f"{some}{number(total)} members of {call.body(body.id)}{_labelled(seat, body)} "
            told += f"{'is' if seat.count == 1 else 'are'} chosen by {call.who(seat.chosen_by)}"
        if seat.confirmed_by not in (None, seat.chosen_by) and seat.confirmed_by is not None:
            told += f", with the assent of {call.who(seat.confirmed_by)}"
        return told + self._tenure(seat, proof)

    def _tenure(self, seat: SeatClass, proof: Proof) -> str:
        """Who may empty and fill the seat, where that takes it from whoever chose."""
        filler, remover = seat.vacancy_filled_by, seat.removable_by if seat.without_cause else None
        refilled = filler is not None and filler != seat.chosen_by
        if not refilled and proof.aim is not Aim.STRIP:
            return ""
        told = ""
        if remover is not None and remover != seat.chosen_by:
            told += f", and may be removed at will by {self.names.who(remover)}"
        if refilled and filler is not None:
            told += f"; vacancies are filled by {self.names.who(filler)}"
        return told

    def _mechanism(self, fact: Fact, matter: Matter) -> str:
        who, said = self.names.who, spoken(matter)
        match fact.subject:
            case Grant() as grant:
                return self._grant(grant, matter)
            case Consent(holder=holder, amount=amount) as consent:
                above = f" above ${amount:,}" if amount is not None else ""
                told = f"no decision on {said}{above} takes effect without the consent of {who(holder)}"
                return told + _grounds(consent)
            case Override(holder=holder, mode=mode) as override:
                return f"{who(holder)} may {_DOES[mode].format(matter=said)}" + self._bounds(override)
            case Referral(decider=decider, over=over):
                body = self.names.body(over) if over is not None else "the vote"
                settled = f"is decided by {who(decider)}" if decider is not None else "is talked over and stays open"
                return f"what {body} does not carry {settled}"
            case Fallback(set_by=setter):
                rule = f"what {who(setter)} sets" if setter is not None else "what was last adopted"
                return f"while nothing is adopted, {rule} is in force"
            case Funding(holder=holder):
                return f"the money that {said} needs may be withheld by {who(holder)}"
            case Denial(holder=holder):
                return f"{who(holder)} may not decide {said}"
            case Voice(holder=holder):
                return f"{who(holder)} is heard on {said}"
            case _:
                return self._standing(fact)

    def _bounds(self, override: Override) -> str:
        told = _grounds(override)
        told += f", for {override.hours} hours" if override.hours is not None else ""
        reviewer = override.reviewed_by
        return told + (f", subject to review by {self.names.who(reviewer)}" if reviewer is not None else "")

    def _grant(self, grant: Grant, matter: Matter) -> str:
        under = f"under {grant.source}, " if grant.source is not None else ""
        if names(grant, matter):
            return f"{under}it is for {self.names.who(grant.holder)} to decide {spoken(matter)}"
        return f"{under}it is for {self.names.who(grant.holder)} to decide whatever is not given elsewhere"

    def _standing(self, fact: Fact) -> str:
        """Facts of who votes and who may change the text."""
        names_ = self.names
        match fact.subject:
            case Proxy(voted_by=voter, party=party, body=body):
                whose = names_.party(party) if party is not None else names_.body(body or "")
                return f"the votes of {whose} are cast by {names_.who(voter)} under an irrevocable proxy"
            case Bloc(follower=follower, leader=leader):
                return f"{names_.of(follower)} must vote as {names_.of(leader)} directs"
            case Ownership(party=party, per_ten_thousand=part):
                held = f"{part / 100:g}%" if part is not None else "the rest"
                return f"{names_.party(party)} holds {held} of the interests"
            case Precedence(prevails=over, yields=under):
                return f"{self.document(over)} prevails over {self.document(under)}"
            case Strip(by=AllAct(())):
                return "what the text gives lapses by itself"
            case Strip() as strip:
                body = names_.body(strip.body) if strip.body is not None else "the body"
                return f"{names_.who(strip.by)} may {ROUTES[strip.route].format(body=body)}"
            case Entrenchment(also=also):
                return f"no change takes effect without the assent of {names_.who(also)}"
            case _:
                return "the text so provides"

    def document(self, rank: int | str) -> str:
        """A document of the venture by title, or one that is only named."""
        if isinstance(rank, str):
            return rank if rank.lower().startswith("the ") else f"the {rank}"
        documents = self._venture.documents
        if len(documents) < 2 or rank >= len(documents):
            return "this document"
        return documents[rank].title or f"document {rank + 1}"


def _labelled(seat: SeatClass, body: GoverningBody) -> str:
    """What the text calls them, where it has a title of its own for them."""
    title = seat.label.casefold()
    plain = not title or "seat" in title or title in body.name.casefold() or not seat.label[:1].isupper()
    return "" if plain or len(body.seats) == 1 else f" (the {seat.label})"


def _grounds(element: Consent | Override) -> str:
    named = [ground.value.replace("_", " ") for ground in element.grounds]
    return f", on grounds of {listed(named, 'or')} only" if named else ""


def _including(body: GoverningBody, share: Share) -> str:
    """The members that the votes or those present must contain, where the body has such members."""
    needed = [(count, label) for count, label in share.including if labelled(body, label)]
    told = listed(f"{number(count)} of the {label}" if count else f"all {label}" for count, label in needed)
    return f", including {told}," if needed else ""
