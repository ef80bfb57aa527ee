-- en: Reports of the last 13 weeks by lead: on time, late, missing, and answered
-- zh: 各上级团队近 13 周的周报：按时、迟交、缺、已回复
WITH newest AS (
    SELECT workspace, MAX(as_of) AS as_of FROM workspaces GROUP BY workspace
),
owed AS (
    SELECT r.lead,
           COUNT(DISTINCT r.person) AS people,
           COUNT(*) AS reports,
           COUNT(*) FILTER (WHERE r.state = 'on_time') AS on_time,
           COUNT(*) FILTER (WHERE r.state = 'late') AS late,
           COUNT(*) FILTER (WHERE r.state = 'missing') AS missing,
           COUNT(*) FILTER (WHERE r.state <> 'missing' AND r.replied_on IS NOT NULL) AS replied
    FROM reports r JOIN newest n ON r.workspace = n.workspace AND r.as_of = n.as_of
    WHERE r.state IN ('on_time', 'late', 'missing', 'submitted')
      AND r.due > n.as_of - INTERVAL '91' DAY AND r.lead IS NOT NULL
    GROUP BY r.lead
)
SELECT lead, people, reports, on_time, late, missing, replied,
       CAST(on_time AS DOUBLE) / reports AS on_time_share,
       CAST(replied AS DOUBLE) / NULLIF(reports - missing, 0) AS replied_share
FROM owed
ORDER BY on_time_share, replied_share NULLS LAST, lead
