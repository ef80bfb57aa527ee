"""Where a file of the workspace can be opened on the web, and where a new report can be written there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import quote

from pmcoach.cli.frame.invocation import Invocation
from pmcoach.store.git import git
from pmcoach.tuples import NamedTuple


class Forge(NamedTuple):
    """How a kind of forge forms addresses: of a file on a branch, and of an editor on a new one; empty where that is not known.

    `fill` opens the editor with the file's name and text; where one of them is missing in it, the forge takes none.
    """

    file: str
    new: str = ""
    fill: str = ""


# GitLab takes a name and ignores a text (un-ts/changesets-gitlab#178); Gitee and Codeup are not known to take either.
FORGES: Mapping[str, Forge] = {
    "github": Forge(
        "/blob/{branch}/{path}",
        "/new/{branch}?filename={path}",
        "/new/{branch}?filename={path}&value={text}",
    ),
    "gitlab": Forge(
        "/-/blob/{branch}/{path}", "/-/new/{branch}/?file_name={path}", "/-/new/{branch}/?file_name={path}"
    ),
    "gitee": Forge("/blob/{branch}/{path}", fill="/new/{branch}"),
    "gitea": Forge(
        "/src/branch/{branch}/{path}",
        "/_new/{branch}/{path}",
        "/_new/{branch}/{folder}?filename={name}&value={text}",
    ),
    "codeup": Forge("/blob/{branch}/{path}", fill="/tree/{branch}"),
}
HOSTS = {"codeberg": "gitea", "forgejo": "gitea"}
# The branch in CI, where git itself is on none.
BRANCHES = ("GITHUB_REF_NAME", "CI_COMMIT_BRANCH", "CI_DEFAULT_BRANCH", "GITEE_BRANCH")


class Pages(NamedTuple):
    """The workspace's page on the web, and how a path becomes an address there; empty where nobody knows."""

    page: str = ""
    file: Callable[[str], str] = lambda _: ""
    new: Callable[[str], str] = lambda _: ""


def pages(run: Invocation, template: str = "") -> Pages:
    """The addresses by the remote `origin`; files by a template with `{path}` in it, where there is one."""
    forge = git.forge(run.root)
    by_template = _filled(template, "", forge.prefix if forge is not None else "") if template else None
    if forge is None:
        return Pages("", by_template or (lambda _: ""))
    kind = FORGES.get(forge_kind(run, forge.address), Forge(""))
    named = (run.environ.get(name, "") for name in BRANCHES)
    branch = next((name for name in named if name and not name.endswith("/merge")), forge.branch)
    file = by_template or _filled(forge.address + kind.file if kind.file else "", branch, forge.prefix)
    new = _filled(forge.address + kind.new if kind.new else "", branch, forge.prefix)
    return Pages(forge.address if kind.file else "", file, new)


class Link(NamedTuple):
    """The address of a forge's editor on a new file, and whether it knows the file's name and text."""

    address: str
    knows_name: bool
    knows_text: bool


def editor_link(run: Invocation, forge: git.Forge, path: str, text: str) -> Link | None:
    """The address that opens the forge's editor on a new file; None where the kind of forge is not known."""
    kind = FORGES.get(forge_kind(run, forge.address))
    if kind is None:
        return None
    folder, _, name = (forge.prefix + path).rpartition("/")
    said = {
        "branch": quote(forge.branch),
        "path": quote(forge.prefix + path),
        "folder": quote(folder),
        "name": quote(name),
        "text": quote(text, safe=""),
    }
    return Link(
        forge.address + kind.fill.format_map(said),
        "{path}" in kind.fill or "{name}" in kind.fill,
        "{text}" in kind.fill,
    )


def forge_kind(run: Invocation, page: str) -> str:
    """The kind of forge: as git's settings say, else as its host is called; empty where neither tells."""
    said = git.setting(run.root, "pmcoach.forge")
    host = page.split("/")[2]
    return said or next((HOSTS.get(name, name) for name in (*FORGES, *HOSTS) if name in host), "")


def _filled(template: str, branch: str, prefix: str) -> Callable[[str], str]:
    """How a path of the workspace becomes an address."""

    def address(path: str) -> str:
        said = template.replace("{branch}", quote(branch))
        return said.replace("{path}", quote(prefix + path)) if path else ""

    return address
