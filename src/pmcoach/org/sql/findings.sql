-- en: Which rules find most, and in how many teams
-- zh: 哪些规则发现最多，涉及几个团队
WITH newest AS (
    SELECT workspace, MAX(as_of) AS as_of FROM workspaces GROUP BY workspace
)
SELECT f.code, f.name, f.severity,
       COUNT(*) AS findings,
       COUNT(DISTINCT f.workspace) AS workspaces
FROM findings f JOIN newest n ON f.workspace = n.workspace AND f.as_of = n.as_of
GROUP BY f.code, f.name, f.severity
ORDER BY findings DESC, f.code, f.severity
