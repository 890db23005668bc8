"""What the pairs board shows of a plan: rows unit by unit, and the liaisons who are free."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner.plan import Finding
from planner.problem import PastPair, Problem
from planner.words import counted, quarters_ago
from planner.workspace import Workspace
from ui import words
from ui.board.face import Card, Cost
from ui.faces import FaceBuilder, Look, cost_of
from ui.matching import folded
from ui.pairs.face import MissingRow, PairRow, Row, SeatFace, TermFace, UnitRow

if TYPE_CHECKING:
    from planner.explain.liaisons import Liaison, PairFacts, Unit
    from planner.score import Assessment

KEPT = "Nothing gave way"
FORMER = 3  # former pairs that are named


@dataclass(frozen=True)
class PairFaces:
    """Rows in order, the units among them, and the cards of who could be in one more pair."""

    rows: tuple[Row, ...]
    units: tuple[UnitRow, ...]
    free: tuple[Card, ...]

    @property
    def counts(self) -> str:
        """How many pairs there are of how many that are wanted."""
        had, wanted = sum(unit.had for unit in self.units), sum(unit.wanted for unit in self.units)
        return f"{words.figure(had)} of {counted(wanted, 'pair')}"


def pair_faces(workspace: Workspace, assessment: "Assessment", filter: str = "") -> PairFaces:
    """Everything that the board shows; with a filter the pairs in whose names or unit its words are."""
    from planner.explain.liaisons import free, units

    problem, plan = assessment.problem, assessment.plan
    builder = FaceBuilder(workspace, problem, plan, assessment, Look())
    told = units(assessment)
    asked = folded(filter).split()
    rows = [row for unit in told for row in _rows(problem, builder, unit, asked)]
    cards = (builder.card(person) for person in free(problem, plan))
    matching = tuple(card for card in cards if _matches(asked, card.name, card.second))
    return PairFaces(tuple(rows), tuple(unit_row(problem, unit) for unit in told), matching)


def _rows(problem: Problem, builder: FaceBuilder, unit: "Unit", asked: list[str]) -> Iterator[Row]:
    """A unit's own row, a row for what is missing, and its pairs; nothing where nothing matches."""
    name, person = unit.department.name, problem.person
    rows: list[Row] = []
    if unit.missing and _matches(asked, name):
        rows.append(MissingRow(unit.department.id, unit.missing))
    rows += [
        _pair(problem, builder, unit, facts)
        for facts in unit.pairs
        if _matches(asked, name, person[facts.pair.it].name, person[facts.pair.business].name)
    ]
    if rows or not asked:
        yield unit_row(problem, unit)
        yield from rows


def unit_row(problem: Problem, unit: "Unit") -> UnitRow:
    """A unit with its coverage and its former pairs in words."""
    department = unit.department
    former = [_former(problem, past) for past in unit.former[:FORMER]]
    if len(unit.former) > FORMER:
        former.append(f"{len(unit.former) - FORMER} more")
    told = f"Before: {', '.join(former)}" if former else ""
    return UnitRow(department.id, department.name, len(unit.pairs), unit.wanted, told, len(unit.gone))


def _former(problem: Problem, past: PastPair) -> str:
    names = f"{problem.called(past.it)} and {problem.called(past.business)}"
    return f"{names} until {'now' if not past.ended_ago else quarters_ago(past.ended_ago)}"


def _pair(problem: Problem, builder: FaceBuilder, unit: "Unit", facts: "PairFacts") -> PairRow:
    findings, locked = costs(facts), facts.pair in problem.pair_locks
    return PairRow(
        unit.department.id,
        facts.pair,
        _seat(builder, facts.it, unit.department.name, locked),
        _seat(builder, facts.business, "technology", locked),
        term_of(facts),
        cost_of(findings),
        findings[0].text if findings else KEPT,
        locked,
    )


def term_of(facts: "PairFacts") -> TermFace:
    """The term of a pair."""
    return TermFace(facts.served, facts.term, facts.back)


def costs(facts: "PairFacts") -> list[Finding]:
    """What a pair costs, and what it strains in its people, the costliest of the highest level first."""
    found = [*facts.costs, *facts.it.strains, *facts.business.strains]
    return sorted(found, key=lambda finding: (words.LEVELS.index(finding.level), -finding.cost))


def _seat(builder: FaceBuilder, liaison: "Liaison", field: str, locked: bool) -> SeatFace:
    card = builder.card(liaison.person, locked)
    seat = SeatFace(card, liaison.level, field, liaison.pairs, liaison.most)
    return replace(seat, card=replace(card, description=seat.description))


def _matches(asked: list[str], *names: str) -> bool:
    text = folded(" ".join(names))
    return all(word in text for word in asked)


def spoken(cost: Cost, sentence: str) -> str:
    """What a screen reader says of a pair's costs."""
    return f"{words.LEVEL_NAMES[cost.level]} {cost.figure}, {sentence}" if cost.level else sentence


def units_short(units: Iterable[UnitRow]) -> list[UnitRow]:
    """The units that have not what they want first, each group in its order."""
    return sorted(units, key=lambda unit: unit.covered)
