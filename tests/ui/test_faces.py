from random import Random

import pytest
from msgspec.structs import replace

from planner.score import assess, reassess
from planner.score_after import assess_after
from planner.workspace.change import Change, Edit, put
from planner.workspace.cycle import problem_of
from planner.workspace.entities import Knows, Leave, Lock
from planner.workspace.moves import move
from planner.workspace.since import Known
from tests.ui import small
from ui.board.face import NeedFace
from ui.faces import FaceBuilder, Look
from ui.matching import folded, matching

PLAIN = Look()


def faces_of(workspace, plan="one", look=PLAIN):
    problem = problem_of(workspace, plan)
    made = workspace.plan(plan)
    return FaceBuilder(workspace, problem, made, assess(problem, made), look).faces()


@pytest.fixture(scope="module")
def faces():
    return faces_of(small.workspace())


def card(faces, person):
    return next(c for pod in (*faces.pods, faces.bench) for c in pod.cards if c.person == person)


def test_pods_stand_by_value_with_their_weeks_and_size(faces):
    assert [(pod.title, pod.line) for pod in faces.pods] == [
        ("Cash forecast", "Weeks 1–8 · 2 of 2–4"),
        ("Churn warning", "Weeks 2–9 · 3 of 2–3"),
    ]


def test_a_short_need_comes_before_covered_ones(faces):
    assert faces.pods[0].needs == (NeedFace("SQL", True),)
    assert faces.pods[1].needs == (NeedFace("CRM"),)


def test_the_badge_is_the_highest_level_that_costs(faces):
    assert (faces.pods[0].cost.level, faces.pods[0].cost.figure) == ("high", "10")
    assert "High 10" in faces.pods[0].cost.tip


def test_what_has_no_pod_says_why(faces):
    (closed,) = faces.not_staffed
    assert (closed.title, closed.reason) == ("Price lists", "Value 1. Nobody who covers CRM is free.")
    assert (faces.not_staffed_cost.level, faces.not_staffed_cost.figure) == ("high", "10")


def test_the_bench_says_how_many_and_who_waited(faces):
    assert faces.bench.line.startswith("2 people")
    assert {c.person for c in faces.bench.cards} == {"eva", "omar"}


def test_a_card_says_wish_hours_and_lock(faces):
    ana, ben = card(faces, "ana"), card(faces, "ben")
    assert (ana.second, ana.wish, ana.locked) == ("Finance · Analyst", 1, False)
    assert (ana.hours_used, ana.hours, ana.over) == (8, 8, 0)
    assert ben.locked
    assert ana.description == "Finance, Analyst, first wish, 8 of 8 hours, not locked"


def test_pair_hours_beyond_pod_hours_mark_the_card_as_a_broken_must(faces):
    ben = card(faces, "ben")
    assert (ben.hours_used, ben.over, ben.mark) == (9, 1, "danger")
    assert "over" in ben.mark_tip


def test_colour_by_discipline_or_site_keeps_a_word_beside_it():
    by_site = faces_of(small.workspace(), look=Look(colour="site"))
    assert card(by_site, "ana").second == "Berlin · Analyst"
    by_discipline = faces_of(small.workspace(), look=Look(colour="discipline"))
    assert card(by_discipline, "jun").department == card(by_discipline, "omar").department
    assert card(by_discipline, "jun").department != card(by_discipline, "ben").department


@pytest.mark.parametrize(("order", "first"), [("title", "Cash forecast"), ("start", "Cash forecast")])
def test_pods_stand_in_the_order_that_is_asked_for(order, first):
    assert faces_of(small.workspace(), look=Look(order=order)).pods[0].title == first


@pytest.mark.parametrize(
    ("asked", "who"),
    [
        ("ANA", {"ana"}),
        ("finance", {"ana", "eva"}),
        ("crm", {"kai", "lea"}),
        ("backend jun", {"jun"}),
        ("zzz", set()),
    ],
)
def test_the_filter_looks_at_name_department_discipline_and_skills(asked, who):
    assert matching(problem_of(small.workspace(), "one"), asked) == who


def test_the_filter_knows_no_accents():
    assert folded("Pavel Dvořák") == "pavel dvorak"


def test_a_plan_without_pods_shows_every_challenge_to_drop_on():
    faces = faces_of(small.workspace(), plan="two")
    assert [pod.title for pod in faces.pods] == ["Cash forecast", "Churn warning", "Price lists"]
    assert faces.not_staffed == ()


def test_who_is_away_all_quarter_says_so():
    from datetime import date

    workspace = small.workspace()
    change = put("Leave", workspace, [Leave("omar", date(2027, 1, 1), date(2027, 4, 30))])
    assert card(faces_of(change.apply(workspace)), "omar").away


def test_after_any_change_the_faces_are_those_made_anew():
    random, workspace = Random(1), small.workspace()
    problem = problem_of(workspace, "one")
    pods, earlier = [*problem.challenge, None], None
    assessment = assess(problem, workspace.plan("one"))
    for turn in range(40):
        plan = assessment.plan
        look = Look(colour=random.choice(["department", "site"]), order=random.choice(["value", "title"]))
        earlier = FaceBuilder(workspace, problem, plan, assessment, look, earlier)
        anew = FaceBuilder(workspace, problem, plan, assess(problem, plan), look)
        assert earlier.faces() == anew.faces(), turn
        person = random.choice([person.id for person in problem.people if person.joins])
        places = plan.places(person) or (None,)
        change = move(workspace, "one", [(person, random.choice(places))], random.choice(pods))
        workspace = change.apply(workspace)
        assessment = reassess(assessment, workspace.plan("one"))


def edited(random, workspace):
    """The workspace with something typed of somebody or of a challenge, or with a lock more or less."""
    person = random.choice(list(workspace.people.values()))
    challenge = random.choice(workspace.challenges_of("2027-Q1"))
    other = random.choice(list(workspace.people.values()))
    row = random.choice(
        [
            replace(person, name=f"{other.name.split()[0]} Ruiz", seniority=random.randint(1, 5)),
            replace(person, site=other.site, discipline=other.discipline, pod_hours=random.choice([2, 8])),
            replace(person, joins=random.random() < 0.7, active=random.random() < 0.8),
            replace(challenge, title=f"{challenge.title}!", hours=random.choice([2, 8])),
            replace(challenge, start_week=random.randint(1, 9), smallest=random.randint(1, 3)),
            Knows(person.id, random.choice(list(workspace.skills)), random.randint(0, 5)),
            Lock("one", person.id, challenge.id, random.choice(["in", "out"])),
        ]
    )
    if random.random() < 0.2 and workspace.locks:
        (key,) = random.sample(list(workspace.locks), 1)
        return Change("Release", (Edit(workspace.locks[key], None),)).apply(workspace)
    return put("Edit", workspace, [row]).apply(workspace)


def test_after_any_edit_the_faces_are_those_made_anew():
    random, workspace, earlier, known, assessment = Random(2), small.workspace(), None, None, None
    for turn in range(150):
        problem, plan = problem_of(workspace, "one", known), workspace.plan("one")
        known = Known(workspace, problem)
        assessment = assess_after(assessment, problem, plan) if assessment else assess(problem, plan)
        look = Look(colour=random.choice(["department", "department", "site"]))
        earlier = FaceBuilder(workspace, problem, plan, assessment, look, earlier)
        anew = FaceBuilder(workspace, problem, plan, assess(problem, plan), look)
        assert earlier.faces() == anew.faces(), turn
        workspace = edited(random, workspace)


def test_pods_are_grouped_by_what_is_asked_for():
    workspace = small.workspace()
    first, *others = workspace.challenges_of("2027-Q1")
    rows = [replace(first, goal="Faster"), *(replace(row, kind="debt") for row in others)]
    workspace = put("Group", workspace, rows).apply(workspace)

    def groups(grouping):
        return {
            group.title: group.pods for group in faces_of(workspace, "two", Look(grouping=grouping)).groups
        }

    rest = tuple(row.id for row in others)
    assert groups("goal") == {"Faster": (first.id,), "No goal": rest}
    assert groups("kind") == {"Debt": rest, "Innovation": (first.id,)}
    assert {pod for pods in groups("cost").values() for pod in pods} == {first.id, *rest}
    assert [*groups("cost")] == [name for name in ("Must", "High", "Medium", "Low") if name in groups("cost")]
    assert groups("none") == {}
