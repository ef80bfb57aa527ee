"""The order of notices, whatever order they were found in."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from pmcoach.assess.notice import Notice, by_weight
from pmcoach.text import Text

steps = st.lists(st.one_of(st.text(max_size=3), st.integers(0, 99)), max_size=3).map(tuple)
notices = st.builds(
    Notice,
    st.sampled_from([1.0, 2.0]),
    st.text(max_size=3).map(lambda said: Text(en=said, zh=said)),
    st.sampled_from(["goals/a.yaml", "reports/b.yaml"]),
    steps,
    st.none(),
    st.booleans(),
)


def test_the_heaviest_comes_first_then_the_place() -> None:
    says = Text(en="a", zh="甲")
    light = Notice(1, says, "a.yaml")
    ninth, tenth = (Notice(2, says, "b.yaml", ("done", index)) for index in (9, 10))
    other = Notice(2, says, "a.yaml", ("undone", 1))
    assert sorted([light, tenth, ninth, other], key=by_weight) == [other, ninth, tenth, light]


@given(st.lists(notices, max_size=6), st.randoms())
def test_the_order_is_the_same_however_they_were_found(found: list[Notice], random: Random) -> None:
    shuffled = list(found)
    random.shuffle(shuffled)
    assert sorted(shuffled, key=by_weight) == sorted(found, key=by_weight)
