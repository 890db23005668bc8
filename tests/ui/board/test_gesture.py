"""A real gesture on a display of its own: press, move, let go, Escape."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
CHILD = Path(__file__).with_name("gesture_child.py")


@pytest.fixture
def gesture(display):
    def run(name):
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        done = subprocess.run(
            [sys.executable, "-m", "tests.ui.board.gesture_child", name],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            timeout=40,
        )
        if "no Qt platform plugin could be initialized" in done.stderr:
            pytest.skip("Qt finds no libraries for a real window here")
        assert done.returncode == 0, done.stderr
        return done.stdout.splitlines()

    return run


def test_one_card_dragged_to_another_pod_is_one_drop(gesture):
    assert gesture("one") == ["held Ana Ruiz", "tint True", "held nobody", "drop Ana Ruiz -> cash"]


def test_several_cards_of_several_pods_are_one_drop(gesture):
    assert gesture("several")[-1] == "drop Rosa Keller, Ana Ruiz -> month"


def test_escape_puts_everything_back(gesture):
    assert gesture("escape") == ["held Ana Ruiz", "tint True", "held nobody"]
