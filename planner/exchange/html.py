"""HTML: one file with the roster and a page for each pod, which a browser shows and prints without any other.

Its headings, tables and lists say what they are to screen readers, every name keeps its own direction, and
its style is plain enough for Qt, which prints the same page and knows no shorthand for paddings.
"""

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from planner.exchange.rosters.changes import Changes, changes
from planner.exchange.rosters.charter import Charter, Covered, charters, counts, dates, given_up, score_words
from planner.exchange.rosters.roster import Roster
from planner.words import counted

KIND = "Web page"

STYLE = """
body { font-family: Inter, "Segoe UI", "Helvetica Neue", Arial, sans-serif; font-size: 11pt;
  line-height: 1.45; color: #1a1f27; background: #ffffff; max-width: 52em; margin: 2em auto;
  padding: 0 1.5em; }
h1 { font-size: 20pt; margin-top: 0; margin-bottom: 6px; }
h2 { font-size: 15pt; margin-top: 28px; margin-bottom: 6px; }
h3 { font-size: 11pt; margin-top: 16px; margin-bottom: 4px; }
p { margin-top: 0; margin-bottom: 8px; }
p.quiet { color: #565f6c; }
table { border-collapse: collapse; width: 100%; margin-top: 2px; margin-bottom: 12px; }
th, td { text-align: left; vertical-align: top; border-bottom: 1px solid #dbdfe6;
  padding-top: 4px; padding-bottom: 4px; padding-left: 0; padding-right: 16px; }
th { color: #565f6c; font-weight: 600; }
td.name { font-weight: 600; }
ul { margin: 0 0 8pt 0; padding-left: 1.2em; }
a { color: #2850c4; }
a:focus { outline: 2px solid #2f5bd8; outline-offset: 2px; }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 10pt; }
  nav { display: none; }
  section.page { break-before: page; }
  tr, li { break-inside: avoid; }
  thead { display: table-header-group; }
  h2, h3 { break-after: avoid; }
}
@page { margin: 18mm; }
"""


def files(roster: Roster, name: str) -> Mapping[str, bytes]:
    """The roster as one page that needs no other file."""
    return {name: page(roster).encode()}


def page(roster: Roster) -> str:
    """The whole page: the roster at a glance, who changed pods, then the charter of each pod."""
    return page_of(roster, sections(roster), pod_pages(roster))


def page_of(roster: Roster, told: Iterable[str], pods: Iterable[str]) -> str:
    """A page of some sections and of some charters, which come first where the roster is of one pod."""
    title = escape(roster.title)
    opening = (
        "<!DOCTYPE html>",
        '<html lang="en">',
        '<head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title>",
        f"<style>{STYLE}</style></head>",
        "<body>",
    )
    inside = (*told, *pods) if roster.pod is None else (*pods, *told)
    return "\n".join((*opening, header(roster), "<main>", *inside, "</main>", "</body></html>")) + "\n"


def header(roster: Roster) -> str:
    """What the roster is called, when it holds, how much it is, and for managers its score."""
    title = escape(roster.title)
    lines = [f"<header><h1>{title}</h1>", f'<p class="quiet">{dates(roster)} · {counts(roster)}</p>']
    if roster.for_managers and roster.pod is None:
        lines.append(f"<p>{escape(score_words(roster))}</p>")
    return "\n".join((*lines, "</header>"))


def sections(roster: Roster) -> Iterator[str]:
    """What is told of all pods together, section by section; a pod alone is not listed again."""
    made = (_at_a_glance(roster), _pairs(roster), _not_staffed(roster), _without(roster), _changes(roster))
    for lines in made:
        if text := "\n".join(lines):
            yield text


def pod_pages(roster: Roster) -> Iterator[str]:
    """The charter of each pod, as a section that begins a page."""
    for number, pod in enumerate(charters(roster)):
        yield "\n".join(_charter(roster, pod, number))


def _at_a_glance(roster: Roster) -> Iterator[str]:
    pods = charters(roster)
    if pods and roster.pod is None:
        yield '<section aria-labelledby="pods"><h2 id="pods">Pods</h2>'
        rows = [
            (
                f'<a href="#pod-{number}">{_text(pod.title)}</a>',
                _when(pod),
                _names(m.name for m in pod.members),
            )
            for number, pod in enumerate(pods)
        ]
        yield from _table({"Pod": 24, "Weeks": 20, "People": 56}, rows)
        yield "</section>"


def _charter(roster: Roster, pod: Charter, number: int) -> Iterator[str]:
    page = "" if roster.pod else ' class="page"'
    yield f'<section{page} aria-labelledby="pod-{number}">'
    yield f'<h2 id="pod-{number}">{_text(pod.title)}</h2>'
    yield f'<p class="quiet">{escape(pod.when)} · {escape(pod.size)}</p>'
    for heading, text in (("Goal", pod.goal), ("Why", pod.why), ("Decides", pod.decides)):
        if text:
            yield f"<h3>{heading}</h3><p>{_text(text)}</p>"
    yield "<h3>People</h3>"
    headings = {"Name": 27, "Department": 23, "Role": 32, "Site": 18}
    if roster.for_managers:
        headings = {"Name": 25, "Department": 21, "Role": 27, "Site": 14, "Wish": 13}
    people = [(m.name, m.department, m.role, m.site, m.wish)[: len(headings)] for m in pod.members]
    yield from _table(headings, [tuple(map(_text, row)) for row in people])
    if pod.needs:
        yield "<h3>Who covers what is needed</h3>"
        needs = [(_text(need.need), _covered(need)) for need in pod.needs]
        yield from _table({"Need": 27, "Covered by": 73}, needs)
    if pod.costs:
        yield "<h3>What it costs</h3>"
        yield from _list(map(_text, pod.costs))
    yield "</section>"


def _covered(need: Covered) -> str:
    short = f"{counted(need.short, 'person', 'people')} short" if need.short else ""
    return ", ".join(filter(None, (_names(need.by), short))) or "–"


def _pairs(roster: Roster) -> Iterator[str]:
    if roster.pairs:
        yield '<section aria-labelledby="pairs"><h2 id="pairs">Liaison pairs</h2>'
        rows = [
            (
                roster.department(pair.business).name,
                roster.name(pair.business),
                roster.name(pair.it),
                roster.department(pair.it).name,
            )
            for pair in roster.pairs
        ]
        headings = {"Unit": 22, "Business": 27, "IT": 27, "IT department": 24}
        yield from _table(headings, [tuple(map(_text, row)) for row in rows])
        yield "</section>"


def _not_staffed(roster: Roster) -> Iterator[str]:
    if roster.for_managers and roster.not_staffed:
        yield '<section aria-labelledby="not-staffed"><h2 id="not-staffed">Not staffed</h2>'
        yield from _list(_text(c.title + given_up(c)) for c in roster.not_staffed)
        yield "</section>"


def _without(roster: Roster) -> Iterator[str]:
    if roster.for_managers and roster.without_a_pod:
        yield '<section aria-labelledby="without"><h2 id="without">Without a pod</h2>'
        yield f"<p>{_names(person.name for person in roster.without_a_pod)}</p></section>"


def _changes(roster: Roster) -> Iterator[str]:
    found = changes(roster)
    if found is not None and found.people:
        since = f"Who changed pods since {_text(found.since)}"
        yield f'<section aria-labelledby="changes"><h2 id="changes">{since}</h2>'
        yield "<h3>Person by person</h3>"
        people = [(roster.name(moved.person), moved.text) for moved in found.people]
        yield from _table({"Name": 27, "Change": 73}, [tuple(map(_text, row)) for row in people])
        yield "<h3>Pod by pod</h3>"
        yield from _table({"Pod": 22, "Joined": 26, "Left": 26, "Stayed": 26}, _pods(roster, found))
        yield "</section>"


def _pods(roster: Roster, found: Changes) -> Iterator[tuple[str, ...]]:
    for pod in found.pods:
        people = (pod.joined, pod.left, pod.stayed)
        yield _text(pod.title), *("<br>".join(_text(roster.name(p)) for p in some) for some in people)


def _table(headings: Mapping[str, int], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """A table whose columns are so many per cent wide."""
    heads = "".join(f'<th scope="col" style="width: {wide}%">{head}</th>' for head, wide in headings.items())
    yield f"<table><thead><tr>{heads}</tr></thead><tbody>"
    for first, *rest in rows:
        cells = "".join(f"<td>{cell}</td>" for cell in rest)
        yield f'<tr><td class="name">{first}</td>{cells}</tr>'
    yield "</tbody></table>"


def _list(items: Iterable[str]) -> Iterator[str]:
    yield f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


def _when(pod: Charter) -> str:
    return escape(pod.when).replace(", ", "<br>", 1)


def _names(names: Iterable[str]) -> str:
    return ", ".join(map(_text, names))


def _text(text: str) -> str:
    # A name keeps its own direction, and none of the page's marks is made by it.
    escaped = escape(" ".join(text.split()))
    return escaped if text.isascii() else f"<bdi>{escaped}</bdi>"
