-- What departments, organisations and areas were called, in which area a department lay and how many homes it had, each from its day.
-- @see docs/domain/names-on-the-day.md

-- From null: since the beginning. What was said last of a day holds for it, so a later row may also tell of earlier days.
CREATE TABLE department_name (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  department_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  valid_from date,
  recorded_at timestamptz(3) NOT NULL,
  number text NOT NULL,
  name text NOT NULL,
  FOREIGN KEY (department_id, organisation_id, municipality_id) REFERENCES department(id, organisation_id, municipality_id)
);
CREATE INDEX department_name_department ON department_name (department_id, id DESC);

CREATE TABLE department_area (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  department_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  valid_from date,
  recorded_at timestamptz(3) NOT NULL,
  -- Null: it lay in none.
  area_id uuid,
  FOREIGN KEY (department_id, organisation_id, municipality_id) REFERENCES department(id, organisation_id, municipality_id),
  FOREIGN KEY (area_id, municipality_id) REFERENCES area(id, municipality_id)
);
CREATE INDEX department_area_department ON department_area (department_id, id DESC);

CREATE TABLE department_stock (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  department_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  valid_from date,
  recorded_at timestamptz(3) NOT NULL,
  family_dwellings integer NOT NULL,
  youth_dwellings integer NOT NULL,
  elderly_dwellings integer NOT NULL,
  FOREIGN KEY (department_id, organisation_id, municipality_id) REFERENCES department(id, organisation_id, municipality_id)
);
CREATE INDEX department_stock_department ON department_stock (department_id, id DESC);

CREATE TABLE area_name (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  area_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  valid_from date,
  recorded_at timestamptz(3) NOT NULL,
  name text NOT NULL,
  FOREIGN KEY (area_id, municipality_id) REFERENCES area(id, municipality_id)
);
CREATE INDEX area_name_area ON area_name (area_id, id DESC);

CREATE TABLE organisation_name (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation(id),
  valid_from date,
  recorded_at timestamptz(3) NOT NULL,
  name text NOT NULL
);
CREATE INDEX organisation_name_organisation ON organisation_name (organisation_id, id DESC);

-- Read by whoever reads what it is the past of; written by the triggers below, and by no role.
DO $$
DECLARE
  t text;
  app text := coalesce(nullif(current_setting('noeglen.app_role', true), ''), 'noeglen_app');
  parties text := 'municipality_id = ANY ((SELECT app_municipalities())::uuid[]) OR organisation_id = ANY ((SELECT app_organisations())::uuid[])';
BEGIN
  FOREACH t IN ARRAY ARRAY['department_name', 'department_area', 'department_stock', 'area_name', 'organisation_name'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT ON %I TO %I', t, app);
    EXECUTE format('CREATE POLICY system ON %I FOR ALL USING ((SELECT app_is_system())) WITH CHECK (app_is_system())', t);
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER never_truncated BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['department_name', 'department_area', 'department_stock'] LOOP
    EXECUTE format('CREATE POLICY parties ON %I FOR SELECT USING (%s)', t, parties);
  END LOOP;
  CREATE POLICY reach ON area_name FOR SELECT USING (municipality_id = ANY ((SELECT app_reach())::uuid[]));
  CREATE POLICY reach ON organisation_name FOR SELECT USING (organisation_id IN (SELECT organisation_id FROM organisation_municipality));
END $$;

-- What stands at first has stood since the beginning: of what was before nobody has told. A change holds from the day it is entered; what
-- changes as a department is closed, from the day it is closed.
CREATE FUNCTION keep_department_of_the_day() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('app.system', true), '');
  is_new boolean := TG_OP = 'INSERT';
  since date := CASE WHEN is_new THEN NULL WHEN NEW.closed_from IS DISTINCT FROM OLD.closed_from THEN NEW.closed_from ELSE app_today() END;
  moment timestamptz := coalesce(app_now(), clock_timestamp());
BEGIN
  PERFORM set_config('app.system', 'on', true);
  IF is_new OR (NEW.number, NEW.name) IS DISTINCT FROM (OLD.number, OLD.name) THEN
    INSERT INTO department_name (department_id, organisation_id, municipality_id, valid_from, recorded_at, number, name)
    VALUES (NEW.id, NEW.organisation_id, NEW.municipality_id, since, moment, NEW.number, NEW.name);
  END IF;
  IF is_new OR NEW.area_id IS DISTINCT FROM OLD.area_id THEN
    INSERT INTO department_area (department_id, organisation_id, municipality_id, valid_from, recorded_at, area_id)
    VALUES (NEW.id, NEW.organisation_id, NEW.municipality_id, since, moment, NEW.area_id);
  END IF;
  IF is_new OR (NEW.family_dwellings, NEW.youth_dwellings, NEW.elderly_dwellings)
      IS DISTINCT FROM (OLD.family_dwellings, OLD.youth_dwellings, OLD.elderly_dwellings) THEN
    INSERT INTO department_stock (department_id, organisation_id, municipality_id, valid_from, recorded_at, family_dwellings,
      youth_dwellings, elderly_dwellings)
    VALUES (NEW.id, NEW.organisation_id, NEW.municipality_id, since, moment, NEW.family_dwellings, NEW.youth_dwellings,
      NEW.elderly_dwellings);
  END IF;
  PERFORM set_config('app.system', before, true);
  RETURN NULL;
END $$;

CREATE FUNCTION keep_area_of_the_day() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE before text := coalesce(current_setting('app.system', true), '');
BEGIN
  PERFORM set_config('app.system', 'on', true);
  INSERT INTO area_name (area_id, municipality_id, valid_from, recorded_at, name)
  VALUES (NEW.id, NEW.municipality_id, CASE WHEN TG_OP = 'UPDATE' THEN app_today() END, coalesce(app_now(), clock_timestamp()), NEW.name);
  PERFORM set_config('app.system', before, true);
  RETURN NULL;
END $$;

CREATE FUNCTION keep_organisation_of_the_day() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE before text := coalesce(current_setting('app.system', true), '');
BEGIN
  PERFORM set_config('app.system', 'on', true);
  INSERT INTO organisation_name (organisation_id, valid_from, recorded_at, name)
  VALUES (NEW.id, CASE WHEN TG_OP = 'UPDATE' THEN app_today() END, coalesce(app_now(), clock_timestamp()), NEW.name);
  PERFORM set_config('app.system', before, true);
  RETURN NULL;
END $$;

-- What stands today holds since the beginning; the owner reads as the system does.
SELECT set_config('app.system', 'on', true);
INSERT INTO department_name (department_id, organisation_id, municipality_id, recorded_at, number, name)
  SELECT d.id, d.organisation_id, d.municipality_id, coalesce(app_now(), clock_timestamp()), d.number, d.name FROM department d;
INSERT INTO department_area (department_id, organisation_id, municipality_id, recorded_at, area_id)
  SELECT d.id, d.organisation_id, d.municipality_id, coalesce(app_now(), clock_timestamp()), d.area_id FROM department d;
INSERT INTO department_stock (department_id, organisation_id, municipality_id, recorded_at, family_dwellings, youth_dwellings, elderly_dwellings)
  SELECT d.id, d.organisation_id, d.municipality_id, coalesce(app_now(), clock_timestamp()), d.family_dwellings, d.youth_dwellings,
    d.elderly_dwellings FROM department d;
INSERT INTO area_name (area_id, municipality_id, recorded_at, name)
  SELECT a.id, a.municipality_id, coalesce(app_now(), clock_timestamp()), a.name FROM area a;
INSERT INTO organisation_name (organisation_id, recorded_at, name)
  SELECT o.id, coalesce(app_now(), clock_timestamp()), o.name FROM organisation o;
SELECT set_config('app.system', '', true);

-- After the tables' own rows. Always: rows that are loaded past the other triggers have a past too.
CREATE TRIGGER of_the_day AFTER INSERT OR UPDATE OF number, name, area_id, family_dwellings, youth_dwellings, elderly_dwellings
  ON department FOR EACH ROW EXECUTE FUNCTION keep_department_of_the_day();
CREATE TRIGGER of_the_day_new AFTER INSERT ON area FOR EACH ROW EXECUTE FUNCTION keep_area_of_the_day();
CREATE TRIGGER of_the_day AFTER UPDATE ON area FOR EACH ROW WHEN (NEW.name <> OLD.name) EXECUTE FUNCTION keep_area_of_the_day();
CREATE TRIGGER of_the_day_new AFTER INSERT ON organisation FOR EACH ROW EXECUTE FUNCTION keep_organisation_of_the_day();
CREATE TRIGGER of_the_day AFTER UPDATE ON organisation FOR EACH ROW WHEN (NEW.name <> OLD.name) EXECUTE FUNCTION keep_organisation_of_the_day();
ALTER TABLE department ENABLE ALWAYS TRIGGER of_the_day;
ALTER TABLE area ENABLE ALWAYS TRIGGER of_the_day_new, ENABLE ALWAYS TRIGGER of_the_day;
ALTER TABLE organisation ENABLE ALWAYS TRIGGER of_the_day_new, ENABLE ALWAYS TRIGGER of_the_day;

-- A department as it stood on a day; in the caller's statement, so that each part is one look into an index.
CREATE FUNCTION department_on(of_department uuid, of_organisation uuid, on_day date) RETURNS TABLE (number text, name text,
  organisation_name text, area_id uuid, area_name text, family_dwellings integer, youth_dwellings integer, elderly_dwellings integer)
LANGUAGE sql STABLE AS $$
  SELECT n.number, n.name, o.name, l.area_id, a.name, s.family_dwellings, s.youth_dwellings, s.elderly_dwellings
  FROM (SELECT x.number, x.name FROM department_name x WHERE x.department_id = of_department
      AND (x.valid_from IS NULL OR x.valid_from <= on_day) ORDER BY x.id DESC LIMIT 1) n
    CROSS JOIN LATERAL (SELECT x.family_dwellings, x.youth_dwellings, x.elderly_dwellings FROM department_stock x
      WHERE x.department_id = of_department AND (x.valid_from IS NULL OR x.valid_from <= on_day) ORDER BY x.id DESC LIMIT 1) s
    CROSS JOIN LATERAL (SELECT x.name FROM organisation_name x WHERE x.organisation_id = of_organisation
      AND (x.valid_from IS NULL OR x.valid_from <= on_day) ORDER BY x.id DESC LIMIT 1) o
    CROSS JOIN LATERAL (SELECT x.area_id FROM department_area x WHERE x.department_id = of_department
      AND (x.valid_from IS NULL OR x.valid_from <= on_day) ORDER BY x.id DESC LIMIT 1) l
    LEFT JOIN LATERAL (SELECT x.name FROM area_name x WHERE x.area_id = l.area_id
      AND (x.valid_from IS NULL OR x.valid_from <= on_day) ORDER BY x.id DESC LIMIT 1) a ON true $$;

-- In which area a department lay on a day.
CREATE FUNCTION area_on(of_department uuid, on_day date) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT x.area_id FROM department_area x WHERE x.department_id = of_department
    AND (x.valid_from IS NULL OR x.valid_from <= on_day) ORDER BY x.id DESC LIMIT 1 $$;

-- Of a summary the departments are those that lay in the area on its last day; otherwise as in 0025.
CREATE OR REPLACE FUNCTION summary_inputs(of_summary uuid) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('app.system', true), '');
  s saved_summary%ROWTYPE;
  first_month date;
  next_month date;
  sums text;
  lay_there uuid[];
BEGIN
  SELECT * INTO s FROM saved_summary WHERE id = of_summary;
  IF NOT FOUND OR NOT sees_summary(s) THEN
    RETURN NULL;
  END IF;
  first_month := date_trunc('month', (s.from_on - 1)::timestamp) + interval '1 month';
  next_month := date_trunc('month', (s.through_on + 1)::timestamp);
  IF first_month >= next_month THEN
    first_month := s.through_on + 1;
    next_month := first_month;
  END IF;
  PERFORM set_config('app.system', 'on', true);
  SELECT array_agg(d.id) INTO lay_there FROM department d
  WHERE s.part_kind = 'AREA' AND d.municipality_id = s.municipality_id AND area_on(d.id, least(s.through_on, app_today())) = s.part_id;
  SELECT string_agg(concat_ws('|', l.day, l.department_id, l.measure, l.tier, l.dwelling_type, l.detail, l.denominator, l.n, l.amount), E'\n'
      ORDER BY l.day, l.department_id, l.measure COLLATE "C", l.tier COLLATE "C", l.dwelling_type COLLATE "C", l.detail COLLATE "C", l.denominator)
    INTO sums
  FROM (SELECT x.day, x.department_id, x.measure, x.tier, x.dwelling_type, x.detail, x.denominator, sum(x.n) AS n, sum(x.amount) AS amount
    FROM (
      SELECT t.organisation_id, t.department_id, t.day, t.measure, t.tier, t.dwelling_type, t.detail, t.denominator, t.n, t.amount
        FROM (VALUES ('DAY', s.from_on, first_month), ('MONTH', first_month, next_month), ('DAY', next_month, s.through_on + 1)) r(span, first, until)
        JOIN tally t ON t.span = r.span AND t.day >= r.first AND t.day < r.until WHERE t.municipality_id = s.municipality_id
      UNION ALL
      SELECT c.organisation_id, c.department_id,
          CASE WHEN c.day >= first_month AND c.day < next_month THEN date_trunc('month', c.day::timestamp)::date ELSE c.day END,
          c.measure, c.tier, c.dwelling_type, c.detail, c.denominator, c.n, c.amount
        FROM tally_change c WHERE c.municipality_id = s.municipality_id AND c.day BETWEEN s.from_on AND s.through_on) x
    WHERE CASE s.part_kind WHEN 'ORGANISATION' THEN x.organisation_id = s.part_id WHEN 'AREA' THEN x.department_id = ANY (lay_there)
      WHEN 'DEPARTMENT' THEN x.department_id = s.part_id ELSE true END
    GROUP BY 1, 2, 3, 4, 5, 6, 7 HAVING sum(x.n) <> 0 OR sum(x.amount) <> 0) l;
  PERFORM set_config('app.system', before, true);
  RETURN encode(sha256(convert_to(coalesce(sums, ''), 'UTF8')), 'hex');
END $$;
CREATE OR REPLACE FUNCTION summary_parties(municipality uuid, kind text, part uuid, from_on date, through_on date) RETURNS uuid[]
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('app.system', true), '');
  found uuid[];
BEGIN
  IF before = '' AND NOT municipality = ANY (coalesce(app_reach(), '{}')) THEN
    RETURN '{}';
  END IF;
  PERFORM set_config('app.system', 'on', true);
  SELECT coalesce(array_agg(DISTINCT d.organisation_id), '{}') INTO found FROM department d
  WHERE d.municipality_id = municipality AND (d.closed_from IS NULL OR d.closed_from > summary_parties.from_on)
    AND (d.opened_from IS NULL OR d.opened_from <= summary_parties.through_on)
    AND CASE kind WHEN 'ORGANISATION' THEN d.organisation_id = part
      WHEN 'AREA' THEN area_on(d.id, least(summary_parties.through_on, app_today())) = part WHEN 'DEPARTMENT' THEN d.id = part ELSE true END;
  PERFORM set_config('app.system', before, true);
  RETURN found;
END $$;
