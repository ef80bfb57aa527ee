-- en: Teams whose goals have no value, or none of the last 4 weeks
-- zh: 哪些团队的目标没有数据，或近 4 周没有更新
WITH newest AS (
    SELECT workspace, MAX(as_of) AS as_of FROM workspaces GROUP BY workspace
),
measured AS (
    SELECT g.workspace,
           COUNT(*) AS goals,
           COUNT(*) FILTER (WHERE g.value_on IS NULL) AS no_value,
           COUNT(*) FILTER (WHERE g.value_on <= n.as_of - INTERVAL '28' DAY) AS old_value
    FROM goals g JOIN newest n ON g.workspace = n.workspace AND g.as_of = n.as_of
    WHERE g.status = 'active' AND g.target IS NOT NULL AND g.start <= n.as_of
    GROUP BY g.workspace
)
SELECT workspace, goals, no_value, old_value,
       CAST(no_value + old_value AS DOUBLE) / goals AS stale_share
FROM measured
WHERE no_value + old_value > 0
ORDER BY stale_share DESC, goals DESC, workspace
