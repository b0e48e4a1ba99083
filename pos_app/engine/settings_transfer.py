"""Settings out of a till into a file, and a file looked at before it is taken over."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from pos_app.engine.settings_diff import Difference, differences
from pos_app.engine.settings_file import (
    PortableSettings,
    read_settings,
    staff_lines,
    write_settings,
)
from pos_app.ports import Fs
from pos_app.settings import Settings
from pos_core.clock import unix_ms
from pos_core.events import Moment
from pos_core.frozen import dataclass
from pos_core.ids import Ids
from pos_core.refusal import Refusal, refuse
from pos_core.shop import ConfigureShop, decide_configure_shop
from pos_core.till_state import TillState


@dataclass(frozen=True, slots=True)
class Looked:
    """A file that was read: what it holds, what it would change, or what is wrong with it."""

    portable: PortableSettings
    changes: tuple[Difference, ...] = ()
    wrong: tuple[Refusal, ...] = ()


def export_settings(
    fs: Fs, file: Path, state: TillState, settings: Settings, now: datetime, *, with_staff: bool
) -> Path:
    """Write the file. Raises `OSError`."""
    people = staff_lines(state.staff) if with_staff else ()
    fs.write_durably(file, write_settings(PortableSettings(state.shop, settings, people), now))
    return file


def look_at(fs: Fs, file: Path, state: TillState, settings: Settings, now: datetime) -> Looked:
    """Read the file and compare it with the till; nothing is changed. Raises `OSError`."""
    nothing = PortableSettings()
    try:
        content = fs.read(file)
    except (FileNotFoundError, IsADirectoryError, PermissionError) as error:
        reason = error.strerror or type(error).__name__
        return Looked(nothing, wrong=(refuse("settings_file.unreadable", reason=reason),))
    read = read_settings(content, settings)
    if isinstance(read, tuple):
        return Looked(nothing, wrong=read)
    no = _shop_refused(read, state, now)
    if no is not None:
        return Looked(nothing, wrong=(no,))
    return Looked(read, differences(read, state.shop, settings, state.staff))


def _shop_refused(read: PortableSettings, state: TillState, now: datetime) -> Refusal | None:
    """The no the rules would give to this shop."""
    if read.shop is None:
        return None
    moment = Moment(now, read.shop.clock.business_day(now), state.staff.actor)
    ids = Ids(unix_ms(now), bytes)
    decided = decide_configure_shop(state.shop, ConfigureShop(read.shop), moment, ids)
    return decided if isinstance(decided, Refusal) else None
