import os
import subprocess
import sys

import pytest
from PySide6.QtGui import QImage

from desktop import headless
from planner.workspace.store import Store
from tests.ui import small

RUN = """
import sys
from pathlib import Path

def no_network(event, arguments):
    if event in ("socket.getaddrinfo", "socket.gethostbyname") or (
        event in ("socket.connect", "socket.sendto") and isinstance(arguments[1], tuple)
    ):
        raise SystemExit(f"{event}: {arguments}")

sys.addaudithook(no_network)
from desktop import headless
sys.exit(headless.run(Path(sys.argv[1]), Path(sys.argv[2]), seconds=1.0))
"""


def test_the_job_is_done_without_a_display_and_without_a_network(tmp_path, home):
    file, out = tmp_path / "small.podwright", tmp_path / "out"
    Store.create(file, small.workspace()).close()
    before = file.read_bytes()
    done = subprocess.run(
        [sys.executable, "-c", RUN, str(file), str(out)],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert done.stdout.startswith("Solved in ")
    assert "## Cash forecast" in done.stdout
    names = {path.name for path in out.iterdir()}
    assert names >= {"roster.csv", "roster.md", "plan.json", "board-light.png", "board-dark.png"}
    light, dark = QImage(str(out / "board-light.png")), QImage(str(out / "board-dark.png"))
    assert (light.width(), light.height()) == (1440, 900)
    assert light.pixelColor(700, 880).lightness() > 200 > dark.pixelColor(700, 880).lightness()
    assert file.read_bytes() == before


@pytest.mark.parametrize("spoiled", ["file", "out", "text"])
def test_what_cannot_be_read_or_written_is_one_line_before_any_work(tmp_path, capsys, app, spoiled):
    file, out = tmp_path / "small.podwright", tmp_path / "out"
    if spoiled == "text":
        file.write_text("hello")
    elif spoiled == "out":
        Store.create(file, small.workspace()).close()
        out.write_text("in the way")
    assert headless.run(file, out) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("podwright: ")
    assert said.err.count("\n") == 1
    assert "Errno" not in said.err
