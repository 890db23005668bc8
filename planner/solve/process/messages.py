"""What the solver's process and whoever started it say to each other: one JSON value a line.

Nothing of the solver is imported here, so that a window can know the words before it is shown.
"""

from typing import TypeAlias

import msgspec

from planner.plan import Bound, Plan, RuleCost, Score
from planner.problem import Id, Pair, Problem
from planner.programme import Programme
from planner.solve.clash import WhyNot


class Message(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag=str.lower):
    """A value with its kind, about one request by its number."""

    request: int


class Solve(Message, frozen=True):
    """Asks for the best plan of a problem within so many seconds; `start` is a plan to begin from.

    With `effort`, so many changes are tried instead, for the same plan every time.
    """

    problem: Problem
    seconds: float = 20
    seed: int = 1
    workers: int | None = None
    start: Plan | None = None
    effort: int | None = None


class Hold(Message, frozen=True):
    """Asks to have a problem and a plan of it ready, so that repairs of such plans are found at once."""

    problem: Problem
    plan: Plan = Plan()


class Mend(Message, frozen=True):
    """Asks for a repair of a plan of the problem that request `of` brought, after a drag touched some pods.

    Who is in `still` changes no place.
    """

    of: int
    plan: Plan
    pods: tuple[Id, ...]
    still: tuple[Id, ...] = ()


class TradeOff(Message, frozen=True):
    """Asks for the best plans with at most 0, 2, 4, 8, ... and any number of moves away from a plan."""

    problem: Problem
    plan: Plan
    seconds: float = 30
    seed: int = 1
    workers: int | None = None


class Alternatives(Message, frozen=True):
    """Asks for three good plans that differ in at least a third of their memberships."""

    problem: Problem
    seconds: float = 60
    seed: int = 1
    workers: int | None = None


class Rotate(Message, frozen=True):
    """Asks for the groups of so many quarters, this one first; with a plan, this one is planned by it.

    With `effort`, so many changes are tried instead of looking for so many seconds.
    """

    problem: Problem
    quarters: int = 4
    plan: Plan | None = None
    seconds: float = 20
    seed: int = 1
    effort: int | None = None


class FindClash(Message, frozen=True):
    """Asks whether all musts can hold, and why not; `plan` is where looking begins."""

    problem: Problem
    plan: Plan | None = None
    seconds: float = 5


class Prove(Message, frozen=True):
    """Asks how good a plan is: for a bound that grows for so many seconds. Its end is Done."""

    problem: Problem
    plan: Plan
    seconds: float = 60
    seed: int = 1
    workers: int | None = None


class PairUp(Message, frozen=True):
    """Asks for the best liaison pairs while the pods of a plan stand still. Its end is PairedUp."""

    problem: Problem
    plan: Plan
    seconds: float = 10
    seed: int = 1


class Stop(Message, frozen=True):
    """Asks to end a request now, with the best plan so far."""


class TradeOffPoint(Message, frozen=True):
    """The best plan with at most `limit` moves (None: any number), and how many it takes."""

    limit: int | None
    moves: int
    score: Score
    plan: Plan


class AlternativePlan(Message, frozen=True):
    """One of several plans to choose from."""

    score: Score
    plan: Plan


class ProgrammeFound(Message, frozen=True):
    """Groups for the quarters, better than all told before."""

    seconds: float
    programme: Programme


class End(Message, frozen=True):
    """The last reply to a request; every kind of request has one of its own, or Failed."""


class Progress(Message, frozen=True):
    """Where a request stands, at most ten times a second; `gained` is when the last better plan was found."""

    seconds: float
    score: Score
    bound: Bound
    gained: float


class Better(Message, frozen=True):
    """A plan that is better than all before it, and what each rule costs in it."""

    seconds: float
    score: Score
    plan: Plan
    costs: tuple[RuleCost, ...] = ()


class Done(End, frozen=True):
    """The end of a solve or a proof: the best plan, what it scores and what is proven."""

    seconds: float
    score: Score
    plan: Plan
    bound: Bound = Bound()
    optimal: bool = False
    effort: int | None = None


class Held(End, frozen=True):
    """A problem is ready; repairs of its plans are there where `fast`."""

    fast: bool


class Mended(End, frozen=True):
    """What a repair makes of a plan: by how many moves, the pods that differ, all pairs, and its rank.

    Without moves nothing better was found.
    """

    moves: int = 0
    pods: dict[Id, tuple[Id, ...]] = {}
    pairs: tuple[Pair, ...] = ()
    must: int = 0
    cost: int = 0

    def applied(self, plan: Plan) -> Plan:
        """The plan that was asked about, repaired."""
        return Plan.of({**plan.pods, **self.pods}, self.pairs) if self.moves else plan


class Finished(End, frozen=True):
    """The end of a request whose answer has been told piece by piece."""


class PairedUp(End, frozen=True):
    """The plan with the best pairs that were found, and whether no others are better for its pods."""

    score: Score
    plan: Plan
    optimal: bool


class ClashFound(End, frozen=True):
    """What clashes where the musts cannot all hold, and the ways out."""

    answer: WhyNot


class Failed(End, frozen=True):
    """The end of a request that went wrong: one sentence, and the traceback for a report."""

    text: str
    traceback: str = ""


Request: TypeAlias = (
    Solve | Prove | Hold | Mend | TradeOff | Alternatives | Rotate | FindClash | PairUp | Stop
)
Reply: TypeAlias = (
    Progress
    | Better
    | Done
    | Held
    | Mended
    | TradeOffPoint
    | AlternativePlan
    | ProgrammeFound
    | ClashFound
    | PairedUp
    | Finished
    | Failed
)

_request: msgspec.json.Decoder[Request] = msgspec.json.Decoder(Request)
_reply: msgspec.json.Decoder[Reply] = msgspec.json.Decoder(Reply)


def encode_line(message: Message) -> bytes:
    """A message as one line."""
    return msgspec.json.encode(message) + b"\n"


def decode_request(line: bytes) -> Request:
    """The request on a line; raises msgspec.MsgspecError or InputError where it is none."""
    return _request.decode(line)


def decode_reply(line: bytes) -> Reply:
    """The reply on a line; raises msgspec.MsgspecError where it is none."""
    return _reply.decode(line)
