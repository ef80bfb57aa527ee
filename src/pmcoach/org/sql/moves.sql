-- en: Every move of a goal in the last 4 weeks, the newest first
-- zh: 近 4 周里目标的每次改动，最近的在前
WITH newest AS (
    SELECT workspace, MAX(as_of) AS as_of FROM workspaces GROUP BY workspace
)
SELECT m.day, m.workspace, m.goal, m.field, m.item, m.before, m.after, m.easier, m.after_agreement, m.author, m.why
FROM moves m JOIN newest n ON m.workspace = n.workspace AND m.as_of = n.as_of
WHERE m.day > n.as_of - INTERVAL '28' DAY
ORDER BY m.day DESC, m.workspace, m.goal, m.field, m.item NULLS LAST, m.moved_in
