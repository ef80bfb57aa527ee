"""Messages for text that YAML cannot read, or that pmcoach will not."""

from __future__ import annotations

from pmcoach.text import Text

CHARACTER = Text(en="a character YAML does not know", zh="含有 YAML 不认识的字符")
BROKEN = Text(en="the structure breaks off here", zh="结构从这里断了")
LOOK_ABOVE = Text(
    en="compare the indentation and quotes of this line with the line above",
    zh="请对照上一行，检查本行的缩进和引号",
)
CONTROL = Text(en="control character {code}", zh="含有控制字符 {code}")
DELETE_IT = Text(en="delete it; it came with a copy and paste", zh="请删掉，多半是复制粘贴带进来的")
WRITE_ITSELF = Text(en="write the character itself, or delete it", zh="请直接写这个字符，或删掉")
NO_CHARACTER = Text(en="{escape} stands for no character", zh="{escape} 不代表任何字符")
DIRECTIVE = Text(en="a line that begins with %", zh="以 % 开头的行（YAML 指令）")
DELETE_LINE = Text(en="delete the line", zh="请删掉这一行")
SECOND_DOCUMENT = Text(
    en="a second document begins here; one file is one record",
    zh="从这里开始了第二个文档；一个文件只写一条记录",
)
OWN_FILE = Text(
    en="delete the --- line, or move the rest to a file of its own",
    zh="请删掉 --- 这一行，或把后面的内容另存一个文件",
)
TOO_MANY = Text(en="more than 50,000 values", zh="超过 50,000 个值")
TOO_WIDE = Text(en="more than 100 columns", zh="超过 100 列")
TOO_DEEP = Text(en="nested more than 32 levels deep", zh="嵌套超过 32 层")
TOO_LONG = Text(en="a value longer than 100,000 characters", zh="一个值超过 100,000 个字符")
ANCHOR = Text(
    en="an anchor, alias or merge key; nothing is expanded", zh="使用了锚点、别名或合并键，一律不展开"
)
WRITE_OUT = Text(en="write the value out, or put it in quotes", zh="请把内容直接写出来，或加上引号")
TAG = Text(en="{tag}, a YAML tag", zh="“{tag}”是 YAML 标签")
QUOTE_MARK = Text(en='a value that starts with ! needs quotes: "!…"', zh='以 ! 开头的内容要加引号："!…"')
KEY = Text(en="a list or mapping where a field name should be", zh="字段名的位置写了列表或映射")
QUOTE_KEY = Text(en="text that starts with [ or { needs quotes", zh="以 [ 或 { 开头的内容要加引号")
QUESTION = Text(en="a question mark before a field name", zh="字段名前面多了一个问号")
TWICE = Text(en="“{field}” is already on line {line}", zh="“{field}”在第 {line} 行已经写过")
KEEP_ONE = Text(en="keep one of the two", zh="只保留一处")

CONFLICT = Text(en="a merge conflict is not resolved", zh="合并冲突还没有解决")
RESOLVE = Text(
    en="keep one side and delete the <<<<<<<, ======= and >>>>>>> lines",
    zh="保留一边，删掉 <<<<<<<、=======、>>>>>>> 三行",
)
TAB = Text(en="a tab where only spaces may stand", zh="这里只能用空格，不能用制表符（Tab）")
DELETE_BLANKS = Text(en="delete what looks like blanks on this line", zh="请删掉这一行里的空白")
SPACES = Text(en="use spaces: “{line}”", zh="请改用半角空格：“{line}”")
WIDE_SPACE = Text(en="indented with {code}, which is no plain space", zh="缩进用了 {code}，不是半角空格")
COLON = Text(en="a full-width colon “：” after the field name", zh="字段名后用了全角冒号“：”")
NO_SPACE = Text(en="no plain space after the colon", zh="冒号后面缺一个半角空格")
NO_COLON = Text(en="a line without a colon where a field belongs", zh="这一行应是“字段名: 内容”，但没有冒号")
ADD_COLON = Text(
    en="write “name: value”; if it goes on from the line above, indent it",
    zh="请写成“字段名: 内容”；如果是接着上一行写，请缩进",
)
DASH = Text(en="no space after the dash", zh="短横线“-”后面缺一个空格")
DEEPER = Text(
    en="indented below “{field}”, which has a value already",
    zh="缩进在“{field}”下面，可是“{field}”已经有内容了",
)
MISALIGNED = Text(en="indented like no line above", zh="缩进和上面哪一行都没有对齐")
JOINED = Text(
    en="goes on with the text of line {line}: “{text}” is read as one",
    zh="接在第 {line} 行后面，读成了一条：“{text}”",
)
ONE_OR_TWO = Text(
    en="write the text on one line, or the item below a field of its own",
    zh="把文字写在一行里，或把这一项放到自己的字段下面",
)
MARKDOWN = Text(en="Markdown, where fields belong", zh="这里写的是 Markdown，不是“字段: 内容”")
FROM_MARKDOWN = Text(
    en="of a weekly report, make a report: pmcoach new report PERSON --from FILE",
    zh="如果是周报，可以读成周报：pmcoach new report 人员编号 --from 文件",
)
ITEM_HERE = Text(en="a list item where a field belongs", zh="这里应是字段，写的却是列表项")
INDENT_ITEM = Text(en="put it below its field", zh="请移到它所属的字段下面")
FIELD_HERE = Text(en="a field where a list item belongs", zh="这里应是列表项，写的却是字段")
WRITE_DASH = Text(en="write “{line}”, or move it out of the list", zh="请写成“{line}”，或移到列表外面")
ALIGN = Text(en="line it up: “{line}”", zh="请对齐：“{line}”")
WRITE = Text(en="write: {line}", zh="应写成：{line}")
QUOTE_OPEN = Text(en="a quote is opened and not closed", zh="引号没有成对")
AFTER_QUOTE = Text(en="text goes on after the closing quote", zh="引号结束之后还有文字")
CLOSE_QUOTE = Text(en="close it with the same quote", zh="请补上另一半引号")
ESCAPE = Text(en="{escape} means nothing in double quotes", zh="双引号里的反斜杠 {escape} 没有意义")
BACKSLASH = Text(en="write two backslashes, or use single quotes", zh="请写成两个反斜杠，或改用单引号")
BRACKET_OPEN = Text(en="{mark} is opened and not closed", zh="{mark} 没有成对")
CLOSE = Text(en="close it, or put the whole value in quotes", zh="请补上另一半，或给整个内容加引号")
BRACKET_ITEMS = Text(en="what stands in brackets breaks off here", zh="括号里的内容从这里断了")
COMMAS = Text(
    en="separate items with commas, and put text with , : [ ] { } in it in quotes",
    zh="各项之间用半角逗号；含有 , : [ ] { } 的内容要加引号",
)
CHECKBOX = Text(
    en="a Markdown check box is not a YAML value", zh="“[ ]”是 Markdown 的勾选框，YAML 里不能这样写"
)
STARTS = Text(en="a value that starts with {mark} needs quotes", zh="以 {mark} 开头的内容要加引号")
INNER_COLON = Text(en="a value with “: ” in it needs quotes", zh="内容里有“: ”，要加引号")
