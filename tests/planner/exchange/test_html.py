import re
from dataclasses import replace as with_fields
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from planner.exchange import html
from planner.exchange.rosters.roster import AUDIENCES, Roster
from planner.workspace.entities import Membership
from resources.make_sample import sample
from tests.planner.exchange.workspaces import TEXT
from tests.planner.workspace.workspaces import small

EMPTY = {"meta", "br"}


class Page(HTMLParser):
    """Reads a page strictly: tags closed in their turn, each id once, links to places that are there."""

    def __init__(self, text):
        super().__init__()
        self.open, self.ids, self.links, self.heads, self.words, self.cells = [], [], [], [], [], []
        self.loads = []
        self.feed(text)
        self.close()
        assert self.open == []
        assert len(set(self.ids)) == len(self.ids)
        assert set(self.links) <= set(self.ids)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        assert len(given) == len(attributes)
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given["aria-labelledby"]] if "aria-labelledby" in given else []
        if "href" in given:
            assert given["href"].startswith("#")
            self.links.append(given["href"][1:])
        self.loads += [tag for name in ("src", "data") if name in given]
        self.heads += [int(tag[1])] if re.fullmatch("h[1-6]", tag) else []
        if tag == "tr":
            self.cells.append(0)
        if tag in ("td", "th"):
            self.cells[-1] += 1
        if tag == "th":
            assert given["scope"] == "col"
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)

    @property
    def text(self):
        return " ".join("".join(self.words).split())


@pytest.fixture(params=list(AUDIENCES), scope="module")
def page(request):
    return Page(html.page(Roster(sample(), "rotate", request.param)))


def test_a_page_is_whole_and_needs_no_other_file(page):
    text = html.page(Roster(sample(), "rotate"))
    assert text.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert page.loads == []
    assert "http" not in text
    assert "url(" not in text
    assert "<script" not in text


def test_headings_go_down_one_level_at_a_time(page):
    assert page.heads[0] == 1
    assert page.heads.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(page.heads, page.heads[1:], strict=False))


def test_everybody_in_a_pod_or_pair_is_named(page):
    roster = Roster(sample(), "rotate")
    people = {person for challenge in roster.staffed for person in roster.plan.members(challenge.id)}
    for person in people | {pair.it for pair in roster.pairs} | {pair.business for pair in roster.pairs}:
        assert roster.name(person) in page.text


def test_each_pod_has_a_page_of_its_own_that_says_what_it_is_for():
    text = html.page(Roster(sample(), "rotate"))
    charter = text[text.index(">Red team, blue team</h2>") :].split("</section>")[0]
    assert text.count('<section class="page"') == 9
    for words in (
        "<h3>Goal</h3>",
        "<h3>Why</h3><p><bdi>Last year’s incident began where nobody looked.</bdi></p>",
        "<h3>Decides</h3><p>May test any system",
        "Weeks 4–9, 25 Jan – 7 Mar · ",
        "people, 7 hours a week each",
        '<td class="name">Marek Kowal</td><td>Security</td><td>Red team, can lead</td><td>Berlin</td>',
        "<h3>Who covers what is needed</h3>",
    ):
        assert words in charter


def test_managers_see_more_than_everybody():
    announced, managed = (html.page(Roster(sample(), "rotate", audience)) for audience in AUDIENCES)
    for words in ("Rotate for novelty", "Not staffed", "Without a pod", "What it costs", "Must: ", " short"):
        assert words in managed
        assert words not in announced


@settings(max_examples=40, deadline=None)
@given(TEXT, TEXT, st.sampled_from(["<script>alert(1)</script>", "&lt;", "</style>", '"><b>', "ليلى"]))
def test_names_stay_text(name, title, hostile):
    workspace = small()
    ana = replace(workspace.people["ana"], name=name + hostile)
    cash = replace(workspace.challenges["2027-Q1", "cash"], title=title + hostile, goal=hostile)
    workspace = with_fields(
        workspace,
        people={**workspace.people, "ana": ana},
        challenges={cash.key: cash},
        memberships=small(Membership("plan-1", "cash", "ana")).memberships,
    )
    page = Page(html.page(Roster(workspace, "plan-1")))
    assert " ".join((name + hostile).split()) in page.text
    assert " ".join((title + hostile).split()) in page.text


def test_an_empty_plan_is_a_page_as_well():
    assert "0 pods, 0 people, 0 liaison pairs" in Page(html.page(Roster(small(), "plan-1"))).text
