"""A screen reader in small: shows a real window, presses keys in it and prints what AT-SPI hears, as JSON.

It runs in a D-Bus session of its own; test_screen_reader starts it.
"""

import ctypes
import json
import subprocess
import sys
from ctypes.util import find_library
from time import monotonic, sleep

NO_READER = 77  # the exit code where nothing here speaks AT-SPI
SHOWING = 25  # ATSPI_STATE_SHOWING
Pointer = ctypes.c_void_p
PLACES = ("pairs", "people", "challenges", "capacity", "fairness", "quarter", "rules", "insight", "compare")
HEARD = ctypes.CFUNCTYPE(None, Pointer, Pointer)


class Event(ctypes.Structure):
    """AtspiEvent, up to the value that came with it."""

    _fields_ = [("type", ctypes.c_char_p), ("source", Pointer), ("details", ctypes.c_int * 2)]


def library(name, **results):
    found = ctypes.CDLL(find_library(name))
    for function, (result, *arguments) in results.items():
        getattr(found, function).restype = result
        getattr(found, function).argtypes = arguments
    return found


text = (ctypes.c_char_p, Pointer, Pointer)
spi = library(
    "atspi",
    atspi_get_desktop=(Pointer, ctypes.c_int),
    atspi_accessible_get_child_count=(ctypes.c_int, Pointer, Pointer),
    atspi_accessible_get_child_at_index=(Pointer, Pointer, ctypes.c_int, Pointer),
    atspi_accessible_get_name=text,
    atspi_accessible_get_description=text,
    atspi_accessible_get_role_name=text,
    atspi_accessible_get_state_set=(Pointer, Pointer),
    atspi_state_set_contains=(ctypes.c_int, Pointer, ctypes.c_int),
    atspi_event_listener_new=(Pointer, HEARD, Pointer, Pointer),
    atspi_event_listener_register=(ctypes.c_int, Pointer, ctypes.c_char_p, Pointer),
)
glib = library("glib-2.0", g_main_context_iteration=(ctypes.c_int, Pointer, ctypes.c_int))
gobject = library("gobject-2.0", g_value_get_string=(ctypes.c_char_p, Pointer))
said = []


@HEARD
def heard(event, _):
    found = ctypes.cast(event, ctypes.POINTER(Event)).contents
    if found.type == b"object:announcement":
        said.append(gobject.g_value_get_string(event + ctypes.sizeof(Event)).decode())


def words(node, what):
    found = getattr(spi, f"atspi_accessible_get_{what}")(node, None)
    return found.decode() if found else ""


def children(node):
    for place in range(spi.atspi_accessible_get_child_count(node, None)):
        if child := spi.atspi_accessible_get_child_at_index(node, place, None):
            yield child


def tree(node):
    """A node and every one below it that shows, as role, name and description."""
    yield {"role": words(node, "role_name"), "name": words(node, "name"), "said": words(node, "description")}
    for child in children(node):
        # A place that was left is still there, and takes as long to read as the one that shows.
        if spi.atspi_state_set_contains(spi.atspi_accessible_get_state_set(child), SHOWING):
            yield from tree(child)


def listen(child, until, seconds=20):
    """Let events come in until something is so."""
    end = monotonic() + seconds
    while not until():
        if monotonic() > end or child.poll() is not None:
            raise SystemExit(f"it was not heard within {seconds} seconds; heard: {said}")
        glib.g_main_context_iteration(None, 0)
        sleep(0.005)


def ask(child, step):
    """Let the window take a step, and wait until it has."""
    child.stdin.write(f"{step}\n")
    child.stdin.flush()
    assert child.stdout.readline() == f"{step}\n"


def main():
    if spi.atspi_init() > 1:
        raise SystemExit(NO_READER)
    listener = spi.atspi_event_listener_new(heard, None, None)
    if not spi.atspi_event_listener_register(listener, b"object:announcement", None):
        raise SystemExit(NO_READER)
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.frame.screen_reader_child", sys.argv[1]],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert child.stdout.readline() == "ready\n"
        desktop = spi.atspi_get_desktop(0)
        listen(child, lambda: any(words(one, "name") == "Podwright" for one in children(desktop)))
        result = {"tree": list(tree(desktop)), "places": {}}
        for step in ("move", "choose", "undo", "warn"):
            said.clear()
            ask(child, step)
            listen(child, lambda: said)
            if step == "move":
                listen(child, lambda: any("better" in one.lower() or "worse" in one.lower() for one in said))
                result["held"] = [one for one in tree(desktop) if one["role"] == "list"]
            result[step] = list(said)
        for place in PLACES:
            ask(child, place)
            result["places"][place] = list(tree(desktop))
        print(json.dumps(result))
    finally:
        child.kill()
        child.wait()


if __name__ == "__main__":
    main()
