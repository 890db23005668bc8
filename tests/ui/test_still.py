import gc

import pytest

from ui import still


@pytest.fixture(autouse=True)
def _looking():
    still.let_go()
    yield
    still.let_go()
    assert gc.isenabled()


def test_what_is_made_is_made_without_a_look_in_between_and_held_still_after():
    with still.making():
        assert not gc.isenabled()
    assert gc.isenabled()
    assert gc.get_freeze_count() > 0
    still.let_go()
    assert gc.get_freeze_count() == 0


def test_python_looks_again_after_what_could_not_be_made():
    with pytest.raises(ValueError, match="no"), still.making():
        raise ValueError("no")
    assert gc.isenabled()
