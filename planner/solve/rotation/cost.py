"""What rounds cost, counted from scratch; the search counts only what a swap changes."""

from collections import Counter
from itertools import combinations

from planner.solve.rotation.layout import AGAIN, BUSINESS, IT, LEFT_OUT, MUST
from planner.solve.rotation.question import Mix, Question, Rounds


def cost(question: Question, rounds: Rounds) -> int:
    """The points of rounds: meetings again, bonds, mixes, barred seats, and who is left out."""
    met = Counter(two for groups in rounds for people in groups for two in combinations(sorted(people), 2))
    points = sum(
        question.earlier.get(two, 0) * times + AGAIN * times * (times - 1) // 2 for two, times in met.items()
    )
    for number, (groups, seats) in enumerate(zip(rounds, question.rounds, strict=True)):
        placed = {person: group for group, people in enumerate(groups) for person in people}
        for (one, other), each in question.together.items():
            points += each * (placed.get(one) != placed.get(other))
        for people, seat in zip(groups, seats, strict=True):
            points += MUST * len(seat.barred.intersection(people))
            points += MUST * missing(question, seat.mix, people) if seat.mix else 0
        if question.placed:
            points += MUST * len(question.placed[number] - placed.keys())
    return points + _waiting(question, rounds)


def missing(question: Question, mix: Mix, people: list[int]) -> int:
    """How many departments and people of either side a group lacks, and how many departments it must have."""
    departments = {question.department[person] for person in people}
    sides = [question.side[person] for person in people]
    lacking = max(0, mix.departments - len(departments))
    lacking += max(0, mix.it - sides.count(IT)) + max(0, mix.business - sides.count(BUSINESS))
    return lacking + len(set(mix.include) - departments)


def _waiting(question: Question, rounds: Rounds) -> int:
    """Who is left out pays for each time of being so before."""
    points = 0
    placed = [{person for people in groups for person in people} for groups in rounds]
    for person in range(question.people):
        before = question.waited[person] if question.waited else 0
        times = sum(person not in everybody for everybody in placed)
        points += LEFT_OUT * (times * before + times * (times - 1) // 2)
    return points
