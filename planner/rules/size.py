"""Size: an open pod has at least its minimum and at most its maximum of people."""

from collections.abc import Iterator

from planner.forms import Forms
from planner.forms.count import CountInPod, Table
from planner.plan import Finding, Plan
from planner.problem import Problem
from planner.rules import About, Found, Help, Rule
from planner.ways import Amendment, WayOut
from planner.words import counted


class Size(Rule, frozen=True):
    """People below the minimum or above the maximum of an open pod."""

    key = "size"
    name = "Pod size"
    sentence = "A pod has as many people as its challenge asks for."
    help = Help(
        "For each pod with people, how many it is short of its smallest size, or beyond its largest.",
        "A pod of 4 to 7 people has 3: that costs 1.",
        "Must is usual. High where one more or less is no matter.",
    )

    level: str = "must"

    def in_pod(self, problem: Problem, plan: Plan, challenge: str) -> Iterator[Found]:
        """One finding where the pod is too small or too large."""
        wanted, count = problem.challenge[challenge], len(plan.members(challenge))
        smallest, largest = wanted.size
        if count and count < smallest:
            yield Found(smallest - count, f"{wanted.title} has {count} of at least {smallest}.", challenge)
        elif count > largest:
            yield Found(count - largest, f"{wanted.title} has {count} of at most {largest}.", challenge)

    def instead(self, problem: Problem, before: Plan, after: Plan, gone: Finding) -> str:
        """As many people as are wanted, or nearer to it."""
        wanted = problem.challenge[gone.challenge or ""]
        right = f"{wanted.title} has {len(after.members(wanted.id))}, which is right."
        return self.found_in(problem, after, gone) or right

    def demand(self, problem: Problem, about: About) -> str:
        """The size that is asked for, on the side that cannot be had."""
        wanted = problem.challenge[about.challenge or ""]
        if about.side == "few":
            return f"{wanted.title} needs at least {counted(wanted.size[0], 'person', 'people')}."
        return f"{wanted.title} may have at most {counted(wanted.size[1], 'person', 'people')}."

    def ways_out(self, problem: Problem, about: About, points: int) -> Iterator[WayOut]:
        """A larger maximum, or a smaller minimum."""
        wanted = problem.challenge[about.challenge or ""]
        smallest, largest = wanted.size
        if about.side == "few":
            size, text = (smallest - points, largest), f"Let {wanted.title} do with"
        else:
            size, text = (smallest, largest + points), f"Allow {wanted.title}"
        people = counted(size[about.side != "few"], "person", "people")
        yield WayOut(f"{text} {people}", (Amendment("challenges", (wanted.id,), "size", size),), points)

    def lower(self, problem: Problem, forms: Forms) -> None:
        """A count of everybody in each pod."""
        for challenge in problem.challenges:
            smallest, largest = challenge.size
            counts = range(min(largest, len(problem.people)) + 1)
            points = [max(0, smallest - count) for count in counts]
            forms.add(CountInPod(Table(tuple(points), slope=1), forms.challenge[challenge.id]))
