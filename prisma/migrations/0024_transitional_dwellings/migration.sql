-- Homes that the municipality had as a turn and uses for people on their way out of a stay, on a lease of at most five years. Both parties
-- see where they are; nothing here is about a person. @see docs/domain/reports.md
CREATE TABLE transitional_dwelling (
  id uuid PRIMARY KEY,
  -- The turn that it was had by.
  slot_id uuid NOT NULL,
  dwelling_id uuid NOT NULL REFERENCES dwelling(id),
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  -- Where it was when it was recorded; a merger moves the dwelling on.
  department_id uuid NOT NULL REFERENCES department(id),
  from_on date NOT NULL,
  -- The lease's last day.
  until_on date NOT NULL,
  -- The ability to pay was assessed, half a year before the end; what came of it stands in the case.
  assessed_on date,
  assessed_by uuid REFERENCES person(id),
  -- The first day it is none any more.
  ended_on date,
  ended_as text CHECK (ended_as IN ('PERMANENT', 'MOVED', 'TAKEN_BACK', 'MISTAKE')),
  ended_at timestamptz(3),
  ended_by uuid REFERENCES person(id),
  revision integer NOT NULL DEFAULT 1,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by uuid NOT NULL REFERENCES person(id),
  changed_at timestamptz(3) NOT NULL,
  changed_by uuid NOT NULL REFERENCES person(id),
  CHECK (until_on >= from_on AND until_on < from_on + interval '5 years'),
  CHECK (num_nonnulls(assessed_on, assessed_by) IN (0, 2)),
  CHECK (num_nonnulls(ended_on, ended_as, ended_at, ended_by) IN (0, 4)),
  CHECK (ended_on >= from_on),
  FOREIGN KEY (slot_id, organisation_id, municipality_id) REFERENCES slot(id, organisation_id, municipality_id)
);
-- Once a turn, and one at a time a home.
CREATE UNIQUE INDEX transitional_dwelling_slot ON transitional_dwelling (slot_id) WHERE ended_as IS DISTINCT FROM 'MISTAKE';
CREATE UNIQUE INDEX transitional_dwelling_running ON transitional_dwelling (dwelling_id) WHERE ended_on IS NULL;
CREATE INDEX transitional_dwelling_municipality ON transitional_dwelling (municipality_id, from_on);
CREATE INDEX transitional_dwelling_organisation ON transitional_dwelling (organisation_id, from_on);

CALL secure_tables(ARRAY['transitional_dwelling'], 'PARTIES', false);
-- The organisation reads where they are; the municipality keeps the register.
ALTER POLICY own ON transitional_dwelling
  USING (organisation_id = ANY ((SELECT app_organisations())::uuid[]) OR municipality_id = ANY ((SELECT app_municipalities())::uuid[]))
  WITH CHECK (strpos(current_setting('app.municipalities', true), municipality_id::text) > 0);

-- How many were rejected because of combined letting, month by month. The municipality reports the number and may not see the decision,
-- nor whom or which home it was about: so the organisation's own transaction adds one here, and takes it off when the decision is undone.
CREATE TABLE combined_rejection (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  municipality_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  department_id uuid NOT NULL,
  -- The first day of the month in which it was decided.
  month date NOT NULL CHECK (extract(day FROM month) = 1),
  n integer NOT NULL CHECK (n <> 0),
  FOREIGN KEY (department_id, organisation_id, municipality_id) REFERENCES department(id, organisation_id, municipality_id)
);
CREATE INDEX combined_rejection_municipality ON combined_rejection (municipality_id, month);
CREATE INDEX combined_rejection_organisation ON combined_rejection (organisation_id, month);

CALL secure_tables(ARRAY['combined_rejection'], 'PARTIES', true);
-- Counted by whoever decides, read by both.
ALTER POLICY own ON combined_rejection
  USING (organisation_id = ANY ((SELECT app_organisations())::uuid[]) OR municipality_id = ANY ((SELECT app_municipalities())::uuid[]))
  WITH CHECK (strpos(current_setting('app.organisations', true), organisation_id::text) > 0);

-- A decision counts while it is final, in the month of whoever decided last.
CREATE FUNCTION counts_as_combined_rejection(d offer_decision) RETURNS boolean LANGUAGE sql IMMUTABLE AS
  $$ SELECT d.decision = 'REJECTED' AND d.ground = 'COMBINED_LETTING' AND d.state = 'FINAL' $$;
CREATE FUNCTION rejected_in(d offer_decision) RETURNS date LANGUAGE sql STABLE AS
  $$ SELECT date_trunc('month', coalesce(d.second_at, d.decided_at) AT TIME ZONE 'Europe/Copenhagen')::date $$;

CREATE FUNCTION count_combined_rejection() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  before boolean := TG_OP = 'UPDATE' AND counts_as_combined_rejection(OLD);
  after boolean := counts_as_combined_rejection(NEW);
BEGIN
  IF before <> after THEN
    INSERT INTO combined_rejection (municipality_id, organisation_id, department_id, month, n)
      SELECT v.municipality_id, v.organisation_id, v.department_id, rejected_in(CASE WHEN after THEN NEW ELSE OLD END),
        CASE WHEN after THEN 1 ELSE -1 END
      FROM offer o JOIN vacancy v ON v.id = o.vacancy_id WHERE o.id = NEW.offer_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER combined_rejection_counted AFTER INSERT OR UPDATE ON offer_decision
  FOR EACH ROW EXECUTE FUNCTION count_combined_rejection();

-- What stands already; the owner reads as the system does.
SELECT set_config('app.system', 'on', true);
INSERT INTO combined_rejection (municipality_id, organisation_id, department_id, month, n)
  SELECT v.municipality_id, v.organisation_id, v.department_id, rejected_in(d), count(*)
  FROM offer_decision d JOIN offer o ON o.id = d.offer_id JOIN vacancy v ON v.id = o.vacancy_id
  WHERE counts_as_combined_rejection(d) GROUP BY 1, 2, 3, 4;
SELECT set_config('app.system', '', true);
