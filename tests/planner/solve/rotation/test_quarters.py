from planner.problem import Meeting
from planner.solve.rotation.quarters import after, in_groups, later, quarter_after
from tests.planner.build import challenge, person, problem

NOW = problem(
    [person("ana", vetoes=["cash"], wishes=["data"], away_weeks=[1]), "bo", person("cem", "eng")],
    [challenge(size=[2, 4], mix={"departments": 2}), challenge("data", "Data", size=[3, 3])],
    locks=[{"person": "bo", "challenge": "cash", "kind": "in"}],
    pair_locks=[{"it": "cem", "business": "bo"}],
    bonds=[{"kind": "apart", "people": ["ana", "bo"]}],
    history=[{"ago": 2, "people": ["ana", "bo"]}],
)


def test_a_later_quarter_has_groups_of_the_same_sizes_and_mixes_and_no_more():
    ahead = later(NOW, 2)
    assert ahead.cycle.id == "2027-Q3"
    assert [(c.title, c.size, c.mix) for c in ahead.challenges] == [
        ("Group 1", (2, 4), NOW.challenges[0].mix),
        ("Group 2", (3, 3), NOW.challenges[1].mix),
    ]
    ana = ahead.person["ana"]
    assert (ana.vetoes, ana.wishes, ana.away_weeks, ahead.locks) == ((), (), (), ())
    assert ahead.pair_locks == ()
    assert (ahead.bonds, ahead.history) == (NOW.bonds, NOW.history)


def test_the_same_people_can_be_in_groups_of_any_size():
    grouped = in_groups(NOW, 3, (2, 4))
    assert [(c.title, c.size) for c in grouped.challenges] == [(f"Group {n}", (2, 4)) for n in (1, 2, 3)]
    assert grouped.person["ana"].away_weeks == (1,)
    assert grouped.locks == grouped.pair_locks == ()


def test_a_plan_is_the_last_quarter_of_those_after_it():
    assert after(NOW, {"data": ("ana",)}).history == (Meeting(1, ("ana",), "data"), Meeting(3, ("ana", "bo")))


def test_quarters_follow_the_calendar_where_they_are_named_by_it():
    assert [quarter_after("2027-Q3", ahead) for ahead in (0, 1, 2)] == ["2027-Q3", "2027-Q4", "2028-Q1"]
    assert quarter_after("Spring", 2) == "Spring + 2"
