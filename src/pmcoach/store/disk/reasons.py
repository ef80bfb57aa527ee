"""Errors of the disk in plain words."""

from __future__ import annotations

import errno

from pmcoach.text import Text

LED_ASTRAY = Text(
    en="a link that leads out of the workspace, or nowhere", zh="链接指向工作区之外，或没有目标"
)
REASONS = {
    errno.EACCES: Text(en="no permission", zh="没有权限"),
    errno.EPERM: Text(en="it is not allowed", zh="系统不允许"),
    errno.ENOENT: Text(en="it is not there", zh="文件不存在"),
    errno.EEXIST: Text(en="it is there already", zh="文件已经存在"),
    errno.EFBIG: Text(en="the file would be larger than allowed here", zh="文件会超过系统允许的大小"),
    errno.ENOTDIR: Text(en="a file stands where a folder should be", zh="文件夹的位置上是一个文件"),
    errno.EISDIR: Text(en="it is a folder", zh="这是一个文件夹"),
    errno.ELOOP: LED_ASTRAY,
    errno.ENAMETOOLONG: Text(en="the name is too long", zh="名字太长"),
    errno.ENOSPC: Text(en="the disk is full", zh="磁盘已满"),
    errno.EDQUOT: Text(en="the disk quota is used up", zh="磁盘配额已用完"),
    errno.EROFS: Text(en="the disk is read-only", zh="磁盘是只读的"),
    errno.EIO: Text(en="the disk fails", zh="磁盘出错"),
}
SYSTEM = Text(en="the system says: {says}", zh="系统提示：{says}")


def reason(error: OSError) -> Text:
    """Why the system refuses; in its own words where we have none."""
    known = REASONS.get(error.errno or 0)
    return known if known is not None else SYSTEM.fill(says=error.strerror or str(error))
