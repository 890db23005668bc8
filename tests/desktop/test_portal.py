"""What the settings of a Linux desktop ask for comes over a real bus."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CHILD = (sys.executable, "-m", "tests.desktop.portal_child")
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="there is a portal on Linux alone")


def told(*command, **surroundings):
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, **surroundings}, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


@pytest.fixture
def session():
    if shutil.which("dbus-run-session") is None:
        pytest.skip("D-Bus is not installed, over which a desktop tells its settings")
    return "dbus-run-session", "--"


def test_what_the_portal_says_is_followed(session):
    asked, changes, asked_again = "True", "False True False True", "False"
    assert told(*session, *CHILD, "portal") == [asked, *changes.split(), asked_again]


def test_without_a_portal_things_may_move(session):
    assert told(*session, *CHILD) == ["True"]


def test_without_a_bus_things_may_move(tmp_path):
    assert told(*CHILD, DBUS_SESSION_BUS_ADDRESS=f"unix:path={tmp_path}/none") == ["True"]
