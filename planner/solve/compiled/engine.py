"""The engine of the compiled search: its few entries, in plain Python or compiled by numba.

Compiling takes about fifteen seconds once; then a folder of the user's caches holds the result. Only the
solver's process asks for it, in a thread of its own, and searches without it until it is there.
"""

import hashlib
import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from inspect import getmodule, getsource
from pathlib import Path
from threading import Lock, Thread
from types import FunctionType
from typing import Any

from planner.forms import layout
from planner.forms.compiled import FUNCTIONS
from planner.solve.compiled.board import fill
from planner.solve.compiled.chain import anneal
from planner.solve.compiled.promise import promises


@dataclass(frozen=True)
class Engine:
    """The functions that a search calls; the others are called by these."""

    fill: Callable[..., None]
    promises: Callable[..., None]
    anneal: Callable[..., None]


PLAIN = Engine(fill, promises, anneal)


class Engines:
    """Loads the compiled engine once, beside whatever happens; `ready` is None until then."""

    def __init__(self) -> None:
        self.ready: Engine | None = None
        self.failed: Exception | None = None
        self._lock = Lock()
        self._thread: Thread | None = None

    def start(self) -> None:
        """Begin to load, unless that has begun."""
        with self._lock:
            if self._thread is None:
                self._thread = Thread(target=self._load, daemon=True)
                self._thread.start()

    def wait(self, seconds: float | None = None) -> Engine | None:
        """The engine, as soon as it is there or the time is up."""
        self.start()
        assert self._thread is not None
        self._thread.join(seconds)
        return self.ready

    def _load(self) -> None:
        try:
            self.ready = load(cache_folder())
        except Exception as error:  # noqa: BLE001 - the search without it goes on; it is only slower
            self.failed = error


ENGINES = Engines()


def fingerprint() -> str:
    """What the compiled functions are made from: numba does not see that a function they call has changed."""
    modules = [layout, *{function.__module__: getmodule(function) for function in FUNCTIONS}.values()]
    source = "".join(getsource(module) for module in modules if module is not None)
    made_from = f"{source}{version('numba')}{version('llvmlite')}"
    return hashlib.sha256(made_from.encode()).hexdigest()[:16]


def cache_folder() -> Path | None:
    """A folder for what is compiled that can be written, or None."""
    from platformdirs import user_cache_path

    home = os.environ.get("PODWRIGHT_HOME")
    folder = Path(home) if home else user_cache_path("podwright", appauthor=False)
    cache = folder / "compiled" / fingerprint()
    try:
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=cache):
            return cache
    except OSError:
        return None


def load(folder: Path | None) -> Engine:
    """The compiled engine, from the folder where it holds it; else it is compiled and put there."""
    import numba

    if folder is not None:
        numba.config.CACHE_DIR = str(folder)  # type: ignore[attr-defined]
    dispatchers: dict[int, Any] = {}
    modules: dict[str, dict[str, Any]] = {}
    for function in FUNCTIONS:  # each is bound to the compiled ones instead of those that it calls
        names = modules.setdefault(function.__module__, dict(function.__globals__))
        assert isinstance(function, FunctionType)
        bound = FunctionType(function.__code__, names, function.__name__)
        bound.__module__, bound.__qualname__ = function.__module__, function.__qualname__
        # Without counting references: the arrays outlive every call, and counting took half of the time.
        options: dict[str, Any] = {
            "cache": folder is not None,
            "nogil": True,
            "error_model": "numpy",
            "_nrt": False,
        }
        dispatchers[id(function)] = numba.njit(bound, **options)
    for names in modules.values():
        names.update({name: dispatchers.get(id(value), value) for name, value in names.items()})
    numbers, traits = numba.int64[::1], numba.int16[::1]
    engine = Engine(*(dispatchers[id(entry)] for entry in (fill, promises, anneal)))
    engine.fill.compile((numbers, traits, numbers, numbers, numba.int64))  # type: ignore[attr-defined]
    engine.promises.compile((numbers, traits, numbers, numbers, numbers))  # type: ignore[attr-defined]
    engine.anneal.compile(  # type: ignore[attr-defined]
        (numbers, traits, numbers, numbers, numbers, numba.int64, numba.float64, numba.float64)
    )
    return engine
