"""What is wrong and lasts: each trouble is told once when it begins and once when it is over."""

from collections.abc import Callable

from pos_app.engine.answers import Trouble
from pos_app.store.problems import StoreProblem

Tell = Callable[[Trouble], None]
SURPRISE = "engine_surprise"
"""A rule failed where it should have said no: asked again, it would fail again."""


def trouble_of(error: Exception) -> Trouble:
    """The trouble behind an error: the disk's own, or a surprise nobody foresaw."""
    if isinstance(error, StoreProblem):
        return Trouble(error.name, error.code, dict(error.facts))
    return Trouble(SURPRISE, "E-01", {"detail": f"{type(error).__name__}: {error}"})


class Troubles:
    """The troubles of now, by name."""

    def __init__(self, tell: Tell) -> None:
        self._now: dict[str, Trouble] = {}
        self._tell = tell

    def put(self, trouble: Trouble) -> Trouble:
        """This is wrong from now on; told again only when its facts change."""
        if self._now.get(trouble.name) != trouble:
            self._now[trouble.name] = trouble
            self._tell(trouble)
        return trouble

    def clear(self, *names: str) -> bool:
        """These are well again, if they were not; True when one of them was not."""
        cleared = False
        for name in names:
            trouble = self._now.pop(name, None)
            if trouble is not None:
                cleared = True
                self._tell(Trouble(name, trouble.code, trouble.facts, cleared=True))
        return cleared

    def clear_all(self) -> None:
        """Everything is well again."""
        self.clear(*self._now)
