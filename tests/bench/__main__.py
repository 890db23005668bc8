"""Run the measurements that are named, or all of them, on this machine."""

import os
import pkgutil
import platform
import sys
from importlib import import_module

from tests import bench


def main(names: list[str]) -> int:
    """Print what each measurement finds; 2 where one is unknown."""
    known = [module.name for module in pkgutil.iter_modules(bench.__path__) if module.name != "__main__"]
    unknown = sorted(set(names) - set(known))
    if unknown:
        print(f"found {', '.join(unknown)}, expected some of {', '.join(known)}", file=sys.stderr)
        return 2
    print(f"{os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()}")
    for name in names or known:
        module = import_module(f"{bench.__name__}.{name}")
        print(f"\n{module.__doc__.splitlines()[0]}")
        for line in module.measure():
            print(f"  {line}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
