-- en: Whose answers others wait for, the longest wait first
-- zh: 大家在等谁答复，等得最久的在前
WITH newest AS (
    SELECT workspace, MAX(as_of) AS as_of FROM workspaces GROUP BY workspace
)
SELECT a.to AS waits_for,
       COUNT(*) AS asks,
       COUNT(*) FILTER (WHERE a.late) AS overdue,
       COUNT(DISTINCT a.workspace) AS workspaces,
       MIN(a.first) AS since,
       MAX(a.weeks) AS weeks
FROM asks a JOIN newest n ON a.workspace = n.workspace AND a.as_of = n.as_of
WHERE a.open AND a.to IS NOT NULL
GROUP BY a.to
ORDER BY weeks DESC, asks DESC, waits_for
