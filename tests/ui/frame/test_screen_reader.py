"""What a screen reader is told: through the tree that the platform has of a real window, and its events."""

import json
import os
import shutil
import subprocess
import sys
from ctypes.util import find_library
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
NO_READER = 77
pytestmark = pytest.mark.xdist_group("screen reader")  # to start one takes long: all hear the same
PLACES = ("pairs", "people", "challenges", "capacity", "fairness", "quarter", "rules", "insight", "compare")
SPEAKING = {
    "push button",
    "radio button",
    "check box",
    "text",
    "list",
    "table",
    "tree table",
    "combo box",
    "spin button",
}


@pytest.fixture(scope="module")
def heard(display, tmp_path_factory):
    if not (find_library("atspi") and shutil.which("dbus-run-session")):
        pytest.skip("AT-SPI is not installed, through which screen readers see windows here")
    surroundings = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    folder = str(tmp_path_factory.mktemp("heard"))
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-m", "tests.ui.frame.screen_reader", folder],
        cwd=ROOT,
        env=surroundings,
        capture_output=True,
        text=True,
        timeout=90,
    )
    if done.returncode == NO_READER or "no Qt platform plugin could be initialized" in done.stderr:
        pytest.skip("no screen reader could see a window here")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def node(heard, role, name, where="tree"):
    return next(one for one in heard[where] if (one["role"], one["name"]) == (role, name))


def test_cards_are_named_and_described(heard):
    said = node(heard, "list item", "Ana Ruiz")["said"]
    assert said.startswith("Finance, Analyst, first wish, ")
    assert "hours, not locked" in said
    assert ", locked" in node(heard, "list item", "Ben Schulz")["said"]


def test_pods_are_named_and_described(heard):
    assert node(heard, "list", "Cash forecast")["said"].startswith("Cash forecast, Weeks 1–8, 2 of 2–4")
    assert node(heard, "list", "Bench")["said"] == "Bench, 2 people"


def test_the_frame_is_named(heard):
    names = {(one["role"], one["name"]) for one in heard["tree"]}
    assert ("frame", "Small – Podwright") in names
    assert ("radio button", "Board") in names
    assert ("push button", "Quarter: Q1 2027") in names
    assert any(role == "push button" and name.startswith("Must: ") for role, name in names)


@pytest.mark.parametrize("place", ["board", *PLACES])
def test_no_button_or_field_is_without_a_name(heard, place):
    nodes = heard["places"].get(place, heard["tree"])
    assert [one for one in nodes if one["role"] in SPEAKING and not one["name"]] == []


def test_places_say_what_they_would_change_while_somebody_is_held(heard):
    place = heard["move"][-1]
    assert place.startswith(("Cash forecast, ", "Churn warning, ", "Price lists, "))
    assert "minus" in place or "plus" in place
    pods = [one for one in heard["held"] if one["name"] in ("Cash forecast", "Churn warning")]
    assert len(pods) == 2
    assert all(one["said"].partition(",")[0] != one["name"] for one in pods)


def test_a_change_and_what_it_does_to_the_score_is_said(heard):
    (move,) = [one for one in heard["choose"] if one.startswith("Move Omar Khalil to ")]
    assert ". Better: " in move or ". Worse: " in move
    (undone,) = [one for one in heard["undo"] if one.startswith("Undone: Move Omar Khalil to ")]
    assert undone.partition(". ")[2] != move.partition(". ")[2]


def test_what_floats_at_the_foot_is_said_with_its_signs_in_words(heard):
    assert heard["warn"] == ["High minus 10 is not possible."]
