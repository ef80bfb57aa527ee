"""The commands, one module each, imported when called."""

from __future__ import annotations

from pmcoach.text import Text
from pmcoach.tuples import NamedTuple


class Entry(NamedTuple):
    """A command in the list: its module below `pmcoach.cli`, its line of help, the heading it stands under.

    One that `writes` works on the files as they are now, never on those of an earlier commit; of one that only shows, `writing`
    names what below it writes. What a `paged` one says is shown page by page where it is longer than the screen.
    """

    module: str
    about: Text
    panel: str
    writes: bool = False
    writing: tuple[str, ...] = ()
    paged: bool = False


PANELS = {
    "everyone": Text(en="For everyone", zh="人人可用"),
    "pm": Text(en="Small edits", zh="随手记"),
    "lead": Text(en="For the lead", zh="给上级"),
    "check": Text(en="For checking", zh="给检查"),
}

COMMANDS = {
    "smart": Entry(
        "lint.smart",
        Text(en="Judge a goal sentence letter by letter.", zh="逐字母评判一句目标。"),
        "everyone",
    ),
    "init": Entry("new.init", Text(en="Begin a workspace.", zh="新建工作区。"), "everyone", writes=True),
    "new": Entry(
        "new.group",
        Text(
            en="Write a goal, report, review or person, ready to edit.", zh="新建目标、周报、评审或人员文件。"
        ),
        "everyone",
        writes=True,
    ),
    "import": Entry(
        "new.from_table",
        Text(en="Write people or goals from a table.", zh="从表格新建人员或目标。"),
        "everyone",
        writes=True,
    ),
    "set": Entry("edit.set", Text(en="Record a goal's value.", zh="记下目标的最新值。"), "pm", writes=True),
    "done": Entry(
        "edit.done",
        Text(
            en="Note that a step, a measure, a training or a problem is done.",
            zh="记下完成：计划步骤、改进措施、培训、问题。",
        ),
        "pm",
        writes=True,
    ),
    "did": Entry(
        "edit.did",
        Text(en="Add what you have done to your report.", zh="周报记一件完成的事。"),
        "pm",
        writes=True,
    ),
    "undone": Entry(
        "edit.undone",
        Text(en="Add what is not done, with why and the new day.", zh="周报记一件没完成的事：原因、新日期。"),
        "pm",
        writes=True,
    ),
    "problem": Entry(
        "edit.problem", Text(en="Add what is in the way.", zh="周报记一个问题。"), "pm", writes=True
    ),
    "next": Entry(
        "edit.next", Text(en="Add what you plan next.", zh="周报记一件下期计划。"), "pm", writes=True
    ),
    "learned": Entry(
        "edit.learned",
        Text(en="Add what is worth passing on.", zh="周报记一条收获。"),
        "pm",
        writes=True,
    ),
    "ask": Entry(
        "edit.ask",
        Text(en="Ask your lead or another for something.", zh="向上级或别人提请求。"),
        "pm",
        writes=True,
    ),
    "praise": Entry("edit.praise", Text(en="Thank a colleague.", zh="表扬同事。"), "pm", writes=True),
    "plan": Entry(
        "edit.plan", Text(en="Add a step to a goal's plan.", zh="给目标的计划加一步。"), "pm", writes=True
    ),
    "move": Entry(
        "edit.move",
        Text(en="Move a goal's day or target, with the reason.", zh="改目标的截止或目标值，写明原因。"),
        "pm",
        writes=True,
    ),
    "close": Entry(
        "edit.close",
        Text(en="Close a goal: done or dropped.", zh="目标结项：完成或取消。"),
        "pm",
        writes=True,
    ),
    "hand-over": Entry(
        "edit.hand_over",
        Text(en="Hand goals over, or list what hangs on somebody.", zh="交接目标，或列出某人名下的事。"),
        "lead",
        writes=True,
    ),
    "rollover": Entry(
        "edit.rollover",
        Text(en="End a period's goals and begin the next ones.", zh="结束一个周期的目标，续上下一周期的。"),
        "lead",
        writes=True,
    ),
    "leave": Entry("edit.leave", Text(en="Note days away.", zh="记下请假的日子。"), "pm", writes=True),
    "ack": Entry(
        "edit.ack",
        Text(en="Note that you have read your appraisal.", zh="确认看过自己的考核。"),
        "pm",
        writes=True,
    ),
    "check": Entry(
        "look.check",
        Text(en="Show the board, or the 1:1 brief of one person.", zh="看板；或某个人的一对一提要。"),
        "lead",
        paged=True,
    ),
    "reply": Entry(
        "edit.reply", Text(en="Answer a report, or an ask.", zh="回复周报，或答复请求。"), "lead", writes=True
    ),
    "agree": Entry(
        "edit.agree", Text(en="Note that a goal is agreed.", zh="确认目标。"), "lead", writes=True
    ),
    "review": Entry(
        "review.spread",
        Text(en="Score appraisals, or compare them.", zh="给考核打分、校准评分。"),
        "lead",
        writing=("rate", "feedback"),
    ),
    "agenda": Entry(
        "look.agenda", Text(en="Show what is due, for everyone.", zh="看近期到期的事。"), "lead", paged=True
    ),
    "list": Entry(
        "look.list",
        Text(en="List records: asks, measures, training, …", zh="列出记录：请求、改进措施、培训等。"),
        "lead",
        paged=True,
    ),
    "find": Entry(
        "look.find", Text(en="Find words in the records.", zh="在记录里查找。"), "everyone", paged=True
    ),
    "pull": Entry(
        "pull.pull",
        Text(
            en="Read work items from Jira, PingCode, Worktile, a table or JSON.",
            zh="从 Jira、PingCode、Worktile、表格或 JSON 读取工作项。",
        ),
        "everyone",
    ),
    "send": Entry(
        "send.send",
        Text(en="Send the week, reminders or thanks to a chat.", zh="把一周摘要、催办或表扬发到群里。"),
        "lead",
    ),
    "export": Entry(
        "look.export",
        Text(
            en="Write pages, a calendar or tables: export html, export ics, export tables.",
            zh="导出网页、日历或表：export html、export ics、export tables。",
        ),
        "lead",
    ),
    "org": Entry(
        "look.org",
        Text(en="Show many workspaces together.", zh="把多个工作区放在一起看。"),
        "lead",
        paged=True,
    ),
    "history": Entry(
        "look.history",
        Text(en="Show what moved, read from git.", zh="目标改动：从 git 历史读出。"),
        "lead",
        paged=True,
    ),
    "tree": Entry(
        "look.tree", Text(en="Show which goal serves which.", zh="目标的层级：谁支撑谁。"), "lead", paged=True
    ),
    "seal": Entry(
        "seal.seal",
        Text(en="Seal what is private, for its readers.", zh="给私密内容加密，只有该看的人能读。"),
        "everyone",
        writes=True,
    ),
    "unseal": Entry(
        "seal.unseal",
        Text(en="Read or edit what is sealed.", zh="查看或修改加密的内容。"),
        "everyone",
        writing=("unseal",),
    ),
    "keys": Entry(
        "seal.keys",
        Text(en="Make a key, and see who reads what.", zh="生成密钥，看谁能读什么。"),
        "everyone",
        writing=("setup",),
    ),
    "lint": Entry(
        "lint.lint", Text(en="Check files against the rules.", zh="按规则检查文件。"), "check", paged=True
    ),
    "rules": Entry(
        "lint.rules",
        Text(en="List the rules, or explain one.", zh="列出规则，或讲解一条。"),
        "check",
        paged=True,
    ),
    "schema": Entry(
        "lint.schema",
        Text(en="Print the JSON Schema of a kind of file.", zh="输出某类文件的 JSON Schema。"),
        "check",
        paged=True,
    ),
    "lsp": Entry(
        "lint.lsp",
        Text(en="Start the language server, for editors.", zh="启动语言服务器，供编辑器使用。"),
        "check",
    ),
    "doctor": Entry(
        "doctor.doctor",
        Text(en="See whether everything is set up.", zh="检查环境是否就绪。"),
        "check",
    ),
    "help": Entry(
        "look.help",
        Text(en="Read the manual: files, commands, rules, …", zh="查看说明：文件、命令、规则等。"),
        "everyone",
        paged=True,
    ),
}
