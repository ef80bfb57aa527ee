"""`pmcoach keys new`: a key of one's own."""

from __future__ import annotations

import typer

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.errors import PmcoachError
from pmcoach.text import Text

EXAMPLE = Text(en="pmcoach keys new", zh="pmcoach keys new")

NO_FOLDER = Text(en="there is no folder for your own settings", zh="没有存放个人设置的文件夹")
SET_HOME = Text(en="set XDG_CONFIG_HOME or HOME", zh="请设置 XDG_CONFIG_HOME 或 HOME")
THERE = Text(en="you have a key already: {path}", zh="你已经有密钥了：{path}")
SEE = Text(en="see it: pmcoach keys check", zh="查看：pmcoach keys check")
KEPT = Text(
    en="your private key is in {path}: keep a copy only you can reach; without it nothing opens",
    zh="私钥在 {path}：请另存一份，只有你能拿到；丢了就再也打不开",
)
ADD = Text(
    en="for people/{person}.yaml, then commit it: keys: [{key}]",
    zh="写进 people/{person}.yaml 并提交：keys: [{key}]",
)
YOU = Text(en="YOU", zh="你的编号")


def new(context: typer.Context) -> None:
    """Make a key: the private one in your own folder, the public one printed, for your file under people/.
    ---
    生成密钥：私钥放在你自己的文件夹里，公钥打印出来，写进 people/ 下你自己的文件。
    """
    from pmcoach.cli.frame.whoami import myself
    from pmcoach.store.disk.paths import exists
    from pmcoach.store.keys import age
    from pmcoach.store.keys.confidential import create_private
    from pmcoach.store.keys.identities import own_file

    run = Invocation(context.obj)
    path = own_file(run.environ)
    if not path:
        raise PmcoachError(NO_FOLDER, SET_HOME)
    if exists("", path):
        raise PmcoachError(THERE.fill(path=path), SEE)
    made = age.new_identity()
    key = age.public(made)
    assert key is not None
    create_private(path, f"# public key: {key.text}\n{made.text}\n")
    run.show(f"{key.text}\n")
    me = myself(run.root, run.project) if run.found_root is not None else None
    run.say(ADD.fill(person=me or YOU, key=key.text), KEPT.fill(path=path))
