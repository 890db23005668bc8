"""The engine of the compiled search: its few entries, in plain Python or compiled by numba.

Compiling takes about twelve seconds once; then a folder of the user's caches holds the result. Only the
solver's process asks for it, in a thread of its own, and searches without it until it is there.
"""

import hashlib
import os
import tempfile
from collections.abc import Callable, Sequence
from ctypes import CFUNCTYPE, c_double, c_int64
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from inspect import getmodule, getsource
from pathlib import Path
from threading import Lock, Thread
from types import FunctionType
from typing import Any

from numpy.ctypeslib import ndpointer

from planner.forms import layout
from planner.forms.compiled import FUNCTIONS
from planner.solve.compiled.around import anneal_around, put_all
from planner.solve.compiled.board import fill
from planner.solve.compiled.chain import anneal
from planner.solve.compiled.promise import promises
from planner.solve.rotation import layout as rotation_layout
from planner.solve.rotation.chain import rotate
from planner.solve.rotation.seats import seat_all


@dataclass(frozen=True)
class Engine:
    """The functions that a search calls; the others are called by these."""

    fill: Callable[..., None]
    promises: Callable[..., None]
    anneal: Callable[..., None]
    anneal_around: Callable[..., None]
    put_all: Callable[..., None]
    seat_all: Callable[..., None]
    rotate: Callable[..., None]


PLAIN = Engine(fill, promises, anneal, anneal_around, put_all, seat_all, rotate)


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
    modules = {function.__module__: getmodule(function) for function in FUNCTIONS}
    modules |= {names.__name__: names for names in (layout, rotation_layout)}
    # In the order of their names: they are imported in another one by another program.
    source = "".join(getsource(module) for _, module in sorted(modules.items()) if module is not None)
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
    """The compiled engine, from the folder where it holds it; else it is compiled and put there.

    Arrays are handed in as bare pointers: indexing is what it is in C, and no call counts references.
    """
    import numba
    from numba import types

    if folder is not None:
        numba.config.CACHE_DIR = str(folder)  # type: ignore[attr-defined]
    bound = _bound(partial(numba.njit, error_model="numpy"))
    pointer: Any = types.CPointer
    numbers, traits = pointer(types.int64), pointer(types.int8)
    company, whole, real = pointer(types.int16), types.int64, types.float64

    def entry(function: Callable[..., None], *arguments: Any) -> Callable[..., None]:
        signature = types.void(*arguments)
        compile_ = numba.cfunc(signature, cache=folder is not None, error_model="numpy")
        return _called(compile_(bound[function]), arguments)

    return Engine(
        fill=entry(fill, numbers, traits, numbers, numbers, whole),
        promises=entry(promises, numbers, traits, numbers, numbers, numbers),
        anneal=entry(anneal, numbers, traits, numbers, numbers, numbers, whole, real, real),
        anneal_around=entry(
            anneal_around, numbers, traits, *[numbers] * 5, whole, numbers, whole, whole, real
        ),
        put_all=entry(put_all, numbers, traits, numbers, numbers, whole),
        seat_all=entry(seat_all, numbers, company, numbers, numbers),
        rotate=entry(rotate, numbers, company, numbers, numbers, whole, real, whole),
    )


def _bound(compiled: Callable[[FunctionType], Any]) -> dict[Callable[..., Any], FunctionType]:
    """The functions, each bound to the compiled ones instead of those that it calls."""
    modules: dict[str, dict[str, Any]] = {}
    bound: dict[Callable[..., Any], FunctionType] = {}
    dispatchers: dict[int, Any] = {}
    for function in FUNCTIONS:
        assert isinstance(function, FunctionType)
        names = modules.setdefault(function.__module__, dict(function.__globals__))
        own = FunctionType(function.__code__, names, function.__name__)
        own.__module__, own.__qualname__ = function.__module__, function.__qualname__
        bound[function], dispatchers[id(function)] = own, compiled(own)
    for names in modules.values():
        names.update({name: dispatchers.get(id(value), value) for name, value in names.items()})
    return bound


def _called(compiled: Any, arguments: Sequence[Any]) -> Callable[..., None]:
    """A compiled function, called with arrays that are checked to be of its kind; others go on meanwhile."""
    from numba import types

    plain = {types.int64: c_int64, types.float64: c_double}
    parameters: list[Any] = [
        plain[kind] if kind in plain else ndpointer(str(kind.dtype), ndim=1, flags="C_CONTIGUOUS")
        for kind in arguments
    ]
    function: Any = CFUNCTYPE(None, *parameters)(compiled.address)
    function.compiled = compiled  # which has to live as long
    return function  # type: ignore[no-any-return]
