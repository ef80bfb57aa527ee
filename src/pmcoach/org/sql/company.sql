-- en: Company goals, and how what serves them stands, in all workspaces
-- zh: 公司目标，以及各工作区里支撑它的目标进展如何
WITH newest AS (
    SELECT workspace, MAX(as_of) AS as_of FROM workspaces GROUP BY workspace
),
active AS (
    SELECT g.workspace, g.title, g.level, g.health, g.progress, g.due,
           g.workspace || '/' || g.goal AS name,
           CASE WHEN g.parent LIKE '%/%' THEN g.parent ELSE g.workspace || '/' || g.parent END AS serves
    FROM goals g JOIN newest n ON g.workspace = n.workspace AND g.as_of = n.as_of
    WHERE g.status = 'active'
),
below AS (
    SELECT a.name AS top, b.workspace, b.name, b.health
    FROM active a JOIN active b ON b.serves = a.name
    WHERE a.level = 'company'
    UNION ALL
    SELECT a.name, c.workspace, c.name, c.health
    FROM active a JOIN active b ON b.serves = a.name JOIN active c ON c.serves = b.name
    WHERE a.level = 'company'
    UNION ALL
    SELECT a.name, d.workspace, d.name, d.health
    FROM active a JOIN active b ON b.serves = a.name JOIN active c ON c.serves = b.name JOIN active d ON d.serves = c.name
    WHERE a.level = 'company'
)
SELECT a.name AS goal, a.title, a.health, a.progress, a.due,
       COUNT(b.name) AS serving,
       COUNT(DISTINCT b.workspace) AS workspaces,
       COUNT(*) FILTER (WHERE b.health = 'on_track') AS on_track,
       COUNT(*) FILTER (WHERE b.health = 'at_risk') AS at_risk,
       COUNT(*) FILTER (WHERE b.health = 'off_track') AS off_track,
       COUNT(*) FILTER (WHERE b.health = 'unknown') AS no_data
FROM active a LEFT JOIN below b ON b.top = a.name
WHERE a.level = 'company'
GROUP BY a.name, a.title, a.health, a.progress, a.due
ORDER BY serving, a.name
