"""Help and error messages of the command line."""

from __future__ import annotations

from typing import Any

from pmcoach.cells import fold, pad, width
from pmcoach.text import Lang, Text, half

EXAMPLE = Text(en="Example: {example}", zh="例：{example}")
USAGE = Text(en="Usage: {usage}", zh="用法：{usage}")
PIECES = {
    "[OPTIONS]": Text(en="[OPTIONS]", zh="[选项]"),
    "COMMAND [ARGS]...": Text(en="COMMAND [ARGS]...", zh="命令 [参数]..."),
}
ARGUMENTS = Text(en="Arguments", zh="参数")
OPTIONS = Text(en="Options", zh="选项")
GLOBAL = Text(en="Options of every command", zh="通用选项")
ALSO = Text(en="Every command: {names}", zh="通用选项：{names}")
COMMANDS = Text(en="Commands", zh="命令")
HELP = Text(en="Show this help.", zh="显示本帮助。")
INSTALL = Text(en="Install completion for this shell.", zh="为当前 shell 安装补全。")
SHOW = Text(
    en="Print the completion script of this shell, or of the one named after it: bash, zsh, fish, pwsh.",
    zh="输出当前 shell 的补全脚本；后面可写 bash、zsh、fish 或 pwsh。",
)
OWN = {"--help": HELP, "--install-completion": INSTALL, "--show-completion": SHOW}
TRY = Text(en="see: {command} --help", zh="看帮助：{command} --help")
NO_OPTION = Text(en="there is no option {name}", zh="没有 {name} 这个选项")
NO_COMMAND = Text(en="there is no command “{name}”", zh="没有“{name}”这个命令")
MEANT = Text(en="did you mean {names}?", zh="是不是 {names}？")
MISSING = Text(en="{name} is missing", zh="缺少 {name}")
NEEDS_VALUE = Text(en="{name} needs a value", zh="{name} 后面要有值")
NO_VALUE = Text(en="{name} takes no value", zh="{name} 后面不要写值")
NO_COUNT = Text(
    en="{name} needs a whole number from {least} to {most}", zh="{name} 要写 {least} 到 {most} 的整数"
)
EXTRA = Text(en="this is more than expected: {extra}", zh="多余的参数：{extra}")
NO_COMMAND_GIVEN = Text(en="a command is missing", zh="缺少命令")


def page(
    command: Any,
    context: Any,
    groups: list[tuple[Text, list[tuple[str, str]]]],
    lang: Lang,
    cells: int,
    example: Text | None = None,
) -> str:
    """Return the help of a command: an example, usage, what it does, then its arguments, options and commands by group.

    Below the first level the options of every command are one line: `pmcoach --help` says what they do.
    """
    rows = [*fold(EXAMPLE.fill(example=example).say(lang), cells), ""] if example is not None else []
    rows += [*fold(USAGE.fill(usage=_synopsis(command, context, lang)).say(lang), cells), ""]
    for paragraph in half(command.help or "", lang).split("\n\n"):
        rows.extend((*fold(" ".join(paragraph.split()), cells), ""))
    for title, entries in groups:
        if title is GLOBAL and context.parent is not None:
            rows.extend(
                fold(ALSO.fill(names=" ".join(_shortest(name) for name, _ in entries)).say(lang), cells)
            )
        elif entries:
            rows.append(title.say(lang))
            rows.extend(definitions(entries, cells))
            rows.append("")
    return "\n".join(row.rstrip() for row in rows).rstrip()


def _shortest(names: str) -> str:
    """An option by the shorter of its names, without what its value is called."""
    return min((name.split()[0] for name in names.split(", ")), key=len)


def _synopsis(command: Any, context: Any, lang: Lang) -> str:
    """How a command is written; what must be given stands without brackets."""
    pieces = (each.strip("{}") for each in command.collect_usage_pieces(context))
    return " ".join(
        (context.command_path, *(PIECES[each].say(lang) if each in PIECES else each for each in pieces))
    )


def parameters(command: Any, context: Any, lang: Lang) -> list[tuple[Text, list[tuple[str, str]]]]:
    """Return a command's arguments, its own options, and those of every command, with their help."""
    arguments: list[tuple[str, str]] = []
    own: list[tuple[str, str]] = []
    shared: list[tuple[str, str]] = []
    for param in command.get_params(context):
        if getattr(param, "hidden", False):
            continue
        if param.param_type_name == "argument":
            arguments.append((param.make_metavar(ctx=context), half(param.help or "", lang)))
            continue
        names = ", ".join(
            sorted((*param.opts, *param.secondary_opts), key=lambda name: (name.startswith("--"), name))
        )
        if not param.is_flag:
            names += f" {param.make_metavar(ctx=context)}"
        about = next((OWN[name].say(lang) for name in param.opts if name in OWN), None)
        is_shared = getattr(param, "rich_help_panel", None) == "global" or about is not None
        (shared if is_shared else own).append((names, about or half(param.help or "", lang)))
    return [(ARGUMENTS, arguments), (OPTIONS, own), (GLOBAL, shared)]


def definitions(entries: list[tuple[str, str]], cells: int) -> list[str]:
    """Lay out names and what they mean in two columns; a long name has a line of its own."""
    left = min(max(width(name) for name, _ in entries), 28, cells - 24)
    rows: list[str] = []
    for name, about in entries:
        lines = fold(about, cells - left - 4)
        first = f"  {pad(name, left)}  "
        if width(name) > left:
            rows.append(f"  {name}")
            first = " " * (left + 4)
        rows.append(first + lines[0])
        rows.extend(" " * (left + 4) + more for more in lines[1:])
    return rows


def gist(about: str, lang: Lang) -> str:
    """What a command does in one line: the first paragraph of its help."""
    return " ".join(half(about, lang).partition("\n\n")[0].split())


def complaint(error: Any) -> tuple[Text, Text | None]:
    """What is wrong with the command line and what to do, from the error the parser raised."""
    context = getattr(error, "ctx", None)
    do = TRY.fill(command=context.command_path if context is not None else "pmcoach")
    match type(error).__name__:
        case "NoSuchOption":
            near = tuple(sorted(error.possibilities or ()))
            return NO_OPTION.fill(name=error.option_name), MEANT.fill(names=near) if near else do
        case "BadOptionUsage":
            params = context.command.params if context is not None else ()
            flags = {name for param in params for name in param.opts if _is_flag(param)}
            said = NO_VALUE if error.option_name in flags else NEEDS_VALUE
            return said.fill(name=error.option_name), do
        case "MissingParameter":
            return MISSING.fill(name=_name(error.param, context)), do
        case "BadParameter" if hasattr(getattr(error.param, "type", None), "max"):
            bounds = error.param.type
            return NO_COUNT.fill(name=_name(error.param, context), least=bounds.min, most=bounds.max), do
        case _:
            return Text(en="{message}", zh="{message}").fill(message=error.format_message()), do


def _is_flag(param: Any) -> bool:
    return bool(getattr(param, "is_flag", False))


def _name(param: Any, context: Any) -> str:
    """What a parameter is called on the command line."""
    return str(param.make_metavar(ctx=context) if param.param_type_name == "argument" else param.opts[0])
