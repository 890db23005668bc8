"""What becomes of two plans that are compared: one is adopted or kept, an offered one is taken or left."""

from planner.cycles.roster import main_plan
from planner.workspace.entities import NamedPlan
from planner.workspace.plans import adopt_plan
from ui.compare.sides import Sides
from ui.words import ASIDE

Decided = tuple[str, str]
"""Two sentences on what was decided; empty where it was refused, which the document has said."""


def named(sides: Sides, letter: str) -> tuple[str, str]:
    """A plan's name, and a line on what it is."""
    if letter == "B" and sides.offer is not None:
        return sides.offer.title, sides.offer.line
    plan, plans = _plan(sides, letter), sides.plans
    mine = plan == _main(sides)
    parts = ["The quarter’s plan" if mine else f"Plan {plans.index(plan) + 1} of {len(plans)}"]
    if plan.published and not mine:
        parts.append("published")
    if plan.from_week > 1:
        parts.append(f"from week {plan.from_week}")
    return plan.name, ASIDE.join(parts)


def buttons(sides: Sides) -> dict[str, tuple[str, str]]:
    """What the button of each plan says, and its tip."""
    if sides.offer is not None:
        leave = "Keep it", "Stay with this plan and forget the other."
        return {"A": leave, "B": ("Take it", "Take the other plan over.")}
    return {letter: _button(sides, letter) for letter in "AB"}


def _button(sides: Sides, letter: str) -> tuple[str, str]:
    plan, main = _plan(sides, letter), _main(sides)
    if plan == main:
        return f"Keep {letter}", "This is the quarter’s plan: stay with it."
    return f"Adopt {letter}", f"Give {main.name} the pods, pairs and locks of {plan.name}."


def decide(sides: Sides, letter: str) -> Decided:
    """Do what the button of a plan says, and look at the plan that is then in force."""
    if sides.offer is not None:
        return _answer(sides, letter == "B")
    plan, main, document = _plan(sides, letter), _main(sides), sides.document
    change = adopt_plan(document.workspace, plan.id)
    if change and not document.do(change):
        return "", ""
    document.look_at(main.id)
    if plan.id == main.id:
        return f"{main.name} stays as it is.", "It is the quarter’s plan."
    return f"{main.name} has the pods and pairs of {plan.name} now.", "Undo gives it its own again."


def _answer(sides: Sides, taken: bool) -> Decided:
    """Take the plan that is offered, or leave it; it is gone from here either way."""
    offer, sides.offer = sides.offer, None
    assert offer is not None
    if taken and not offer.accept():
        return "", ""
    if not taken and offer.leave is not None:
        offer.leave()
    return f"{offer.title} was {'taken over' if taken else 'left'}.", ""


def _main(sides: Sides) -> NamedPlan:
    plan = _plan(sides, "A")
    return main_plan(sides.document.workspace, plan.cycle) or plan


def _plan(sides: Sides, letter: str) -> NamedPlan:
    plan = sides.a if letter == "A" else sides.b
    assert plan is not None, "two plans are compared"
    return plan
