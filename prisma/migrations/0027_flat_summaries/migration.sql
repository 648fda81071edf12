-- What a summary of all years would otherwise look through home by home is added up too: homes that have stood empty, and counted homes
-- that were voided since. @see docs/domain/summary.md

-- Of a counter-entry that voids a home: that home, on the day it was counted, at the tier it was counted at.
CREATE OR REPLACE FUNCTION ledger_entry_lines(r ledger_entry) RETURNS SETOF tally_line LANGUAGE sql STABLE AS $$
  SELECT r.municipality_id, r.organisation_id, r.department_id, r.vacancy_id, r.entered_on, l.measure, coalesce(r.tier, ''), '', c.name,
    l.denominator, 1::bigint, l.amount::bigint
  FROM counter c, LATERAL (VALUES
    ('COUNTED', r.earned_d, r.earned_n, r.kind = 'REPORTED'),
    ('TURN', 1, 1, r.used = 1),
    ('CORRECTION_' || r.kind, r.correction_d, r.correction_n, r.kind <> 'REPORTED')) l(measure, denominator, amount, counts)
  WHERE c.id = r.counter_id AND l.counts
  UNION ALL
  SELECT e.municipality_id, e.organisation_id, e.department_id, e.vacancy_id, e.entered_on, 'COUNTED_VOIDED', coalesce(e.tier, ''), '', c.name,
    1::bigint, 1::bigint, 0::bigint
  FROM ledger_entry e JOIN counter c ON c.id = e.counter_id
  WHERE r.kind = 'VOIDED' AND e.vacancy_id = r.vacancy_id AND e.kind = 'REPORTED' $$;

-- A home that stood empty and was taken over, whole, on its last empty day, by ground and bearer: as voidIn and borne of
-- lib/domain/letting have it, which a test holds it to. `paid_until`: to then the municipality paid for it.
CREATE FUNCTION void_lines_with(v vacancy, ground text, bearer text, permille integer, paid_until date) RETURNS SETOF tally_line
  LANGUAGE sql STABLE AS $$
  SELECT v.municipality_id, v.organisation_id, v.department_id, v.id, v.takeover_on - 1, l.measure, coalesce(v.tier, ''), v.dwelling_type,
    coalesce(ground || ' ' || bearer, 'UNEXPLAINED'), 1::bigint, 1::bigint, l.amount
  FROM (SELECT greatest(v.available_on, paid_until) AS day) began,
    LATERAL (SELECT rent_owed(began.day, v.takeover_on, v.rent_ore) AS ore) lost, LATERAL (VALUES
      ('VOID_DAYS', (v.takeover_on - began.day)::bigint, true),
      ('VOID_LOST', lost.ore, true),
      ('VOID_SHARED', lost.ore * coalesce(permille, 0) / 1000, bearer = 'SHARED')) l(measure, amount, counts)
  WHERE v.state = 'LET' AND v.takeover_on > began.day AND ground IS DISTINCT FROM 'REPAIR' AND l.counts $$;
CREATE FUNCTION void_lines(v vacancy) RETURNS SETOF tally_line LANGUAGE sql STABLE AS $$
  SELECT l.* FROM (SELECT v.id) x
    LEFT JOIN slot s ON s.vacancy_id = x.id AND s.state = 'RETURNED'
    LEFT JOIN LATERAL (SELECT g.ground, g.bearer, g.municipality_permille FROM void_ground g WHERE g.vacancy_id = x.id
      ORDER BY g.recorded_at DESC, g.id DESC LIMIT 1) g ON true,
    LATERAL void_lines_with(v, g.ground, g.bearer, g.municipality_permille, s.rent_until) l
  WHERE v.state = 'LET' $$;

-- Three tables say it: the home, what is recorded about it, and until when the municipality paid. Row by row, because hardly any act
-- touches a home that is let.
DO $$
DECLARE
  columns text := 'municipality_id, organisation_id, department_id, day, measure, tier, dwelling_type, detail, denominator';
  body text := 'CREATE FUNCTION %I() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $b$
    BEGIN
      INSERT INTO tally_change (%s, n, amount) SELECT %s, sum(sign * n), sum(sign * amount) FROM (%s) lines
      GROUP BY %s HAVING sum(sign * n) <> 0 OR sum(sign * amount) <> 0;
      RETURN NULL;
    END $b$';
  latest text := 'LEFT JOIN LATERAL (SELECT g.ground, g.bearer, g.municipality_permille FROM void_ground g WHERE g.vacancy_id = v.id AND %s
    ORDER BY g.recorded_at DESC, g.id DESC LIMIT 1) g ON true';
  with_ground text := 'SELECT l.*, %s AS sign FROM vacancy v LEFT JOIN slot s ON s.vacancy_id = v.id AND s.state = ''RETURNED'' %s,
    LATERAL void_lines_with(v, g.ground, g.bearer, g.municipality_permille, s.rent_until) l WHERE v.id = NEW.vacancy_id';
  with_slot text := 'SELECT l.*, %s AS sign FROM vacancy v %s, LATERAL void_lines_with(v, g.ground, g.bearer, g.municipality_permille,
    CASE WHEN %3$s.state = ''RETURNED'' THEN %3$s.rent_until END) l WHERE v.id = %3$s.vacancy_id';
BEGIN
  EXECUTE format(body, 'void_let', columns, columns, 'SELECT l.*, 1 AS sign FROM void_lines(NEW) l', columns);
  EXECUTE format(body, 'void_of_vacancy', columns, columns,
    'SELECT l.*, 1 AS sign FROM void_lines(NEW) l UNION ALL SELECT l.*, -1 FROM void_lines(OLD) l', columns);
  EXECUTE format(body, 'void_of_ground', columns, columns, format(with_ground, 1, format(latest, 'true')) || ' UNION ALL '
    || format(with_ground, -1, format(latest, 'g.id <> NEW.id')), columns);
  EXECUTE format(body, 'void_of_slot', columns, columns, format(with_slot, 1, format(latest, 'true'), 'NEW') || ' UNION ALL '
    || format(with_slot, -1, format(latest, 'true'), 'OLD'), columns);
END $$;
CREATE TRIGGER tally_void_let AFTER INSERT ON vacancy FOR EACH ROW WHEN (NEW.state = 'LET') EXECUTE FUNCTION void_let();
CREATE TRIGGER tally_void AFTER UPDATE ON vacancy FOR EACH ROW WHEN (NEW.state = 'LET' OR OLD.state = 'LET')
  EXECUTE FUNCTION void_of_vacancy();
CREATE TRIGGER tally_void AFTER INSERT ON void_ground FOR EACH ROW EXECUTE FUNCTION void_of_ground();
CREATE TRIGGER tally_void AFTER UPDATE ON slot FOR EACH ROW WHEN (NEW.state = 'RETURNED' OR OLD.state = 'RETURNED')
  EXECUTE FUNCTION void_of_slot();

CREATE OR REPLACE VIEW tally_recount WITH (security_invoker = true) AS
  SELECT l.* FROM vacancy r, LATERAL vacancy_lines(r) l
  UNION ALL SELECT l.* FROM slot r, LATERAL slot_lines(r) l
  UNION ALL SELECT l.* FROM naming r, LATERAL naming_lines(r) l
  UNION ALL SELECT l.* FROM slot_return r, LATERAL slot_return_lines(r) l
  UNION ALL SELECT l.* FROM reporting_choice r, LATERAL reporting_choice_lines(r) l
  UNION ALL SELECT l.* FROM lease r, LATERAL lease_lines(r) l
  UNION ALL SELECT l.* FROM ledger_entry r, LATERAL ledger_entry_lines(r) l
  UNION ALL SELECT l.* FROM vacancy r, LATERAL void_lines(r) l WHERE r.state = 'LET' AND r.takeover_on > r.available_on;

-- Sums of what stands already; the owner reads as the system does.
SELECT set_config('app.system', 'on', true);
INSERT INTO tally (municipality_id, span, day, organisation_id, department_id, measure, tier, dwelling_type, detail, denominator, n, amount)
  SELECT l.municipality_id, s.span, s.first, l.organisation_id, l.department_id, l.measure, l.tier, l.dwelling_type, l.detail,
    l.denominator, sum(l.n), sum(l.amount)
  FROM tally_recount l, LATERAL spans_of(l.day) s WHERE l.measure IN ('COUNTED_VOIDED', 'VOID_DAYS', 'VOID_LOST', 'VOID_SHARED')
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;
SELECT set_config('app.system', '', true);

-- Homes that stood empty across the first or the last day of a period, among those that ever stood empty.
DROP INDEX vacancy_taken_over;
CREATE INDEX vacancy_empty_from ON vacancy (municipality_id, available_on, takeover_on) WHERE state = 'LET' AND takeover_on > available_on;
CREATE INDEX vacancy_empty_until ON vacancy (municipality_id, takeover_on, available_on) WHERE state = 'LET' AND takeover_on > available_on;
