"""Looking up a number by a key in a packed table, for what only a few of many twos have."""

from planner.forms.compiled import Numbers, compiled


@compiled
def found(data: Numbers, table: int, mask: int, key: int) -> int:
    """The value of a key in the table of keys and values at this offset, 0 where it is not there.

    A table has `mask` + 1 entries, a power of two, and is searched from the key's last bits on; an entry
    whose key is negative ends the search.
    """
    number = key & mask
    while True:
        known = data[table + 2 * number]
        if known == key:
            return data[table + 2 * number + 1]
        if known < 0:
            return 0
        number = (number + 1) & mask
