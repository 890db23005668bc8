"""What is private is in no announcement of any format: each private field bears a value of its own."""

import io
import re
import zipfile
from datetime import date

import pytest

from planner.exchange import formats
from planner.exchange.roster import AUDIENCES, Roster
from planner.problem import Need
from planner.workspace import Workspace
from planner.workspace import entities as e
from tests.planner.cycles.years import Q1
from tests.planner.workspace.workspaces import small

PRIVATE = (
    "Group-Quartz", "Plan-Obsidian", "Audit-Topaz", "Unstaffed-Beryl", "Benched-Opal", "mail-jade",
    "731733", "731741", "731749", "731753", "2027-02-03", "20270203", "3 Feb", "belonging",
)  # fmt: skip


def secretive() -> Workspace:
    """A plan with every kind of confidence in it."""
    return small(
        e.Person(
            "dee", "Dee Park", "fin", email="mail-jade@example.org", groups=("Group-Quartz",), standing=731733
        ),
        e.Person("eli", "Benched-Opal", "fin", groups=("Group-Quartz",)),
        e.Person("ben", "Ben Stone", "eng", seniority=731753),
        e.Challenge(Q1, "secret", "Unstaffed-Beryl", value=731749, needs=(Need("sql", 2),)),
        e.Preference(Q1, "dee", wishes=("secret",), vetoes=("cash",), waited=731741),
        e.Bond("apart", "ana", "dee", "must"),
        e.Commitment("dee", "Audit-Topaz", date(2027, 2, 3), date(2027, 2, 3), 7),
        e.Leave("ben", date(2027, 2, 3), date(2027, 2, 3)),
        e.WeekHours("dee", date(2027, 1, 4), 1),
        e.RuleSetting(Q1, "belonging", {"level": "must", "groups": ["Group-Quartz"]}),
        e.RuleSetting(Q1, "debt", {"level": "low", "target": 93}),
        e.NamedPlan("hidden", Q1, "Plan-Obsidian"),
        *(e.Membership("hidden", "cash", person) for person in ("ana", "dee", "ben")),
        e.Lock("hidden", "dee", "cash"),
        e.LiaisonPair("hidden", "ben", "ana"),
        e.Cycle("2026-Q4", date(2026, 10, 5), state="closed"),
        e.Served("2026-Q4", "cash", "ana"),
    )


def readable(name: str, content: bytes) -> str:
    """All text of a file; of an archive that of its parts."""
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return "\n".join(archive.read(part).decode("utf-8", "replace") for part in archive.namelist())
    return content.decode("utf-8", "replace").replace("\r\n ", "")


def left(format: str, audience: str) -> str:
    found = formats()[format].files(Roster(secretive(), "hidden", audience), f"roster.{format}")
    return "\n".join(f"{name}\n{readable(name, content)}" for name, content in found.items())


@pytest.mark.parametrize("format", list(formats()))
def test_no_announcement_holds_a_private_value(format):
    text = left(format, "announcement")
    assert "cash" in text.casefold()
    assert "Dee Park" in text or '"dee"' in text
    for value in PRIVATE:
        assert value not in text, value
    assert not re.search(
        r"\b(wish\w*|veto\w*|score|standing|ruled|together|apart|locked)\b(?!\": null)", text
    )


@pytest.mark.parametrize("format", list(formats()))
def test_groups_leave_in_nothing(format):
    assert "Group-Quartz" not in left(format, "manager")


def test_managers_see_what_the_plan_was_made_by():
    text = left("md", "manager")
    for value in ("Plan-Obsidian", "Unstaffed-Beryl", "Benched-Opal", "Must: "):
        assert value in text


def test_each_audience_says_what_it_is():
    assert list(AUDIENCES) == ["announcement", "manager"]
