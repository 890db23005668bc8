"""The first window needs Qt alone; what is heavy is loaded after it."""

import os
import subprocess
import sys

WINDOW = """
import sys
from desktop import app
from PySide6.QtCore import QTimer
HEAVY = "ortools networkx sqlite_utils pandas numpy python_calamine xlsxwriter openpyxl".split()
HEAVY.append("PySide6.QtDBus")
found = []

def painted(window, settings, path):
    found.append([name for name in HEAVY if name in sys.modules])
    QTimer.singleShot(0, window.close)

app.begin = painted
app.run()
print(found)
"""


def test_nothing_heavy_is_loaded_when_the_window_is_up(home):
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", WINDOW], capture_output=True, text=True, timeout=60, env=surroundings
    )
    assert done.stdout.strip() == "[[]]", done.stderr
