"""A printer made of software, shipped with the till: for the demo shop, previews and tests.

It decodes the same bytes a real printer gets into text, picture and events, so what it shows is
what paper would show.
"""

from pos_app.devices.paper import Paper
from pos_app.devices.virtual_printer.decoder import Decoder
from pos_app.devices.virtual_printer.sheet import PaperPath, Sheet

__all__ = ["Decoder", "PaperPath", "Sheet", "printed"]


def printed(data: bytes, paper: Paper) -> list[Sheet]:
    """The pieces of paper that `data` makes, the last one torn off by hand if it was not cut."""
    path = PaperPath(paper)
    for command in Decoder().feed(data):
        path.take(command)
    rest = path.tear_off()
    return path.sheets[:-1] if rest.is_blank else path.sheets
