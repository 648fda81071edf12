-- Sums of what the summaries count, kept in the transaction that changes what is counted. Each function below says which lines one row
-- of a table comes to, and there is no other definition: the triggers add the difference a change makes, the recount adds the lines of
-- all rows, and the homes behind a figure are the rows whose lines it is made of. @see docs/domain/summary.md

-- By which part of the Act the home was allocated. @see almenboligloven § 59
ALTER TABLE slot ADD legal_basis text CHECK (legal_basis IN ('QUARTER', 'AGREED', 'YOUTH'));

-- What is added up of one row: on which day, `n` times, and an amount: days, øre, or of shares the numerator over `denominator`.
CREATE TYPE tally_line AS (
  municipality_id uuid, organisation_id uuid, department_id uuid, vacancy_id uuid,
  day date, measure text, tier text, dwelling_type text, detail text, denominator bigint, n bigint, amount bigint
);

CREATE FUNCTION danish_day(at timestamptz) RETURNS date LANGUAGE sql STABLE AS $$ SELECT (at AT TIME ZONE 'Europe/Copenhagen')::date $$;
-- Rents by the hundred kroner they do not exceed, so that any bound in whole hundreds can be counted: 28 is over 2,700 and up to 2,800.
CREATE FUNCTION rent_step(ore integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lpad(((ore + 9999) / 10000)::text, 4, '0') $$;
-- Øre for a home from one day up to another: whole months at the monthly rent, a part of a month by its own days, rounded once. The
-- same as rentOwed of lib/domain/slot/rent-owed.ts, which a test holds it to.
CREATE FUNCTION rent_owed(from_on date, until_on date, monthly_ore integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(floor(sum(monthly_ore::numeric * (least(until_on, m.next) - greatest(from_on, m.first)) / (m.next - m.first)) + 0.5), 0)::bigint
  FROM (SELECT g::date AS first, (g + interval '1 month')::date AS next
    FROM generate_series(date_trunc('month', from_on::timestamp), until_on::timestamp, interval '1 month') g) m
  WHERE m.first < until_on AND m.next > from_on $$;

CREATE FUNCTION vacancy_lines(r vacancy) RETURNS SETOF tally_line LANGUAGE sql STABLE AS $$
  SELECT r.municipality_id, r.organisation_id, r.department_id, r.id, r.reported_on, l.measure, coalesce(r.tier, ''), r.dwelling_type,
    l.detail, 1::bigint, 1::bigint, l.amount::bigint
  FROM (VALUES
    ('REPORTED', coalesce(r.route, ''), 0, r.state <> 'VOIDED'),
    ('VOIDED', coalesce(r.route, ''), 0, r.state = 'VOIDED'),
    ('RENT', rent_step(r.rent_ore), r.rent_ore, r.state <> 'VOIDED')) l(measure, detail, amount, counts)
  WHERE l.counts $$;

-- The turns given, by the day they were given, with what has become of each.
CREATE FUNCTION slot_lines(r slot) RETURNS SETOF tally_line LANGUAGE sql STABLE AS $$
  SELECT r.municipality_id, r.organisation_id, r.department_id, r.vacancy_id, l.day, l.measure, r.tier, v.dwelling_type,
    l.detail, 1::bigint, 1::bigint, l.amount::bigint
  FROM vacancy v, LATERAL (VALUES
    (r.offered_on, 'SLOT', r.state, 0, true),
    (r.offered_on, 'SLOT_RENT', rent_step(r.rent_ore), r.rent_ore, r.state <> 'VOIDED'),
    (r.offered_on, 'SLOT_RENT_USED', rent_step(r.rent_ore), r.rent_ore, r.state = 'COMPLETED'),
    (r.offered_on, 'ANSWER_DAYS', '', danish_day(r.claimed_at) - r.offered_on, r.claimed_at IS NOT NULL AND r.state <> 'VOIDED'),
    (r.offered_on, 'LEASE_DAYS', '', r.lease_signed_on - r.offered_on, r.state = 'COMPLETED' AND r.lease_signed_on IS NOT NULL),
    (coalesce(r.lease_signed_on, danish_day(r.completed_at)), 'LET', 'MUNICIPAL' || coalesce('_' || r.legal_basis, ''), 0, r.state = 'COMPLETED'),
    (r.rent_until, 'WAITING_RENT', '', rent_owed(r.rent_from, r.rent_until, r.rent_ore), r.rent_until IS NOT NULL AND r.state IN ('COMPLETED', 'RETURNED'))
    ) l(day, measure, detail, amount, counts)
  WHERE v.id = r.vacancy_id AND l.counts AND l.day IS NOT NULL $$;

-- A naming that stands: on its own day, and how long it took from the day the turn was given.
CREATE FUNCTION naming_lines(r naming) RETURNS SETOF tally_line LANGUAGE sql STABLE AS $$
  SELECT r.municipality_id, r.organisation_id, r.department_id, s.vacancy_id, l.day, l.measure, r.tier, v.dwelling_type, l.detail,
    1::bigint, 1::bigint, l.amount::bigint
  FROM slot s JOIN vacancy v ON v.id = s.vacancy_id, LATERAL (VALUES
    (danish_day(r.named_at), 'NAMING', CASE WHEN r.special_criteria THEN 'SPECIAL' ELSE '' END, 0),
    (s.offered_on, 'NAME_DAYS', '', danish_day(r.named_at) - s.offered_on)) l(day, measure, detail, amount)
  WHERE s.id = r.slot_id AND r.withdrawn_at IS NULL $$;

-- By the day the turn was given, so that what came back is part of what was given; of a home that was voided since, nothing.
CREATE FUNCTION slot_return_lines_with(r slot_return, s slot) RETURNS SETOF tally_line LANGUAGE sql STABLE AS $$
  SELECT r.municipality_id, r.organisation_id, s.department_id, r.vacancy_id, s.offered_on, l.measure, s.tier, v.dwelling_type, l.detail,
    1::bigint, 1::bigint, l.amount::bigint
  FROM vacancy v, LATERAL (VALUES
    ('SLOT_RETURN', r.reason, 0, true),
    ('FAULT', r.fault_state, 0, r.fault_state <> 'NONE'),
    ('SLOT_RENT_DEAR', rent_step(s.rent_ore), s.rent_ore, r.reason = 'TOO_EXPENSIVE')) l(measure, detail, amount, counts)
  WHERE v.id = r.vacancy_id AND s.state <> 'VOIDED' AND l.counts $$;
CREATE FUNCTION slot_return_lines(r slot_return) RETURNS SETOF tally_line LANGUAGE sql STABLE AS $$
  SELECT l.* FROM slot s, LATERAL slot_return_lines_with(ROW(r.*)::slot_return, ROW(s.*)::slot) l WHERE s.id = r.slot_id $$;

CREATE FUNCTION reporting_choice_lines(r reporting_choice) RETURNS SETOF tally_line LANGUAGE sql STABLE AS $$
  SELECT r.municipality_id, r.organisation_id, r.department_id, r.vacancy_id, danish_day(r.chosen_at), 'CHOICE', '', '', r.kind,
    1::bigint, 1::bigint, 0::bigint $$;

CREATE FUNCTION lease_lines(r lease) RETURNS SETOF tally_line LANGUAGE sql STABLE AS $$
  SELECT r.municipality_id, r.organisation_id, r.department_id, r.vacancy_id, l.day, l.measure, coalesce(v.tier, ''), v.dwelling_type,
    l.detail, 1::bigint, 1::bigint, l.amount::bigint
  FROM vacancy v, LATERAL (SELECT coalesce(r.signed_on, danish_day(r.recorded_at)) AS day) d, LATERAL (VALUES
    (d.day, 'LET', r.letting_type || CASE WHEN r.combined THEN '_COMBINED' ELSE '' END, 0, r.fell_through_on IS NULL),
    (d.day, 'LET_DAYS', '', d.day - v.reported_on, r.fell_through_on IS NULL),
    (r.fell_through_on, 'FELL_THROUGH', r.fall_reason, 0, r.fell_through_on IS NOT NULL)) l(day, measure, detail, amount, counts)
  WHERE v.id = r.vacancy_id AND l.counts $$;

-- The books: by the counter's name, which with the department is the counter.
CREATE FUNCTION ledger_entry_lines(r ledger_entry) RETURNS SETOF tally_line LANGUAGE sql STABLE AS $$
  SELECT r.municipality_id, r.organisation_id, r.department_id, r.vacancy_id, r.entered_on, l.measure, coalesce(r.tier, ''), '', c.name,
    l.denominator, 1::bigint, l.amount::bigint
  FROM counter c, LATERAL (VALUES
    ('COUNTED', r.earned_d, r.earned_n, r.kind = 'REPORTED'),
    ('TURN', 1, 1, r.used = 1),
    ('CORRECTION_' || r.kind, r.correction_d, r.correction_n, r.kind <> 'REPORTED')) l(measure, denominator, amount, counts)
  WHERE c.id = r.counter_id AND l.counts $$;

-- The sums, by day, by month and by year, so that any two dates are a handful of rows for each figure.
CREATE TABLE tally (
  municipality_id uuid NOT NULL,
  span text NOT NULL CHECK (span IN ('DAY', 'MONTH', 'YEAR')),
  -- The first day of the span.
  day date NOT NULL,
  organisation_id uuid NOT NULL,
  department_id uuid NOT NULL,
  measure text NOT NULL,
  tier text NOT NULL,
  dwelling_type text NOT NULL,
  detail text NOT NULL,
  denominator bigint NOT NULL,
  n bigint NOT NULL,
  amount bigint NOT NULL,
  PRIMARY KEY (municipality_id, span, day, department_id, measure, tier, dwelling_type, detail, denominator),
  FOREIGN KEY (department_id, organisation_id, municipality_id) REFERENCES department(id, organisation_id, municipality_id)
);

-- What the acts since the last gathering change. Only added to, so that no act waits for another; whoever reads adds them in.
CREATE TABLE tally_change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  municipality_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  department_id uuid NOT NULL,
  day date NOT NULL,
  measure text NOT NULL,
  tier text NOT NULL,
  dwelling_type text NOT NULL,
  detail text NOT NULL,
  denominator bigint NOT NULL,
  n bigint NOT NULL,
  amount bigint NOT NULL
);
CREATE INDEX tally_change_municipality ON tally_change (municipality_id, day);

CALL secure_tables(ARRAY['tally', 'tally_change'], 'PARTIES', false);
-- Adds the lines of new rows and takes off those of old ones. A return's lines are also its slot's.
DO $$
DECLARE
  t text;
  app text := coalesce(nullif(current_setting('noeglen.app_role', true), ''), 'noeglen_app');
  columns text := 'municipality_id, organisation_id, department_id, day, measure, tier, dwelling_type, detail, denominator';
  added text := 'SELECT l.*, 1 AS sign FROM new_rows r, LATERAL %1$s_lines(ROW(r.*)::%1$s) l';
  removed text := ' UNION ALL SELECT l.*, -1 FROM old_rows r, LATERAL %1$s_lines(ROW(r.*)::%1$s) l';
  returns text := ' UNION ALL SELECT l.*, 1 FROM new_rows s JOIN slot_return r ON r.slot_id = s.id, LATERAL slot_return_lines_with(r, ROW(s.*)::slot) l
    UNION ALL SELECT l.*, -1 FROM old_rows s JOIN slot_return r ON r.slot_id = s.id, LATERAL slot_return_lines_with(r, ROW(s.*)::slot) l';
  trigger_body text := 'CREATE FUNCTION %I() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $b$
    BEGIN
      INSERT INTO tally_change (%s, n, amount) SELECT %s, sum(sign * n), sum(sign * amount) FROM (%s) lines
      GROUP BY %s HAVING sum(sign * n) <> 0 OR sum(sign * amount) <> 0;
      RETURN NULL;
    END $b$';
BEGIN
  -- Acts add changes through their triggers; gathering them is the database's own.
  EXECUTE format('REVOKE INSERT, UPDATE ON tally FROM %I', app);
  EXECUTE format('REVOKE UPDATE ON tally_change FROM %I', app);
  FOREACH t IN ARRAY ARRAY['vacancy', 'slot', 'naming', 'slot_return', 'reporting_choice', 'lease', 'ledger_entry'] LOOP
    EXECUTE format(trigger_body, t || '_added', columns, columns, format(added, t), columns);
    EXECUTE format('CREATE TRIGGER tally_added AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION %I()', t, t || '_added');
    CONTINUE WHEN t = 'ledger_entry';
    EXECUTE format(trigger_body, t || '_changed', columns, columns,
      format(added || removed, t) || CASE WHEN t = 'slot' THEN returns ELSE '' END, columns);
    EXECUTE format('CREATE TRIGGER tally_changed AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION %I()', t, t || '_changed');
  END LOOP;
END $$;

-- Every line of every row: what the sums must come to.
CREATE VIEW tally_recount WITH (security_invoker = true) AS
  SELECT l.* FROM vacancy r, LATERAL vacancy_lines(r) l
  UNION ALL SELECT l.* FROM slot r, LATERAL slot_lines(r) l
  UNION ALL SELECT l.* FROM naming r, LATERAL naming_lines(r) l
  UNION ALL SELECT l.* FROM slot_return r, LATERAL slot_return_lines(r) l
  UNION ALL SELECT l.* FROM reporting_choice r, LATERAL reporting_choice_lines(r) l
  UNION ALL SELECT l.* FROM lease r, LATERAL lease_lines(r) l
  UNION ALL SELECT l.* FROM ledger_entry r, LATERAL ledger_entry_lines(r) l;

-- A line's part of a day's, a month's and a year's sum.
CREATE FUNCTION spans_of(day date) RETURNS TABLE (span text, first date) LANGUAGE sql IMMUTABLE AS $$
  VALUES ('DAY', day), ('MONTH', date_trunc('month', day::timestamp)::date), ('YEAR', date_trunc('year', day::timestamp)::date) $$;

-- Adds up what the acts since the last time changed. Whoever reads sees it before or after, never both or neither.
CREATE FUNCTION gather_tallies() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  gathered bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('gather_tallies'));
  WITH taken AS (DELETE FROM tally_change RETURNING *),
    summed AS (INSERT INTO tally AS t (municipality_id, span, day, organisation_id, department_id, measure, tier, dwelling_type, detail,
        denominator, n, amount)
      SELECT c.municipality_id, s.span, s.first, c.organisation_id, c.department_id, c.measure, c.tier, c.dwelling_type, c.detail,
        c.denominator, sum(c.n), sum(c.amount)
      FROM taken c, LATERAL spans_of(c.day) s GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
      ON CONFLICT (municipality_id, span, day, department_id, measure, tier, dwelling_type, detail, denominator)
        DO UPDATE SET n = t.n + excluded.n, amount = t.amount + excluded.amount)
  SELECT count(*) INTO gathered FROM taken;
  RETURN gathered;
END $$;
REVOKE ALL ON FUNCTION gather_tallies() FROM PUBLIC;

-- Sums of what stands already; the owner reads as the system does.
SELECT set_config('app.system', 'on', true);
INSERT INTO tally (municipality_id, span, day, organisation_id, department_id, measure, tier, dwelling_type, detail, denominator, n, amount)
  SELECT l.municipality_id, s.span, s.first, l.organisation_id, l.department_id, l.measure, l.tier, l.dwelling_type, l.detail,
    l.denominator, sum(l.n), sum(l.amount)
  FROM tally_recount l, LATERAL spans_of(l.day) s GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;
SELECT set_config('app.system', '', true);

DO $$ BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION gather_tallies() TO %I', coalesce(nullif(current_setting('noeglen.app_role', true), ''), 'noeglen_app'));
  EXECUTE format('GRANT SELECT ON tally_recount TO %I', coalesce(nullif(current_setting('noeglen.app_role', true), ''), 'noeglen_app'));
END $$;
