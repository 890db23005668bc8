"""Notices, one pod, and pictures of places, from the window's actions, its menus and the inspector."""

from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QAbstractScrollArea, QMenu

from tests.ui.frame.test_files import said
from ui.export.dialog import ExportDialog
from ui.widgets import Button


def copied():
    return QGuiApplication.clipboard().text()


def test_the_notice_of_a_person_is_copied(window):
    window.board_page.board.select(["ana"])
    window.actions_["copy_notice"].trigger()
    assert copied().startswith("Ana Ruiz, Q1 2027\n")
    assert said(window).startswith("1 notice on the clipboard")


def test_notices_of_several_people_are_one_text(window):
    window.board_page.board.select(["ana", "ben"])
    window.actions_["copy_notice"].trigger()
    assert "\n-----" in copied()
    assert said(window).startswith("2 notices on the clipboard")


def test_a_pod_is_told_of_and_exported_alone(window):
    window.board_page.select_pod("cash")
    window.actions_["copy_notice"].trigger()
    assert copied().startswith("Cash forecast, Q1 2027\n")
    window.actions_["export_pod"].trigger()
    assert window.findChild(ExportDialog).what.currentText() == "Cash forecast"


def test_what_is_not_possible_says_why(window):
    window.board_page.clear_selection()
    for name in ("copy_notice", "export_pod"):
        assert window.actions_.why_not(name) == "Select a pod on the board first."


def test_the_inspector_offers_both(window):
    window.board_page.select_pod("cash")
    page = window.inspector.page
    buttons = {button.text(): button for button in page.findChildren(Button)}
    buttons["Copy notice"].click()
    assert copied().startswith("Cash forecast, ")
    buttons["Export this pod…"].click()
    assert window.findChild(ExportDialog) is not None


def test_the_menus_of_a_pod_and_of_a_person_offer_both(window):
    page = window.board_page
    for held in (None, page.board.selected_people() or None):
        page.board.menuAsked.emit(held and held[0], "cash", QPoint(10, 10))
        menu = next(menu for menu in page.findChildren(QMenu) if menu.isVisible())
        offered = {action.text(): action for action in menu.actions()}
        offered["Copy notice"].trigger()
        menu.close()
        offered["Export this pod…"].trigger()
        dialog = window.findChildren(ExportDialog)[-1]
        assert dialog.what.currentText() == "Cash forecast"
        dialog.reject()
        page.board.select(["ana"])
    assert copied().startswith("Cash forecast, ")


@pytest.mark.parametrize("place", ["board", "capacity", "compare", "insight", "fairness", "rules"])
def test_every_place_is_a_picture_of_all_that_is_in_it(window, answers, tmp_path, app, place):
    window.show_place(place)
    app.processEvents()
    window.actions_["copy_picture"].trigger()
    picture = QGuiApplication.clipboard().image()
    shown = window.places.currentWidget()
    assert picture.width() >= shown.width()
    assert picture.height() >= shown.height()
    app.processEvents()
    answers.save = tmp_path / "a.png"
    window.actions_["save_picture"].trigger()
    assert answers.asked[-1] == ("Save picture", f"{place}-for-managers.png")
    assert QImage(str(answers.save)).size() == picture.size()
    answers.save = tmp_path / "a.svg"
    window.actions_["save_picture"].trigger()
    assert ElementTree.parse(answers.save).getroot().tag.endswith("svg")
    assert "managers" in said(window)
    assert shown.size() == window.places.size()


def test_the_picture_of_a_long_place_has_what_one_would_scroll_to(window, app):
    window.resize(1000, 420)
    for place in ("capacity", "fairness"):
        window.show_place(place)
        app.processEvents()
        shown = window.places.currentWidget()
        bar = max(
            (area.verticalScrollBar() for area in shown.findChildren(QAbstractScrollArea)),
            key=lambda bar: bar.maximum(),
        )
        bar.setValue(2)
        window.actions_["copy_picture"].trigger()
        assert QGuiApplication.clipboard().image().height() > 2 * shown.height()
        assert bar.value() == 2


def test_the_solve_panel_is_a_picture_where_it_is_open(window, answers, tmp_path):
    window.actions_["solve_panel"].trigger()
    answers.save = tmp_path / "a.png"
    window.actions_["save_picture"].trigger()
    assert answers.asked[-1] == ("Save picture", "solve-for-managers.png")
    window.actions_["solve_panel"].trigger()


def test_never_mind_and_a_place_that_takes_no_file_are_no_trouble(window, answers, tmp_path):
    window.actions_["save_picture"].trigger()
    answers.save = tmp_path / "none" / "a.png"
    window.actions_["save_picture"].trigger()
    assert said(window) == "a.png: cannot be written: No such file or directory."
