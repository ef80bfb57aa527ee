"""Messages for fields of a file whose YAML is fine."""

from __future__ import annotations

from pmcoach.text import Text

EMPTY_FILE = Text(en="the file is empty", zh="文件是空的")
FILE_WITHOUT_FIELDS = Text(en="the file has no fields", zh="文件里没有字段")
FIELD_FORM = Text(
    en="a field is a name, a colon, a space and its value: title: …",
    zh="每个字段写作“字段名: 内容”，例如 目标: …",
)
TWO_NAMES = Text(
    en="“{field}” is “{other}” on line {line} once more", zh="“{field}”就是第 {line} 行的“{other}”，写了两次"
)
KEEP_ONE = Text(en="keep one of the two", zh="只保留一处")
UNKNOWN = Text(en="“{field}” is not a field here", zh="这里没有“{field}”这个字段")
DID_YOU_MEAN = Text(en="did you mean “{field}”?", zh="是不是“{field}”？")
KNOWN = Text(en="known here: {fields}", zh="这里可用的字段：{fields}")
MISSING = Text(en="“{field}” is missing", zh="缺少“{field}”")
EMPTY = Text(en="“{field}” is not filled in", zh="“{field}”没有填写")
DIFFERS = Text(
    en="the file says “{value}”, its path says “{path}”", zh="文件里写的是“{value}”，路径说的是“{path}”"
)
LEAVE_OUT = Text(en="leave it out: the path says it", zh="删掉这一行即可，以路径为准")
BELONGS_PRIVATE = Text(en="“{field}” belongs under private", zh="“{field}”要写在 private（私密）下面")
MOVE_PRIVATE = Text(
    en="move it there: only the lead's brief of this person shows it",
    zh="请移过去：只有上级看本人的一对一提要时才显示",
)
AN_ID = Text(en="an id", zh="一个编号")
A_WORD = Text(en="a word", zh="一个词")
A_DASH = Text(
    en="a list item begins with a dash and a space, on a line of its own",
    zh="列表每项占一行，以“- ”开头（半角短横线加空格）",
)
A_LIST = Text(en="a list", zh="列表")
AS_ITEM = Text(en="write each item on a line of its own: “{line}”", zh="每项单独占一行，写成“{line}”")
A_MAPPING = Text(en="fields with values", zh="若干字段")
TEXT = Text(en="“{text}”", zh="“{text}”")
EXPECTED = Text(en="expected {about}, found {what}", zh="这里应是{about}，写的是{what}")
NO_SUCH_WORD = Text(en="“{text}” is not one of the words for this field", zh="“{text}”不是这个字段可选的词")
WRITE_WORD = Text(en="write {word}", zh="应写成 {word}")
WORDS = Text(en="choose one: {words}", zh="可选：{words}")

COLUMNS = Text(
    en="the first line names the columns: date,value,note",
    zh="第一行要写列名：date,value,note（日期,数值,备注）",
)
LEAVE_COLUMN_OUT = Text(
    en="pmcoach reads date, value and note; delete the column",
    zh="只读 date、value、note（日期、数值、备注）三列，请删掉这一列",
)
COLUMN_TWICE = Text(
    en="the column “{field}” is “{other}” once more", zh="“{field}”列就是“{other}”列，写了两次"
)
UNKNOWN_COLUMN = Text(en="“{field}” is no column of a metrics file", zh="数据文件没有“{field}”这一列")
NO_COLUMN = Text(
    en="there is no column “{field}”; the first line has: {found}", zh="缺少“{field}”列；第一行有：{found}"
)
TWO_WAYS = Text(en="“{text}” can be read as two days", zh="“{text}”可以读成两个日期")
WRITE_ISO = Text(en="write it as 2026-11-30", zh="请写成 2026-11-30 的形式")
CELLS = Text(
    en="{count} {count:value|values}, the header names {expected}",
    zh="这一行有 {count} 个值，表头是 {expected} 列",
)
QUOTE_COMMA = Text(en="text with a comma in it needs double quotes", zh="含有逗号的文字要加半角双引号")
DAY_TWICE = Text(en="{day} is already on line {line}", zh="{day} 在第 {line} 行已经有了")
ORDER = Text(en="{day} stands after {last}", zh="{day} 排在 {last} 之后")
SORT = Text(en="keep the days in order, oldest first", zh="请按日期从早到晚排列")


def short(text: str) -> str:
    """A text short enough for a message."""
    return text if len(text) <= 40 else text[:39] + "…"
