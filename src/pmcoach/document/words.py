"""What is said of a text that YAML cannot take, or that pmcoach will not."""

from __future__ import annotations

from pmcoach.text import Text

CHARACTER = Text(en="a character YAML does not know", zh="含有 YAML 不认识的字符")
BROKEN = Text(en="the structure breaks off here", zh="结构从这里断了")
LOOK_ABOVE = Text(
    en="compare the indentation and quotes of this line with the line above",
    zh="请对照上一行，检查本行的缩进和引号",
)
CONTROL = Text(en="control character {code}", zh="含有控制字符 {code}")
DIRECTIVE = Text(en="a YAML directive", zh="不支持 YAML 指令")
SECOND_DOCUMENT = Text(
    en="a second document begins here; one file is one record",
    zh="从这里开始了第二个文档；一个文件只写一条记录",
)
TOO_MANY = Text(en="more than 50,000 values", zh="超过 50,000 个值")
TOO_DEEP = Text(en="nested more than 32 levels deep", zh="嵌套超过 32 层")
TOO_LONG = Text(en="a value longer than 100,000 characters", zh="一个值超过 100,000 个字符")
ANCHOR = Text(
    en="an anchor, alias or merge key; nothing is expanded", zh="使用了锚点、别名或合并键，一律不展开"
)
WRITE_OUT = Text(en="write the value out, or put it in quotes", zh="请把内容直接写出来，或加上引号")
TAG = Text(en="a YAML tag, {tag}", zh="使用了 YAML 标签 {tag}")
QUOTE_MARK = Text(en='a value that starts with ! needs quotes: "!…"', zh='以 ! 开头的内容要加引号："!…"')
KEY = Text(en="a list or mapping where a field name should be", zh="字段名的位置写了列表或映射")
QUOTE_KEY = Text(en="a value that starts with [ or { needs quotes", zh="以 [ 或 { 开头的内容要加引号")
TWICE = Text(en="“{field}” is already on line {line}", zh="“{field}”在第 {line} 行已经写过")
KEEP_ONE = Text(en="keep one of the two", zh="只保留一处")

CONFLICT = Text(en="a merge conflict is not resolved", zh="合并冲突还没有解决")
RESOLVE = Text(
    en="keep one side and delete the <<<<<<<, ======= and >>>>>>> lines",
    zh="保留一边，删掉 <<<<<<<、=======、>>>>>>> 三行",
)
TAB = Text(en="indented with a tab", zh="缩进用了制表符（Tab）")
SPACES = Text(en="use spaces", zh="请改用空格")
WIDE_SPACE = Text(en="indented with {code}, which is no plain space", zh="缩进用了 {code}，不是普通空格")
COLON = Text(en="a full-width colon “：” after the field name", zh="字段名后用了全角冒号“：”")
NO_SPACE = Text(en="no space after the colon", zh="冒号后面缺一个空格")
WRITE = Text(en="write: {line}", zh="应写成：{line}")
QUOTE_OPEN = Text(en="a quote is opened and not closed", zh="引号没有成对")
AFTER_QUOTE = Text(en="text goes on after the closing quote", zh="引号结束之后还有文字")
BRACKET_OPEN = Text(en="{mark} is opened and not closed", zh="{mark} 没有成对")
CLOSE = Text(en="close it, or put the whole value in quotes", zh="请补上另一半，或给整个内容加引号")
CHECKBOX = Text(
    en="a Markdown check box is not a YAML value", zh="“[ ]”是 Markdown 的勾选框，YAML 里不能这样写"
)
STARTS = Text(en="a value that starts with {mark} needs quotes", zh="以 {mark} 开头的内容要加引号")
INNER_COLON = Text(en="a value with “: ” in it needs quotes", zh="内容里有“: ”，要加引号")
