"""A real gesture on a display of its own: a rule is dragged from one level to another."""

import os
import subprocess
import sys

import pytest

from tests.ui.board.test_gesture import ROOT


@pytest.fixture
def gesture(display):
    def run(name):
        done = subprocess.run(
            [sys.executable, "-m", "tests.ui.rules.gesture_child", name],
            cwd=ROOT,
            env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
            capture_output=True,
            text=True,
            timeout=40,
        )
        if "no Qt platform plugin could be initialized" in done.stderr:
            pytest.skip("Qt finds no libraries for a real window here")
        assert done.returncode == 0, done.stderr
        return done.stdout.splitlines()

    return run


def test_a_rule_dragged_to_another_level_is_previewed_and_then_one_change(gesture):
    assert gesture("drag") == [
        "held novelty",
        "over True, high +4",
        "held None",
        "last change: Put New company under High",
        "preview None",
    ]


def test_escape_leaves_every_rule_where_it_is(gesture):
    assert gesture("escape") == [
        "held novelty",
        "over True, high +4",
        "held None",
        "last change: None",
        "preview None",
    ]
