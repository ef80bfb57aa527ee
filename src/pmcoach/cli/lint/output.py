"""Where what `lint` found goes: stdout or a file, and the summary of a CI job."""

from __future__ import annotations

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import NO_FORMAT
from pmcoach.cli.frame.run_rules import counted, counts
from pmcoach.errors import PmcoachError
from pmcoach.formats import FORMATS, Format, chosen, load
from pmcoach.formats.json_format import summary_object
from pmcoach.json_text import dump
from pmcoach.page import Page
from pmcoach.rules.engine.result import Checked
from pmcoach.store.disk.output import add, overwrite
from pmcoach.store.git import git
from pmcoach.text import Text

STDOUT = "-"
SUMMARY_FILE = "GITHUB_STEP_SUMMARY"
WRITTEN = Text(en="{path}: {summary}", zh="{path}：{summary}")
NO_SUMMARY = Text(en="note: the job's summary is not written: {why}", zh="注意：任务摘要没有写成：{why}")


def form_named(run: Invocation, said: str | None) -> str:
    """The name of the format asked for on the command line or by the environment; raise PmcoachError where there is none such."""
    name = said or chosen(run.environ)
    if name not in FORMATS:
        raise PmcoachError(NO_FORMAT.fill(name=name, known=tuple(FORMATS)))
    return name


def deliver(run: Invocation, said: str | Page, checked: Checked, file: str, *, as_is: bool = False) -> None:
    """Write a result to stdout, or to a file and its count to stderr; raise PmcoachError where the disk refuses."""
    if file == STDOUT:
        run.show(said, as_is=as_is)
        return
    text = said.plain() if isinstance(said, Page) else said
    overwrite(run.directory, file, text.encode("utf-8", "replace"))
    run.say(WRITTEN.fill(path=file, summary=checked.summary()))


def in_form(run: Invocation, name: str, checked: Checked) -> str | Page:
    """What was found, in the format with a name."""
    return _shown(load(name), run, checked)


def counts_in_form(run: Invocation, name: str, checked: Checked) -> str:
    """How often each rule found something: for programs as JSON, else a line a rule."""
    del run  # a count says the same in either language
    if name != "json":
        return counted(checked)
    rows = [{"code": code, "name": rule, "count": count} for code, rule, count in counts(checked)]
    return dump({"version": 1, "statistics": rows, "summary": summary_object(checked)})


def _shown(form: Format, run: Invocation, checked: Checked) -> str | Page:
    if form.from_top:
        checked = checked._replace(prefix=git.prefix(run.root))
    return form.show(checked, run.lang)


def summarise(run: Invocation, checked: Checked) -> None:
    """Add a summary to the page of the job this runs in, where the CI service has one; say so where it cannot be written."""
    path = run.environ.get(SUMMARY_FILE)
    if not path:
        return
    said = _shown(load("markdown"), run, checked)
    assert isinstance(said, str)
    try:
        add(path, said.encode("utf-8", "replace"))
    except PmcoachError as error:
        run.say(NO_SUMMARY.fill(why=error.says))
