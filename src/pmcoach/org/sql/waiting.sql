-- en: Asks that wait for somebody outside the team
-- zh: 等团队以外的人答复的请求和问题
WITH newest AS (
    SELECT workspace, MAX(as_of) AS as_of FROM workspaces GROUP BY workspace
)
SELECT a.to AS waits_for, a.workspace, a.person, a.kind, a.what, a.first AS since, a.due, a.weeks, a.times
FROM asks a
JOIN newest n ON a.workspace = n.workspace AND a.as_of = n.as_of
LEFT JOIN people p ON p.workspace = a.workspace AND p.as_of = a.as_of AND p.person = a.to
WHERE a.open AND a.to IS NOT NULL AND p.person IS NULL
ORDER BY a.weeks DESC, a.to, a.workspace, a.person, a.what, a.kind, a.first
