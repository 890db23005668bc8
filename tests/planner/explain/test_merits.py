"""What speaks for somebody in a pod."""

from planner.explain.merits import merits
from tests.planner.build import assess, challenge, person, plan, problem

PODS = [
    challenge(
        "cash", needs=[{"skill": "sql", "level": 3}], mix={"include": ["fin"]}, value=0, continues=False
    )
]


def told(people, pods, who="ana", **fields):
    return [*merits(assess(problem(people, PODS, **fields), plan(pods)), who, "cash")]


def test_needs_wishes_leading_department_company_and_hours_speak_for_somebody():
    ana = person("ana", skills={"sql": 3}, wishes=["cash"], can_lead=True)
    history = [{"ago": 1, "people": ["ben", "eva"]}]
    assert told([ana, person("ben", "eng"), "eva"], {"cash": ["ana", "ben"]}, history=history) == [
        "Ana covers SQL.",
        "First on Ana’s list of wishes.",
        "Ana can lead this pod.",
        "Finance is asked for here.",
        "Nobody here was with Ana lately.",
        "Ana’s hours overlap with everyone’s.",
    ]


def test_a_need_that_several_cover_rests_on_them():
    people = [person(name, "eng", skills={"sql": 5}) for name in ("ana", "ben")]
    assert told(people, {"cash": ["ana", "ben"]})[0] == "With Ana, SQL rests on two people."


def test_what_costs_is_no_merit():
    people = [person("ana", "eng"), person("ben", "eng", utc_offset=12)]
    history = [{"ago": 1, "people": ["ana", "ben"]}]
    assert told(people, {"cash": ["ana", "ben"]}, history=history) == []


def test_nothing_speaks_for_who_is_not_there():
    assert told(["ana", "ben"], {"cash": ["ben"]}) == []
