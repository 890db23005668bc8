"""Looking up a number by a key in a packed table, for what only a few of many twos have."""

from planner.forms.compiled import Numbers, compiled
from planner.forms.layout import TABLE, TABLE_SIZE


@compiled
def found(data: Numbers, key: int) -> int:
    """The value of a key, 0 where it is not there."""
    table, size = data[TABLE], data[TABLE_SIZE]
    place = key % size
    while True:
        known = data[table + 2 * place]
        if known == key:
            return data[table + 2 * place + 1]
        if known < 0:
            return 0
        place += 1
        if place == size:
            place = 0
