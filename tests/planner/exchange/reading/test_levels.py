from planner.exchange.reading.levels import guessed


def test_plain_levels_need_no_words():
    assert guessed(["0", "3", "5", ""]) == {}


def test_words_of_the_usual_scales_stand_for_levels():
    assert guessed(["Novice", "advanced  beginner", "Competent", "Proficient", "EXPERT", "4"]) == {
        "novice": 1,
        "advanced beginner": 2,
        "competent": 3,
        "proficient": 4,
        "expert": 5,
    }
    assert guessed(["A1", "A2", "B1", "B2", "C1", "C2"]) == {
        "a1": 1, "a2": 2, "b1": 3, "b2": 4, "c1": 5, "c2": 5,
    }  # fmt: skip


def test_a_number_before_the_word_is_the_level():
    assert guessed(["2 - Good", "Level 4", "3 (Medium)"]) == {"2 - good": 2, "level 4": 4, "3 (medium)": 3}


def test_a_word_nobody_knows_has_no_level():
    assert guessed(["ninja", "expert"]) == {"ninja": None, "expert": 5}


def test_a_number_beyond_five_is_a_slip_and_three_are_another_scale():
    assert guessed(["3", "6"]) == {"6": None}
    assert guessed(["2", "7", "8", "10"]) == {"2": 1, "7": 4, "8": 4, "10": 5}
    assert guessed(["20%", "60%", "80%", "100%"]) == {"20%": 1, "60%": 3, "80%": 4, "100%": 5}


def test_too_many_words_are_no_scale():
    assert guessed([f"word {letter}{n}" for n in range(6) for letter in "abcdef"]) == {}
