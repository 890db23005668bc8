"""The inspector's page of a rule: how it is set, where it could stand, what it costs, and more about it."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from planner.effect import Effect, by_rule, effect
from planner.files import InputError
from planner.parameters import Parameter, parameters, settings_of
from planner.rule_words import level_name, times
from planner.rules import Rule, rule_for, rule_in, rule_types
from ui.document import Document
from ui.explain import digest
from ui.frame.elided import Elided
from ui.frame.inspector.pages.page import Page
from ui.frame.inspector.parts import Header
from ui.frame.sentence import Sentence
from ui.rules.effects import change_words, moved
from ui.rules.face import COLUMNS, costs_words
from ui.rules.fields import Field, field
from ui.theme import Role, theme
from ui.widgets import Button, Label, Mark

_WEIGHT = Parameter("weight", "Counts so many times", "number")


class RulePage(Page):
    """One rule. Nothing changes before it is asked for.

    `levelAsked` carries a level, `setAsked` what the fields say (a mapping from parameter to value),
    `defaultAsked` and `escaped` (Esc) nothing, `previewed` the Effect of what the fields say, or None where
    that changes nothing.
    """

    levelAsked = Signal(str)
    setAsked = Signal(object)
    defaultAsked = Signal()
    escaped = Signal()
    previewed = Signal(object)

    def __init__(self, document: Document, key: str) -> None:
        super().__init__(document)
        kind = rule_types()[key]
        self.rule: Rule = rule_in(self._problem, kind)
        found = by_rule(self._assessment).get(key, ())
        self._costs = costs_words(self.rule.level, found) or "Off"
        counts = "" if self.rule.weight == 1 else f", counts {times(self.rule.weight)}"
        head = self._head(Header(kind.name, f"{level_name(self.rule.level)}{counts}"))
        head.add(Sentence(kind.sentence))
        self.fields = self._settings()
        self._levels()
        nothing = (
            "It is off, so nothing is counted." if self.rule.level == "off" else "It is kept everywhere."
        )
        self._reasons(self._section("What does it cost here?"), digest(found, each=6), nothing)
        self._help()
        self._column.addStretch()
        self._show_draft()

    # How it is set.

    def _settings(self) -> list[Field]:
        section = self._section("How is it set?")
        section.rows.setSpacing(theme().px(8))
        names = sorted({group for person in self._problem.people for group in person.groups})
        fields = []
        for parameter in (*parameters(type(self.rule)), _WEIGHT):
            made = field(parameter, getattr(self.rule, parameter.name), names)
            made.changed.connect(self._show_draft)
            made.setEnabled(not self._document.read_only)
            row = QHBoxLayout()
            row.setSpacing(theme().px(8))
            row.addWidget(Sentence(parameter.label, "body", "muted"), 1, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(made)
            section.rows.addLayout(row)
            fields.append(made)
        self.effect = Sentence("", "body", "muted")
        section.add(self.effect)
        self.keep, self.default = Button("Set it so", "main"), Button("Back to default")
        self.keep.clicked.connect(self._ask)
        self.default.clicked.connect(self.defaultAsked)
        usual = not settings_of(self.rule)
        self.default.setEnabled(not usual and not self._document.read_only)
        if usual:
            self.default.setToolTip("It is set as it comes.")
        buttons = QHBoxLayout()
        buttons.setSpacing(theme().px(8))
        buttons.addWidget(self.keep)
        buttons.addWidget(self.default)
        buttons.addStretch()
        section.rows.addLayout(buttons)
        return fields

    @property
    def draft(self) -> dict[str, Any]:
        """What the fields say; raises InputError, a sentence, where one says nothing that the rule takes."""
        return {each.parameter.name: each.value() for each in self.fields}

    def _show_draft(self) -> None:
        """Tell what the plan would cost if the rule were set as the fields say."""
        found: Effect | None = None
        try:
            rule = rule_for(self.rule.key, {**settings_of(self.rule), **self.draft})
            changed = rule != self.rule
            found = effect(self._assessment, [rule]) if changed else None
            text = f"The plan would change: {change_words(found)}." if found else ""
            if found is not None and found.after == found.before:
                text = "The plan would cost the same."
        except InputError as error:
            text, changed = str(error), False
        why = self._document.why_read_only
        self.effect.setText(why or text or "Change a field to see what it would cost.")
        self.keep.setEnabled(changed and not why)
        self.previewed.emit(found)

    def _ask(self) -> None:
        if self.keep.isEnabled():
            self.setAsked.emit(self.draft)

    # Where it could stand.

    def _levels(self) -> None:
        section = self._section("Where could it stand?")
        section.rows.setSpacing(theme().px(6))
        for level in COLUMNS:
            section.rows.addLayout(self._level(level))

    def _level(self, level: str) -> QHBoxLayout:
        px, off, here = theme().px, level == "off", level == self.rule.level
        row = QHBoxLayout()
        row.setSpacing(px(8))
        role: Role = "muted" if off else level  # type: ignore[assignment]
        row.addWidget(Mark("no-entry" if off else f"level-{level}", role, 14))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Label(level_name(level), "body", strong=here))
        after = self._costs if here else change_words(moved(self._assessment, self.rule, level))
        column.addWidget(Elided(after, "small", "muted"))
        row.addLayout(column, 1)
        if here:
            row.addWidget(Label("Here", "body", "muted"))
            return row
        button = Button("Switch off" if off else "Put here")
        button.setFixedSize(px(88), px(26))
        button.setAccessibleName("Switch it off" if off else f"Put it under {level_name(level)}")
        button.setEnabled(not self._document.read_only)
        button.clicked.connect(partial(self._ask_level, level))
        row.addWidget(button)
        return row

    def _ask_level(self, level: str, _: bool = False) -> None:
        self.levelAsked.emit(level)

    # More about it.

    def _help(self) -> None:
        told = type(self.rule).help
        section = self._section("More about it")
        for title, text in (
            ("What it counts", told.counts),
            ("For example", told.example),
            ("Which level", told.levels),
        ):
            section.rows.addSpacing(theme().px(4))
            section.add(Label(title, "small", "muted"))
            section.add(Sentence(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field sets the rule as the fields say, Esc leaves it as it is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def leave(self) -> None:
        """Preview nothing any more."""
        super().leave()
        self.previewed.emit(None)
