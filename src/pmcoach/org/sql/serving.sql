-- en: Which goals serve each company goal, directly (1) or through others (2, 3)
-- zh: 每个公司目标由哪些目标支撑：直接（1）或经过别的目标（2、3）
WITH newest AS (
    SELECT workspace, MAX(as_of) AS as_of FROM workspaces GROUP BY workspace
),
active AS (
    SELECT g.workspace, g.owner, g.level, g.health, g.progress, g.due,
           g.workspace || '/' || g.goal AS name,
           CASE WHEN g.parent LIKE '%/%' THEN g.parent ELSE g.workspace || '/' || g.parent END AS serves
    FROM goals g JOIN newest n ON g.workspace = n.workspace AND g.as_of = n.as_of
    WHERE g.status = 'active'
),
below AS (
    SELECT a.name AS top, 1 AS depth, b.name, b.owner, b.health, b.progress, b.due
    FROM active a JOIN active b ON b.serves = a.name
    WHERE a.level = 'company'
    UNION ALL
    SELECT a.name, 2, c.name, c.owner, c.health, c.progress, c.due
    FROM active a JOIN active b ON b.serves = a.name JOIN active c ON c.serves = b.name
    WHERE a.level = 'company'
    UNION ALL
    SELECT a.name, 3, d.name, d.owner, d.health, d.progress, d.due
    FROM active a JOIN active b ON b.serves = a.name JOIN active c ON c.serves = b.name JOIN active d ON d.serves = c.name
    WHERE a.level = 'company'
)
SELECT top AS serves, depth, name AS goal, owner, health, progress, due
FROM below
ORDER BY serves, depth, goal
