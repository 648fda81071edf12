-- An agreement may say that a counter's credit lapses when its department changes tier, or at New Year: the counter knows at which tier and
-- for which day it last counted a home. What lapses stands with the line of the home that was counted next, beside what that home earned.
ALTER TABLE counter ADD COLUMN last_tier text, ADD COLUMN last_on date, ADD CHECK ((last_tier IS NULL) = (last_on IS NULL));
SELECT set_config('app.system', 'on', true);
UPDATE counter c SET last_tier = l.tier, last_on = l.reported_on
FROM (SELECT DISTINCT ON (e.counter_id) e.counter_id, e.tier, v.reported_on FROM ledger_entry e JOIN vacancy v ON v.id = e.vacancy_id
  WHERE e.kind = 'REPORTED' ORDER BY e.counter_id, v.reported_on DESC, e.sequence DESC) l
WHERE l.counter_id = c.id;
SELECT set_config('app.system', '', true);

-- As in migration 0042, with what lapsed.
CREATE OR REPLACE FUNCTION ledger_entry_lines(r ledger_entry) RETURNS SETOF tally_line LANGUAGE sql STABLE AS $$
  SELECT r.municipality_id, r.organisation_id, r.department_id, r.vacancy_id, l.day, l.measure, coalesce(l.tier, ''), '', c.name,
    l.denominator, 1::bigint, l.amount::bigint
  FROM counter c
    LEFT JOIN ledger_entry e ON e.vacancy_id = CASE WHEN r.kind = 'VOIDED' THEN r.vacancy_id END AND e.kind = 'REPORTED',
    LATERAL (VALUES
      (r.entered_on, 'COUNTED', r.tier, r.earned_d, r.earned_n, r.kind = 'REPORTED'),
      (r.entered_on, 'TURN', r.tier, 1, 1, r.used = 1),
      (r.entered_on, CASE r.kind WHEN 'REPORTED' THEN 'CORRECTION_LAPSED' ELSE 'CORRECTION_' || r.kind END, NULL, r.correction_d, r.correction_n,
        r.kind <> 'REPORTED' OR r.correction_n <> 0),
      (e.entered_on, 'COUNTED_VOIDED', e.tier, 1, 0, e.id IS NOT NULL)) l(day, measure, tier, denominator, amount, counts)
  WHERE c.id = r.counter_id AND l.counts $$;
