"""Kitchen stations: bar, hot kitchen, cold kitchen; what each makes and how it hears of it."""

from pos_core.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Station:
    """`categories` are the catalogue's category ids it makes; `printer` the name of a printer.

    Without a printer its tickets stand on the kitchen display only; `display` shows them there too.
    """

    station_id: str
    name: str
    categories: tuple[str, ...] = ()
    printer: str = ""
    display: bool = True
