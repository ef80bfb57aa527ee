-- en: 1:1s of the last 13 weeks by lead: held, missed, and overdue now
-- zh: 各上级近 13 周的一对一：已谈、没谈、现已逾期
WITH newest AS (
    SELECT workspace, MAX(as_of) AS as_of FROM workspaces GROUP BY workspace
),
talks AS (
    SELECT m.lead,
           COUNT(*) FILTER (WHERE m.done) AS held,
           COUNT(*) FILTER (WHERE NOT m.done) AS missed
    FROM meetings m JOIN newest n ON m.workspace = n.workspace AND m.as_of = n.as_of
    WHERE m.kind = 'one_on_one' AND COALESCE(m.held, m.due) > n.as_of - INTERVAL '91' DAY
    GROUP BY m.lead
),
led AS (
    SELECT p.lead,
           COUNT(*) AS people,
           COUNT(p.one_on_one_overdue_since) AS overdue,
           MIN(p.one_on_one_overdue_since) AS overdue_since
    FROM people p JOIN newest n ON p.workspace = n.workspace AND p.as_of = n.as_of
    WHERE p.here AND p.lead IS NOT NULL
    GROUP BY p.lead
)
SELECT led.lead, led.people,
       COALESCE(talks.held, 0) AS held,
       COALESCE(talks.missed, 0) AS missed,
       CAST(talks.held AS DOUBLE) / NULLIF(talks.held + talks.missed, 0) AS held_share,
       led.overdue, led.overdue_since
FROM led LEFT JOIN talks ON talks.lead = led.lead
ORDER BY led.overdue_since NULLS LAST, held_share NULLS LAST, led.lead
