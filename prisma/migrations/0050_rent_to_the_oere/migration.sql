-- Rent was added up in decimals that end somewhere: 1/30 and 14/30 of an amount came to a little less than a half, and once in a hundred
-- thousand waits an øre was lost in the sums that was owed by lib/domain/slot/rent-owed.ts. Now it is added in 377,580ths, which the days of
-- every month go up in (28, 29, 30 and 31), and rounded half up once. A test holds the two to each other.
CREATE FUNCTION rent_owed_exactly(from_on date, until_on date, monthly_ore integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce((2 * sum(monthly_ore::bigint * (least(until_on, m.next) - greatest(from_on, m.first)) * (377580 / (m.next - m.first)))::bigint
    + 377580) / (2 * 377580), 0)
  FROM (SELECT g::date AS first, (g + interval '1 month')::date AS next
    FROM generate_series(date_trunc('month', from_on::timestamp), until_on::timestamp, interval '1 month') g) m
  WHERE m.first < until_on AND m.next > from_on $$;

-- What stands already: the lines of the homes that lost an øre are taken off as they were added, and added as they are. Nobody moves a home
-- meanwhile. The owner writes as the system does.
LOCK TABLE vacancy, slot, void_ground IN SHARE ROW EXCLUSIVE MODE;
SELECT set_config('app.system', 'on', true);
CREATE TEMPORARY TABLE lost_an_oere ON COMMIT DROP AS
  SELECT s.vacancy_id FROM slot s
  WHERE s.rent_until IS NOT NULL AND rent_owed(s.rent_from, s.rent_until, s.rent_ore) <> rent_owed_exactly(s.rent_from, s.rent_until, s.rent_ore)
  UNION
  SELECT v.id FROM vacancy v LEFT JOIN slot s ON s.vacancy_id = v.id AND s.state = 'RETURNED',
    LATERAL (SELECT greatest(v.available_on, s.rent_until) AS day) began
  WHERE v.state = 'LET' AND rent_owed(began.day, v.takeover_on, v.rent_ore) <> rent_owed_exactly(began.day, v.takeover_on, v.rent_ore);
CREATE PROCEDURE pg_temp.add_lost(sign integer) LANGUAGE sql AS $$
  INSERT INTO tally_change (municipality_id, organisation_id, department_id, day, measure, tier, dwelling_type, detail, denominator, n, amount)
    SELECT l.municipality_id, l.organisation_id, l.department_id, l.day, l.measure, l.tier, l.dwelling_type, l.detail, l.denominator,
      sign * sum(l.n), sign * sum(l.amount)
    FROM (
      SELECT x.* FROM lost_an_oere m JOIN slot s USING (vacancy_id), LATERAL slot_lines(ROW(s.*)::slot) x WHERE x.measure = 'WAITING_RENT'
      UNION ALL
      SELECT x.* FROM lost_an_oere m JOIN vacancy v ON v.id = m.vacancy_id, LATERAL void_lines(ROW(v.*)::vacancy) x
      WHERE x.measure IN ('VOID_LOST', 'VOID_SHARED')) l
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9 $$;
CALL pg_temp.add_lost(-1);
DROP FUNCTION rent_owed;
ALTER FUNCTION rent_owed_exactly RENAME TO rent_owed;
CALL pg_temp.add_lost(1);
SELECT set_config('app.system', '', true);
