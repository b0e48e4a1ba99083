"""What people read about pictures of items: refused files, and why."""

from collections.abc import Mapping

from pos_app.ui.source_text import QT_TRANSLATE_NOOP

PHOTO_WORDS: Mapping[str, tuple[str, str]] = {
    "photo.digest_odd": (
        QT_TRANSLATE_NOOP("Message", "A picture was lost on its way."),
        QT_TRANSLATE_NOOP("Message", "Choose the folder once more."),
    ),
    "photo.no_item": (
        QT_TRANSLATE_NOOP("Message", "No product is called so."),
        QT_TRANSLATE_NOOP("Message", "Name the file by a SKU, an id or a name."),
    ),
    "photo.two_items": (
        QT_TRANSLATE_NOOP("Message", "It could be {one} or {other}."),
        QT_TRANSLATE_NOOP("Message", "Name the file by a SKU."),
    ),
    "photo.second": (
        QT_TRANSLATE_NOOP("Message", "{name} has {first} already."),
        QT_TRANSLATE_NOOP("Message", "Leave one file for each product."),
    ),
    "photo.unreadable": (
        QT_TRANSLATE_NOOP("Message", "This file holds no picture that can be read."),
        QT_TRANSLATE_NOOP("Message", "Save it anew as JPG, PNG or WebP."),
    ),
    "photo.too_large": (
        QT_TRANSLATE_NOOP("Message", "This file has more than {most} MB."),
        QT_TRANSLATE_NOOP("Message", "Save it smaller."),
    ),
    "photo.none_found": (
        QT_TRANSLATE_NOOP("Message", "There is no picture in this folder."),
        QT_TRANSLATE_NOOP("Message", "Choose the folder with the JPG, PNG or WebP files."),
    ),
    "photo.stopped": (
        QT_TRANSLATE_NOOP("Message", "Stopped. Nothing was changed."),
        QT_TRANSLATE_NOOP("Message", "Choose the folder once more when there is time."),
    ),
}
