"""Quarters by keyboard, by pointer, and from one to the next, with real events on a real display."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
BEGINNING = [
    "imported 12 Import 12 people, 17 skill levels, 3 challenges",
    "solving Stop",
    "solved 3 pods, must 0",
]


@pytest.fixture
def walked(display, tmp_path):
    def run(name):
        done = subprocess.run(
            [sys.executable, "-m", f"tests.ui.journey.{name}_child", str(tmp_path)],
            cwd=ROOT,
            # Days are written in the order of the system.
            env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C"},
            capture_output=True,
            text=True,
            timeout=170,
        )
        if "no Qt platform plugin could be initialized" in done.stderr:
            pytest.skip("Qt finds no libraries for a real window here")
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout.splitlines()

    return run


def test_from_the_start_page_to_the_roster_without_a_pointer(walked):
    assert walked("keyboard") == [
        *BEGINNING,
        "selected True",
        "previewed True",
        "moved True True",
        "offered Put it right  R",
        "repaired 0 Put it right",
        "undone True",
        "copied Plan 2",
        "locked True",
        "benched Bench True",
        "solving Stop",
        "solved 3 pods, must 0",
        "kept True",
        "compared True",
        "exported True",
        "told The roster is in roster.xlsx.",
        "dismissed True",
        "closed True",
    ]


def test_from_the_start_page_to_the_roster_without_a_key(walked):
    assert walked("pointer") == [
        *BEGINNING,
        "previewed True",
        "moved True",
        "offered Put it right  R",
        "repaired 0 Put it right",
        "undone True",
        "copied Plan 2",
        "locked True",
        "solving Stop",
        "solved 3 pods, must 0",
        "kept True",
        "compared True",
        "exported True",
    ]


def test_from_a_copied_plan_to_the_start_of_the_next_quarter_and_all_the_way_back(walked):
    assert walked("quarter") == [
        "opened Q1 2027 Rotate for novelty",
        "Copy Rotate for novelty to Plan 3",
        "Rename Plan 3 to Bolder",
        "Move Ana Ruiz to the bench",
        "Stop",
        "Solve",
        "compared True True",
        "Adopt Bolder · Rotate for novelty",
        "Lock the pair",
        "End the pair",
        "Pair up",
        "Publish Rotate for novelty for Q1 2027",
        "Q1 2027 is published",
        "Change last day of leave of Ivan Petrov from 15 Feb 2027 to 12 Mar 2027",
        "from week 6 8 Feb – 4 Apr · ISO weeks 6–13",
        "Plan Q1 2027 again from week 6",
        "offered True Take it",
        "True",
        "Publish Plan from week 6 for Q1 2027 from week 6",
        "['Rotate for novelty', 'Plan from week 6']",
        "Close Q1 2027",
        "Open Q1 2027 again",
        "Close Q1 2027",
        "True",
        "Correct Q1 2027",
        "Start Q2 2027 · Q2 2027 2027-04-12",
        "Rename Q2 2027 to Spring 2027",
        "listed True",
        "undone None True",
        "Do again up to here",
        "done again True True",
    ]


def test_pairs_weeks_and_meetings_are_pressed_and_dragged(walked):
    assert walked("places") == [
        "opened Q1 2027 Rotate for novelty",
        "exchanged True",
        "week 6 Ana Ruiz",
        "['Cash forecast, Weeks 2–9, 8 hours', 'Pair with Ivan Petrov, Finance, all quarter, 1 hour']",
        "Plan them",
        "Stop",
        "Plan them 1 4 quarters",
        "Finance and Sales True",
    ]
