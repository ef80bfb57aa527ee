"""How a goal is to be reached: steps, resources, other teams, experiments."""

from datetime import date

from pmcoach.records.fields.enums import Dependence, Need, Outcome
from pmcoach.records.fields.scalars import DAY, LINE, PROSE
from pmcoach.records.fields.types import Annotated, OneOf, Ref, field
from pmcoach.tuples import NamedTuple


class Step(NamedTuple):
    """A step of the plan."""

    phase: Annotated[str, field(LINE, "阶段", "the phase it belongs to", "属于哪个阶段")] = ""
    do: Annotated[str, field(LINE, "事项 做什么", "what is done", "做什么", required=True)] = ""
    owner: Annotated[str, field(Ref("person"), "负责人", "who does it", "谁负责")] = ""
    due: Annotated[date | None, field(DAY, "截止 截止日期", "by when", "何时完成")] = None
    done: Annotated[date | None, field(DAY, "完成日期 完成", "the day it was done", "哪天完成的")] = None
    link: Annotated[str, field(LINE, "链接", "a work item or page", "工作项或页面")] = ""


class Resource(NamedTuple):
    """Something the goal needs from somebody."""

    what: Annotated[str, field(LINE, "内容", "what is needed", "需要什么", required=True)] = ""
    kind: Annotated[
        Need | None,
        field(
            OneOf(Need), "类型", "money, people, tool, decision or training", "资金、人员、工具、决策或培训"
        ),
    ] = None
    source: Annotated[str, field(Ref("someone"), "向谁", "whom it is asked of", "向谁要", key="from")] = ""
    by: Annotated[date | None, field(DAY, "期限", "the day it is needed", "最晚哪天要")] = None
    answer: Annotated[str, field(LINE, "答复", "the answer", "答复")] = ""
    answered: Annotated[date | None, field(DAY, "答复日期", "the day of the answer", "哪天答复的")] = None


class Dependency(NamedTuple):
    """Something another team owes the goal."""

    team: Annotated[str, field(LINE, "团队 部门", "which team", "哪个团队", required=True)] = ""
    what: Annotated[str, field(LINE, "内容", "what it delivers", "交付什么")] = ""
    by: Annotated[date | None, field(DAY, "期限", "by when", "最晚哪天交付")] = None
    agreed_with: Annotated[str, field(LINE, "约定人", "who promised it there", "对方谁答应的")] = ""
    state: Annotated[
        Dependence,
        field(
            OneOf(Dependence),
            "状态",
            "waiting, agreed, delivered or refused",
            "等待中、已约定、已交付或已拒绝",
        ),
    ] = Dependence.WAITING


class Experiment(NamedTuple):
    """A bet that may fail, and what it taught."""

    hypothesis: Annotated[str, field(LINE, "假设", "what is believed", "相信什么", required=True)] = ""
    success_if: Annotated[str, field(LINE, "成功标准", "what would confirm it", "怎样算成立")] = ""
    stop_if: Annotated[str, field(LINE, "停止条件", "what would end it early", "怎样就提前停")] = ""
    until: Annotated[date | None, field(DAY, "截止 截止日期", "its last day", "最后一天")] = None
    result: Annotated[
        Outcome | None,
        field(OneOf(Outcome), "结果", "confirmed, refuted or unclear", "成立、不成立或不明确"),
    ] = None
    learned: Annotated[str, field(PROSE, "收获", "what it taught", "学到了什么")] = ""
