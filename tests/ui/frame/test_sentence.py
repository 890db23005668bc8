from ui.frame.sentence import Sentence
from ui.theme import theme


def test_a_sentence_takes_as_many_lines_as_it_needs(app):
    sentence = Sentence("Nobody in Red team, blue team can teach Ana.")
    line = theme().line("body")
    assert sentence.heightForWidth(600) == line
    assert sentence.heightForWidth(120) >= 2 * line
    sentence.setText("")
    assert sentence.heightForWidth(120) == line
