"""What the comparison lists, row by row: who moves, rules, needs, amounts and pairs, each in its words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.plan import Score
from planner.problem import Pair
from planner.words import counted
from ui import words
from ui.theme import Role, Side

if TYPE_CHECKING:
    from planner.explain.comparison import Comparison, Move, NeedChange


@dataclass(frozen=True)
class Row:
    """A row of a list; `spoken` is what a screen reader says of it, `tip` all that it may elide."""

    spoken: str
    tip: str = ""

    @property
    def chosen(self) -> bool:
        """Whether the row can be chosen."""
        return False

    @property
    def passed_by(self) -> bool:
        """Whether the keyboard passes it by, because others say what it says."""
        return False


@dataclass(frozen=True)
class MoveRow(Row):
    """Somebody who moves; `department` is the number of the bar's colour."""

    person: str = ""
    name: str = ""
    second: str = ""
    department: int = 0
    side: Side = "business"
    in_a: str = ""
    in_b: str = ""
    why: str = ""
    change: str = ""
    role: Role = "muted"

    @property
    def chosen(self) -> bool:
        """Everybody can be."""
        return True


@dataclass(frozen=True)
class TitleRow(Row):
    """The title of a part with a few words beside it; `rules` heads the columns of rules below it."""

    title: str = ""
    beside: str = ""
    columns: tuple[str, ...] = ()


@dataclass(frozen=True)
class RuleRow(Row):
    """A rule that differs; `share` is its bar by its points, from -1 (B is better) to 1 (B is worse)."""

    level: str = ""
    name: str = ""
    a: str = ""
    b: str = ""
    difference: str = ""
    share: float = 0

    @property
    def chosen(self) -> bool:
        """Every rule can be."""
        return True


@dataclass(frozen=True)
class LineRow(Row):
    """An icon, words, and words at the right: a need, a pair, or that there is nothing."""

    icon: str = ""
    role: Role = "muted"
    text: str = ""
    right: str = ""
    right_role: Role = "muted"


@dataclass(frozen=True)
class AmountRow(Row):
    """A label and what each plan has of it."""

    label: str = ""
    a: str = ""
    b: str = ""


def move_rows(found: "Comparison") -> list[Row]:
    """Everybody who moves."""
    orders = [
        {department.id: number for number, department in enumerate(each.problem.departments)}
        for each in (found.a, found.b)
    ]
    return [_move(found, move, orders) for move in found.moves]


def _move(found: "Comparison", move: "Move", orders: list[dict[str, int]]) -> MoveRow:
    person = move.person
    here = found.b.problem if person.id in found.b.problem.person else found.a.problem
    order = next(order for order in reversed(orders) if person.department in order)
    whole = words.change_words(Score(), move.change, 4) or "No change"
    better = move.change.rank < (0, 0)
    said = [person.name, move.department, f"from {move.in_a} to {move.in_b}", move.why, spoken(whole)]
    return MoveRow(
        ", ".join(said),
        f"{person.name}{words.ASIDE}{move.in_a} {words.ARROW} {move.in_b}{words.ASIDE}{move.why}"
        f"{words.ASIDE}{whole}",
        person.id,
        person.name,
        move.department,
        order[person.department],
        here.side[person.id],
        move.in_a,
        move.in_b,
        move.why,
        words.change_words(Score(), move.change, 1) or "No change",
        "muted" if move.change == Score() else "positive_text" if better else "warning_text",
    )


def fact_rows(found: "Comparison") -> list[Row]:
    """Rules that differ, needs gained and lost, hours and pairs."""
    return [*_rules(found), *_needs(found), *_amounts(found)]


def _rules(found: "Comparison") -> Iterator[Row]:
    beside = counted(len(found.rules), "rule differs", "rules differ")
    columns = ("Rule", "A", "B", "B is better", "B is worse") if found.rules else ()
    yield TitleRow(f"By rule, {beside}", "", "By rule", beside, columns)
    if not found.rules:
        yield LineRow("Every rule costs the same", text="Every rule costs the same")
    most = max((abs(rule.difference) for rule in found.rules), default=1)
    for rule in found.rules:
        level, change = words.LEVEL_NAMES[rule.level], words.signed(rule.difference)
        a, b = words.figure(rule.a), words.figure(rule.b)
        worse = "worse" if rule.difference > 0 else "better"
        said = f"{rule.name}, {level}, A {a}, B {b}, B is {worse} by {words.figure(abs(rule.difference))}"
        tip = f"{rule.name}{words.ASIDE}{level} {a} {words.ARROW} {b}"
        yield RuleRow(said, tip, rule.level, rule.name, a, b, change, rule.difference / most)


def _needs(found: "Comparison") -> Iterator[Row]:
    gained = sum(need.gained for need in found.needs)
    beside = f"{gained} gained, {len(found.needs) - gained} lost" if found.needs else ""
    yield TitleRow(f"Needs, {beside or 'none gained or lost'}", "", "Needs", beside)
    if not found.needs:
        yield LineRow("No need is gained or lost", text="None gained or lost")
    for need in found.needs:
        yield _need(need)


def _need(need: "NeedChange") -> LineRow:
    icon, role, word = (
        ("tick-circle", "positive", "gained") if need.gained else ("warning", "warning", "lost")
    )
    short: Role = "warning_text" if need.lack_b else "muted"
    tip = f"{need.name}{words.ASIDE}{need.said}"
    said = f"{need.name}, {word}, {need.said}"
    return LineRow(said, tip, icon, role, need.name, need.said, short)  # type: ignore[arg-type]


def _amounts(found: "Comparison") -> Iterator[Row]:
    yield TitleRow("Hours and pairs", "", "Hours and pairs", "", ("", "A", "B"))
    for amount in found.amounts:
        yield AmountRow(
            f"{amount.label}, A {amount.a}, B {amount.b}", amount.label, amount.label, amount.a, amount.b
        )
    for letter, pairs in (("A", found.pairs_in_a), ("B", found.pairs_in_b)):
        for pair in pairs:
            yield _pair(found, pair, letter)


def _pair(found: "Comparison", pair: Pair, letter: str) -> LineRow:
    people = found.a.problem.person | found.b.problem.person
    names = f"{people[pair.it].name} and {people[pair.business].name}"
    locked = pair in (found.a if letter == "A" else found.b).problem.pair_locks
    where = f"in {letter}, locked" if locked else f"in {letter}"
    return LineRow(f"{names}, only {where}", names, "pairs", "muted", names, f"Only {where}")


def spoken(change: str) -> str:
    """A change of levels as it is said: "High minus 10"."""
    return change.replace(words.MINUS, "minus ").replace("+", "plus ")
