-- en: Moved goalposts of the last 13 weeks by team: made easier, after they were agreed, without a reason
-- zh: 各团队近 13 周改动的目标：放宽、确认之后改、没写原因
WITH newest AS (
    SELECT workspace, MAX(as_of) AS as_of FROM workspaces GROUP BY workspace
)
SELECT m.workspace,
       COUNT(DISTINCT m.goal) AS goals,
       COUNT(*) AS moves,
       COUNT(*) FILTER (WHERE m.easier) AS easier,
       COUNT(*) FILTER (WHERE m.after_agreement) AS after_agreement,
       COUNT(*) FILTER (WHERE m.easier AND m.after_agreement) AS easier_after_agreement,
       COUNT(*) FILTER (WHERE m.why IS NULL) AS without_why
FROM moves m JOIN newest n ON m.workspace = n.workspace AND m.as_of = n.as_of
WHERE m.day > n.as_of - INTERVAL '91' DAY
GROUP BY m.workspace
ORDER BY easier_after_agreement DESC, easier DESC, moves DESC, m.workspace
