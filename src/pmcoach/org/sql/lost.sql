-- en: Goals whose parent in another workspace is not there, or over
-- zh: 上级目标在别的工作区，但那里没有，或已经结束
WITH newest AS (
    SELECT workspace, MAX(as_of) AS as_of FROM workspaces GROUP BY workspace
),
latest AS (
    SELECT g.workspace, g.goal, g.owner, g.parent, g.status, g.due, g.workspace || '/' || g.goal AS name
    FROM goals g JOIN newest n ON g.workspace = n.workspace AND g.as_of = n.as_of
)
SELECT b.workspace, b.goal, b.owner, b.due, b.parent,
       CASE WHEN a.name IS NULL THEN 'missing' ELSE a.status END AS parent_is
FROM latest b LEFT JOIN latest a ON a.name = b.parent
WHERE b.status = 'active' AND b.parent LIKE '%/%' AND (a.name IS NULL OR a.status <> 'active')
ORDER BY b.parent, b.workspace, b.goal
