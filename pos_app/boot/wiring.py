"""The real ports, and where this till's journal and key are."""

from pos_app.boot.options import Options
from pos_app.boot.real_ports import RealClock, RealFs, RealRng, wait
from pos_app.store.connection import RealStore
from pos_app.store.history import Place
from pos_app.store.opening import Ports


def real_ports() -> Ports:
    """This computer's clock, chance, disks and databases."""
    return Ports(RealStore(), RealFs(), RealClock(), RealRng(), wait)


def journal_place(options: Options) -> Place:
    """Folder, side folder and key of the till these options name."""
    return Place(options.data, options.side, None)
