"""The rules among the places of the window: what is chosen and held there, and the changes that follow."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Qt, Signal

from planner.files import InputError
from planner.workspace import Workspace
from planner.workspace.change import Change
from ui import words
from ui.document import Document
from ui.frame.places.place import Place

if TYPE_CHECKING:
    from planner.effect import Effect
    from planner.presets import Preset
    from ui.frame.window import MainWindow
    from ui.rules.page import RulesPage
    from ui.rules.preset_page import PresetPage
    from ui.rules.rule_page import RulePage


class RulesPlace(Place["RulesPage"]):
    """The page of the rules in one window; `selected` says that something else is chosen there."""

    selected = Signal()

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window.places)
        self._window = window

    def make(self) -> "RulesPage":
        """The page, whose wishes are done on the document that the window shows."""
        from ui.rules.page import RulesPage

        page, window = RulesPage(), self._window
        page.selected.connect(self.selected)
        page.asked.connect(lambda key, level: self._set(key, level=level))
        page.defaultAsked.connect(self._back)
        page.entered.connect(self._enter)
        page.previewed.connect(self._preview)
        window.inspector.closed.connect(page.clear_selection)
        return page

    def show_selection(self, document: Document) -> bool:
        """Show in the inspector the rule or the preset that is chosen, where rules are shown and one is."""
        page = self.shown
        if page is None or (page.board.key is None and page.preset is None):
            return False
        inspector, key, preset = self._window.inspector, page.board.key, page.preset
        if document.assessment is None:
            return False
        if preset is not None:
            inspector.show_made(lambda: self._preset_page(document, preset), document, "preset", preset.name)
            # The page before it ended its own preview only when it went.
            effect = cast("PresetPage", inspector.page).effect
            self._preview_score(effect if effect.gone or effect.come else None)
        elif key is not None:
            inspector.show_made(lambda: self._rule_page(document, key), document, "rule", key)
        return True

    def _rule_page(self, document: Document, key: str) -> "RulePage":
        from ui.rules.rule_page import RulePage

        page = RulePage(document, key)
        page.levelAsked.connect(lambda level: self._set(key, level=level))
        page.setAsked.connect(lambda draft: self._set_so(key, draft))
        page.defaultAsked.connect(lambda: self._back(key))
        page.escaped.connect(lambda: self._show_anew(key))
        page.previewed.connect(self._preview_score)
        return page

    def _show_anew(self, key: str) -> None:
        """Forget what the fields say, and give the keyboard back to the rule's card."""
        self._window.inspector.clear()
        self.selected.emit()
        self.page.board.take_keyboard(key)

    def _preset_page(self, document: Document, preset: "Preset") -> "PresetPage":
        from ui.rules.preset_page import PresetPage

        page = PresetPage(document, preset)
        page.agreed.connect(lambda: self._choose(preset))
        page.previewed.connect(self._preview_score)
        return page

    def _enter(self) -> None:
        """Give the keyboard to the first field of the chosen rule, with the inspector open."""
        from ui.rules.rule_page import RulePage

        self._window.actions_["inspector"].setChecked(True)
        page = self._window.inspector.page
        if isinstance(page, RulePage):
            page.fields[0].setFocus(Qt.FocusReason.TabFocusReason)

    # What would change.

    def _preview(self, title: str | None, found: "Effect | None") -> None:
        from ui.rules.effects import reasons

        self._preview_score(found)
        if title is None or found is None:
            self._window.inspector.end_preview()
        else:
            self._window.inspector.show_reasons(title, reasons(found))

    def _preview_score(self, found: "Effect | None") -> None:
        self._window.top_bar.show_preview(None if found is None else found.after)
        if self.made is not None:
            self.made.show_effect(found)

    # What changes.

    def _set(self, key: str, **given: Any) -> None:
        from planner.workspace.ruling import set_rule

        self._do(key, lambda workspace, cycle: set_rule(workspace, cycle, key, **given))

    def _set_so(self, key: str, draft: dict[str, Any]) -> None:
        weight = draft.pop("weight")
        self._set(key, weight=weight, params=draft)

    def _back(self, key: str) -> None:
        from planner.workspace.ruling import back_to_default

        self._do(key, lambda workspace, cycle: back_to_default(workspace, cycle, key))

    def _choose(self, preset: "Preset") -> None:
        from planner.workspace.ruling import apply_preset

        self._do(None, lambda workspace, cycle: apply_preset(workspace, cycle, preset))
        self.page.buttons[preset.name].setFocus(Qt.FocusReason.OtherFocusReason)

    def _do(self, key: str | None, change: Callable[[Workspace, str], Change]) -> None:
        """Do a change of the rules; where it was asked for in the inspector, whose page is made anew by it,
        the keyboard goes to the card of the rule."""
        document, window = self._window.document, self._window
        cycle = None if document is None else document.cycle
        if document is None or cycle is None:
            return
        focus = window.focusWidget()
        inside = focus is not None and window.inspector.isAncestorOf(focus)
        try:
            done = document.do(change(document.workspace, cycle.id))
        except InputError as error:
            window.board_page.notice.warn(words.ended(str(error)))
            return
        if done and inside and key is not None:
            self.page.board.take_keyboard(key)
