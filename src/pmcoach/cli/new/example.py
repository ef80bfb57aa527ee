"""The example workspaces, as they come with pmcoach: in its package, or beside its source."""

from __future__ import annotations

from pmcoach.errors import PmcoachError
from pmcoach.records import SETTINGS_PATH
from pmcoach.store.disk.folder import Folder, read_text
from pmcoach.store.disk.paths import absolute, is_folder
from pmcoach.text import Text

NO_EXAMPLE = Text(en="no example “{name}”: {known}", zh="没有“{name}”这个例子：{known}")
NOT_HERE = Text(en="the examples do not come with this pmcoach", zh="这个 pmcoach 没有带例子")
PLACES = ("../../..", "../../../../..")  # of the package, and of its source, from this file on
NAMES = ("zh", "en", "first-draft")


def example(name: str) -> dict[str, str]:
    """The texts of an example by path, the settings last; raise PmcoachError where there is none of that name, or none at all."""
    if name not in NAMES:
        raise PmcoachError(NO_EXAMPLE.fill(name=name, known=NAMES))
    for root in PLACES:
        folder = absolute(__file__, f"{root}/examples/{name}")
        if is_folder(folder):
            paths = sorted(Folder(folder), key=lambda path: path == SETTINGS_PATH)
            return {path: read_text(folder, path) for path in paths}
    raise PmcoachError(NOT_HERE)
