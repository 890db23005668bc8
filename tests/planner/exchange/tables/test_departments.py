from planner.workspace.entities import Department
from tests.planner.exchange.brought import PEOPLE, bring, brought, rows

DEPARTMENTS = """\
id,name,side,liaisons,domain
fin,Finance,business,2,accounting
eng,Engineering,it,,
"""


def test_departments_come_in_with_the_words_of_their_trade(tmp_path):
    found = brought(tmp_path, departments=DEPARTMENTS, skills="skill\nAccounting\n", people=PEOPLE)
    assert list(found.departments.values()) == [
        Department("fin", "Finance", "business", 2, ("accounting",), 0),
        Department("eng", "Engineering", "it", 0, (), 1),
        Department("sales", "Sales", "business", 0, (), 2),
    ]


def test_a_known_department_keeps_what_no_column_says(tmp_path):
    first = brought(tmp_path, departments=DEPARTMENTS, skills="skill\nAccounting\n")
    found = brought(tmp_path, first, departments="name,side\nfinance,external\nNew,\n")
    assert found.departments["fin"] == Department("fin", "finance", "external", 2, ("accounting",), 0)
    assert found.departments["new"] == Department("new", "New", "business", position=2)


def test_what_is_wrong_is_named(tmp_path):
    imported = bring(
        tmp_path, departments="name,side,domain\nFinance,both,\nSales,it,selling\nsales,it,\n,it,\n"
    )
    assert [str(problem) for problem in imported.problems] == [
        "departments.csv: row 2: column side: found 'both', expected it, business or external",
        "departments.csv: row 3: column domain: found 'selling', expected a known skill",
        "departments.csv: row 4: column name: found 'sales', expected each department once",
        "departments.csv: row 5: column name: found nothing, expected a value",
    ]
    twice = bring(tmp_path, departments="id,name\nd,Finance\nd,Sales\n")
    assert "column id: found 'd', expected each department once" in str(twice.problems[0])


def test_a_share_of_the_hours_for_pods_is_given_kept_and_taken_back(tmp_path):
    given = brought(tmp_path, departments="name,pod_share\nFinance,30\n")
    assert [row.pod_share for row in rows(given, "departments")] == [30]
    kept = brought(tmp_path, given, departments="name,liaisons\nFinance,2\n")
    assert [row.pod_share for row in rows(kept, "departments")] == [30]
    back = brought(tmp_path, kept, departments="name,pod_share\nFinance,\n")
    assert [row.pod_share for row in rows(back, "departments")] == [None]
    wrong = bring(tmp_path, departments="name,pod_share\nFinance,120\n")
    assert "found '120', expected" in str(wrong.problems[0])


def test_people_have_shares_of_their_own(tmp_path):
    given = brought(tmp_path, people="name,department,pod_share\nAna,Finance,30\nBo,Finance,\n")
    assert [row.pod_share for row in rows(given, "people")] == [30, None]
