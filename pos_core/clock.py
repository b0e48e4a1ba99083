"""Which business day a moment belongs to: the shop's time zone and the hour its day ends.

A café that closes at 01:00 counts the last hour to the day before; the day is stamped on each
event when it happens and never worked out again later.
"""

from datetime import UTC, date, datetime, time, timedelta, timezone

from pos_core.frozen import dataclass


@dataclass(frozen=True, slots=True)
class ShopClock:
    """`utc_offset_minutes` (VN +420; ID +420, +480, +540) and the cut-off hour (0 to 12).

    Raises `ValueError` for an offset no place on earth has, or another hour.
    """

    utc_offset_minutes: int
    cut_off_hour: int = 4

    def __post_init__(self) -> None:
        # A shop stands in the journal for good, so a clock that cannot be read must not get there.
        if not -720 <= self.utc_offset_minutes <= 840 or not 0 <= self.cut_off_hour <= 12:
            raise ValueError("a shop's clock is UTC-12 to UTC+14 and its day ends by noon")

    def local(self, moment: datetime) -> datetime:
        """The same moment as the shop's wall clock shows it. Raises `ValueError` without a zone."""
        _check_zone(moment)
        return moment.astimezone(timezone(timedelta(minutes=self.utc_offset_minutes)))

    def business_day(self, moment: datetime) -> date:
        """The day a sale at `moment` is counted to."""
        return (self.local(moment) - timedelta(hours=self.cut_off_hour)).date()

    def next_day(self, moment: datetime) -> datetime:
        """When the business day after that of `moment` begins, in UTC."""
        begun = datetime.combine(self.business_day(moment), time(self.cut_off_hour), UTC)
        return begun + timedelta(days=1, minutes=-self.utc_offset_minutes)


def unix_ms(moment: datetime) -> int:
    """Whole milliseconds since 1970 in UTC; a clock set before 1970 counts as 1970.

    Raises `ValueError` for a moment without its zone, which would be read by the computer's own.
    """
    _check_zone(moment)
    since = moment.astimezone(UTC) - datetime(1970, 1, 1, tzinfo=UTC)
    return max(0, since // timedelta(milliseconds=1))


def _check_zone(moment: datetime) -> None:
    if moment.tzinfo is None:
        raise ValueError("a moment needs its time zone")
