"""M104: one number, whether the title says it or the fields."""

from __future__ import annotations

import pytest
from tests.rules.conftest import GOAL, Find


def goal(title: str, **said: str) -> str:
    fields = ", ".join(f"{name}: {value}" for name, value in said.items())
    return f"title: {title}\nmetric: {{name: 甲, {fields}}}\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(goal("将满意度从3.9提高到4.5分", unit="分", baseline="3.9", target="4.2"), [(51, "4.5分", "4.2分")], id="target"),
        pytest.param(goal("将满意度从3.9提高到4.5分", unit="分", baseline="3.8", target="4.5"), [(38, "3.9分", "3.8分")], id="baseline"),
        pytest.param(
            goal("将满意度从3.9提高到4.5分", unit="分", baseline="3.8", target="4.6"),
            [(38, "3.9分", "3.8分"), (51, "4.5分", "4.6分")], id="both",
        ),
        pytest.param(goal("将NPS从20提高到30", baseline="20", target="35"), [(41, "30", "35")], id="no-unit"),
        pytest.param(goal("将月销售额提高到5万元", unit="元", target="6万"), [(36, "50,000元", "60,000元")], id="ten-thousands"),
        pytest.param(goal("将月销售额提高到5万元", unit="万元", target="6"), [(37, "5万元", "6万元")], id="in-ten-thousands"),
        pytest.param(goal("转化率达到5%", unit="人", target="6"), [(36, "5%", "6人")], id="percent-and-people"),
        pytest.param(goal("将用户数翻一番", baseline="100", target="300"),
                     [(42, ("doubled, which comes to 200", "翻一番，即 200"), "300")], id="twice"),
        pytest.param(goal("将退款时长减半", baseline="30", target="20"), [(41, ("halved, which comes to 15", "减半，即 15"), "20")], id="half"),
        pytest.param(goal("将转化率提高3个百分点", baseline="5%", target="9%"),
                     [(41, ("+3 pp, which comes to 8%", "+3 个百分点，即 8%"), "9%")], id="points-up"),
        pytest.param(goal("将退款率降低3个百分点", baseline="5%", target="3%"),
                     [(41, ("-3 pp, which comes to 2%", "-3 个百分点，即 2%"), "3%")], id="points-down"),
        pytest.param(goal("将订单量提高20%", baseline="1000", target="1500"),
                     [(43, ("+20%, which comes to 1,200", "+20%，即 1,200"), "1,500")], id="percent-more"),
        pytest.param(goal("将转化率提高到20%", baseline="5%", target="15%"), [(41, "20%", "15%")], id="percent-of-a-rate"),
        pytest.param(goal("Double weekly users", baseline="100", target="300"),
                     [(42, ("doubled, which comes to 200", "翻一番，即 200"), "300")], id="english"),
        pytest.param(goal("从4小时缩短到30分钟", unit="分钟", baseline="4", target="30"), [(39, "240分钟", "4分钟")], id="mixed-units"),
        pytest.param(goal("将NPS提高20分", baseline="40", change="+10"), [(41, ("+20分", "+20分"), "+10")], id="another-change"),
        pytest.param(goal("将NPS提高到60分", baseline="40", change="+10"), [(41, "60分", "50")], id="a-change-to-another-level"),
        pytest.param(goal("Reduce churn by 2 points to 3%", unit="'%'", baseline="4", target="3"), [(40, "5%", "4%")], id="worked-out-baseline"),
    ],
)  # fmt: skip
def test_the_title_says_another_number(
    find: Find, text: str, said: list[tuple[int, str | tuple[str, str], str]]
) -> None:
    titles = [title if isinstance(title, tuple) else (title, title) for _, title, _ in said]
    assert find("M104", text) == [
        ("M104", GOAL, 2, column, f"the title says {en}, the metric {field}", f"标题写的是 {zh}，指标写的是 {field}")
        for (column, _, field), (en, zh) in zip(said, titles, strict=True)
    ]  # fmt: skip
    assert find("M104", f"{text}status: done\n") == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(goal("将满意度从3.9提高到4.5分", unit="分", baseline="3.9", target="4.5"), id="the-same"),
        pytest.param(goal("将月销售额从3.1万元提高到5万元", unit="万元", baseline="3.1", target="5"), id="in-ten-thousands"),
        pytest.param(goal("将月销售额从3.1万元提高到5万元", unit="元", baseline="31000", target="5万"), id="written-out"),
        pytest.param(goal("将月销售额提高到5万元", unit="万元", target="50000"), id="meant-so-too"),
        pytest.param(goal("将转化率提高到5%，将退款率降到2%", target="2%"), id="one-of-two"),
        pytest.param(goal("将用户数翻一番", baseline="101", target="200"), id="about-twice"),
        pytest.param(goal("将转化率提高到20%", baseline="5%", target="20%"), id="to-a-rate"),
        pytest.param(goal("将转化率提高20%", baseline="5%", target="6%"), id="percent-of-a-rate"),
        pytest.param(goal("将转化率提高20%", baseline="5%", target="25%"), id="points-of-a-rate"),
        pytest.param(goal("将用户数翻一番", target="300"), id="twice-of-what"),
        pytest.param(goal("退款率降低50%", unit="'%'", baseline="8", change="x0.5"), id="half-is-50%-less"),
        pytest.param(goal("将NPS提高20分", change="+20"), id="the-same-change"),
        pytest.param(goal("从4小时缩短到30分钟", unit="小时", baseline="4", target="0.5"), id="one-unit"),
        pytest.param(goal("NPS 提高 5 个百分点", baseline="40", target="45"), id="points-of-a-score"),
        pytest.param(goal("将订单量提高20%", unit="单", target="1500"), id="percent-of-what"),
        pytest.param(goal("将退款时长从35小时降到24小时", unit="天", baseline="1.5", target="1"), id="another-unit"),
        pytest.param(goal("将满意度提高到5分", unit="次", target="6"), id="units-that-cannot-be-compared"),
        pytest.param(goal("让收银台更好用", baseline="3", target="5"), id="no-number-in-the-title"),
        pytest.param("title: 将满意度从3.9提高到4.5分\nmetric: 满意度\n", id="no-number-in-the-fields"),
        pytest.param("title: 将满意度从3.9提高到4.5分\n", id="no-fields"),
    ],
)  # fmt: skip
def test_the_title_and_the_fields_say_one_number(find: Find, text: str) -> None:
    assert find("M104", text) == []
