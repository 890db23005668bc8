"""Every row says in words what it shows."""

from planner.explain.comparison import compare
from planner.score import assess
from tests.planner.build import challenge, person, plan, problem
from ui.compare.rows import AmountRow, LineRow, MoveRow, RuleRow, TitleRow, fact_rows, move_rows

PEOPLE = [
    person("ana", skills={"sql": 3}),
    person("ben", wishes=["a"]),
    person("it", "eng", liaison=True, joins=False),
]
PODS = [challenge("a", "Payments", needs=[{"skill": "sql", "level": 3}]), challenge("b", "Search")]
MADE = problem(PEOPLE, PODS)
ONE = assess(MADE, plan({"a": ["ben"], "b": ["ana"]}))
OTHER = assess(MADE, plan({"a": ["ana"], "b": ["ben"]}, [("it", "ana")]))


def of(kind, rows):
    return [row for row in rows if isinstance(row, kind)]


def test_a_move_is_told_with_its_reason_and_all_its_levels():
    ana, _ = sorted(move_rows(compare(ONE, OTHER)), key=lambda row: row.name)
    assert isinstance(ana, MoveRow)
    assert (ana.in_a, ana.in_b, ana.why) == ("Search", "Payments", "Covers SQL")
    assert ana.spoken.startswith("Ana, Finance, from Search to Payments, Covers SQL, ")
    assert "minus 10" in ana.spoken or "plus" in ana.spoken
    assert ana.department == 0


def test_rules_have_bars_by_their_points():
    rules = of(RuleRow, fact_rows(compare(ONE, OTHER)))
    shares = {rule.name: rule.share for rule in rules}
    assert max(abs(share) for share in shares.values()) == 1
    assert shares["Skills"] < 0 < shares["Wishes"]
    skills = next(rule for rule in rules if rule.name == "Skills")
    assert (skills.a, skills.b, skills.difference) == ("10", "0", "−10")
    assert skills.spoken == "Skills, High, A 10, B 0, B is better by 10"


def test_needs_and_pairs_are_told():
    lines = of(LineRow, fact_rows(compare(ONE, OTHER)))
    assert [line.spoken for line in lines] == [
        "Payments: SQL, level 3, gained, Ana",
        "It and Ana, only in B",
    ]
    back = of(LineRow, fact_rows(compare(OTHER, ONE)))
    assert back[0].right == "1 person short"
    assert back[0].icon == "warning"


def test_a_pair_that_is_locked_in_its_plan_is_told_so():
    locked = problem(PEOPLE, PODS, pair_locks=[{"it": "it", "business": "ana"}])
    other = assess(locked, OTHER.plan)
    assert of(LineRow, fact_rows(compare(ONE, other)))[-1].right == "Only in B, locked"
    assert of(LineRow, fact_rows(compare(other, ONE)))[-1].right == "Only in A, locked"


def test_where_nothing_differs_that_is_said():
    rows = fact_rows(compare(ONE, ONE))
    assert [row.beside for row in of(TitleRow, rows)] == ["0 rules differ", "", ""]
    assert [row.text for row in of(LineRow, rows)] == ["Every rule costs the same", "None gained or lost"]
    assert len(of(AmountRow, rows)) == 5
    assert move_rows(compare(ONE, ONE)) == []
