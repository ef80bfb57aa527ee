"""P: what is sealed, and what should be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pmcoach.assess.phrasing import name_of
from pmcoach.document import Document
from pmcoach.project import File, Project
from pmcoach.project.recipients import Reader, foreign_keys, is_theirs, readers, recipients
from pmcoach.project.sealed import NO_KEY, Seal, in_the_clear
from pmcoach.rules.engine.rule import Hit, at, rule
from pmcoach.sealing.armour import Block
from pmcoach.text import Text

SEALS = "private: {sealed: true}\n"
TEAM = {
    "people/chen.jing.yaml": "name: 陈静\nkeys: [age1m24maq7kta5axdzu28vrvkmh56yac7np6q04pt36uzdmqe5jcyts6mq5z7]\n",
    "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n"
    "keys: [age14d8sq37ecaavrgm88cmx2endvpetv9l6wh4n64tg9t2cmzqhx5ssx09wya]\n",
}
REPORT = "reports/2026-W47/li.wei.yaml"
# Sealed for Li Wei alone, and for both.
FOR_ONE = """\
private: |
  -----BEGIN AGE ENCRYPTED FILE-----
  YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBTVFltOVE4ay81T2F2aEQ0
  MG9rNGhnTk9zdkZCRk1hRDUxaDBuWVV0ZWswCk82VlB5U0l1ZlpuRXFYTFg1RndX
  cnVGekFpeklOYXZJU20zaWg5NEhTZzQKLS0tIDJ0Q3NDMzZUS01tVWlQWnAwbWta
  TDQ2eGduQi81VE12RmdHU0ovZjNJL00KQ3hwRExZNvBfNYGSj8WLYGP4Crt7i/ne
  IbXorYMPs+u05nZsHq9Wvy0dIRBxY3fqB0GtvlBnFW/bLO3PF9IAi7XG3YAuy4Bg
  -----END AGE ENCRYPTED FILE-----
"""
FOR_BOTH = """\
private: |
  -----BEGIN AGE ENCRYPTED FILE-----
  YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBmblBMTGl3WU1ka05acUpk
  VEFqSzV2TTllUFcrcFk1NzFqeU42WjdaZEZ3ClErZmNkS2NPOWJjQ2NBdDRYejZj
  UCtkMEoraHNZanV1dCt0dHRucWxsYmcKLT4gWDI1NTE5IGxVSVJ3RmtFb29Ub0xC
  M1pRd0grN3c3alN1cVhCUzN1MDdsUUMrRkowMTgKaC9qcHcwektBUFZyQ0kzS1lS
  M3JOZEwzMTE5SlN0SFk0NlZ3RkZlaVE0cwotLS0gVEcwL1p4OUNUUU1yVmFrQ1Bs
  ZGR1bXlDM0NpTjAxMmtWQ1J5dEhZVGN1NAo1AU3sRMhRXot0IE+ggaehD7TClmFI
  tPMscuTAuYeSVg3QySHpJ7ap40VrTSzITVXFXBFw/r2RRTDjH8wqeQJK2mUkTEhZ
  koY=
  -----END AGE ENCRYPTED FILE-----
"""

CUT = FOR_BOTH.replace("|", "|  # here").replace(FOR_BOTH.splitlines(keepends=True)[5], "")

COUNT = Text(
    en="it is sealed for {found} {found:key|keys}, they have {wanted}",
    zh="密文是给 {found} 把公钥的，他们共有 {wanted} 把",
)
CANNOT = Text(en="{names} cannot open it", zh="{names} 打不开")
STRANGER = Text(en="a key can open it that is not theirs", zh="有一把不属于他们的密钥能打开")
ADDED = Text(
    en="{why}; {author} put the key {key}… into the file of {name} ({commit})",
    zh="{why}；{name} 的公钥 {key}… 是 {author} 写进文件的（{commit}）",
)
MINE = Text(en="your key, which is one of theirs, does not open it", zh="你的密钥在其中，却打不开")
NOT_MINE = Text(en="your key opens it and is not one of theirs", zh="你的密钥不在其中，却能打开")


@rule(
    "P101",
    "private-in-the-clear",
    about=File,
    says=Text(
        en="private text stands in the clear, and this workspace seals it",
        zh="私密内容是明文，而本工作区要求加密",
    ),
    do=Text(
        en="before you commit it: pmcoach seal {where}; a commit keeps it for ever",
        zh="提交之前先运行：pmcoach seal {where}；一旦提交就永远留在 git 里",
    ),
    bad={**TEAM, "pmcoach.yaml": SEALS, REPORT: "done: [甲]\nprivate: {mood: 3}  # here\n"},
    good={**TEAM, "pmcoach.yaml": SEALS, REPORT: f"done: [甲]\n{FOR_BOTH}"},
)
def private_in_the_clear(file: File, project: Project) -> Iterator[Hit]:
    """Git hides nothing from whoever has the repository. Where the workspace seals, private text is sealed before it
    is committed; afterwards the clear text stays in the history.
    ---
    git 什么也藏不住，能拿到仓库的人都能看到；工作区设了加密，私密内容就要先加密再提交，提交过的明文会一直留在历史里。
    """
    if not project.settings.private.sealed or not isinstance(file.written, Document):
        return
    if in_the_clear(file.kind.cls, file.written.value):
        yield at("private", key=True, private=False, where=file.path)


@rule(
    "P103",
    "sealed-block-damaged",
    about=File,
    says=Text(en="what is sealed here cannot be read: {why}", zh="这里的密文读不了：{why}"),
    do=Text(
        en="take it again as it was: git log -p -- FILE; or write it anew and seal it",
        zh="从历史里取回原来的：git log -p -- 文件；或者重新写好再加密",
    ),
    bad={**TEAM, REPORT: CUT},
    good={**TEAM, REPORT: FOR_BOTH},
)
def sealed_block_damaged(file: File, _: Project) -> Iterator[Hit]:
    """A sealed block is whole or worth nothing. One that lost a line in a merge, was moved to another file or is sealed with
    a passphrase is not read. Spaces at line ends and Windows line breaks are forgiven.
    ---
    密文少一行就全部读不出来；合并时丢了行、搬到了别的文件、或者用口令加密的，都读不了。行尾空格和 Windows 换行不影响。
    """
    seal = file.seal
    if seal is not None and seal.shut is not None and seal.shut.damaged:
        yield at("private", key=True, private=False, why=seal.shut.why)


@rule(
    "P104",
    "sealed-for-others",
    about=File,
    says=Text(
        en="not sealed for just those who are to read it ({names}): {why}",
        zh="密文的对象和应该能读的人（{names}）不一致：{why}",
    ),
    do=Text(
        en="somebody who can open it seals it again: pmcoach seal {where}",
        zh="请能打开的人重新加密：pmcoach seal {where}",
    ),
    bad={**TEAM, REPORT: FOR_ONE.replace("|\n", "|  # here\n")},
    good={**TEAM, REPORT: FOR_BOTH},
)
def sealed_for_others(file: File, project: Project) -> Iterator[Hit]:
    """Who reads follows from the files. It is the person, those above them, and whom the settings add, each with their keys.
    When people or keys change, what is sealed is sealed again; what was committed before stays as it was.
    ---
    谁能读由文件决定；包括本人、各级上级、设置里添加的人，看他们的公钥。人或公钥变了就要重新加密；之前提交的旧密文不会变。
    """
    seal = file.seal
    if seal is None or seal.block is None:
        return
    who = readers(project, file.person)
    why = _wrong(file, seal, seal.block, who, project)
    if why is not None:
        names = tuple(
            name_of(reader.id, project) if reader.id else reader.keys[0].text[:12] for reader in who
        )
        strange = foreign_keys(project, [reader.id for reader in who if reader.id])
        for each in strange:
            name = name_of(each.person, project)
            why = ADDED.fill(
                why=why, name=name, key=each.key.text[:16], author=each.author, commit=each.commit[:8]
            )
        yield at("private", key=True, private=False, where=file.path, names=names, why=why)


def _wrong(file: File, seal: Seal, block: Block, who: Sequence[Reader], project: Project) -> Text | None:
    """Why a block is not sealed for just some readers; None where it is, as far as can be told."""
    keys = recipients(who)
    if not is_theirs(block, keys):
        given = {argument for stanza in block.stanzas for argument in stanza.arguments[:1]}
        without = tuple(
            name_of(reader.id, project)
            for reader in who
            if reader.keys and all(key.tag and key.tag not in given for key in reader.keys)
        )
        found = sum(stanza.is_reader for stanza in block.stanzas)
        if without:
            return CANNOT.fill(names=without)
        return COUNT.fill(found=found, wanted=len(keys)) if found != len(keys) else STRANGER
    own = file.own_keys
    mine = any(key in keys for key in own)
    if seal.shut is None:
        return None if mine or not own else NOT_MINE
    return MINE if mine and seal.shut.why == NO_KEY else None
