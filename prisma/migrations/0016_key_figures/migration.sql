-- Key figures: whose figure it is, what it was before it was restated, the ranges and doubts of the sources, and how they are brought in.

-- A figure is of a department, an area, a municipality, or of a group: several places together, or a wider one to compare with.
ALTER TABLE key_figure DROP CONSTRAINT key_figure_level_check;
ALTER TABLE area ADD UNIQUE (id, municipality_id);
ALTER TABLE key_figure
  ADD group_name text CHECK (length(group_name) BETWEEN 2 AND 120),
  -- Where the source gives a span: 43-46 %.
  ADD value_to numeric(14, 4),
  -- How many persons or homes stand behind a share.
  ADD persons integer CHECK (persons >= 0),
  -- Who publishes it; `source` holds the words. OTHER is also everything entered before the kinds were told apart.
  ADD source_kind text NOT NULL DEFAULT 'OTHER' CHECK (source_kind IN ('SBST', 'MINISTRY', 'LBF', 'DST', 'MUNICIPALITY', 'ORGANISATION', 'VIVE', 'OTHER')),
  -- The source's own table is in doubt.
  ADD uncertain boolean NOT NULL DEFAULT false,
  -- The row that this one replaces: the same figure of the same place, day and source. One replaces one.
  ADD restates uuid UNIQUE REFERENCES key_figure(id),
  ADD restated_because text CHECK (length(restated_because) BETWEEN 3 AND 500),
  ADD import_id uuid,
  -- The organisation that entered it, of a department of its own; null: the municipality did. Each puts its own right.
  ADD entered_by_organisation_id uuid,
  ADD CONSTRAINT key_figure_entered_by_check
    CHECK (entered_by_organisation_id IS NULL OR entered_by_organisation_id IS NOT DISTINCT FROM organisation_id),
  ADD CONSTRAINT key_figure_level_check CHECK (level IN ('DEPARTMENT', 'AREA', 'MUNICIPALITY', 'GROUP')),
  ADD CONSTRAINT key_figure_group_check CHECK ((level = 'GROUP') = (group_name IS NOT NULL)),
  -- An organisation has figures of its own departments and of nothing else.
  ADD CONSTRAINT key_figure_organisation_check CHECK (organisation_id IS NULL OR level = 'DEPARTMENT'),
  DROP CONSTRAINT key_figure_department_id_fkey,
  ADD CONSTRAINT key_figure_department_id_fkey FOREIGN KEY (department_id, organisation_id, municipality_id)
    REFERENCES department(id, organisation_id, municipality_id),
  DROP CONSTRAINT key_figure_area_id_fkey,
  ADD CONSTRAINT key_figure_area_id_fkey FOREIGN KEY (area_id, municipality_id) REFERENCES area(id, municipality_id),
  ADD CONSTRAINT key_figure_value_check CHECK (value_to > value),
  ADD CONSTRAINT key_figure_suppressed_check CHECK (NOT suppressed OR value IS NULL),
  -- What a tier is proposed from is one number.
  ADD CONSTRAINT key_figure_department_value_check CHECK (value_to IS NULL OR level <> 'DEPARTMENT'),
  ADD CONSTRAINT key_figure_period_check CHECK (period_to >= period_from);
-- An organisation enters in its own name alone, and the municipality in nobody else's.
DROP POLICY parties_add ON key_figure;
CREATE POLICY municipality_adds ON key_figure FOR INSERT WITH CHECK (
  entered_by_organisation_id IS NULL AND strpos(current_setting('app.municipalities', true), municipality_id::text) > 0);
CREATE POLICY organisation_adds ON key_figure FOR INSERT WITH CHECK (
  strpos(current_setting('app.organisations', true), entered_by_organisation_id::text) > 0);
-- Lists, latest first: a municipality's own, an organisation's own, and what all under a municipality share.
CREATE INDEX key_figure_municipality_list ON key_figure (municipality_id, valid_from DESC, id DESC);
CREATE INDEX key_figure_organisation_list ON key_figure (organisation_id, valid_from DESC, id DESC);
CREATE INDEX key_figure_shared_list ON key_figure (municipality_id, valid_from DESC, id DESC) WHERE organisation_id IS NULL;
CREATE INDEX key_figure_name_list ON key_figure (municipality_id, name, valid_from DESC, id DESC);

-- A file of figures as it was read, until somebody has looked at what it would do. No organisation: the municipality's own.
CREATE TABLE figure_import (
  id uuid PRIMARY KEY,
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  organisation_id uuid REFERENCES organisation(id),
  file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
  content_hash text NOT NULL,
  -- What is said of the whole file: its source and its day, where its rows do not say.
  said jsonb NOT NULL,
  rows jsonb,
  state text NOT NULL CHECK (state IN ('PREVIEW', 'CONFIRMED', 'DISCARDED')),
  made integer,
  restated integer,
  unchanged integer,
  refused integer,
  read_at timestamptz(3) NOT NULL,
  read_by uuid NOT NULL REFERENCES person(id),
  ended_at timestamptz(3),
  ended_by uuid REFERENCES person(id),
  CHECK ((state = 'PREVIEW') = (rows IS NOT NULL))
);
CREATE INDEX figure_import_municipality ON figure_import (municipality_id, read_at DESC);
CREATE INDEX figure_import_organisation ON figure_import (organisation_id, read_at DESC);
ALTER TABLE key_figure ADD FOREIGN KEY (import_id) REFERENCES figure_import(id);

-- Which streets an area consists of.
CREATE TABLE area_address (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  area_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  street text NOT NULL CHECK (length(street) BETWEEN 1 AND 120),
  from_number integer NOT NULL CHECK (from_number > 0),
  to_number integer NOT NULL,
  parity text NOT NULL CHECK (parity IN ('EVEN', 'ODD', 'ALL')),
  position integer NOT NULL,
  CHECK (to_number >= from_number),
  UNIQUE (area_id, street, from_number),
  FOREIGN KEY (area_id, municipality_id) REFERENCES area(id, municipality_id)
);

-- What the parties have set out to reach, and what they follow: a figure of some areas together, from a day it was measured.
CREATE TABLE figure_goal (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  kind text NOT NULL CHECK (kind IN ('FEWER_PER_YEAR', 'AT_LEAST_PER_YEAR', 'INDICATOR')),
  figure text NOT NULL,
  -- The areas reckoned together, or a group whose figure is published as one.
  area_ids uuid[] NOT NULL DEFAULT '{}',
  group_name text,
  -- An indicator is held against the municipality's own figure, or against this group's.
  compared_with text,
  amount integer CHECK (amount > 0),
  -- The year it was measured before; a target is reckoned from it.
  baseline_year integer NOT NULL CHECK (baseline_year BETWEEN 1990 AND 2100),
  valid_from date NOT NULL,
  valid_to date,
  source text NOT NULL,
  position integer NOT NULL,
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  recorded_by uuid REFERENCES person(id),
  CHECK ((kind = 'INDICATOR') = (amount IS NULL)),
  CHECK ((group_name IS NULL) = (cardinality(area_ids) > 0))
);
CREATE INDEX figure_goal_municipality ON figure_goal (municipality_id, position);

-- Published figures of municipalities, to compare with; whoever is signed in may read them.
CREATE TABLE reference_figure (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  municipality_code text NOT NULL CHECK (municipality_code ~ '^[0-9]{3}$'),
  municipality_name text NOT NULL,
  column_position integer NOT NULL,
  row_position integer NOT NULL,
  figure text NOT NULL,
  period_from integer NOT NULL,
  period_to integer NOT NULL,
  value numeric(14, 4),
  value_to numeric(14, 4),
  unit text NOT NULL CHECK (unit IN ('PERCENT', 'COUNT', 'INDEX', 'ORE')),
  uncertain boolean NOT NULL DEFAULT false,
  note text,
  source text NOT NULL,
  UNIQUE (municipality_code, figure, period_from, period_to),
  CHECK (value_to > value),
  CHECK (period_to >= period_from)
);

DO $$ BEGIN
  ALTER TABLE reference_figure ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  EXECUTE format('GRANT SELECT, INSERT ON reference_figure TO %I', coalesce(nullif(current_setting('noeglen.app_role', true), ''), 'noeglen_app'));
  CREATE POLICY system ON reference_figure FOR ALL USING ((SELECT app_is_system())) WITH CHECK (app_is_system());
  CREATE POLICY signed_in ON reference_figure FOR SELECT USING ((SELECT app_reach()) IS NOT NULL);
END $$;
-- An organisation's file is seen by its municipality too; whose it is to take in is the use case's to say.
CALL secure_tables(ARRAY['figure_import'], 'PARTIES', false);
CALL secure_shared_tables(ARRAY['area_address', 'figure_goal'], NULL, 'MUNICIPALITY', false);
