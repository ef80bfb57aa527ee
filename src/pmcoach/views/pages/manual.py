"""A page of the manual on a terminal: Markdown laid out, headings at the edge and what stands below them set in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from pmcoach.cells import width
from pmcoach.page import Cell, Column, Line, Page, Styled, folded, line, line_width, table
from pmcoach.text import Text

INDENT = 2
LONG_NAME = 30  # cells: what is longer in a first column is a sentence
WIDEST = 100  # cells: longer lines of prose are hard to follow
ASK = Text(en="pmcoach help TOPIC shows a page, pmcoach help COMMAND a command's options",
           zh="pmcoach help 主题 显示一页，pmcoach help 命令 显示命令的选项")  # fmt: skip


def topics(titles: Sequence[tuple[str, str]], ask: str) -> Page:
    """The list of topics: the name of each and what it is about."""
    rows = [(Styled(name, "code"), about) for name, about in titles]
    return Page((*table((Column(), Column()), rows, WIDEST), (), line(Styled(ask, "dim"))))


def manual(markdown: str, cells: int) -> Page:
    """Lay a page of the manual out within a width."""
    lines: list[Line] = []
    for block in parsed(markdown).children:
        rows = list(_block(block, cells, INDENT))
        if rows:
            lines.extend((*rows, ()))
    return Page(tuple(lines[:-1]))


def parsed(markdown: str) -> SyntaxTreeNode:
    """A page of the manual as a tree of blocks."""
    return SyntaxTreeNode(MarkdownIt("commonmark").enable("table").parse(markdown))


def _block(node: SyntaxTreeNode, cells: int, indent: int) -> Iterator[Line]:
    match node.type:
        case "heading":
            words = "".join(span.text for span in inline(node))
            yield from _prose((Styled(words, "strong"),), cells, INDENT if node.tag > "h2" else 0)
        case "paragraph":
            yield from _prose(inline(node), cells, indent)
        case "fence" | "code_block":
            for row in node.content.splitlines():
                yield line(" " * (indent + INDENT), Styled(row, "code" if row.startswith("$ ") else ""))
        case "bullet_list" | "ordered_list":
            for number, item in enumerate(node.children, 1):
                yield from _item(item, cells, indent, "•" if node.type == "bullet_list" else f"{number}.")
        case "table":
            yield from _table(node, cells, indent)
        case _:  # a comment for whoever generates a part
            return


def _prose(spans: Line, cells: int, indent: int, mark: str = "") -> Iterator[Line]:
    """Words within a width; a mark stands before the first line."""
    left = indent + (width(mark) + 1 if mark else 0)
    for number, row in enumerate(folded(spans, min(cells, WIDEST) - left)):
        yield line(" " * indent, f"{mark} " if mark and not number else " " * (left - indent), row)


def _item(node: SyntaxTreeNode, cells: int, indent: int, mark: str) -> Iterator[Line]:
    first, *rest = node.children
    yield from _prose(inline(first), cells, indent, mark)
    for each in rest:
        yield from _block(each, cells, indent + width(mark) + 1)


def _table(node: SyntaxTreeNode, cells: int, indent: int) -> Iterator[Line]:
    """A table; where it is too wide, the columns after the first give way, and that too where it holds sentences."""
    rows = [[inline(cell) for cell in row.children] for part in node.children for row in part.children]
    head, *body = rows
    names = max(line_width(row[0]) for row in rows)
    columns = [
        Column("".join(span.text for span in title), flexible=index > 0 or names > LONG_NAME)
        for index, title in enumerate(head)
    ]
    cut: list[Sequence[Cell]] = [tuple(row) for row in body]
    yield from table(columns, cut, cells, indent)


def inline(node: SyntaxTreeNode, style: str = "") -> Line:
    """The words below a node, with their styles; a link says where it leads if its words do not."""
    spans: list[Styled] = []
    for child in node.children:
        match child.type:
            case "text" | "html_inline":
                spans.append(Styled(child.content, style))
            case "code_inline":
                spans.append(Styled(child.content, style or "code"))
            case "softbreak":
                spans.append(Styled("\n"))
            case "link":
                words = inline(child, style)
                spans.extend(
                    (*words, *_leads(str(child.attrs["href"]), "".join(each.text for each in words)))
                )
            case kind:
                spans.extend(inline(child, "strong" if kind == "strong" else style))
    return _joined(spans)


def _leads(href: str, words: str) -> Iterator[Styled]:
    """Where a link leads: a page of the manual by its command, an address by itself, a heading of this page not at all."""
    page, _, _ = href.partition("#")
    if page.endswith(".md") and "/" not in page:
        yield Styled(" (")
        yield Styled(f"pmcoach help {page.removesuffix('.md')}", "code")
        yield Styled(")")
    elif "://" in href and words != href:
        yield Styled(f" ({href})")


def _joined(spans: Sequence[Styled]) -> Line:
    """Spans on one line: where one was broken there is a space, but none between Chinese characters."""
    made: list[Styled] = []
    for index, span in enumerate(spans):
        if span.text == "\n":
            around = "".join(each.text[-1:] for each in made[-1:]) + "".join(
                each.text[:1] for each in spans[index + 1 : index + 2]
            )
            made.append(Styled("" if width(around) == 2 * len(around) else " "))
        else:
            made.append(span)
    return tuple(span for span in made if span.text)
