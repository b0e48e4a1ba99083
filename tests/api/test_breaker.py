"""A provider that is ill is left alone for a while, then asked once."""

from hosted_api.kit.breaker import FAILURES, REST, Breaker, Circuit
from tests.support.api import SetClock


def _broken() -> tuple[Breaker, SetClock, list[Circuit]]:
    clock, heard = SetClock(), list[Circuit]()
    breaker = Breaker(clock, heard.append)
    for _ in range(FAILURES):
        assert breaker.lets_through()
        breaker.failed()
    return breaker, clock, heard


def test_it_opens_after_failures_in_a_row_and_not_before() -> None:
    breaker = Breaker(SetClock(), lambda _state: None)
    for _ in range(FAILURES * 3):
        breaker.failed()
        breaker.succeeded()
    for _ in range(FAILURES - 1):
        breaker.failed()
    assert breaker.lets_through()
    breaker.failed()
    assert not breaker.lets_through()
    assert breaker.seconds_to_wait() == REST


def test_after_its_rest_one_request_goes_through_and_closes_it() -> None:
    breaker, clock, heard = _broken()
    clock.forward(REST)
    assert breaker.lets_through()
    assert not breaker.lets_through(), "the trial is under way"
    breaker.succeeded()
    assert breaker.lets_through()
    assert heard == [Circuit.OPEN, Circuit.HALF_OPEN, Circuit.CLOSED]


def test_a_trial_that_fails_makes_the_rest_longer() -> None:
    breaker, clock, _ = _broken()
    clock.forward(REST)
    assert breaker.lets_through()
    breaker.failed()
    clock.forward(REST)
    assert not breaker.lets_through()
    clock.forward(REST)
    assert breaker.lets_through()


def test_a_trial_that_never_ends_is_given_to_the_next() -> None:
    breaker, clock, _ = _broken()
    clock.forward(REST)
    assert breaker.lets_through()
    clock.forward(REST)
    assert breaker.lets_through()
