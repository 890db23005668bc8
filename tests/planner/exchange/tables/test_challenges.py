from planner.problem import Mix, Need
from planner.workspace.entities import Challenge
from tests.planner.exchange.brought import PEOPLE, bring, brought

SKILLS = "skill\nsql\npython\n"


def faults(imported):
    return [str(problem) for problem in imported.problems]


def one(folder, text, **given):
    found = brought(folder, cycle="2027-Q1", challenges=text, **given)
    (challenge,) = found.challenges.values()
    return challenge


def test_every_column_reaches_its_field(tmp_path):
    found = one(
        tmp_path,
        "id,title,goal,why,kind,value,start_week,weeks,size,hours_per_week,continues,keep,needs,departments,it,"
        "business,include,decides\n"
        "c1,Cash,Know it.,Banks ask.,growth,7,2,6,4-7,6,yes,3,sql 3 x2; python 2,3,2,1,Finance; sales,"
        "The model.\n",
        people=PEOPLE,
        skills=SKILLS,
    )
    assert found == Challenge(
        "2027-Q1",
        "c1",
        "Cash",
        "Know it.",
        "growth",
        7,
        2,
        6,
        4,
        7,
        6,
        True,
        3,
        (Need("sql", 3, 2), Need("python", 2)),
        Mix(3, 2, 1, ("finance", "sales")),
        "The model.",
        why="Banks ask.",
    )


def test_a_title_makes_the_id_and_an_id_the_title(tmp_path):
    assert one(tmp_path, "title\nFaster month end\n").id == "faster-month-end"
    assert one(tmp_path, "team\nwg-async\n").title == "Wg async"
    assert one(tmp_path, "id\n--\n").title == "--"


def test_a_title_known_from_the_file_stays(tmp_path):
    first = brought(tmp_path, cycle="2027-Q1", challenges="id,title\nc1,Cash forecast\n")
    found = brought(tmp_path, first, challenges="id,value\nc1,3\n")
    assert found.challenges["2027-Q1", "c1"].title == "Cash forecast"
    assert found.challenges["2027-Q1", "c1"].value == 3


def test_the_mix_keeps_what_no_column_says(tmp_path):
    first = brought(tmp_path, cycle="2027-Q1", challenges="id,departments,it\nc1,3,1\n")
    found = brought(tmp_path, first, challenges="id,it\nc1,2\n")
    assert found.challenges["2027-Q1", "c1"].mix == Mix(3, 2)


def test_needs_keep_the_weight_they_had(tmp_path):
    before = brought(tmp_path, cycle="2027-Q1", skills=SKILLS, challenges="id,needs\nc1,sql 3\n")
    key = ("2027-Q1", "c1")
    heavy = before.with_tables(
        {"challenges": {key: Challenge("2027-Q1", "c1", "C1", needs=(Need("sql", 3, 1, 4),))}}
    )
    found = brought(tmp_path, heavy, challenges="id,needs\nc1,sql 3 x2\n")
    assert found.challenges[key].needs == (Need("sql", 3, 2, 4),)


def test_what_is_wrong_is_named(tmp_path):
    imported = bring(
        tmp_path,
        cycle="2027-Q1",
        people=PEOPLE,
        skills=SKILLS,
        challenges=(
            "id,title,smallest,largest,start_week,needs,include\n"
            ",,4,7,1,,\n"
            "c1,Cash,7,4,1,,\n"
            "c2,Cash,4,7,14,,\n"
            "c3,Cash,4,7,1,sqk 3,\n"
            "c4,Cash,4,7,1,,Finanze\n"
            "c4,Cash,4,7,1,,\n"
        ),
    )
    assert faults(imported) == [
        "challenges.csv: row 2: column title: found nothing, expected a value",
        "challenges.csv: row 3: column smallest: found '7', "
        "expected a smallest size no larger than the largest, 7 to 4",
        "challenges.csv: row 4: column start_week: found '14', expected a week of 2027-Q1, 1 to 13",
        "challenges.csv: row 5: column needs: found 'sqk', expected a known skill, 'sql' perhaps",
        "challenges.csv: row 6: column include: found 'Finanze', "
        "expected a known department, 'Finance' perhaps",
        "challenges.csv: row 7: column id: found 'c4', "
        "expected each challenge once, since row 6 has this one",
    ]


def test_the_size_is_checked_against_what_the_file_has(tmp_path):
    first = brought(tmp_path, cycle="2027-Q1", challenges="id,size\nc1,4-7\n")
    assert "column largest" in faults(bring(tmp_path, first, challenges="id,largest\nc1,3\n"))[0]


def test_a_title_may_come_once_where_there_are_no_ids(tmp_path):
    imported = bring(tmp_path, cycle="2027-Q1", challenges="title\nCash\ncash\n")
    assert "column title: found 'cash'" in faults(imported)[0]
    assert (
        "column id: found nothing" in faults(bring(tmp_path, cycle="2027-Q1", challenges="id,value\n,3\n"))[0]
    )
