-- en: Teams: how their goals stand, what is missing, what waits for the lead
-- zh: 各团队：目标进展、缺的周报、等上级答复的事
WITH newest AS (
    SELECT workspace, MAX(as_of) AS as_of FROM workspaces GROUP BY workspace
),
aims AS (
    SELECT g.workspace,
           COUNT(*) FILTER (WHERE g.health = 'on_track') AS on_track,
           COUNT(*) FILTER (WHERE g.health = 'at_risk') AS at_risk,
           COUNT(*) FILTER (WHERE g.health = 'off_track') AS off_track,
           COUNT(*) FILTER (WHERE g.health = 'unknown') AS no_data
    FROM goals g JOIN newest n ON g.workspace = n.workspace AND g.as_of = n.as_of
    WHERE g.status = 'active'
    GROUP BY g.workspace
),
written AS (
    SELECT r.workspace, COUNT(*) AS missing
    FROM reports r JOIN newest n ON r.workspace = n.workspace AND r.as_of = n.as_of
    WHERE r.state = 'missing' AND r.due > n.as_of - INTERVAL '28' DAY
    GROUP BY r.workspace
),
waiting AS (
    SELECT a.workspace, COUNT(*) AS asks
    FROM asks a
    JOIN newest n ON a.workspace = n.workspace AND a.as_of = n.as_of
    JOIN workspaces w ON w.workspace = n.workspace AND w.as_of = n.as_of AND w.lead = a.to
    WHERE a.open
    GROUP BY a.workspace
),
talks AS (
    SELECT p.workspace, COUNT(*) AS overdue
    FROM people p JOIN newest n ON p.workspace = n.workspace AND p.as_of = n.as_of
    WHERE p.here AND p.one_on_one_overdue_since IS NOT NULL
    GROUP BY p.workspace
)
SELECT w.workspace, w.team, w.lead, w.as_of, w.people, w.open_goals,
       COALESCE(aims.on_track, 0) AS on_track,
       COALESCE(aims.at_risk, 0) AS at_risk,
       COALESCE(aims.off_track, 0) AS off_track,
       COALESCE(aims.no_data, 0) AS no_data,
       COALESCE(written.missing, 0) AS reports_missing,
       COALESCE(waiting.asks, 0) AS asks_to_lead,
       COALESCE(talks.overdue, 0) AS one_on_ones_overdue
FROM workspaces w
JOIN newest n ON w.workspace = n.workspace AND w.as_of = n.as_of
LEFT JOIN aims ON aims.workspace = w.workspace
LEFT JOIN written ON written.workspace = w.workspace
LEFT JOIN waiting ON waiting.workspace = w.workspace
LEFT JOIN talks ON talks.workspace = w.workspace
ORDER BY off_track DESC, at_risk DESC, asks_to_lead DESC, w.workspace
