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


def test_over_a_card_for_a_while_two_people_are_swapped_and_each_card_waits_anew(gesture):
    assert gesture("swap") == [
        "held Ana Ruiz",
        "swap Jonas Weber",
        "swap Rosa Keller",
        "held nobody",
        "drop Ana Ruiz -> cash for Rosa Keller",
    ]


def test_a_challenge_that_is_not_staffed_takes_the_card(gesture):
    assert gesture("slot") == ["held Ana Ruiz", "aimed rooms", "held nobody", "drop Ana Ruiz -> rooms"]


OPENED = ["held Ana Ruiz", "folded ['far']", "folded []", "held nobody"]


def test_a_folded_group_opens_for_cards_that_rest_over_its_heading_and_takes_them(gesture):
    assert gesture("into_folded") == [*OPENED, "drop Ana Ruiz -> month", "folded []"]


def test_where_the_cards_go_elsewhere_it_folds_again(gesture):
    assert gesture("beside_folded") == [*OPENED, "drop Ana Ruiz -> cash", "folded ['far']"]


def test_after_escape_it_folds_again(gesture):
    assert gesture("escape_folded") == [*OPENED, "folded ['far']"]


def test_a_card_that_is_let_go_glides_from_there_and_the_next_key_ends_that(gesture):
    assert gesture("glide")[-2:] == [
        "begins at the pointer True",
        "in its place True, all of it painted True",
    ]


@pytest.mark.parametrize("what", ["board", "pod"])
def test_what_is_longer_than_is_seen_scrolls_near_its_edge(gesture, what):
    assert "scrolled True" in gesture(f"scroll_{what}")
