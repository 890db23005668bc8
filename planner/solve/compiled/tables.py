"""Tables of keys and values, searched as `planner.forms.lookup` says."""

from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]


def tables(owners: Array, keys: Array, values: Array, count: int) -> tuple[Array, Array, Array]:
    """A table for each of so many owners, at most half full, of keys that are each there once.

    Gives the rows of all tables, with the row where each owner's begins and its mask. Entries take the free
    row nearest after their key's last bits, all of them row by row (linear probing).
    """
    sizes = np.bincount(owners, minlength=count)
    masks = (1 << np.ceil(np.log2(2 * sizes + 1)).astype(np.int64)) - 1
    starts = np.cumsum(masks + 1) - (masks + 1)
    rows = np.full((int((masks + 1).sum()), 2), -1, np.int64)
    probe, left = 0, np.arange(len(keys))
    while len(left):
        wanted = starts[owners[left]] + ((keys[left] + probe) & masks[owners[left]])
        _, first = np.unique(wanted, return_index=True)
        placed = first[rows[wanted[first], 0] < 0]
        rows[wanted[placed]] = np.stack([keys[left[placed]], values[left[placed]]], axis=1)
        left, probe = np.delete(left, placed), probe + 1
    return rows, starts, masks
