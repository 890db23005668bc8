from dataclasses import replace as with_fields

from msgspec.structs import replace

from planner.exchange import md
from planner.exchange.rosters.roster import Roster
from planner.workspace.entities import Challenge, Membership
from resources.make_sample import sample
from tests.planner.exchange.brought import all_tables


def test_each_pod_has_its_charter():
    page = md.page(Roster(sample(), "rotate", "manager"))
    assert page.startswith("# Q1 2027: Rotate for novelty\n\n4 Jan – 4 Apr 2027 · 9 pods, ")
    charter = page[page.index("## Red team, blue team") :].split("\n## ")[0]
    assert "We find our own gaps" in charter
    assert "\n\nWhy: Last year’s incident began where nobody looked.\n\n" in charter
    assert "- Weeks 4–9, 25 Jan – 7 Mar\n" in charter
    assert "people, 7 hours a week each" in charter
    assert "\n\nWhat it costs:\n\n- " in charter
    assert "- Decides: May test any system" in charter
    assert "| Marek Kowal | Security | Red team, can lead | Berlin | Attack | first |" in charter


def test_needs_say_what_is_short():
    page = md.page(Roster(sample(), "rotate", "manager"))
    assert "Maps level 4 × 2 (1 person short)" in page
    assert "SQL level 3 × 2" in page


def test_what_is_not_staffed_and_who_has_no_pod_is_named():
    page = md.page(Roster(sample(), "rotate", "manager"))
    assert "## Not staffed\n\n- Partner price lists\n" in page
    names = ", ".join(person.name for person in Roster(sample(), "rotate").without_a_pod)
    assert f"## Without a pod\n\n{names}\n" in page
    assert "## Liaison pairs\n\n| Unit | Business | IT | IT department |" in page


def test_the_page_is_one_file():
    roster = Roster(sample(), "rotate")
    assert md.files(roster, "roster.md") == {"roster.md": md.page(roster).encode()}


def test_a_small_plan_has_a_small_page(tmp_path):
    workspace = all_tables(tmp_path)
    page = md.page(Roster(workspace, "plan-1", "manager"))
    assert "0 pods, 0 people, 0 liaison pairs" in page
    assert "## Liaison pairs" not in page


def test_a_full_plan_says_nothing_of_what_is_missing(tmp_path):
    workspace = all_tables(tmp_path)
    challenge = Challenge("2027-Q1", "c1", "Faster month end")
    members = [Membership("plan-1", "c1", person) for person in workspace.people]
    workspace = with_fields(
        workspace, challenges={challenge.key: challenge}, memberships={row.key: row for row in members}
    )
    page = md.page(Roster(workspace, "plan-1", "manager"))
    assert "Not staffed" not in page
    assert "Without a pod" not in page
    assert "Needs" not in page


def test_names_stay_text(tmp_path):
    workspace = all_tables(tmp_path)
    ana = replace(workspace.people["p1"], name="[Ana](http://x)\n# <b>| *Ruiz*")
    workspace = with_fields(workspace, people={**workspace.people, "p1": ana})
    assert r"\[Ana\](http://x) \# \<b\>\| \*Ruiz\*" in md.page(Roster(workspace, "plan-1", "manager"))


def test_an_announcement_says_what_happens_and_nothing_of_how_it_was_planned():
    page = md.page(Roster(sample(), "rotate"))
    assert page.startswith("# Q1 2027: pods and liaison pairs\n\n4 Jan – 4 Apr 2027 · 9 pods, ")
    assert "Maps level 4 × 2, " in page or "Maps level 4 × 2\n" in page
    for word in (
        "short)",
        "Rotate for novelty",
        "Not staffed",
        "Without a pod",
        "| Wish",
        "What it costs",
        "Must:",
    ):
        assert word not in page
    assert "## Who changed pods since Q4 2026\n\n- " in page
