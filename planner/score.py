"""The score of a plan: every finding of every rule, worked out whole or only where a plan changed."""

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Self, TypeVar

from planner.plan import Finding, Plan, PlanFile, Pod, Score
from planner.problem import Pair, Problem
from planner.rules import LEVELS, Found, Rule, rules_of

Findings = tuple[Finding, ...]
Key = TypeVar("Key")

_PLACE = {level: place for place, level in enumerate(LEVELS)}


@dataclass(frozen=True)
class Scopes:
    """The rules of a problem by what they speak of; a rule may speak of several."""

    pods: tuple[Rule, ...]
    people: tuple[Rule, ...]
    pairs: tuple[Rule, ...]
    whole: tuple[Rule, ...]

    @classmethod
    def of(cls, rules: Sequence[Rule]) -> Self:
        """Those of these rules that are not off."""

        def having(scope: str) -> tuple[Rule, ...]:
            return tuple(rule for rule in on if getattr(type(rule), scope) is not getattr(Rule, scope))

        on = [rule for rule in rules if rule.level != "off"]
        return cls(having("in_pod"), having("of_person"), having("of_pair"), having("of_plan"))


def scopes(problem: Problem) -> Scopes:
    """The problem's rules that are not off, by what they speak of; worked out once."""
    return problem.derived("scopes", lambda: Scopes.of(rules_of(problem)))


@dataclass(frozen=True)
class Assessment:
    """A plan with its score and what the rules found, by pod, person and pair and over the whole plan.

    Where nothing was found there is no entry. Two assessments of the same plan are equal.
    """

    problem: Problem
    plan: Plan
    score: Score
    pods: dict[str, Findings]
    people: dict[str, Findings]
    pairs: dict[Pair, Findings]
    whole: Findings

    @cached_property
    def findings(self) -> Findings:
        """All findings: level by level, the costliest first."""
        parts = chain(self.pods.values(), self.people.values(), self.pairs.values(), [self.whole])
        return tuple(sorted(chain.from_iterable(parts), key=_order))

    @cached_property
    def _by_person(self) -> dict[str, Findings]:
        about: defaultdict[str, list[Finding]] = defaultdict(list)
        for finding in self.findings:
            for person in finding.people:
                about[person].append(finding)
        return {person: tuple(findings) for person, findings in about.items()}

    def about_person(self, person: str) -> Findings:
        """The findings that name a person, in the order of `findings`."""
        return self._by_person.get(person, ())

    def about_pod(self, challenge: str) -> Findings:
        """The findings in a challenge's pod, in the order of `findings`."""
        return tuple(sorted(self.pods.get(challenge, ()), key=_order))

    def about_pair(self, pair: Pair) -> Findings:
        """The findings of a pair of the plan, in the order of `findings`."""
        return tuple(sorted(self.pairs.get(pair, ()), key=_order))

    def score_of_pod(self, challenge: str) -> Score:
        """What the findings in a challenge's pod add to the score."""
        return total(self.pods.get(challenge, ()))


def assess(problem: Problem, plan: Plan) -> Assessment:
    """The score and the findings of a plan, from scratch."""
    rules = scopes(problem)
    pods = _named((c, _in_pod(rules, problem, plan, c)) for c in problem.challenge)
    people = _named((p, _of_person(rules, problem, plan, p)) for p in problem.person)
    pairs = _named((pair, _of_pair(rules, problem, plan, pair)) for pair in plan.pairs)
    whole = _of_plan(rules, problem, plan)
    every = chain(*pods.values(), *people.values(), *pairs.values(), whole)
    return Assessment(problem, plan, total(every), pods, people, pairs, whole)


def reassess(previous: Assessment, plan: Plan) -> Assessment:
    """What `assess` says of a plan, from an assessment of another plan of the same problem.

    Only the pods, people and pairs in which the two plans differ are looked at, and the plan as a whole. The
    findings in their order are kept up where they were asked for before.
    """
    return looked_at(previous, previous.problem, plan, *moved(previous.plan, plan))


def moved(before: Plan, plan: Plan) -> tuple[set[str], set[str], set[Pair]]:
    """The challenges whose pods, the people whose places, and the pairs in which two plans differ."""
    challenges = differing(before, plan)
    pairs = set() if before.pairs is plan.pairs else set(before.pairs) ^ set(plan.pairs)
    people = {person for pair in pairs for person in (pair.it, pair.business)}
    for c in challenges:
        people.update(set(before.members(c)) ^ set(plan.members(c)))
    return challenges, people, pairs


def looked_at(
    previous: Assessment,
    problem: Problem,
    plan: Plan,
    challenges: Collection[str],
    people: Collection[str],
    pairs: Collection[Pair],
) -> Assessment:
    """An assessment in which only these pods, people and pairs are looked at, and the plan as a whole.

    Of what is not in the problem or the plan any more nothing is found.
    """
    rules, standing = scopes(problem), set(plan.pairs)
    pods = {c: _in_pod(rules, problem, plan, c) if c in problem.challenge else () for c in challenges}
    persons = {p: _of_person(rules, problem, plan, p) if p in problem.person else () for p in people}
    of_pairs = {pair: _of_pair(rules, problem, plan, pair) if pair in standing else () for pair in pairs}
    whole = _of_plan(rules, problem, plan)
    same = whole == previous.whole
    after = [*chain(*pods.values(), *persons.values(), *of_pairs.values(), () if same else whole)]
    gone = [
        *chain(
            *(previous.pods.get(c, ()) for c in challenges),
            *(previous.people.get(p, ()) for p in people),
            *(previous.pairs.get(pair, ()) for pair in pairs),
            () if same else previous.whole,
        )
    ]
    found = Assessment(
        problem,
        plan,
        previous.score - total(gone) + total(after),
        _replaced(previous.pods, pods),
        _replaced(previous.people, persons),
        _replaced(previous.pairs, of_pairs),
        previous.whole if same else whole,
    )
    _keep_up(previous, found, gone, after)
    return found


def holds(finding: Finding, problem: Problem, plan: Plan) -> bool:
    """Whether a finding of some plan of a problem is found of this one too, looking where it can be alone."""
    rules = Scopes.of([rule for rule in rules_of(problem) if rule.key == finding.rule])
    if finding.challenge is not None:
        return finding in _in_pod(rules, problem, plan, finding.challenge)
    about = finding.people
    pairs = {pair for person in about for pair in plan.pairs_of(person)} if about else plan.pairs
    of_people = (_of_person(rules, problem, plan, person) for person in about)
    of_pairs = (_of_pair(rules, problem, plan, pair) for pair in pairs)
    return finding in chain(*of_people, *of_pairs, _of_plan(rules, problem, plan))


def differing(before: Plan, after: Plan) -> set[str]:
    """The challenges whose pods have other members in one plan than in another."""
    old, new = before.pods, after.pods
    changed = {c for c, people in new.items() if (was := old.get(c)) is not people and was != people}
    return changed | (old.keys() - new.keys())


def _keep_up(previous: Assessment, found: Assessment, gone: list[Finding], come: list[Finding]) -> None:
    """Give an assessment what was worked out of another one, with what differs put anew."""
    if "findings" not in previous.__dict__:
        return
    left, right = Counter(gone) - Counter(come), Counter(come) - Counter(gone)
    findings = list(previous.findings)
    for finding in left.elements():
        # Equal findings have equal keys, and stand side by side.
        del findings[findings.index(finding, bisect_left(findings, _order(finding), key=_order))]
    for finding in right.elements():
        insort(findings, finding, key=_order)
    found.__dict__["findings"] = tuple(findings)
    if "_by_person" in previous.__dict__:
        touched = {person for finding in (*left, *right) for person in finding.people}
        mine: dict[str, list[Finding]] = {person: list(previous.about_person(person)) for person in touched}
        for finding in left.elements():
            for person in finding.people:
                mine[person].remove(finding)
        for finding in right.elements():
            for person in finding.people:
                insort(mine[person], finding, key=_order)
        by_person = {person: tuple(findings) for person, findings in mine.items()}
        found.__dict__["_by_person"] = _replaced(previous._by_person, by_person)


def rescore(previous: Assessment, problem: Problem) -> Assessment:
    """What `assess` says of the same plan of a problem in which nothing but rules is set otherwise.

    Only the rules that differ are looked at.
    """
    plan = previous.plan
    before, after = rules_of(previous.problem), rules_of(problem)
    differ = {rule.key for rule in set(before) ^ set(after)}
    rules = Scopes.of([rule for rule in after if rule.key in differ])

    def in_order(before: Findings, after: Findings) -> Findings:
        if not after and not any(finding.rule in differ for finding in before):
            return before
        kept = tuple(finding for finding in before if finding.rule not in differ)
        # Rules speak in the order of their keys.
        return tuple(sorted(kept + after, key=lambda finding: finding.rule))

    def joined(before: dict[Key, Findings], after: Iterable[tuple[Key, Findings]]) -> dict[Key, Findings]:
        return _named((key, in_order(before.get(key, ()), findings)) for key, findings in after)

    pods = joined(previous.pods, ((c, _in_pod(rules, problem, plan, c)) for c in problem.challenge))
    people = joined(previous.people, ((p, _of_person(rules, problem, plan, p)) for p in problem.person))
    pairs = joined(previous.pairs, ((pair, _of_pair(rules, problem, plan, pair)) for pair in plan.pairs))
    whole = in_order(previous.whole, _of_plan(rules, problem, plan))
    every = chain(*pods.values(), *people.values(), *pairs.values(), whole)
    return Assessment(problem, plan, total(every), pods, people, pairs, whole)


def findings_of(assessment: Assessment, rules: Sequence[Rule]) -> Findings:
    """What these rules, set as they are, would find in an assessed plan, in the order of all findings."""
    problem, plan, on = assessment.problem, assessment.plan, Scopes.of(rules)
    pods = (_in_pod(on, problem, plan, c) for c in problem.challenge) if on.pods else ()
    people = (_of_person(on, problem, plan, p) for p in problem.person) if on.people else ()
    pairs = (_of_pair(on, problem, plan, pair) for pair in plan.pairs) if on.pairs else ()
    every = chain(*pods, *people, *pairs, _of_plan(on, problem, plan))
    return tuple(sorted(every, key=_order))


def apart(one: Assessment, other: Assessment) -> tuple[Findings, Findings]:
    """The findings that one assessment has and another has not, and the other way round, in their order.

    It is quick where one was reassessed from the other: what both hold is not looked at.
    """
    mine, theirs = ([], []) if one.whole is other.whole else (list(one.whole), list(other.whole))
    _collect(one.pods, other.pods, mine, theirs)
    _collect(one.people, other.people, mine, theirs)
    _collect(one.pairs, other.pairs, mine, theirs)
    left, right = Counter(mine), Counter(theirs)
    gone, come = (sorted(findings.elements(), key=_order) for findings in (left - right, right - left))
    return tuple(gone), tuple(come)


def _collect(
    one: dict[Key, Findings], other: dict[Key, Findings], mine: list[Finding], theirs: list[Finding]
) -> None:
    for key in [key for key, found in one.items() if other.get(key) is not found]:
        mine += one[key]
        theirs += other.get(key, ())
    for key in other.keys() - one.keys():
        theirs += other[key]


def plan_file(assessment: Assessment) -> PlanFile:
    """A plan as `plan.json` holds it, claiming the score and the findings of its assessment."""
    return PlanFile(
        problem_sha256=assessment.problem.sha256,
        pods={challenge: Pod(people) for challenge, people in assessment.plan.pods.items()},
        pairs=assessment.plan.pairs,
        score=assessment.score,
        cost=assessment.score.cost,
        findings=assessment.findings,
    )


def _in_pod(rules: Scopes, problem: Problem, plan: Plan, challenge: str) -> Findings:
    return _findings((rule, rule.in_pod(problem, plan, challenge)) for rule in rules.pods)


def _of_person(rules: Scopes, problem: Problem, plan: Plan, person: str) -> Findings:
    return _findings((rule, rule.of_person(problem, plan, person)) for rule in rules.people)


def _of_pair(rules: Scopes, problem: Problem, plan: Plan, pair: Pair) -> Findings:
    return _findings((rule, rule.of_pair(problem, plan, pair)) for rule in rules.pairs)


def _of_plan(rules: Scopes, problem: Problem, plan: Plan) -> Findings:
    return _findings((rule, rule.of_plan(problem, plan)) for rule in rules.whole)


def _findings(parts: Iterable[tuple[Rule, Iterator[Found]]]) -> Findings:
    """What the rules found, each in its level and at its rule's weight."""
    return tuple(
        Finding(
            rule.key,
            found.level or rule.level,
            found.points,
            found.points * rule.weight,
            found.text,
            found.challenge,
            found.people,
        )
        for rule, founds in parts
        for found in founds
        if found.level != "off"
    )


def _named(parts: Iterable[tuple[Key, Findings]]) -> dict[Key, Findings]:
    return {key: findings for key, findings in parts if findings}


def _replaced(before: dict[Key, Findings], after: dict[Key, Findings]) -> dict[Key, Findings]:
    """The entries with some of them put anew, or taken out where nothing is found any more."""
    entries = before | after
    for key, findings in after.items():
        if not findings:
            del entries[key]
    return entries


def total(findings: Iterable[Finding]) -> Score:
    """What findings add to the score."""
    costs = dict.fromkeys(LEVELS, 0)
    for finding in findings:
        costs[finding.level] += finding.cost
    return Score(**costs)


def _order(finding: Finding) -> tuple[int, int, str, str, tuple[str, ...], str, int]:
    place, about = _PLACE[finding.level], finding.challenge or ""
    # At a weight of 0 points may differ where all else is the same.
    return place, -finding.cost, finding.rule, about, finding.people, finding.text, finding.points
