"""Messages for failed writes."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence

from pmcoach.errors import PmcoachError
from pmcoach.store.disk.reasons import reason
from pmcoach.text import Text

REFUSED = Text(en="{path} cannot be written: {reason}", zh="写不了 {path}：{reason}")
UNTOUCHED = Text(en="nothing was changed", zh="没有改动任何内容")
PARTLY = Text(
    en="written before that: {paths}; run the command again for the rest",
    zh="在此之前已写好：{paths}；再运行一次就会补上其余的",
)
UNSURE = Text(
    en="{path} is written, but the disk did not confirm it: {reason}",
    zh="{path} 已经写好，但磁盘没有确认保存：{reason}",
)
LOOK = Text(en="look at it before you run the command again", zh="再次运行之前请先看一眼")
THERE = Text(en="{path} is there already", zh="{path} 已经存在")
LED_OUT = Text(
    en="a folder of {path} is a link; nothing is written through it",
    zh="{path} 的上级文件夹是链接，不通过链接写入",
)
A_LINK = Text(en="{path} is a link or no regular file", zh="{path} 是链接，或不是普通文件")
NOT_UTF8 = Text(en="{path} is not UTF-8", zh="{path} 不是 UTF-8")
MEANWHILE = Text(en="another program changed it just now", zh="它刚刚被别的程序改过")


def refused(path: str, error: OSError) -> PmcoachError:
    """The disk said no, and nothing was changed."""
    return PmcoachError(REFUSED.fill(path=path, reason=reason(error)), UNTOUCHED)


def left(done: Sequence[str]) -> Text:
    """What became of the rest: nothing, or what was written before."""
    return PARTLY.fill(paths=tuple(done)) if done else UNTOUCHED


@contextlib.contextmanager
def writing(path: str, done: Sequence[str] = ()) -> Iterator[None]:
    """Say of a path that the disk refuses it, and which others were written before."""
    try:
        yield
    except OSError as error:
        raise PmcoachError(REFUSED.fill(path=path, reason=reason(error)), left(done)) from None


@contextlib.contextmanager
def confirming(path: str) -> Iterator[None]:
    """Say of a path that it is written, where only the disk's last word on it fails."""
    try:
        yield
    except OSError as error:
        raise PmcoachError(UNSURE.fill(path=path, reason=reason(error)), LOOK) from None
