-- Files that stock, placements, opening balances and vacancies are taken in from: as they came, row by row, until somebody has looked
-- at what they would do, and until the last row has been entered. @see docs/domain/imports.md

-- What a register of departments says beside the numbers that were kept already.
ALTER TABLE department
  ADD lbf_number text CHECK (length(lbf_number) BETWEEN 1 AND 20),
  ADD in_use_year integer CHECK (in_use_year BETWEEN 1600 AND 2200),
  ADD accessible_all integer NOT NULL DEFAULT 0 CHECK (accessible_all >= 0),
  ADD accessible_every_second integer NOT NULL DEFAULT 0 CHECK (accessible_every_second >= 0);

CREATE TABLE file_import (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('ORGANISATIONS', 'DEPARTMENTS', 'DWELLINGS', 'PLACEMENTS', 'OPENINGS', 'VACANCIES')),
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  -- Who brings it in; none: the municipality.
  organisation_id uuid REFERENCES organisation(id),
  file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
  content_hash text,
  -- Columns by the names that the program has for them, in the file's order; empty: one that it does not know.
  columns text[] NOT NULL DEFAULT '{}',
  unknown_headings text[] NOT NULL DEFAULT '{}',
  state text NOT NULL CHECK (state IN ('READING', 'PREVIEW', 'ENTERING', 'CONFIRMED', 'DISCARDED', 'BROKEN')),
  -- Why the whole file cannot be read.
  fault jsonb,
  bytes bigint NOT NULL DEFAULT 0,
  rows_read integer NOT NULL DEFAULT 0,
  -- What somebody looks at: counted up whenever a row is put right.
  revision integer NOT NULL DEFAULT 1,
  -- The last sign of life of whoever reads or enters it.
  moved_at timestamptz(3) NOT NULL,
  read_at timestamptz(3) NOT NULL,
  read_by uuid NOT NULL REFERENCES person(id),
  ended_at timestamptz(3),
  ended_by uuid REFERENCES person(id),
  made integer,
  changed integer,
  unchanged integer,
  refused integer,
  UNIQUE (id, municipality_id),
  CHECK ((state IN ('CONFIRMED', 'DISCARDED')) = (ended_at IS NOT NULL))
);
CREATE INDEX file_import_municipality ON file_import (municipality_id, read_at DESC);
CREATE INDEX file_import_organisation ON file_import (organisation_id, read_at DESC);

-- The file as it was sent, until its rows have been read.
CREATE TABLE import_piece (
  import_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  organisation_id uuid,
  number integer NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (import_id, number),
  FOREIGN KEY (import_id, municipality_id) REFERENCES file_import(id, municipality_id)
);

CREATE TABLE import_row (
  import_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  organisation_id uuid,
  line integer NOT NULL,
  -- By column; as written, in one form.
  cells jsonb NOT NULL,
  -- What the row is of, so that two rows of one thing are met; empty: it cannot be told.
  key text NOT NULL,
  state text NOT NULL CHECK (state IN ('MADE', 'CHANGED', 'UNCHANGED', 'REFUSED', 'ENTERED')),
  -- The order in which rows are entered, and which of two clerks enters it: rows of one department have the same one.
  sort text COLLATE "C" NOT NULL DEFAULT '',
  lane integer NOT NULL DEFAULT 0,
  -- What it says, as it is entered.
  said jsonb,
  -- What it would change, or what has to be put right.
  notes jsonb,
  -- What came of it.
  outcome jsonb,
  PRIMARY KEY (import_id, line),
  FOREIGN KEY (import_id, municipality_id) REFERENCES file_import(id, municipality_id)
);
CREATE INDEX import_row_sort ON import_row (import_id, lane, sort, line);

-- What people call a department or an organisation in their own systems, once somebody has said which it is.
CREATE TABLE import_alias (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  organisation_id uuid NOT NULL,
  -- In one form: without case, blanks and strokes.
  written text NOT NULL CHECK (length(written) BETWEEN 1 AND 120),
  department_id uuid NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by uuid NOT NULL REFERENCES person(id),
  UNIQUE (organisation_id, municipality_id, written),
  FOREIGN KEY (department_id, organisation_id, municipality_id) REFERENCES department(id, organisation_id, municipality_id)
);

DO $$
DECLARE
  t text;
  app text := coalesce(nullif(current_setting('noeglen.app_role', true), ''), 'noeglen_app');
  reads text := 'CASE WHEN organisation_id IS NULL THEN municipality_id = ANY ((SELECT app_municipalities())::uuid[])
    ELSE organisation_id = ANY ((SELECT app_organisations())::uuid[]) END';
  writes text := 'CASE WHEN organisation_id IS NULL THEN strpos(current_setting(''app.municipalities'', true), municipality_id::text) > 0
    ELSE strpos(current_setting(''app.organisations'', true), organisation_id::text) > 0
      AND strpos(current_setting(''app.reach'', true), municipality_id::text) > 0 END';
BEGIN
  -- Whoever brings a file in sees it, and nobody else.
  FOREACH t IN ARRAY ARRAY['file_import', 'import_piece', 'import_row'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO %I', t, app);
    EXECUTE format('CREATE POLICY system ON %I FOR ALL USING ((SELECT app_is_system())) WITH CHECK (app_is_system())', t);
    EXECUTE format('CREATE POLICY own ON %I FOR ALL USING (%s) WITH CHECK (%s)', t, reads, writes);
  END LOOP;
  EXECUTE format('GRANT DELETE ON import_piece, import_row TO %I', app);
END $$;
CALL secure_tables(ARRAY['import_alias'], 'PARTIES', false);

-- Organisations belong to nobody's tenant, so they are made as the system, for the municipality that the scope is of. Null: it is refused.
-- A CVR number is known to everybody: whoever could join an organisation by it would read its colleagues' names.
CREATE FUNCTION bring_in_organisation(town uuid, new_id uuid, new_name text, new_cvr text, agent text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('app.system', true), '');
  brought uuid;
  by_cvr uuid;
BEGIN
  IF NOT app_is_system() AND NOT (town = ANY (coalesce(app_municipalities(), '{}'))) THEN
    RAISE EXCEPTION 'Not a municipality of the scope' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM set_config('app.system', 'on', true);
  SELECT id INTO brought FROM organisation WHERE id = new_id;
  SELECT id INTO by_cvr FROM organisation WHERE cvr = new_cvr;
  IF brought <> by_cvr THEN
    brought := NULL;
  ELSIF coalesce(brought, by_cvr) IS NULL THEN
    -- Another municipality may bring it in at the same moment.
    INSERT INTO organisation (id, name, cvr, managing_agent) VALUES (new_id, new_name, new_cvr, agent)
    ON CONFLICT DO NOTHING RETURNING id INTO brought;
    INSERT INTO organisation_municipality SELECT brought, town WHERE brought IS NOT NULL;
  ELSE
    brought := coalesce(brought, by_cvr);
    BEGIN
      -- One that others know too keeps the name they know it by.
      UPDATE organisation SET name = new_name, cvr = coalesce(new_cvr, cvr), managing_agent = agent WHERE id = brought
        AND EXISTS (SELECT FROM organisation_municipality WHERE organisation_id = brought AND municipality_id = town)
        AND NOT EXISTS (SELECT FROM organisation_municipality WHERE organisation_id = brought AND municipality_id <> town);
      IF NOT FOUND THEN brought := NULL; END IF;
    EXCEPTION WHEN unique_violation THEN
      -- The number was taken a moment ago.
      brought := NULL;
    END;
  END IF;
  PERFORM set_config('app.system', before, true);
  RETURN brought;
END $$;

-- Of these CVR numbers those of organisations that act elsewhere only; not whose they are, nor where.
CREATE FUNCTION organisations_elsewhere(town uuid, numbers text[]) RETURNS text[]
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('app.system', true), '');
  elsewhere text[];
BEGIN
  IF NOT app_is_system() AND NOT (town = ANY (coalesce(app_municipalities(), '{}'))) THEN
    RAISE EXCEPTION 'Not a municipality of the scope' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM set_config('app.system', 'on', true);
  SELECT coalesce(array_agg(o.cvr), '{}') INTO elsewhere FROM organisation o WHERE o.cvr = ANY (numbers)
    AND NOT EXISTS (SELECT FROM organisation_municipality x WHERE x.organisation_id = o.id AND x.municipality_id = town);
  PERFORM set_config('app.system', before, true);
  RETURN elsewhere;
END $$;
