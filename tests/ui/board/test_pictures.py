from PySide6.QtGui import QImage, QPainter

from tests.ui.board import samples
from ui.board.card import Look, card_rect, paint_card
from ui.board.pictures import CardPictures
from ui.theme import theme

ANA = samples.card("Ana Ruiz", "Finance · Analyst", 1)


def painted(paint, look):
    image = QImage(200, 60, QImage.Format.Format_RGB32)
    image.fill(theme().color("surface"))
    painter = QPainter(image)
    paint(painter, card_rect(10, 10), ANA, look)
    painter.end()
    return image


def alike(one, other):
    """Whether no channel of any pixel differs by more than rounding."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return all(abs(mine - theirs) <= 2 for mine, theirs in pairs)


def test_a_card_from_its_picture_is_the_card_that_is_painted(app):
    pictures = CardPictures(app)
    for look in (Look(), Look(selected=True), Look(hovered=True), Look(held=True), Look()):
        assert alike(painted(pictures.paint, look), painted(paint_card, look))


def test_a_pale_card_has_the_colours_between_the_card_and_the_ground(app):
    pictures = CardPictures(app)
    bright, pale = painted(pictures.paint, Look()), painted(pictures.paint, Look(opacity=0.35))
    ground = theme().color("surface").red()
    assert ground < pale.pixelColor(100, 18).red() < bright.pixelColor(100, 18).red()


def test_other_colours_make_other_pictures(app):
    pictures = CardPictures(app)
    light = painted(pictures.paint, Look())
    theme().set_scheme("dark")
    dark = painted(pictures.paint, Look())
    assert alike(dark, painted(paint_card, Look()))
    assert not alike(light, dark)
