"""A search stops when its time is up, when it is asked to, and when there is nothing left."""

from planner.solve.stop import Stop


def test_it_stops_when_time_is_up():
    assert Stop(0)()
    assert not Stop(60)()
    assert 59 < Stop(60).left <= 60


def test_it_stops_when_asked_and_stays_so():
    answers = iter([False, True, False])
    stop = Stop(60, lambda: next(answers))
    assert [stop(), stop(), stop()] == [False, True, True]


def test_it_stops_when_there_is_nothing_left_to_find():
    stop = Stop(60)
    stop.end()
    assert stop()
