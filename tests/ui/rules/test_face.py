from msgspec.structs import replace

from planner.problem import Bond
from planner.score import assess
from ui.rules.face import Preview, faces


def face_of(assessment, key, **given):
    problem = replace(assessment.problem, rules={key: given})
    return next(face for face in faces(assess(problem, assessment.plan)) if face.key == key)


def test_every_rule_has_a_face_the_costliest_first(assessment):
    made = faces(assessment)
    assert len(made) == 30
    assert [face.cost for face in made] == sorted((face.cost for face in made), reverse=True)


def test_a_face_says_how_its_rule_is_set_and_what_it_costs(assessment):
    lead = face_of(assessment, "novelty", decay=[8, 4])
    assert lead.settings == ("Cost of meeting again, last quarter first: 8, 4",)
    assert lead.costs == "Costs 8 in 1 finding"
    assert lead.usually == "Usually 4, 2, 1"
    assert lead.description.startswith("People meet colleagues")
    assert face_of(assessment, "novelty").usually == ""
    assert face_of(assessment, "novelty", weight=3).settings[-1] == "Counts 3 times"
    assert face_of(assessment, "lead", level="low", weight=1).usually == "Usually High, 10 times"


def test_a_preview_says_the_cost_before_and_after_and_the_level_where_that_changes(assessment):
    face = face_of(assessment, "novelty")
    assert Preview(4, "medium").words(face) == "Costs 4 → 8"
    assert Preview(0, "must").words(face) == "Medium 4 → Must 4"
    assert Preview(-4).words(face) == "Costs 4 → 0"


def test_a_rule_that_is_off_or_kept_costs_nothing(assessment):
    assert face_of(assessment, "novelty", level="off").costs == ""
    assert face_of(assessment, "locks").costs == "Costs nothing"


def test_findings_of_other_levels_are_named_with_their_levels(assessment):
    bond = Bond("together", ("ana", "kai"), "low")
    problem = replace(assessment.problem, bonds=(bond,))
    made = {face.key: face for face in faces(assess(problem, assessment.plan))}
    assert made["bonds"].costs == "Costs Low 1 in 1 finding"
