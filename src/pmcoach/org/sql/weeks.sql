-- en: Week by week: teams, goals by health, reports missing, asks that wait
-- zh: 逐周走势：团队数、目标状态、缺的周报、等答复的事
-- weeks: all
WITH weekly AS (
    SELECT workspace, CAST(DATE_TRUNC('week', as_of) AS DATE) AS week, MAX(as_of) AS as_of
    FROM workspaces
    GROUP BY workspace, CAST(DATE_TRUNC('week', as_of) AS DATE)
),
teams AS (
    SELECT week, COUNT(*) AS workspaces FROM weekly GROUP BY week
),
aims AS (
    SELECT w.week,
           COUNT(*) AS open_goals,
           COUNT(*) FILTER (WHERE g.health = 'on_track') AS on_track,
           COUNT(*) FILTER (WHERE g.health = 'at_risk') AS at_risk,
           COUNT(*) FILTER (WHERE g.health = 'off_track') AS off_track
    FROM goals g JOIN weekly w ON g.workspace = w.workspace AND g.as_of = w.as_of
    WHERE g.status = 'active'
    GROUP BY w.week
),
written AS (
    SELECT w.week, COUNT(*) AS missing
    FROM reports r JOIN weekly w ON r.workspace = w.workspace AND r.as_of = w.as_of
    WHERE r.state = 'missing' AND r.due > w.as_of - INTERVAL '7' DAY
    GROUP BY w.week
),
waiting AS (
    SELECT w.week, COUNT(*) AS asks
    FROM asks a JOIN weekly w ON a.workspace = w.workspace AND a.as_of = w.as_of
    WHERE a.open
    GROUP BY w.week
)
SELECT t.week, t.workspaces,
       COALESCE(aims.open_goals, 0) AS open_goals,
       COALESCE(aims.on_track, 0) AS on_track,
       COALESCE(aims.at_risk, 0) AS at_risk,
       COALESCE(aims.off_track, 0) AS off_track,
       COALESCE(written.missing, 0) AS reports_missing,
       COALESCE(waiting.asks, 0) AS asks
FROM teams t
LEFT JOIN aims ON aims.week = t.week
LEFT JOIN written ON written.week = t.week
LEFT JOIN waiting ON waiting.week = t.week
ORDER BY t.week
