-- en: Measures of improvement plans by team: done, overdue, and since when
-- zh: 各团队的改进措施：已完成、已过期、从何时起
WITH newest AS (
    SELECT workspace, MAX(as_of) AS as_of FROM workspaces GROUP BY workspace
)
SELECT a.workspace,
       COUNT(*) AS actions,
       COUNT(a.done) AS done,
       COUNT(*) FILTER (WHERE a.late) AS overdue,
       MIN(CASE WHEN a.late THEN a.due END) AS overdue_since,
       CAST(COUNT(a.done) AS DOUBLE) / COUNT(*) AS done_share
FROM actions a JOIN newest n ON a.workspace = n.workspace AND a.as_of = n.as_of
GROUP BY a.workspace
ORDER BY overdue DESC, overdue_since NULLS LAST, a.workspace
