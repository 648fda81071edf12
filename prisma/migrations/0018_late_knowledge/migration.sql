-- What is entered after the day it takes effect, and departments that are merged or split.

-- The state's list of designated areas as somebody entered it. @see almenboligloven § 61 a, 5
CREATE TABLE designation_list (
  id uuid PRIMARY KEY,
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  -- The day the list says it holds from.
  list_on date NOT NULL,
  source text NOT NULL CHECK (length(source) BETWEEN 3 AND 300),
  recorded_at timestamptz(3) NOT NULL,
  recorded_by uuid NOT NULL REFERENCES person(id)
);
CREATE INDEX designation_list_municipality ON designation_list (municipality_id, recorded_at DESC);

-- What the list says of an area: a designation that stands on, begins, or has gone.
CREATE TABLE designation_list_row (
  list_id uuid NOT NULL REFERENCES designation_list(id),
  designation_id uuid NOT NULL REFERENCES area_designation(id),
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  change text NOT NULL CHECK (change IN ('STANDS', 'BEGINS', 'ENDS')),
  PRIMARY KEY (list_id, designation_id)
);

-- Something that was entered after the day it takes effect: a list, or a placement of one department.
CREATE TABLE late_entry (
  id uuid PRIMARY KEY,
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  -- Of a placement.
  organisation_id uuid REFERENCES organisation(id),
  kind text NOT NULL CHECK (kind IN ('DESIGNATIONS', 'PLACEMENT')),
  list_id uuid UNIQUE REFERENCES designation_list(id),
  placement_id uuid UNIQUE REFERENCES placement(id),
  effective_on date NOT NULL,
  -- Why it was not entered before; null where it was entered on the very day.
  reason text CHECK (length(reason) BETWEEN 3 AND 1000),
  recorded_at timestamptz(3) NOT NULL,
  recorded_by uuid NOT NULL REFERENCES person(id),
  CHECK ((kind = 'DESIGNATIONS') = (list_id IS NOT NULL)),
  CHECK ((kind = 'PLACEMENT') = (placement_id IS NOT NULL AND organisation_id IS NOT NULL))
);
CREATE INDEX late_entry_municipality ON late_entry (municipality_id, recorded_at DESC);

-- A home that would have been decided otherwise, had the entry been known. The decision itself stands as it was made.
CREATE TABLE late_finding (
  id uuid PRIMARY KEY,
  entry_id uuid NOT NULL REFERENCES late_entry(id),
  vacancy_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  department_id uuid NOT NULL,
  was_route text NOT NULL CHECK (was_route IN ('MUNICIPAL', 'ORGANISATION', 'CLOSED')),
  was_tier text NOT NULL,
  would_route text NOT NULL CHECK (would_route IN ('MUNICIPAL', 'ORGANISATION', 'CLOSED')),
  would_tier text NOT NULL,
  -- As it would have been explained, in both languages, kept as it was found.
  would_verdict json NOT NULL,
  found_at timestamptz(3) NOT NULL,
  UNIQUE (vacancy_id, entry_id),
  CHECK (was_route <> would_route OR was_tier <> would_tier),
  FOREIGN KEY (department_id, organisation_id, municipality_id) REFERENCES department(id, organisation_id, municipality_id),
  FOREIGN KEY (vacancy_id, organisation_id, municipality_id) REFERENCES vacancy(id, organisation_id, municipality_id)
);
CREATE INDEX late_finding_municipality ON late_finding (municipality_id, found_at DESC);
CREATE INDEX late_finding_organisation ON late_finding (organisation_id, found_at DESC);

-- What a manager decided about it, once.
CREATE TABLE late_settlement (
  finding_id uuid PRIMARY KEY REFERENCES late_finding(id),
  organisation_id uuid NOT NULL REFERENCES organisation(id),
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  outcome text NOT NULL CHECK (outcome IN ('STANDS', 'REPORTED_ANEW')),
  reason text NOT NULL CHECK (length(reason) BETWEEN 3 AND 1000),
  replacement_id uuid REFERENCES vacancy(id),
  side text NOT NULL CHECK (side IN ('ORGANISATION', 'MUNICIPALITY')),
  settled_at timestamptz(3) NOT NULL,
  settled_by uuid NOT NULL REFERENCES person(id),
  CHECK ((outcome = 'REPORTED_ANEW') = (replacement_id IS NOT NULL))
);

-- A department lies in an area of its own municipality: what is designated there decides its tier.
ALTER TABLE department
  DROP CONSTRAINT department_area_id_fkey,
  ADD CONSTRAINT department_area_id_fkey FOREIGN KEY (area_id, municipality_id) REFERENCES area(id, municipality_id);

-- A department is closed for new reports from the day it is merged or split, and the new ones begin that day.
ALTER TABLE department ADD closed_from date, ADD opened_from date;

-- A home that moves to another department takes its vacancies' past along: they stay where they were reported.
ALTER TABLE vacancy DROP CONSTRAINT vacancy_dwelling_id_department_id_fkey;
ALTER TABLE vacancy ADD CONSTRAINT vacancy_dwelling_id_department_id_fkey FOREIGN KEY (dwelling_id) REFERENCES dwelling(id);

-- A merger or a split as one party proposed it and the other answered.
CREATE TABLE department_change (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('MERGE', 'SPLIT')),
  effective_on date NOT NULL,
  decided_on date NOT NULL,
  forum text NOT NULL CHECK (length(forum) BETWEEN 2 AND 120),
  reason text NOT NULL CHECK (length(reason) BETWEEN 3 AND 1000),
  -- Why a department that begins does not lie where those that end did.
  area_reason text CHECK (length(area_reason) BETWEEN 3 AND 1000),
  state text NOT NULL CHECK (state IN ('PROPOSED', 'CONFIRMED', 'DONE', 'REFUSED', 'WITHDRAWN')),
  proposed_side text NOT NULL CHECK (proposed_side IN ('ORGANISATION', 'MUNICIPALITY')),
  proposed_at timestamptz(3) NOT NULL,
  proposed_by uuid NOT NULL REFERENCES person(id),
  answered_at timestamptz(3),
  answered_by uuid REFERENCES person(id),
  -- Why it was refused or withdrawn.
  answer_reason text CHECK (length(answer_reason) BETWEEN 3 AND 1000),
  done_at timestamptz(3),
  revision integer NOT NULL DEFAULT 1,
  CHECK ((state = 'PROPOSED') = (answered_at IS NULL)),
  CHECK (num_nonnulls(answered_at, answered_by) IN (0, 2)),
  CHECK ((state = 'DONE') = (done_at IS NOT NULL)),
  FOREIGN KEY (organisation_id, municipality_id) REFERENCES organisation_municipality(organisation_id, municipality_id)
);
CREATE INDEX department_change_municipality ON department_change (municipality_id, state);
CREATE INDEX department_change_organisation ON department_change (organisation_id, state);
ALTER TABLE department_change ADD UNIQUE (id, organisation_id, municipality_id);

-- The departments that end.
CREATE TABLE department_change_from (
  change_id uuid NOT NULL,
  department_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  PRIMARY KEY (change_id, department_id),
  FOREIGN KEY (change_id, organisation_id, municipality_id) REFERENCES department_change(id, organisation_id, municipality_id),
  FOREIGN KEY (department_id, organisation_id, municipality_id) REFERENCES department(id, organisation_id, municipality_id)
);
CREATE INDEX department_change_from_department ON department_change_from (department_id);

-- The departments that begin, and where they are placed.
CREATE TABLE department_change_to (
  id uuid PRIMARY KEY,
  change_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  position integer NOT NULL CHECK (position > 0),
  number text NOT NULL CHECK (length(number) BETWEEN 1 AND 20),
  name text NOT NULL CHECK (length(name) BETWEEN 2 AND 120),
  area_id uuid,
  family_dwellings integer NOT NULL CHECK (family_dwellings >= 0),
  youth_dwellings integer NOT NULL CHECK (youth_dwellings >= 0),
  elderly_dwellings integer NOT NULL CHECK (elderly_dwellings >= 0),
  -- Of a split: the houses (street and number) whose homes go here; the first department gets those that no other names.
  houses text[] NOT NULL DEFAULT '{}',
  tier text,
  tier_reason text CHECK (length(tier_reason) BETWEEN 3 AND 1000),
  -- The department that it became.
  department_id uuid REFERENCES department(id),
  UNIQUE (change_id, position),
  CHECK ((tier IS NULL) = (tier_reason IS NULL)),
  FOREIGN KEY (area_id, municipality_id) REFERENCES area(id, municipality_id),
  FOREIGN KEY (change_id, organisation_id, municipality_id) REFERENCES department_change(id, organisation_id, municipality_id)
);
CREATE INDEX department_change_to_department ON department_change_to (department_id);

CALL secure_shared_tables(ARRAY['designation_list', 'designation_list_row'], NULL, 'MUNICIPALITY', true);
CALL secure_shared_tables(ARRAY['late_entry'], 'organisation_id', 'MUNICIPALITY', true);
CALL secure_tables(ARRAY['late_finding', 'late_settlement'], 'PARTIES', true);
CALL secure_tables(ARRAY['department_change', 'department_change_from', 'department_change_to'], 'PARTIES', false);
DO $$
DECLARE app text := coalesce(nullif(current_setting('noeglen.app_role', true), ''), 'noeglen_app');
BEGIN
  EXECUTE format('REVOKE UPDATE ON department_change, department_change_from, department_change_to FROM %I', app);
  EXECUTE format('GRANT UPDATE (state, answered_at, answered_by, answer_reason, done_at, revision) ON department_change TO %I', app);
  EXECUTE format('GRANT UPDATE (department_id) ON department_change_to TO %I', app);
END $$;

-- Applicants are the organisation's own, and a merger may be carried out by the municipality's word: whoever wishes for a department
-- that has ended wishes for those it became.
CREATE FUNCTION carry_wishes(change uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('app.system', true), '');
BEGIN
  PERFORM set_config('app.system', 'on', true);
  UPDATE applicant a SET departments = ARRAY(
      SELECT DISTINCT w.id FROM (
        SELECT unnest(a.departments) AS id EXCEPT SELECT f.department_id FROM department_change_from f WHERE f.change_id = change
        UNION SELECT t.department_id FROM department_change_to t WHERE t.change_id = change AND t.department_id IS NOT NULL) w ORDER BY w.id)
    FROM department_change c WHERE c.id = change AND c.state = 'DONE' AND a.organisation_id = c.organisation_id
      AND a.departments && ARRAY(SELECT f.department_id FROM department_change_from f WHERE f.change_id = change);
  UPDATE applicant a SET residence_department_id = w.department_id
    FROM dwelling w, department_change_to t WHERE t.change_id = change AND w.id = a.dwelling_id AND w.department_id = t.department_id
      AND a.residence_department_id IN (SELECT f.department_id FROM department_change_from f WHERE f.change_id = change);
  PERFORM set_config('app.system', before, true);
END $$;
REVOKE ALL ON FUNCTION carry_wishes FROM PUBLIC;
DO $$ BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION carry_wishes TO %I', coalesce(nullif(current_setting('noeglen.app_role', true), ''), 'noeglen_app'));
END $$;
