-- en: Which teams get better or worse: the share of judged goals on track now, 4 and 13 weeks before
-- zh: 哪些团队在变好或变差：正常目标占已判断目标的比例，现在、4 周前、13 周前
-- weeks: 14
WITH weekly AS (
    SELECT workspace, CAST(DATE_TRUNC('week', as_of) AS DATE) AS week, MAX(as_of) AS as_of
    FROM workspaces
    GROUP BY workspace, CAST(DATE_TRUNC('week', as_of) AS DATE)
),
shares AS (
    SELECT w.workspace, w.week, w.as_of,
           CAST(COUNT(*) FILTER (WHERE g.health = 'on_track') AS DOUBLE)
           / NULLIF(COUNT(*) FILTER (WHERE g.health IN ('on_track', 'at_risk', 'off_track')), 0) AS on_track_share
    FROM weekly w LEFT JOIN goals g ON g.workspace = w.workspace AND g.as_of = w.as_of AND g.status = 'active'
    GROUP BY w.workspace, w.week, w.as_of
),
newest AS (
    SELECT workspace, MAX(week) AS week FROM weekly GROUP BY workspace
)
SELECT latest.workspace, latest.as_of,
       latest.on_track_share,
       earlier.on_track_share AS share_4_weeks_ago,
       before.on_track_share AS share_13_weeks_ago,
       latest.on_track_share - earlier.on_track_share AS change
FROM newest n
JOIN shares latest ON latest.workspace = n.workspace AND latest.week = n.week
LEFT JOIN shares earlier ON earlier.workspace = n.workspace AND earlier.week = CAST(n.week - INTERVAL '28' DAY AS DATE)
LEFT JOIN shares before ON before.workspace = n.workspace AND before.week = CAST(n.week - INTERVAL '91' DAY AS DATE)
ORDER BY change NULLS LAST, latest.workspace
