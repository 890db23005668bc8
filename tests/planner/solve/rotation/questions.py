"""Random small questions: groups of every size with mixes, people who are barred, kept together or apart."""

from random import Random

from planner.solve.rotation.question import Mix, Question, Seats

DEPARTMENTS = 3


def some_question(seed: int) -> Question:
    """A question of up to eleven people; often some of them find no seat."""
    random = Random(seed)
    people = random.randint(2, 11)
    rounds = tuple(_groups(random, people) for _ in range(random.randint(1, 3)))
    return Question(
        rounds,
        department=tuple(random.randrange(DEPARTMENTS) for _ in range(people)),
        side=tuple(random.randrange(3) for _ in range(people)),
        earlier={two: random.choice([1, 10, 14, 1000]) for two in _twos(random, people)},
        together={two: random.choice([20, 1000]) for two in _twos(random, people, 2)},
        waited=tuple(random.randint(0, 2) for _ in range(people)) if random.random() < 0.5 else (),
        placed=tuple(_some(random, people) for _ in rounds) if random.random() < 0.5 else (),
    )


def _groups(random: Random, people: int) -> tuple[Seats, ...]:
    groups, left = [], random.randint(0, people)
    while left:
        size = random.randint(1, min(left, 4))
        mix = Mix(
            random.randint(0, 3),
            random.randint(0, 2),
            random.randint(0, 2),
            tuple({random.randrange(DEPARTMENTS)}),
        )
        groups.append(Seats(size, random.choice([None, mix]), _some(random, people)))
        left -= size
    return tuple(groups)


def _some(random: Random, people: int) -> frozenset[int]:
    return frozenset(random.sample(range(people), random.randint(0, people // 2)))


def _twos(random: Random, people: int, most: int = 6) -> set[tuple[int, int]]:
    twos = (random.sample(range(people), 2) for _ in range(random.randint(0, most)))
    return {(min(two), max(two)) for two in twos}
