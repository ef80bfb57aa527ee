"""What is said of a file whose YAML is fine and whose fields are not."""

from __future__ import annotations

from pmcoach.text import Text

EMPTY_FILE = Text(en="the file says nothing", zh="文件是空的")
FILE_WITHOUT_FIELDS = Text(en="the file has no fields", zh="文件里没有字段")
FIELD_FORM = Text(
    en="a field is a name, a colon, a space and its value: title: …",
    zh="每个字段写作“字段名: 内容”，例如 目标: …",
)
WIDE_COLON = Text(en="a full-width colon “：” after the field name", zh="字段名后用了全角冒号“：”")
USE_COLON = Text(en="write a plain colon and a space: “: ”", zh="请改成半角冒号加空格“: ”")
TWO_NAMES = Text(en="“{field}” says the same as “{other}” above", zh="“{field}”和上面的“{other}”是同一个字段")
KEEP_ONE = Text(en="keep one of the two", zh="只保留一处")
UNKNOWN = Text(en="“{field}” is no field here", zh="这里没有“{field}”这个字段")
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
A_LIST = Text(en="a list", zh="列表")
A_MAPPING = Text(en="a mapping", zh="若干字段")
TEXT = Text(en="“{text}”", zh="“{text}”")
FIELDS = Text(en="fields ({fields})", zh="若干字段（{fields}）")
EXPECTED = Text(en="expected {about}, found {what}", zh="这里应是{about}，写的是{what}")
NO_SUCH_WORD = Text(en="“{text}” is not one of the words for this field", zh="“{text}”不是这个字段可选的词")
WORDS = Text(en="choose one: {words}", zh="可选：{words}")

COLUMNS = Text(
    en="the first line names the columns: date,value,note",
    zh="第一行要写列名：date,value,note（日期,数值,备注）",
)
NO_COLUMN = Text(en="there is no column “{field}”", zh="缺少“{field}”列")
CELLS = Text(
    en="{count} {count:value|values}, the header names {expected}",
    zh="这一行有 {count} 个值，表头是 {expected} 列",
)
DAY_TWICE = Text(en="{day} is already on line {line}", zh="{day} 在第 {line} 行已经有了")
ORDER = Text(en="{day} stands after {last}", zh="{day} 排在 {last} 之后")
SORT = Text(en="keep the days in order, oldest first", zh="请按日期从早到晚排列")
