"""The letters of SMART in words: met, and not met."""

from __future__ import annotations

from pmcoach.rules.engine.rule import Letter
from pmcoach.text import Text

LETTERS = {
    Letter.S: Text(en="specific", zh="具体"),
    Letter.M: Text(en="measurable", zh="可衡量"),
    Letter.A: Text(en="achievable", zh="可实现"),
    Letter.R: Text(en="relevant", zh="相关"),
    Letter.T: Text(en="time-bound", zh="有期限"),
}
NOT = {
    Letter.S: Text(en="not specific", zh="不具体"),
    Letter.M: Text(en="not measurable", zh="不可衡量"),
    Letter.A: Text(en="out of reach", zh="难实现"),
    Letter.R: Text(en="serves nothing", zh="不相关"),
    Letter.T: Text(en="no time limit", zh="无期限"),
}
