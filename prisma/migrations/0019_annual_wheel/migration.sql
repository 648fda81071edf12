-- The year: what came of the events of the agreements' annual wheels, events that the parties add themselves, and calendars by link.

-- An event beside those of the agreement. All who work under the municipality's agreements see it.
CREATE TABLE year_own_event (
  id uuid PRIMARY KEY,
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  -- Who added it; null is the municipality.
  organisation_id uuid REFERENCES organisation(id),
  kind text NOT NULL CHECK (kind IN ('MEETING', 'DEADLINE', 'REPORT', 'MEASUREMENT', 'PUBLICATION')),
  name text NOT NULL CHECK (length(name) BETWEEN 3 AND 120),
  forum text CHECK (length(forum) BETWEEN 2 AND 80),
  on_day date NOT NULL,
  prepare text CHECK (length(prepare) BETWEEN 3 AND 500),
  -- It will not take place; the row stays.
  withdrawn boolean NOT NULL DEFAULT false,
  revision integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL,
  created_by uuid NOT NULL REFERENCES person(id),
  changed_at timestamptz(3) NOT NULL,
  changed_by uuid NOT NULL REFERENCES person(id)
);
CREATE INDEX year_own_event_municipality ON year_own_event (municipality_id, on_day);

-- What somebody said of an event in one year: prepared, on which day it is or was held. The latest of its kind counts.
CREATE TABLE year_event_mark (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  -- Whose side said it; null is the municipality.
  organisation_id uuid REFERENCES organisation(id),
  -- The name of an event of the agreement, or the id of one that was added.
  event text NOT NULL CHECK (event ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(event) <= 60),
  year integer NOT NULL CHECK (year BETWEEN 1950 AND 2099),
  act text NOT NULL CHECK (act IN ('PREPARED', 'REOPENED', 'DATED', 'UNDATED', 'HELD', 'NOT_HELD')),
  -- One of the things to prepare; null: the event as a whole.
  item text CHECK (item ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(item) <= 60),
  on_day date,
  note text CHECK (length(note) BETWEEN 3 AND 500),
  recorded_at timestamptz(3) NOT NULL,
  recorded_by uuid NOT NULL REFERENCES person(id),
  CHECK ((act IN ('DATED', 'HELD')) = (on_day IS NOT NULL)),
  CHECK (item IS NULL OR act IN ('PREPARED', 'REOPENED'))
);
CREATE INDEX year_event_mark_municipality ON year_event_mark (municipality_id, year, event, id);

-- The address of a person's calendar. Whoever has it reads what that membership may read on the day, so only its hash is kept.
CREATE TABLE calendar_feed (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person(id),
  membership_id uuid NOT NULL REFERENCES membership(id),
  -- The membership's place.
  municipality_id uuid REFERENCES municipality(id),
  organisation_id uuid REFERENCES organisation(id),
  secret_hash bytea NOT NULL UNIQUE CHECK (octet_length(secret_hash) = 32),
  language text NOT NULL CHECK (language IN ('da', 'en')),
  created_at timestamptz(3) NOT NULL,
  revoked_at timestamptz(3),
  -- By the real clock, at most once an hour.
  last_read_at timestamptz(3),
  CHECK (num_nonnulls(municipality_id, organisation_id) = 1)
);
CREATE INDEX calendar_feed_person ON calendar_feed (person_id, created_at DESC);

-- Wrong addresses, so that nobody tries them one by one.
CREATE TABLE calendar_feed_attempt (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  address_hash text NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX calendar_feed_attempt_address ON calendar_feed_attempt (address_hash, at);

CALL secure_shared_tables(ARRAY['year_own_event'], NULL, 'MUNICIPALITY', false);
CALL secure_shared_tables(ARRAY['year_event_mark'], NULL, 'MUNICIPALITY', true);
-- An organisation speaks for itself, under a municipality that it acts in.
CREATE POLICY party_adds ON year_own_event FOR INSERT WITH CHECK (
  strpos(current_setting('app.organisations', true), organisation_id::text) > 0 AND municipality_id = ANY ((SELECT app_reach())::uuid[]));
CREATE POLICY party_changes ON year_own_event FOR UPDATE USING (organisation_id = ANY ((SELECT app_organisations())::uuid[]))
  WITH CHECK (organisation_id = ANY ((SELECT app_organisations())::uuid[]) AND municipality_id = ANY ((SELECT app_reach())::uuid[]));
CREATE POLICY party_marks ON year_event_mark FOR INSERT WITH CHECK (
  strpos(current_setting('app.organisations', true), organisation_id::text) > 0 AND municipality_id = ANY ((SELECT app_reach())::uuid[]));

DO $$
DECLARE
  t text;
  app text := coalesce(nullif(current_setting('noeglen.app_role', true), ''), 'noeglen_app');
BEGIN
  FOREACH t IN ARRAY ARRAY['calendar_feed', 'calendar_feed_attempt'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO %I', t, app);
    EXECUTE format('CREATE POLICY system ON %I FOR ALL USING ((SELECT app_is_system())) WITH CHECK (app_is_system())', t);
  END LOOP;
  EXECUTE format('GRANT UPDATE ON calendar_feed TO %I', app);
  EXECUTE format('GRANT DELETE ON calendar_feed_attempt TO %I', app);
END $$;
CREATE POLICY own ON calendar_feed FOR ALL
  USING (organisation_id = ANY ((SELECT app_organisations())::uuid[]) OR municipality_id = ANY ((SELECT app_municipalities())::uuid[]))
  WITH CHECK (organisation_id = ANY ((SELECT app_organisations())::uuid[]) OR municipality_id = ANY ((SELECT app_municipalities())::uuid[]));
