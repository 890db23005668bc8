"""A whole quarter by keyboard alone and by pointer alone, with real events on a real display."""

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
            env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
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
