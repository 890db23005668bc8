"""What the board shows of a plan: every pod, the bench and what is not staffed, as faces."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Literal

from planner.capacity import hours_by_week
from planner.plan import Finding, Plan
from planner.problem import Challenge, Person, Problem
from planner.words import counted, ordinal
from planner.workspace import Workspace
from ui import words
from ui.board.face import Card, Cost, Group, Level, NeedFace, NotStaffed, PodFace
from ui.groups import Grouping, grouped
from ui.matching import folded

if TYPE_CHECKING:
    from planner.score import Assessment

Colour = Literal["department", "discipline", "site"]
Order = Literal["value", "title", "start"]


@dataclass(frozen=True)
class Look:
    """How a manager looks at the board: what the bars stand for, the order and groups of pods, the filter."""

    colour: Colour = "department"
    order: Order = "value"
    filter: str = ""
    grouping: Grouping = "none"


@dataclass(frozen=True)
class Faces:
    """What `BoardView.show_board` takes."""

    pods: tuple[PodFace, ...]
    bench: PodFace
    not_staffed: tuple[NotStaffed, ...]
    not_staffed_cost: Cost | None
    groups: tuple[Group, ...] = ()


class FaceBuilder:
    """Makes the faces of one plan; ask it once for each state of the plan.

    From an `earlier` one of the same file it takes over what no difference between the two touches.
    """

    def __init__(
        self,
        workspace: Workspace,
        problem: Problem,
        plan: Plan,
        assessment: "Assessment",
        look: Look,
        earlier: "FaceBuilder | None" = None,
    ) -> None:
        self._workspace, self._problem, self._plan, self._look = workspace, problem, plan, look
        self._assessment = assessment
        self._cards: dict[tuple[str, str | None, bool], Card] = {}
        self._pods: dict[str, PodFace] = {}
        # Who was on the bench and is not touched, and who may be there.
        self._bench_before: tuple[list[Person], Iterable[Person]] = [], problem.people
        self._waiting: tuple[list[Person], list[Challenge], tuple[NotStaffed, ...]] | None = None
        self._locked = {(lock.person, lock.challenge) for lock in problem.locks if lock.kind == "in"}
        self._colour_of, self._group_of = self._colours()
        if earlier is not None and earlier._serves(self):
            self._take_over(earlier)

    def _serves(self, later: "FaceBuilder") -> bool:
        """Whether faces of this one can stand for those of a later one."""
        if self._look.colour != later._look.colour:
            return False
        before, after = self._problem, later._problem
        if self._look.colour != "department":
            # These colours are numbered over everybody.
            return self._workspace.people is later._workspace.people and before is after
        names = ("cycle", "departments", "skills", "pair_hours")
        return before is after or all(getattr(before, name) == getattr(after, name) for name in names)

    def _take_over(self, earlier: "FaceBuilder") -> None:
        pods, people = touched(earlier._assessment, self._assessment)
        self._cards = {key: card for key, card in earlier._cards.items() if key[0] not in people}
        self._pods = {challenge: face for challenge, face in earlier._pods.items() if challenge not in pods}
        self._waiting = earlier._waiting
        still = [person for person in earlier.bench if person.id not in people]
        known = self._problem.person
        self._bench_before = still, [known[person] for person in people if person in known]

    def faces(self) -> Faces:
        """Everything that the board shows."""
        ordered = self._ordered()
        # A plan without a single pod shows every challenge as an empty pod, to drop people on.
        open_ = [c for c in ordered if self._plan.members(c.id)] or ordered
        waiting = [] if len(open_) == len(ordered) else [c for c in ordered if not self._plan.members(c.id)]
        pods = tuple(self._pods.get(c.id) or self._pod(c) for c in open_)
        self._pods = {face.challenge: face for face in pods if face.challenge is not None}
        return Faces(
            pods,
            self._bench(),
            self._not_staffed(waiting),
            cost_of([f for c in waiting for f in self._assessment.about_pod(c.id)]) if waiting else None,
            grouped(open_, self._look.grouping, [face.cost for face in pods]),
        )

    @cached_property
    def bench(self) -> list[Person]:
        """Who joins pods and is in none: who has waited longest first, then by name."""
        earlier, maybe = self._bench_before
        people = [p for p in (*earlier, *maybe) if p.joins and not self._plan.places(p.id)]
        return sorted(people, key=lambda person: (-person.waited, folded(person.name), person.id))

    # Pods.

    def _ordered(self) -> list[Challenge]:
        keys: dict[Order, Callable[[Challenge], tuple[object, ...]]] = {
            "value": lambda c: (-c.value, folded(c.title), c.id),
            "title": lambda c: (folded(c.title), c.id),
            "start": lambda c: (c.start_week, -c.value, folded(c.title), c.id),
        }
        return sorted(self._problem.challenges, key=keys[self._look.order])

    def _pod(self, challenge: Challenge) -> PodFace:
        members = [self._problem.person[person] for person in self._plan.members(challenge.id)]
        line = words.ASIDE.join(
            [words.weeks(self._problem, challenge), words.size(len(members), challenge.size)]
        )
        needs = tuple(sorted(self._needs(challenge), key=lambda need: not need.short))
        cost = cost_of(self._assessment.about_pod(challenge.id))
        short = [f"{need.word} is short" for need in needs if need.short]
        costs = f"{words.LEVEL_NAMES[cost.level]} {cost.figure}" if cost.level else "all rules kept"
        return PodFace(
            challenge.id,
            challenge.title,
            line,
            cost,
            needs,
            tuple(self._card(person, challenge) for person in sorted(members, key=self._place_in_pod)),
            ", ".join([challenge.title, line.replace(words.ASIDE, ", "), *short, costs]),
        )

    def _needs(self, challenge: Challenge) -> Iterator[NeedFace]:
        from planner.explain.needs import needs

        for name, short in needs(self._problem, self._plan, challenge):
            yield NeedFace(name, short)

    def _bench(self) -> PodFace:
        people = self.bench
        waited = sum(person.waited > 0 for person in people)
        if people:
            line = counted(len(people), "person", "people")
        elif any(person.joins for person in self._problem.people):
            line = "Nobody on the bench. All who join have a pod."
        else:
            line = "Nobody is here yet."
        if waited:
            line += f", {waited} {'has' if waited == 1 else 'have'} waited a quarter"
        cards = tuple(self._card(person, None) for person in people)
        return PodFace(None, "Bench", line, None, (), cards, f"Bench, {line if people else 'nobody'}")

    def _not_staffed(self, waiting: list[Challenge]) -> tuple[NotStaffed, ...]:
        if self._waiting is None or self._waiting[:2] != (self.bench, waiting):
            told = tuple(NotStaffed(c.id, c.title, self._reason(c)) for c in waiting)
            self._waiting = self.bench, waiting, told
        return self._waiting[2]

    def _reason(self, challenge: Challenge) -> str:
        from planner.explain.needs import why_not_staffed

        return f"Value {challenge.value}. {why_not_staffed(self._problem, challenge, self.bench)}"

    # People.

    def card(self, person: str, locked: bool = False) -> Card:
        """A person's card outside of pods; locked where a pair of theirs that it shows is."""
        return self._card(self._problem.person[person], None, locked)

    def _place_in_pod(self, person: Person) -> tuple[object, ...]:
        return self._colour_of(person), folded(person.name), person.id

    def _card(self, person: Person, challenge: Challenge | None, locked: bool = False) -> Card:
        key = person.id, None if challenge is None else challenge.id, locked
        if key not in self._cards:
            self._cards[key] = self._made(person, challenge, locked)
        return self._cards[key]

    def _made(self, person: Person, challenge: Challenge | None, locked: bool) -> Card:
        wish = rank_of_wish(person, challenge)
        used = hours_used(self._problem, self._plan, person.id)
        locked = locked or (challenge is not None and (person.id, challenge.id) in self._locked)
        worst = self._worst(person, challenge)
        second = words.ASIDE.join(filter(None, [self._group_of(person), _capital(person.discipline)]))
        away = is_away(self._problem, person, challenge)
        return Card(
            person=person.id,
            name=person.name,
            second=second,
            department=self._colour_of(person),
            side=self._problem.side[person.id],
            wish=wish,
            locked=locked,
            mark=None if worst is None else "danger" if worst.level == "must" else "warning",
            mark_tip="" if worst is None else worst.text,
            hours_used=used,
            hours=person.pod_hours,
            over=max(0.0, used - person.pod_hours),
            away=away,
            description=", ".join(
                [
                    *filter(None, [self._problem.department[person.department].name]),
                    *filter(None, [_capital(person.discipline)]),
                    *([f"{ordinal(wish - 1)} wish"] if wish else []),
                    "away" if away else f"{words.hours(used)} of {words.hours(person.pod_hours)} hours",
                    "locked" if locked else "not locked",
                    *([worst.text] if worst else []),
                ]
            ),
        )

    def _worst(self, person: Person, challenge: Challenge | None) -> Finding | None:
        """What deserves a mark: a broken must, a high cost, or a wait that goes on."""
        here = None if challenge is None else challenge.id
        mine = [
            finding
            for finding in self._assessment.about_person(person.id)
            # What is between several people marks none of them.
            if len(finding.people) == 1
            and finding.challenge in (None, here)
            and (finding.level in ("must", "high") or (finding.rule == "included" and person.waited))
        ]
        return min(mine, key=lambda finding: words.LEVELS.index(finding.level), default=None)

    def _colours(self) -> tuple[Callable[[Person], int], Callable[[Person], str]]:
        """The number of a person's colour, and the word that stands beside it on the card."""
        if self._look.colour == "discipline":
            return self._numbered(lambda person: person.discipline or ""), self._department_of
        if self._look.colour == "site":
            return self._numbered(self._site_of), lambda p: self._site_of(p) or self._department_of(p)
        order = {department.id: n for n, department in enumerate(self._problem.departments)}
        return lambda person: order[person.department], self._department_of

    def _numbered(self, word: Callable[[Person], str]) -> Callable[[Person], int]:
        found = sorted({word(person) for person in self._problem.people})
        number = {one: n for n, one in enumerate(found)}
        return lambda person: number[word(person)]

    def _department_of(self, person: Person) -> str:
        return self._problem.department[person.department].name

    def _site_of(self, person: Person) -> str:
        row = self._workspace.people.get(person.id)
        return row.site if row else ""


def touched(before: "Assessment", after: "Assessment") -> tuple[set[str], set[str]]:
    """The challenges and the people whose faces may differ from one assessment to another."""
    from planner.score import apart, differing

    old, new = before.plan, after.plan
    pods, findings = differing(old, new), [*chain(*apart(before, after))]
    people = {person for pod in pods for person in set(old.members(pod)) ^ set(new.members(pod))}
    for pair in set(old.pairs) ^ set(new.pairs):
        people |= {pair.it, pair.business}
    people.update(person for finding in findings for person in finding.people)
    if before.problem is not after.problem:
        asked, persons = asked_otherwise(before.problem, after.problem)
        pods |= asked
        people |= persons
        people.update(person for pod in asked for person in new.members(pod))
    pods.update(finding.challenge for finding in findings if finding.challenge is not None)
    pods.update(pod for person in people for plan in (old, new) for pod in plan.places(person))
    return pods, people


def asked_otherwise(before: Problem, after: Problem) -> tuple[set[str], set[str]]:
    """The challenges and the people of whom two problems say something else, or whose locks differ."""
    locks = set(before.locks) ^ set(after.locks)
    challenges, people = {lock.challenge for lock in locks}, {lock.person for lock in locks}
    old, new = before.challenge, after.challenge
    challenges |= {each for each in old.keys() | new.keys() if old.get(each) != new.get(each)}
    was, now = before.person, after.person
    people |= {each for each in was.keys() | now.keys() if was.get(each) != now.get(each)}
    return challenges, people


def rank_of_wish(person: Person, challenge: Challenge | None) -> int | None:
    """The place of a challenge on a person's list, 1 first; None where it is not on it."""
    if challenge is None or challenge.id not in person.wishes:
        return None
    return person.wishes.index(challenge.id) + 1


def hours_used(problem: Problem, plan: Plan, person: str) -> float:
    """The pod and pair hours of a person's busiest week."""
    # Whoever is in the same pods, and in as many pairs, uses the same.
    alike: dict[tuple[object, ...], float] = problem.derived("hours used", dict)
    key = plan.places(person), len(plan.pairs_of(person))
    if key not in alike:
        alike[key] = max(hours_by_week(problem, plan, person))
    return alike[key]


def is_away(problem: Problem, person: Person, challenge: Challenge | None) -> bool:
    """Whether a person is away for all of a pod's weeks, or of the quarter's."""
    weeks = problem.running[challenge.id] if challenge else range(1, problem.cycle.weeks + 1)
    return bool(person.away_weeks) and set(weeks) <= set(person.away_weeks)


def _capital(text: str | None) -> str:
    return text[:1].upper() + text[1:] if text else ""


def cost_of(findings: Iterable[Finding]) -> Cost:
    """What findings cost on the highest level that costs."""
    levels: dict[Level, int] = {"must": 0, "high": 0, "medium": 0, "low": 0}
    for finding in findings:
        levels[finding.level] += finding.cost  # type: ignore[index]
    costs = [(level, cost) for level, cost in levels.items() if cost]
    if not costs:
        return Cost(None, "", "Nothing gave way here")
    tip = ", ".join(f"{words.LEVEL_NAMES[level]} {words.figure(cost)}" for level, cost in costs)
    return Cost(costs[0][0], words.figure(costs[0][1]), tip)
