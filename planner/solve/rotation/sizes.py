"""How many people go into each group of a round: as many as can be have a place, and groups are even."""

from collections.abc import Sequence
from heapq import heapify, heappop, heappush

from planner.problem import Challenge


def sizes_for(challenges: Sequence[Challenge], people: int) -> dict[str, int]:
    """The size of each group that is opened, by challenge, for so many people.

    Where there are too few people for all, groups of the least value stay closed, of these the last first.
    """
    opened = list(challenges)
    # Of challenges that are worth the same the last goes first.
    for _, each in sorted(enumerate(challenges), key=lambda placed: (placed[1].value, -placed[0])):
        if sum(challenge.size[0] for challenge in opened) <= people:
            break
        opened.remove(each)
    sizes = {challenge.id: challenge.size[0] for challenge in opened}
    left = people - sum(sizes.values())
    room = [(size, place, opened[place]) for place, size in enumerate(sizes.values())]
    heapify(room)
    while left and room:
        size, place, challenge = heappop(room)
        if size < challenge.size[1]:
            sizes[challenge.id] = size + 1
            heappush(room, (size + 1, place, challenge))
            left -= 1
    return {challenge: size for challenge, size in sizes.items() if size}
