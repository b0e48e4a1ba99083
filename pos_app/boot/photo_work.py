"""The long jobs about pictures of items: which file is for which, and making them ready for guests.

What they need is loaded when one begins: nothing of it is there at the first paint.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_core.refusal import Refusal, refuse

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from pos_app.bridge.background import Job, Progress
    from pos_app.engine.catalog import Catalogue
    from pos_app.ports import Fs
    from pos_app.store.photo_shelf import PhotoShelf
    from pos_core.catalog import Item
    from pos_core.photo_files import PhotoMatch

_PAGE = 500


class PhotoWork:
    """Each method returns a job for `bridge.background`; it runs on a thread of its own."""

    def __init__(self, fs: Fs, folder: Path, catalogue: Catalogue) -> None:
        self._fs = fs
        self._folder = folder
        self._catalogue = catalogue

    def look(self, folder: Path) -> Job:
        """Ends with the `PhotoFolder` of this folder, or a `Refusal`; nothing is changed."""

        def job(progress: Progress) -> object:
            from pos_app.bridge.item_pictures import picture_files
            from pos_core.photo_files import match_photos

            del progress
            files = picture_files(folder)
            if not files:
                return refuse("photo.none_found")
            goods = self._catalogue.open_second()
            try:
                return match_photos(files, _items(goods))
            finally:
                goods.close()

        return job

    def take(self, folder: Path, matches: Sequence[PhotoMatch]) -> Job:
        """Make them ready and keep them; ends with `TakenPhotos`, or a `Refusal` when stopped.

        Raises `OSError` when the disk says no.
        """
        return lambda progress: _taken(self._shelf(), folder, matches, progress)

    def show(self, digest: str) -> Job:
        """Ends with the picture as a `QImage`, a null one where this till has none."""
        from pos_app.bridge.pictures import picture_job

        return picture_job(str(self._shelf().path_of(digest)))

    def _shelf(self) -> PhotoShelf:
        from pos_app.store.photo_shelf import PhotoShelf

        return PhotoShelf(self._fs, self._folder)


def _taken(
    shelf: PhotoShelf, folder: Path, matches: Sequence[PhotoMatch], progress: Progress
) -> object:
    from pos_app.bridge.item_pictures import item_picture
    from pos_app.bridge.works import TakenPhotos
    from pos_core.photo_files import PhotoMiss

    photos, misses = [], []
    for number, match in enumerate(matches):
        if not progress(number, len(matches), match.file):
            return refuse("photo.stopped")
        made = item_picture(folder / match.file)
        if isinstance(made, Refusal):
            misses.append(PhotoMiss(match.file, made))
        else:
            photos.append((match.item_id, shelf.keep(made)))
    return TakenPhotos(tuple(photos), tuple(misses))


def _items(goods: Catalogue) -> Iterator[Item]:
    for offset in range(0, goods.count, _PAGE):
        for tile in goods.page(None, offset, _PAGE):
            item = goods.by_id(tile.item_id)
            if item is not None:
                yield item
