"""What the planner's tests share: the independent judge, where it lies beside the checkout."""

import importlib.util
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

TOOLS = Path(__file__).parents[2].parent / "shared" / "tools"


@pytest.fixture(scope="session")
def judge() -> Callable[[Any, Any], Any]:
    path = TOOLS / "judge.py"
    if not path.exists():
        pytest.skip("the independent judge does not lie beside this checkout")
    spec = importlib.util.spec_from_file_location("judge", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)

    def judged(data: Any, plan: Any) -> Any:
        """What the judge says, and the locks of pairs, of which it knows nothing."""
        result, rule = module.judge(data, plan), data.get("rules", {}).get("locks", {})
        level = rule.get("level", "must")
        gone = [pair for pair in data.get("pair_locks", []) if pair not in plan.get("pairs", [])]
        if level != "off":
            result["findings"] += [{"rule": "locks", "level": level, "points": 1} for _ in gone]
            result["score"][level] += len(gone) * rule.get("weight", 1)
        return result

    return judged
