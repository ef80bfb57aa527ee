"""What a pasted self-review gives a review: the person's own words as feedback of theirs, all else to confirm in comments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from pmcoach.document.scalars import scalar
from pmcoach.pasting.entries import one_line as joined
from pmcoach.pasting.paste import Entry, Left, Part, Paste
from pmcoach.records.fields.enums import ReviewKind, Voice
from pmcoach.records.kinds.review import Action, Feedback, Topic, Try
from pmcoach.text import Lang, Text
from pmcoach.tuples import NamedTuple
from pmcoach.views.drafts.items import comment, item
from pmcoach.views.drafts.pasted import MAY_BELONG, not_placed

IMPROVE = (Part.PROBLEMS, Part.UNDONE, Part.LEARNED)
TALK = (Part.ASKS, Part.PROBLEMS, Part.UNDONE)
USED = {
    ReviewKind.ONE_ON_ONE: frozenset(Part),
    ReviewKind.CHECK: frozenset({Part.DONE, Part.NEXT, Part.ASKS, *IMPROVE}),
    ReviewKind.APPRAISAL: frozenset({Part.DONE, Part.NEXT, Part.ASKS, *IMPROVE}),
    ReviewKind.RETRO: frozenset({Part.DONE, Part.NEXT, *IMPROVE}),
}
OWN_PLAN = Text(
    en="from the text; remove the # from what is agreed",
    zh="来自粘贴的文本，谈定了就去掉行首的 #",
)
Row = Mapping[str, str | None]


class Own(NamedTuple):
    """A person's own words for a review of a kind."""

    paste: Paste
    person: str
    kind: ReviewKind
    lang: Lang

    def entries(self, *parts: Part) -> Iterator[Entry]:
        """What the text says of some parts, each with what stands below it."""
        for part in parts:
            yield from self.paste.entries.get(part, ())

    def unsure(self, *parts: Part) -> Iterator[str]:
        """The lines that may belong to some parts."""
        yield from (each.text for each in self.paste.left if each.part in parts)

    def topics(self) -> list[str]:
        """What the person asks, and in a 1:1 what is in their way; of the rest, what may be worth a word."""
        talk = TALK if self.kind is ReviewKind.ONE_ON_ONE else (Part.ASKS,)
        rows = [
            self.row(Topic, {"what": joined(each), "source": self.person}) for each in self.entries(*talk)
        ]
        if self.kind is ReviewKind.ONE_ON_ONE:
            rest = [part for part in Part if part not in talk and part is not Part.NEXT]
            words = [*(joined(each) for each in self.entries(*rest)), *self.unsure(*talk, *rest)]
        else:
            words = [*self.unsure(Part.ASKS)]
        return [*rows, *self.loose(MAY_BELONG, Topic, [{"what": each, "outcome": ""} for each in words])]

    def feedback(self) -> list[str]:
        """What the person says they did well, and what they would do better."""
        well = [self.said("behaviour", joined(each)) for each in self.entries(Part.DONE)]
        better = [self.said("suggestion", joined(each)) for each in self.entries(*IMPROVE)]
        rows = [self.row(Feedback, each) for each in (*well, *better)]
        words = [*self.unsure(Part.DONE, *IMPROVE)]
        return [*rows, *self.loose(MAY_BELONG, Feedback, [self.said("behaviour", each) for each in words])]

    def keep(self) -> list[str]:
        """What worked, to go on with; what may have."""
        rows = [f"    - {scalar(joined(each))}" for each in self.entries(Part.DONE)]
        return [*rows, *self.maybe(self.unsure(Part.DONE))]

    def stop(self) -> list[str]:
        """What did not work, to be decided on."""
        return self.maybe([*(joined(each) for each in self.entries(*IMPROVE)), *self.unsure(*IMPROVE)])

    def maybe(self, words: Iterable[str]) -> list[str]:
        """Lines of a retrospective that are commented out."""
        rows = [f"    #- {scalar(each)}" for each in words]
        return [f"    {comment(MAY_BELONG, self.lang)}", *rows] if rows else []

    def actions(self, cls: Any = Action) -> list[str]:
        """What the person plans, to be agreed: nothing is promised by a text."""
        words = [*(joined(each) for each in self.entries(Part.NEXT)), *self.unsure(Part.NEXT)]
        more = {"effect": ""} if cls is Action else {}
        rows: list[Row] = [{"do": each, "owner": self.person, "due": "", **more} for each in words]
        return self.loose(OWN_PLAN, cls, rows)

    def tries(self) -> list[str]:
        """What the person wants to try, to be agreed."""
        return [f"  {row}" for row in self.actions(Try)]

    def rest(self) -> list[str]:
        """What the text says that has no place in a review of this kind."""
        used = USED[self.kind]
        words = [Left(joined(each)) for each in self.entries(*(part for part in Part if part not in used))]
        left = [each._replace(part=None) for each in self.paste.left if each.part not in used]
        return not_placed([*words, *left], self.lang)

    def said(self, field: str, words: str) -> Row:
        """The person's own feedback."""
        kind = Voice.SELF.label.zh if self.lang is Lang.ZH else Voice.SELF.value
        return {"source": self.person, "kind": kind, field: words}

    def row(self, cls: Any, values: Row) -> str:
        """An item of a list."""
        return f"  {item(cls, values, self.lang)}"

    def loose(self, about: Text, cls: Any, rows: Sequence[Row]) -> list[str]:
        """Items that are commented out, below a word on them."""
        made = [f"  #{item(cls, each, self.lang)}" for each in rows]
        return [f"  {comment(about, self.lang)}", *made] if made else []
