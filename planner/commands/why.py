"""`podwright why PROBLEM PLAN`: say why somebody is where they are, or what a pod costs and who would fit.

Every line has the levels that change by it: less is better.
"""

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from planner.commands.score import line
from planner.explain import done
from planner.explain.difference import Line, difference
from planner.explain.fits import fits, reasons, to_join
from planner.explain.membership import Place, liaison, membership
from planner.explain.merits import merits
from planner.explain.option import Option, told
from planner.explain.pairs import stand_ins
from planner.explain.places import places, successors
from planner.files import InputError
from planner.naming import challenge_named, person_named
from planner.plan import read_plan
from planner.problem import Pair, Side, read_problem
from planner.score import Assessment, assess
from planner.words import change_words, counted, signed

BEST = 5  # places, people and reasons that are listed


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.description = (
        "Say of a person what each of their places costs and earns by rule, where else they could be and who "
        "else could have their place; with --pod of that pod alone, or what it would change to join it. Of a "
        "pod alone say what it costs and who would fit best. Changes are by level; less is better."
    )
    parser.add_argument("problem", metavar="PROBLEM", type=Path, help="a problem.json")
    parser.add_argument("plan", metavar="PLAN", type=Path, help="a plan.json")
    parser.add_argument("--person", metavar="NAME|ID", help="a person by id, name or first name")
    parser.add_argument("--pod", metavar="CHALLENGE", help="a challenge by id or title")


def run(args: argparse.Namespace) -> int:
    """Print what is asked for."""
    if args.person is None and args.pod is None:
        raise InputError("why: found nothing to ask about, expected --person, --pod or both")
    problem = read_problem(args.problem)
    assessment = assess(problem, read_plan(args.plan, problem).plan)
    pod = None if args.pod is None else challenge_named(problem, args.pod, "--pod")
    if args.person is None:
        assert pod is not None
        print(*_pod(assessment, pod), sep="\n")
        return 0
    person = person_named(problem, args.person, "--person")
    if pod is not None and pod not in assessment.plan.places(person):
        print(*_joining(assessment, person, pod), sep="\n")
    elif pod is not None:
        print(*_place(assessment, person, pod), sep="\n")
    else:
        print(*_person(assessment, person), sep="\n")
    return 0


def _person(assessment: Assessment, person: str) -> Iterator[str]:
    for challenge in assessment.plan.places(person) or (None,):
        yield from _place(assessment, person, challenge)
    for pair in assessment.plan.pairs_of(person):
        yield from _pair(assessment, person, pair)


def _place(assessment: Assessment, person: str, challenge: str | None) -> Iterator[str]:
    problem, name = assessment.problem, assessment.problem.person[person].name
    if challenge is None:
        yield f"{name} is on the bench."
    else:
        yield f"{name} is in {problem.challenge[challenge].title}."
        yield from (f"  {merit}" for merit in merits(assessment, person, challenge))
    yield from _by_rule(membership(assessment, person, challenge))
    yield f"Other places for {name}:"
    yield from _options(assessment, done(places(assessment, person, challenge)))
    if challenge is not None:
        yield f"Others for the place of {name}:"
        yield from _options(assessment, done(successors(assessment, person, challenge)))


def _pair(assessment: Assessment, person: str, pair: Pair) -> Iterator[str]:
    problem = assessment.problem
    other = pair.business if person == pair.it else pair.it
    name, partner = problem.person[person].name, problem.person[other].name
    yield f"{name} is in a pair with {partner}."
    yield from _by_rule(liaison(assessment, pair))
    yield f"Others who could stand in for {name}:"
    side: Side = "it" if person == pair.it else "business"
    yield from _options(assessment, done(stand_ins(assessment, pair, side)))


def _joining(assessment: Assessment, person: str, challenge: str) -> Iterator[str]:
    """The best way for somebody who is not in a pod to join it, and what that changes."""
    problem = assessment.problem
    name, title = problem.person[person].name, problem.challenge[challenge].title
    yield f"{name} is not in {title}."
    ways = done(to_join(assessment, person, challenge))
    yield from _options(assessment, ways)
    yield f"{told(problem, ways[0].action)} would change:"
    changes = difference(assessment, ways[0].action.applied(assessment.plan))
    yield from (text for each in changes.lines for text in _line(each))


def _pod(assessment: Assessment, challenge: str) -> Iterator[str]:
    wanted, members = assessment.problem.challenge[challenge], assessment.plan.members(challenge)
    people = counted(len(members), "person", "people")
    here = f"has {people} of {wanted.size[0]} to {wanted.size[1]}" if members else "is not staffed"
    yield f"{wanted.title} {here}."
    yield from (f"  {line(finding)}" for finding in assessment.about_pod(challenge) if finding.cost)
    yield f"Who fits {wanted.title}:"
    options = done(fits(assessment, challenge))[:BEST]
    for rank, option in enumerate(options, start=1):
        yield f"{_option(assessment, rank, option)} ({_origin(assessment, option)})"
        why = reasons(assessment, option)
        yield from (f"       {merit}" for merit in why.merits)
        yield from (f"     {text}" for each in (*why.here, *why.elsewhere) for text in _line(each))
    if not options:
        yield "  Nobody is left who joins pods."


def _origin(assessment: Assessment, option: Option) -> str:
    """Where somebody comes from: out of a pod, on top of others, or from the bench."""
    problem, step = assessment.problem, option.action.steps[0]
    if step.source is not None:
        return f"from {problem.challenge[step.source].title}"
    titles = [problem.challenge[place].title for place in assessment.plan.places(step.person)]
    return f"beside {', '.join(titles)}" if titles else "from the bench"


def _by_rule(place: Place) -> Iterator[str]:
    if not place.costs and not place.earns:
        yield "  No rule speaks for or against it."
    for each in place.costs:
        yield from _rule(each.level, each.rule, -each.points, [finding.text for finding in each.ends])
    for each in place.earns:
        texts = [f"Without it: {finding.text}" for finding in each.comes]
        yield from _rule(each.level, each.rule, -each.points, texts)


def _line(each: Line) -> Iterator[str]:
    if not each.points:
        return  # the same about others
    texts = [finding.text for finding in each.comes]
    texts += [f"Put right: {finding.text}" for finding in each.ends]
    yield from _rule(each.level, each.rule, each.points, texts)


def _rule(level: str, rule: str, points: int, texts: Iterable[str]) -> Iterator[str]:
    """What a rule changes, and its sentences below one another."""
    head = f"  {level:<6}  {rule:<12}  {signed(points):>5}  "
    for text in texts:
        yield head + text
        head = " " * len(head)


def _options(assessment: Assessment, options: list[Option]) -> Iterator[str]:
    for rank, option in enumerate(options[:BEST], start=1):
        yield _option(assessment, rank, option)
    if not options:
        yield "  Nobody."
    elif not options[0].better:
        yield "  None of them is better."


def _option(assessment: Assessment, rank: int, option: Option) -> str:
    change = change_words(option.before, option.after, most=4) or "No change"
    return f"{rank:>3}  {told(assessment.problem, option.action)}: {change}"
