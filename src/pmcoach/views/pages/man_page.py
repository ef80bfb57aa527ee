"""The manual as a man page: the same pages, in roff. Source: groff_man(7)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from markdown_it.tree import SyntaxTreeNode

from pmcoach.page import Line
from pmcoach.patterns import pattern
from pmcoach.text import Lang, Text
from pmcoach.views.pages.manual import inline, parsed

# No word is cut in two, and no line stretched.
HEAD = '.TH PMCOACH 1 "" "pmcoach" "{title}"\n.nh\n.ad l'
# Between two Chinese characters a line may end, but for before a mark that closes and behind one that opens.
JOINT = pattern(r"(?<=[\u3001-\u9fff\uff00-\uffef])(?<![“‘（《〈【「])(?=[\u3005-\u9fff])(?![》〉」』】〕])")
TITLE = Text(en="The manual of pmcoach", zh="pmcoach 手册")
NAME = Text(en="NAME", zh="名称")
SYNOPSIS = Text(en="SYNOPSIS", zh="用法")
IS = Text(
    en="supervises and coaches product managers with plain-text files in git",
    zh="用 git 里的文本文件管理和辅导产品经理",
)
CALLS = Text(
    en="pmcoach COMMAND [ARGUMENT]... [OPTION]...\npmcoach help [TOPIC|COMMAND]",
    zh="pmcoach 命令 [参数]... [选项]...\npmcoach help [主题|命令]",
)


def man_page(pages: Mapping[str, str], lang: Lang) -> str:
    """All pages of the manual, by topic in Markdown, as one man page."""
    calls = "\n.br\n".join(map(escaped, CALLS.say(lang).splitlines()))
    rows = [
        HEAD.format(title=TITLE.say(lang)),
        f".SH {NAME.say(lang)}",
        rf"pmcoach \- {escaped(IS.say(lang))}",
        f".SH {SYNOPSIS.say(lang)}",
        calls,
    ]
    for markdown in pages.values():
        for block in parsed(markdown).children:
            rows.extend(_block(block))
    return "\n".join(rows) + "\n"


def _block(node: SyntaxTreeNode) -> Iterator[str]:
    match node.type:
        case "heading":
            words = "".join(span.text for span in inline(node))
            yield f".{'SH' if node.tag == 'h1' else 'SS'} {_quoted(words)}"
        case "paragraph":
            yield ".PP"
            yield _words(inline(node))
        case "fence" | "code_block":
            yield from (".PP", ".RS 4", ".nf", *map(escaped, node.content.splitlines()), ".fi", ".RE")
        case "bullet_list" | "ordered_list":
            for number, item in enumerate(node.children, 1):
                yield r".IP \(bu 2" if node.type == "bullet_list" else f".IP {number}. 4"
                yield _words(inline(item.children[0]))
                if item.children[1:]:
                    yield ".RS 2"
                    for each in item.children[1:]:
                        yield from _block(each)
                    yield ".RE"
        case "table":
            for row in [row.children for part in node.children[1:] for row in part.children]:
                first, *cells = map(inline, row)
                yield ".TP"
                yield _words(first)
                yield _words(_joined(cells)) or r"\&"
        case _:  # a comment for whoever generates a part
            return


def _joined(cells: Sequence[Line]) -> Line:
    """The cells of a row behind its first, with a dash between them."""
    said = [cell for cell in cells if cell]
    return tuple(
        span
        for index, cell in enumerate(said)
        for span in ((cell[0]._replace(text=f" – {cell[0].text}"), *cell[1:]) if index else cell)
    )


def _words(spans: Line) -> str:
    """Words with what stands out in bold."""
    return (
        escaped(
            "".join(
                f"\x01{span.text}\x02" if span.style in ("strong", "code") else span.text for span in spans
            )
        )
        .replace("\x01", r"\fB")
        .replace("\x02", r"\fP")
    )


def _quoted(words: str) -> str:
    """A heading as one argument of a request."""
    return '"' + escaped(words).replace('"', r"\(dq") + '"'


def escaped(text: str) -> str:
    """A text in which roff sees no request and no escape, and every hyphen can be copied."""
    made = JOINT.sub(lambda _: r"\:", text.replace("\\", r"\e").replace("-", r"\-"))
    return rf"\&{made}" if made[:1] in (".", "'") else made
