"""The W3C's checker finds nothing to say of a page; this runs where it is installed, as `vnu`."""

import shutil
import subprocess

import pytest

from planner.exchange import html, write
from planner.exchange.rosters.roster import AUDIENCES, Roster
from tests.planner.exchange.workspaces import awkward
from tests.planner.workspace.workspaces import small


@pytest.mark.skipif(shutil.which("vnu") is None, reason="the W3C's checker is not installed")
def test_the_checker_of_the_w3c_has_nothing_to_say_of_a_page(tmp_path):
    rosters = {audience: Roster(awkward(), "rotate", audience) for audience in AUDIENCES}
    rosters["empty"] = Roster(small(), "plan-1")
    pages = [write(html.files(roster, f"{name}.html"), tmp_path)[0] for name, roster in rosters.items()]
    told = subprocess.run(["vnu", "--Werror", *map(str, pages)], capture_output=True, text=True)
    assert (told.returncode, told.stdout + told.stderr) == (0, "")
