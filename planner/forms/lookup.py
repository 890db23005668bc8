"""Looking up numbers in packed tables: by a key that only a few have, and by a place where few differ."""

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


@compiled
def coded(data: Numbers, codes: int, values: int, place: int) -> int:
    """The value whose number is at a place of a list of 16-bit numbers, four in one."""
    return data[values + (data[codes + (place >> 2)] >> ((place & 3) << 4) & 0xFFFF)]
