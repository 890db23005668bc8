"""Tables give every key its value and nothing else, each owner their own."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from planner.forms.lookup import found
from planner.solve.compiled.tables import tables

entries = st.dictionaries(st.tuples(st.integers(0, 3), st.integers(0, 200)), st.integers(-9, 9), max_size=60)


@given(entries)
def test_every_key_is_found_by_its_owner_and_no_other_key(known):
    owners, keys = np.array(list(known), np.int64).reshape(-1, 2).T
    rows, starts, masks = tables(owners, keys, np.array(list(known.values()), np.int64), 4)
    for owner in range(4):
        for key in range(210):
            value = found(rows.ravel(), int(2 * starts[owner]), int(masks[owner]), key)
            assert value == known.get((owner, key), 0)
