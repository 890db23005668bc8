"""People and challenges of the quarter as plain tables that sort and filter."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from planner.words import counted
from ui import words
from ui.document import Document
from ui.faces import hours_used
from ui.frame.filter import FilterField
from ui.frame.people_switch import PeopleSwitch
from ui.tables import PlainTable, TableModel
from ui.theme import follow, theme
from ui.widgets import EmptyPlace, Label

if TYPE_CHECKING:
    from planner.score import Assessment

Rows = list[tuple[Any, ...]]
"""Each row with what it is about first: the id of a person or a challenge."""


@dataclass(frozen=True)
class TableKind:
    """A table: its place in the rail, its headings, its rows, and what it says when it has none."""

    key: str
    icon: str
    name: str
    headings: tuple[str, ...]
    rows: "Callable[[Assessment], Rows]"
    one: str
    many: str
    nothing: str


def _people(assessment: "Assessment") -> Rows:
    problem, plan = assessment.problem, assessment.plan
    rows: Rows = []
    for person in problem.people:
        pods = [problem.challenge[challenge].title for challenge in plan.places(person.id)]
        wishes = [problem.challenge[wish].title for wish in person.wishes]
        known = sorted(person.skills.items(), key=lambda skill: (-skill[1], skill[0]))
        rows.append(
            (
                person.id,
                person.name,
                problem.department[person.department].name,
                (person.discipline or "").capitalize(),
                ", ".join(pods) or ("Bench" if person.joins else "Does not join"),
                hours_used(problem, plan, person.id),
                person.pod_hours,
                ", ".join(wishes[:2]),
                ", ".join(f"{problem.skill[skill].name} {level}" for skill, level in known[:3]),
            )
        )
    return rows


def _challenges(assessment: "Assessment") -> Rows:
    from planner.explain.needs import needs

    problem, plan = assessment.problem, assessment.plan
    rows: Rows = []
    for challenge in problem.challenges:
        members = plan.members(challenge.id)
        short = [name for name, is_short in needs(problem, plan, challenge) if is_short]
        rows.append(
            (
                challenge.id,
                challenge.title,
                challenge.value,
                words.weeks(problem, challenge),
                words.size(len(members), challenge.size) if members else "Not staffed",
                challenge.hours_per_week,
                (", ".join(short) if short else "All covered") if members else "",
                words.cost_words(assessment.score_of_pod(challenge.id)) or "Nothing gave way",
            )
        )
    return rows


_KINDS = (
    TableKind(
        "people",
        "people",
        "People",
        ("Name", "Department", "Discipline", "Pod", "Hours used", "Pod hours", "Wishes", "Skills"),
        _people,
        "person",
        "people",
        "Bring in a list with Import.",
    ),
    TableKind(
        "challenges",
        "challenges",
        "Challenges",
        ("Title", "Value", "When", "People", "Hours a week", "Needs short", "Costs"),
        _challenges,
        "challenge",
        "challenges",
        "What should be better in 13 weeks?",
    ),
)

KINDS = {kind.key: kind for kind in _KINDS}


class TablePage(QWidget):
    """One table with a title, a filter and sortable headings.

    `chosen` carries the table's key, and the id of what the row with the keyboard is about.
    """

    chosen = Signal(str, str)

    def __init__(self, kind: TableKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.model = TableModel(kind.headings)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self.model)
        self._sorted.setSortRole(Qt.ItemDataRole.UserRole)
        self._sorted.setFilterKeyColumn(-1)
        self._sorted.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._sorted.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.view = PlainTable(self._sorted, kind.name)
        self.switch = PeopleSwitch("people")
        self._count = Label("", "body", "muted")
        self._filter = FilterField(f"Filter {kind.many}")
        self._filter.textChanged.connect(self._filter_rows)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(EmptyPlace(kind.icon, f"No {kind.many} yet", kind.nothing))
        self._stack.addWidget(EmptyPlace("filter", "Nothing matches", "Clear the filter (Esc)."))
        # Large text must not make the window larger than the screen.
        self.setMinimumWidth(240)
        self._lay_out()
        follow(self._dress)

    def show_document(self, document: Document | None) -> None:
        """Show the rows of the plan that a document looks at."""
        assessment = None if document is None or document.trouble else document.assessment
        rows = [] if assessment is None else self._kind.rows(assessment)
        self.model.show_rows([row[1:] for row in rows], [row[0] for row in rows])
        columns = range(self.model.columnCount())
        self.view.give_room([column for column in columns if not self.model.is_number(column)])
        self._show_count()

    def _lay_out(self) -> None:
        self.view.setSortingEnabled(True)
        self.view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.view.selectionModel().currentRowChanged.connect(self._choose)
        row = QHBoxLayout()
        if self._kind.key == "people":
            row.addWidget(self.switch)
        else:
            row.addWidget(Label(self._kind.name, "title"))
        row.addWidget(self._count)
        row.addStretch()
        row.addWidget(self._filter)
        self._column = QVBoxLayout(self)
        self._column.addLayout(row)
        self._column.addWidget(self._stack, 1)
        self._dress()

    def _filter_rows(self, text: str) -> None:
        self._sorted.setFilterFixedString(text)
        self._show_count()

    def _show_count(self) -> None:
        shown, all_rows = self._sorted.rowCount(), self.model.rowCount()
        whole = counted(all_rows, self._kind.one, self._kind.many)
        self._count.setText(whole if shown == all_rows else f"{words.figure(shown)} of {whole}")
        self._stack.setCurrentIndex(0 if shown else 2 if all_rows else 1)

    def go_to(self, id: str) -> bool:
        """Select the row that is about this; false where there is none."""
        rows = [row for row in range(self.model.rowCount()) if self.model.id_of(row) == id]
        if not rows:
            return False
        if not self._sorted.mapFromSource(self.model.index(rows[0], 0)).isValid():
            self._filter.clear()
        index = self._sorted.mapFromSource(self.model.index(rows[0], 0))
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def ask_to_filter(self) -> None:
        """Give the keyboard to the filter."""
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()

    def _choose(self, now: QModelIndex) -> None:
        if now.isValid() and (id := self.model.id_of(self._sorted.mapToSource(now).row())):
            self.chosen.emit(self._kind.key, id)

    def _dress(self) -> None:
        px = theme().px
        self._column.setContentsMargins(px(20), px(12), px(20), px(20))
        self._column.setSpacing(px(12))
        self._filter.setFixedWidth(px(192))
