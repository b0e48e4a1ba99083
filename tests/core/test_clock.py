"""Sales are counted to the day the shop means, whatever midnight or the computer's clock says."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from pos_core.clock import ShopClock, unix_ms
from tests.core.shop_examples import EPOCH, NOON, VIETNAM

HANOI = ShopClock(420)


def _at(hour: int, minute: int = 0, second: int = 0) -> datetime:
    return datetime(2026, 11, 21, hour, minute, second, tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (_at(0, 30), 20),
        (_at(3, 59, 59), 20),
        (_at(4), 21),
        (_at(12), 21),
        (_at(23, 59, 59), 21),
    ],
)
def test_half_past_midnight_belongs_to_the_day_before(moment: datetime, day: int) -> None:
    assert HANOI.business_day(moment) == date(2026, 11, day)


def test_a_shop_may_end_its_day_at_midnight_or_at_noon() -> None:
    assert ShopClock(420, 0).business_day(_at(0)) == date(2026, 11, 21)
    assert ShopClock(420, 12).business_day(_at(11, 59)) == date(2026, 11, 20)
    assert ShopClock(420, 12).business_day(_at(12)) == date(2026, 11, 21)


@pytest.mark.parametrize(
    ("minutes", "hour"), [(420, 2), (480, 3), (540, 4), (0, 19), (-210, 15), (840, 9)]
)
def test_every_zone_shows_its_own_wall_clock(minutes: int, hour: int) -> None:
    moment = datetime(2026, 11, 20, 19, 0, tzinfo=UTC)
    local = ShopClock(minutes).local(moment)
    assert local == moment
    assert local.hour == hour
    assert local.utcoffset() == timedelta(minutes=minutes)


def test_one_moment_is_another_day_in_another_zone() -> None:
    moment = datetime(2026, 11, 20, 20, 30, tzinfo=UTC)  # 03:30 in Jakarta, 05:30 in Jayapura
    assert ShopClock(420).business_day(moment) == date(2026, 11, 20)
    assert ShopClock(540).business_day(moment) == date(2026, 11, 21)


def test_the_day_does_not_depend_on_the_zone_the_computer_is_set_to() -> None:
    for minutes in range(-720, 841, 30):
        seen = _at(3, 59).astimezone(timezone(timedelta(minutes=minutes)))
        assert HANOI.business_day(seen) == date(2026, 11, 20)


def test_no_summer_time_moves_a_business_day() -> None:
    days = [HANOI.business_day(NOON + timedelta(hours=h)) for h in range(0, 24 * 366, 24)]
    assert days == [date(2026, 11, 21) + timedelta(days=n) for n in range(366)]


def test_a_clock_that_fell_back_to_1970_still_has_a_day() -> None:
    assert HANOI.business_day(EPOCH) == date(1970, 1, 1)
    assert ShopClock(420, 12).business_day(EPOCH) == date(1969, 12, 31)
    assert unix_ms(EPOCH) == 0


def test_a_moment_without_its_zone_is_an_error() -> None:
    naive = datetime(2026, 11, 21, 12)  # noqa: DTZ001
    with pytest.raises(ValueError, match=r"^a moment needs its time zone$"):
        HANOI.local(naive)
    with pytest.raises(ValueError, match=r"^a moment needs its time zone$"):
        HANOI.business_day(naive)
    with pytest.raises(ValueError, match=r"^a moment needs its time zone$"):
        unix_ms(naive)


def test_milliseconds_count_from_1970_in_whatever_zone() -> None:
    moment = datetime(2022, 2, 22, 19, 22, 22, 999_999, tzinfo=UTC)
    assert unix_ms(moment) == 1_645_557_742_999
    assert unix_ms(moment.astimezone(VIETNAM)) == 1_645_557_742_999


def test_a_clock_before_1970_counts_as_1970() -> None:
    assert unix_ms(EPOCH - timedelta(days=400)) == 0
    assert unix_ms(EPOCH - timedelta(microseconds=1)) == 0
    assert unix_ms(EPOCH + timedelta(milliseconds=1)) == 1


@pytest.mark.parametrize(
    ("minutes", "hour"), [(-721, 4), (841, 4), (100_000, 4), (420, -1), (420, 13)]
)
def test_a_shop_cannot_be_set_to_a_clock_that_is_none(minutes: int, hour: int) -> None:
    with pytest.raises(ValueError, match=r"^a shop's clock is UTC-12 to UTC\+14 .* by noon$"):
        ShopClock(minutes, hour)


@pytest.mark.parametrize(("minutes", "hour"), [(-720, 0), (840, 12)])
def test_the_outermost_zones_and_hours_are_allowed(minutes: int, hour: int) -> None:
    assert ShopClock(minutes, hour).local(NOON) == NOON
