"""The Document: a file's Workspace and its Store, and the one door through which data changes.

The log in the file is the undo stack, so undo survives closing the app and nothing is kept twice.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QObject, Signal

from planner.cycles.roster import main_plan
from planner.files import InputError
from planner.plan import Plan
from planner.workspace import Workspace
from planner.workspace.change import Change, Conflict, Edit
from planner.workspace.entities import Cycle, LiaisonPair, Membership, NamedPlan, Person, Row
from planner.workspace.quarters import called
from planner.workspace.since import Known
from ui import still, words

if TYPE_CHECKING:
    from planner.explain import Work
    from planner.graphs.fairness import Ledger
    from planner.problem import Problem
    from planner.score import Assessment
    from planner.workspace.store import LogEntry, Store

# What a plan decides; every other table is part of the problem that it answers.
DECISIONS = frozenset({"memberships", "pairs"})
# What the ledger of past quarters is made of; published plans, which it reads too, stay as they are.
_PAST = frozenset(
    {
        *("cycles", "challenges", "preferences", "rules"),
        *("plans", "served", "pairs_served"),
    }
)
# Where the history begins: no change has this id.
START, START_TITLE = 0, "Before the first change"


class Document(QObject):
    """An open file.

    `changed` carries the Change that was applied, `refused` a sentence that says why one was not;
    `looked` says that another quarter or plan is looked at, which changes no data.
    """

    changed = Signal(object)
    refused = Signal(str)
    looked = Signal()

    def __init__(self, store: "Store", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        with still.making():
            self._workspace = store.load()
        self._plan_id = self._first_plan()
        self._plan: Plan | None = None
        self._problem: Problem | None = None
        self._assessment: Assessment | None = None
        # The last problem with the workspace it was made of, from which the next one is made.
        self._known: Known | None = None
        self._ledger: Ledger | None = None

    @classmethod
    def open(cls, path: Path, read_only: bool = False) -> Self:
        """The document in a file; raises StoreError, a sentence, where it cannot be opened."""
        from planner.workspace.store import Store

        store = Store.open(path, read_only)
        try:
            return cls(store)
        except BaseException:
            store.close()
            raise

    # What it holds.

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._store.path

    @property
    def workspace(self) -> Workspace:
        """Everything in the file, as it is now."""
        return self._workspace

    @property
    def read_only(self) -> bool:
        """Whether the plan that is looked at cannot be changed."""
        return bool(self.why_read_only)

    @property
    def writable(self) -> bool:
        """Whether the file can be written, whatever becomes of the plan that is looked at."""
        return not self._store.why_read_only

    @property
    def why_read_only(self) -> str:
        """Why the plan cannot be changed, in a sentence; empty where it can."""
        if self._store.why_read_only:
            return self._store.why_read_only
        cycle, named = self.cycle, self.named_plan
        if cycle is not None and cycle.state == "closed":
            return f"{called(cycle.id)} is closed."
        if named is not None and named.published:
            return f"{named.name} is published."
        return ""

    @property
    def plan_id(self) -> str | None:
        """The plan that is looked at; None where there is none."""
        return self._plan_id

    @property
    def named_plan(self) -> NamedPlan | None:
        """The plan that is looked at, with its name and quarter."""
        return None if self._plan_id is None else self._workspace.plans.get(self._plan_id)

    @property
    def cycle(self) -> Cycle | None:
        """The quarter that is looked at."""
        named = self.named_plan
        return None if named is None else self._workspace.cycles.get(named.cycle)

    @property
    def planned_weeks(self) -> Cycle | None:
        """The quarter from the first week of the plan that is looked at."""
        named, cycle = self.named_plan, self.cycle
        if named is None or cycle is None:
            return None
        from planner.workspace.cycle import rest_of

        return rest_of(cycle, named.from_week)

    @property
    def problem(self) -> "Problem | None":
        """What the plan answers; None without a plan. Raises InputError where the data make none."""
        if self._problem is None and self._plan_id is not None:
            from planner.workspace.cycle import problem_of

            known = self._known
            with still.making():
                made = problem_of(self._workspace, self._plan_id, known)
            # What is the same stays the same thing, with all that was worked out of it.
            self._problem = known.problem if known is not None and made == known.problem else made
            self._known = Known(self._workspace, self._problem)
        return self._problem

    @property
    def plan(self) -> Plan:
        """The pods and pairs of the plan that is looked at."""
        if self._plan_id is None:
            return Plan()
        if self._plan is None:
            from planner.workspace.cycle import plan_of

            self._plan = plan_of(self._workspace, self._plan_id)
        return self._plan

    @property
    def assessment(self) -> "Assessment | None":
        """The score and the findings of the plan; None without one."""
        problem = self.problem
        if problem is None:
            return None
        from planner.score import assess, reassess
        from planner.score_after import assess_after

        plan, found = self.plan, self._assessment
        if found is None or found.problem is not problem:
            with still.making():
                found = assess(problem, plan) if found is None else assess_after(found, problem, plan)
        elif found.plan != plan:
            found = reassess(found, plan)
        self._assessment = found
        return found

    @property
    def ledger(self) -> "Ledger | None":
        """What past quarters gave everybody, before the quarter that is looked at; None without one.

        Where it is not there yet (`has_ledger`) and may come a little later, `ledger_found` holds nobody up.
        """
        if self._ledger is None and self.cycle is not None:
            from planner.graphs.fairness import Ledger

            self._ledger = Ledger(self._workspace, self.cycle)
        return self._ledger

    @property
    def has_ledger(self) -> bool:
        """Whether the ledger is worked out, or there is none."""
        return self._ledger is not None or self.cycle is None

    def ledger_found(self) -> "Work[Ledger | None]":
        """The ledger with everybody's totals, in small slices."""
        workspace, cycle = self._workspace, self.cycle
        if self._ledger is None and cycle is not None:
            from planner.graphs.fairness import Ledger

            made = yield from Ledger.made(workspace, cycle)
            if workspace is self._workspace and cycle == self.cycle:
                self._ledger = made
        return self.ledger

    @property
    def trouble(self) -> str:
        """Why the data make no problem to plan, in a sentence; empty where they do."""
        try:
            _ = self.problem
        except InputError as error:
            return str(error)
        return ""

    # What happens to it.

    def do(self, change: Change) -> bool:
        """Write a change and apply it; on any trouble say so and leave everything as it was."""
        if not change:
            return False
        if why := self._store.why_read_only or self._why_settled(change):
            self.refused.emit(f"{change.title} is not possible. {why}")
            return False
        try:
            after = change.apply(self._workspace)
            self._store.write(change)
        except Conflict:
            self.refused.emit(f"{change.title} no longer fits what is in the file.")
            return False
        except InputError as error:
            self.refused.emit(words.ended(f"{change.title} was not saved. {self._named(error)}"))
            return False
        self._hold(change, after)
        return True

    def _why_settled(self, change: Change) -> str:
        """Why a change may not be, as it would rewrite what is past or published; empty where it may."""
        from planner.cycles.past import check

        try:
            check(self._workspace, change)
        except InputError as error:
            return str(error)
        return ""

    def undo(self) -> bool:
        """Take the last change back."""
        return self._step("undo")

    def redo(self) -> bool:
        """Do again what was taken back last."""
        return self._step("redo")

    @property
    def history(self) -> "list[LogEntry]":
        """Every change of the file, the latest first."""
        try:
            return self._store.log()[::-1]
        except InputError:
            return []

    def logged(self, entry: int) -> Change:
        """A change of the history, with what it touched; raises InputError where it cannot be read."""
        return self._store.logged(entry)

    def go_to(self, entry: int) -> bool:
        """Undo or redo until a change of the history is the last that is done; views hear of it once.

        `START` undoes all. Where a step fails, those before it stay, and it is said.
        """
        history = self.history
        found = next((each for each in history if each.id == entry), None)
        state = "done" if entry == START else None if found is None else found.state
        if state not in ("done", "undone"):
            return False
        back = state == "done"
        between = [each for each in history if each.state == state]
        steps = sum(each.id > entry if back else each.id <= entry for each in between)
        edits: list[Edit] = []
        workspace = self._workspace
        try:
            for _ in range(steps):
                step = self._store.undo() if back else self._store.redo()
                assert step is not None, "the log has as many steps"
                workspace = step.apply(workspace)
                edits += step.edits
        except (InputError, Conflict) as error:
            self.refused.emit(words.ended(f"Not every step was possible. {self._named(error)}"))
        if edits:
            title = START_TITLE if found is None else found.title
            self._hold(Change(title, tuple(edits)), workspace)
        return bool(edits)

    @property
    def undo_title(self) -> str | None:
        """The title of what undo takes back; None where there is nothing."""
        return self._title(self._store.can_undo)

    @property
    def redo_title(self) -> str | None:
        """The title of what redo does again; None where there is nothing."""
        return self._title(self._store.can_redo)

    def _title(self, ask: Callable[[], str | None]) -> str | None:
        try:
            return None if self._store.read_only else ask()
        except InputError:
            # A file that was taken away can still be looked at; the next change says what is wrong.
            return None

    def look_at(self, plan: str) -> None:
        """Look at another plan, and so at its quarter."""
        if plan != self._plan_id and plan in self._workspace.plans:
            self._plan_id = plan
            self._forget()
            self.looked.emit()

    def save_copy(self, path: Path) -> None:
        """Write the whole file to another path; raises StoreError where that fails."""
        self._store.copy_to(path)

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()
        still.let_go()

    def _step(self, name: str) -> bool:
        try:
            change = self._store.undo() if name == "undo" else self._store.redo()
            if change is None:
                return False
            self._hold(change, change.apply(self._workspace))
        except (InputError, Conflict) as error:
            self.refused.emit(words.ended(f"There was no {name}. {self._named(error)}"))
            return False
        return True

    def _named(self, error: Exception) -> str:
        """What went wrong, with the file by its name: where it is would fill the sentence."""
        return str(error).replace(str(self.path), self.path.name)

    def _hold(self, change: Change, after: Workspace) -> None:
        self._workspace = after
        self._plan = self._plan_after(change)
        if not change.tables <= DECISIONS or self._brings_back(change):
            self._problem = None
        elif self._problem is not None and _plans_of(change) == {self._plan_id}:
            self._known = Known(after, self._problem)
        if _is_of_past(change):
            self._ledger = None
        if self._plan_id not in after.plans:
            self._plan_id = self._first_plan()
            self._forget()
        self.changed.emit(change)

    def _plan_after(self, change: Change) -> Plan | None:
        """The plan with the moves of a change made; None where it has to be made anew."""
        moves = [(edit.before or edit.after, edit.after is not None) for edit in change.edits]
        if self._plan is None or change.tables != {"memberships"} or self._problem is None:
            return None
        pods: dict[str, set[str]] = {}
        for row, joins in moves:
            assert isinstance(row, Membership)
            if row.plan != self._plan_id:
                continue
            if row.challenge not in self._problem.challenge:
                return None
            pod = pods.setdefault(row.challenge, set(self._plan.members(row.challenge)))
            (pod.add if joins else pod.discard)(row.person)
        return self._plan.with_pods(pods)

    def _brings_back(self, change: Change) -> bool:
        """Whether a change puts somebody into a plan who has left meanwhile, and is not in the problem."""
        known = None if self._problem is None else self._problem.person
        if known is None:
            return False
        rows = [edit.after for edit in change.edits if edit.after is not None]
        pairs = [row for row in rows if isinstance(row, LiaisonPair)]
        people = [row.person for row in rows if isinstance(row, Membership)]
        people += [person for pair in pairs for person in (pair.it, pair.business)]
        return any(person not in known for person in people)

    def _forget(self) -> None:
        still.let_go()
        self._plan = self._problem = self._assessment = self._known = self._ledger = None

    def _first_plan(self) -> str | None:
        """The plan that counts in the latest quarter that has one."""
        cycles = sorted(self._workspace.cycles.values(), key=lambda cycle: cycle.starts, reverse=True)
        for cycle in cycles:
            plan = main_plan(self._workspace, cycle.id)
            if plan is not None:
                return plan.id
        return None


def _plans_of(change: Change) -> set[str]:
    """The plans that a change of decisions decides in."""
    return {row.plan for row in _rows_of(change) if isinstance(row, Membership | LiaisonPair)}


def _rows_of(change: Change) -> Iterator[Row]:
    return (row for edit in change.edits for row in (edit.before, edit.after) if row is not None)


def _is_of_past(change: Change) -> bool:
    """Whether the ledger of past quarters may read something else after a change."""
    return bool(change.tables & _PAST) or any(
        _read_of(edit.before) != _read_of(edit.after) for edit in change.edits if edit.table == "people"
    )


def _read_of(person: Row | None) -> tuple[object, ...]:
    """What the ledger reads of somebody."""
    return (person.active, person.joins, person.groups) if isinstance(person, Person) else ()
