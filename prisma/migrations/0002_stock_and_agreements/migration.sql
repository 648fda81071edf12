-- The stock (area, department, dwelling) and what has been agreed and decided about it.
CREATE TABLE area (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  name text NOT NULL,
  example boolean NOT NULL DEFAULT false,
  UNIQUE (municipality_id, name)
);

-- A designation is entered with its day; only its end may be added later.
CREATE TABLE area_designation (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  area_id uuid NOT NULL REFERENCES area(id),
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  designation text NOT NULL CHECK (designation IN ('PREVENTION_AREA', 'VULNERABLE_AREA', 'PARALLEL_SOCIETY_AREA', 'TRANSFORMATION_AREA', 'DEVELOPMENT_PLAN')),
  valid_from date NOT NULL,
  valid_to date,
  source text NOT NULL,
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  recorded_by uuid REFERENCES person(id),
  CHECK (valid_to > valid_from)
);
CREATE INDEX area_designation_area ON area_designation (area_id);

CREATE TABLE department (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id uuid NOT NULL REFERENCES organisation(id),
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  area_id uuid REFERENCES area(id),
  number text NOT NULL,
  name text NOT NULL,
  family_dwellings integer NOT NULL DEFAULT 0 CHECK (family_dwellings >= 0),
  youth_dwellings integer NOT NULL DEFAULT 0 CHECK (youth_dwellings >= 0),
  elderly_dwellings integer NOT NULL DEFAULT 0 CHECK (elderly_dwellings >= 0),
  residents integer CHECK (residents >= 0),
  turnover_permille integer CHECK (turnover_permille BETWEEN 0 AND 1000),
  example boolean NOT NULL DEFAULT false,
  UNIQUE (organisation_id, municipality_id, number),
  FOREIGN KEY (organisation_id, municipality_id) REFERENCES organisation_municipality
);
CREATE INDEX department_municipality ON department (municipality_id);
-- After the others, see vacancy.
ALTER TABLE department ADD UNIQUE (id, organisation_id, municipality_id);

CREATE TABLE department_rehousing (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  department_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  reason text NOT NULL,
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  recorded_by uuid REFERENCES person(id),
  CHECK (valid_to > valid_from),
  FOREIGN KEY (department_id, organisation_id, municipality_id) REFERENCES department(id, organisation_id, municipality_id)
);
CREATE INDEX department_rehousing_department ON department_rehousing (department_id);

CREATE TABLE dwelling (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  department_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  unit_number text NOT NULL,
  type text NOT NULL CHECK (type IN ('FAMILY', 'YOUTH', 'ELDERLY', 'CARE')),
  allocation_rule text,
  street text NOT NULL,
  house_number text NOT NULL,
  floor text,
  door text,
  postcode text NOT NULL CHECK (postcode ~ '^[0-9]{4}$'),
  city text NOT NULL,
  rooms integer NOT NULL CHECK (rooms BETWEEN 1 AND 20),
  area_tenths integer NOT NULL CHECK (area_tenths BETWEEN 50 AND 10000),
  rent_ore integer NOT NULL CHECK (rent_ore >= 0),
  utilities_ore integer NOT NULL DEFAULT 0 CHECK (utilities_ore >= 0),
  deposit_ore integer NOT NULL DEFAULT 0 CHECK (deposit_ore >= 0),
  lift boolean NOT NULL DEFAULT false,
  ground_floor boolean NOT NULL DEFAULT false,
  example boolean NOT NULL DEFAULT false,
  -- The address as lib/domain/vacancy/address-key.ts writes it: a home reported anew under another unit number is found by it.
  address_key text NOT NULL,
  UNIQUE (department_id, unit_number),
  UNIQUE (id, department_id),
  FOREIGN KEY (department_id, organisation_id, municipality_id) REFERENCES department(id, organisation_id, municipality_id)
);
CREATE INDEX dwelling_address ON dwelling (department_id, address_key);

CREATE TABLE agreement (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  organisation_id uuid REFERENCES organisation(id),
  framework_id uuid REFERENCES agreement(id),
  slug text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('FRAMEWORK', 'INDIVIDUAL')),
  CHECK ((kind = 'INDIVIDUAL') = (organisation_id IS NOT NULL AND framework_id IS NOT NULL))
);

-- A signed version never changes; two framework versions are never in force for one municipality on one day.
CREATE TABLE agreement_version (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  agreement_id uuid NOT NULL REFERENCES agreement(id),
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  kind text NOT NULL CHECK (kind IN ('FRAMEWORK', 'INDIVIDUAL')),
  version integer NOT NULL CHECK (version > 0),
  valid_from date NOT NULL,
  valid_to date,
  document jsonb NOT NULL,
  checksum text NOT NULL,
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  recorded_by uuid REFERENCES person(id),
  UNIQUE (agreement_id, version),
  CHECK (valid_to > valid_from),
  EXCLUDE USING gist (municipality_id WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (kind = 'FRAMEWORK')
);

-- A placement is a dated human decision; the latest valid_from counts, then the latest recorded.
CREATE TABLE placement (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  department_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  tier text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  decided_on date NOT NULL,
  forum text NOT NULL,
  figure numeric(7, 4),
  figure_source text,
  proposed_tier text,
  deviation_reason text,
  criteria text[] NOT NULL DEFAULT '{}',
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  recorded_by uuid REFERENCES person(id),
  CHECK (valid_to > valid_from),
  FOREIGN KEY (department_id, organisation_id, municipality_id) REFERENCES department(id, organisation_id, municipality_id)
);
CREATE INDEX placement_department ON placement (department_id, valid_from DESC);

CREATE TABLE key_figure (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  organisation_id uuid REFERENCES organisation(id),
  department_id uuid REFERENCES department(id),
  area_id uuid REFERENCES area(id),
  level text NOT NULL CHECK (level IN ('DEPARTMENT', 'AREA', 'MUNICIPALITY')),
  name text NOT NULL,
  value numeric(14, 4),
  unit text NOT NULL CHECK (unit IN ('PERCENT', 'COUNT', 'INDEX', 'ORE')),
  age_from integer,
  age_to integer,
  period_from date,
  period_to date,
  valid_from date NOT NULL,
  valid_to date,
  source text NOT NULL,
  suppressed boolean NOT NULL DEFAULT false,
  method text,
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  recorded_by uuid REFERENCES person(id),
  CHECK ((level = 'DEPARTMENT') = (department_id IS NOT NULL AND organisation_id IS NOT NULL)),
  CHECK ((level = 'AREA') = (area_id IS NOT NULL)),
  CHECK (valid_to > valid_from)
);
CREATE INDEX key_figure_department ON key_figure (department_id, name, valid_from DESC);
CREATE INDEX key_figure_area ON key_figure (area_id, name, valid_from DESC);
CREATE INDEX key_figure_municipality ON key_figure (municipality_id, level);

-- How often the facts that decisions rest on have changed in a municipality. Whoever has read them before compares this one number,
-- in the same question as everything else, instead of reading them again.
CREATE TABLE facts_revision (
  municipality_id uuid PRIMARY KEY REFERENCES municipality(id),
  revision bigint NOT NULL,
  -- The transaction that changed them last: one that enters a thousand rows counts once.
  changed_in bigint NOT NULL
);
-- Whoever enters a fact may not be let in to the number, so it is counted as the system.
CREATE FUNCTION count_change_of_facts() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  changed jsonb := to_jsonb(CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END);
  before text := coalesce(current_setting('app.system', true), '');
BEGIN
  PERFORM set_config('app.system', 'on', true);
  INSERT INTO facts_revision AS f (municipality_id, revision, changed_in)
    SELECT m.id, 1, pg_current_xact_id()::text::bigint FROM (
      SELECT (changed ->> 'municipality_id')::uuid AS id WHERE TG_TABLE_NAME NOT IN ('municipality', 'organisation')
      UNION SELECT (changed ->> 'id')::uuid WHERE TG_TABLE_NAME = 'municipality'
      UNION SELECT om.municipality_id FROM organisation_municipality om
        WHERE TG_TABLE_NAME = 'organisation' AND om.organisation_id = (changed ->> 'id')::uuid) m ORDER BY m.id
    ON CONFLICT (municipality_id) DO UPDATE SET revision = f.revision + 1, changed_in = excluded.changed_in
      WHERE f.changed_in <> excluded.changed_in;
  PERFORM set_config('app.system', before, true);
  RETURN NULL;
END $$;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['placement', 'key_figure', 'area_designation', 'department_rehousing', 'agreement_version', 'closing_day'] LOOP
    EXECUTE format('CREATE TRIGGER facts_change AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION count_change_of_facts()', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['department', 'municipality', 'organisation'] LOOP
    EXECUTE format('CREATE TRIGGER facts_change AFTER UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION count_change_of_facts()', t);
  END LOOP;
END $$;
