-- The parties' rounds of placements: what is proposed for every department, what they make of it, who signs, and from which day.
CREATE TABLE placement_round (
  id uuid PRIMARY KEY,
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  title text NOT NULL CHECK (length(title) BETWEEN 3 AND 120),
  forum text NOT NULL CHECK (length(forum) BETWEEN 3 AND 120),
  meeting_on date NOT NULL,
  effective_on date NOT NULL,
  -- Departments with fewer homes may be assessed by their organisation itself; null: the parties have agreed on no such thing.
  own_assessment_below integer CHECK (own_assessment_below BETWEEN 1 AND 10000),
  state text NOT NULL CHECK (state IN ('PREPARING', 'SENT', 'SIGNED', 'WITHDRAWN', 'UNDONE')),
  -- The organisations with departments in it, who sign beside the municipality.
  parties uuid[] NOT NULL,
  -- The version of the agreement that it was sent for signing under.
  agreement_version_id uuid REFERENCES agreement_version(id),
  revision integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL,
  created_by uuid NOT NULL REFERENCES person(id),
  changed_at timestamptz(3) NOT NULL,
  changed_by uuid NOT NULL REFERENCES person(id),
  CHECK (effective_on > meeting_on),
  -- What belongs to a round is of its municipality.
  UNIQUE (id, municipality_id)
);
-- One at a time is under way, so that nobody signs the one and means the other.
CREATE UNIQUE INDEX placement_round_under_way ON placement_round (municipality_id) WHERE state IN ('PREPARING', 'SENT');
CREATE INDEX placement_round_municipality ON placement_round (municipality_id, effective_on DESC);

-- What the round says of one department. Editing it needs its own revision, so that two who work in one round lose nothing.
CREATE TABLE placement_round_row (
  round_id uuid NOT NULL,
  department_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  -- The key figures it rests on, one of each name; key figures never change.
  figures uuid[] NOT NULL DEFAULT '{}',
  -- Null: not decided yet, or nothing to decide because a designation or rehousing places the department.
  tier text,
  reason text CHECK (length(reason) BETWEEN 3 AND 500),
  criteria text[] NOT NULL DEFAULT '{}',
  -- As they stood when the round was sent for signing.
  figure numeric(7, 4),
  figure_source text,
  proposed_tier text,
  assessed_tier text,
  assessment text CHECK (length(assessment) BETWEEN 3 AND 500),
  assessed_at timestamptz(3),
  assessed_by uuid REFERENCES person(id),
  revision integer NOT NULL DEFAULT 1,
  changed_at timestamptz(3) NOT NULL,
  changed_by uuid NOT NULL REFERENCES person(id),
  PRIMARY KEY (round_id, department_id),
  CHECK (num_nonnulls(assessed_tier, assessment, assessed_at, assessed_by) IN (0, 4)),
  FOREIGN KEY (round_id, municipality_id) REFERENCES placement_round(id, municipality_id),
  FOREIGN KEY (department_id, organisation_id, municipality_id) REFERENCES department(id, organisation_id, municipality_id)
);

-- What was done with a round as a whole.
CREATE TABLE placement_round_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  round_id uuid NOT NULL,
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  kind text NOT NULL CHECK (kind IN ('MADE', 'CHANGED', 'FETCHED', 'SENT', 'RECALLED', 'TAKEN', 'WITHDRAWN', 'UNDONE')),
  -- The organisation that did it; null: the municipality.
  party_id uuid REFERENCES organisation(id),
  reason text CHECK (length(reason) BETWEEN 3 AND 500),
  revision integer NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by uuid NOT NULL REFERENCES person(id),
  FOREIGN KEY (round_id, municipality_id) REFERENCES placement_round(id, municipality_id)
);
CREATE INDEX placement_round_event_round ON placement_round_event (round_id, id);
-- It takes effect once.
CREATE UNIQUE INDEX placement_round_event_taken ON placement_round_event (round_id) WHERE kind = 'TAKEN';

-- A signature counts for the revision it was given to; called back and sent again, the round is signed anew.
CREATE TABLE placement_round_signature (
  id uuid PRIMARY KEY,
  round_id uuid NOT NULL,
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  -- Null: the municipality signs.
  party_id uuid REFERENCES organisation(id),
  revision integer NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by uuid NOT NULL REFERENCES person(id),
  UNIQUE NULLS NOT DISTINCT (round_id, party_id, revision),
  FOREIGN KEY (round_id, municipality_id) REFERENCES placement_round(id, municipality_id)
);

ALTER TABLE placement ADD round_id uuid,
  ADD FOREIGN KEY (round_id, municipality_id) REFERENCES placement_round(id, municipality_id),
  ADD UNIQUE (id, department_id);
CREATE UNIQUE INDEX placement_of_round ON placement (round_id, department_id) WHERE round_id IS NOT NULL;

-- A placement taken back before its day. It stays in the books; no read of facts counts it any more.
CREATE TABLE placement_withdrawal (
  placement_id uuid PRIMARY KEY,
  department_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  round_id uuid,
  reason text NOT NULL CHECK (length(reason) BETWEEN 3 AND 500),
  recorded_at timestamptz(3) NOT NULL,
  recorded_by uuid NOT NULL REFERENCES person(id),
  FOREIGN KEY (placement_id, department_id) REFERENCES placement(id, department_id),
  FOREIGN KEY (round_id, municipality_id) REFERENCES placement_round(id, municipality_id),
  FOREIGN KEY (department_id, organisation_id, municipality_id) REFERENCES department(id, organisation_id, municipality_id)
);
CREATE FUNCTION refuse_withdrawal_in_force() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM placement p WHERE p.id = NEW.placement_id AND p.valid_from <= (app_now() AT TIME ZONE 'Europe/Copenhagen')::date) THEN
    RAISE EXCEPTION 'a placement in force is not withdrawn: homes may have been allocated by it' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER only_before_its_day BEFORE INSERT ON placement_withdrawal FOR EACH ROW EXECUTE FUNCTION refuse_withdrawal_in_force();
CREATE TRIGGER facts_change AFTER INSERT ON placement_withdrawal FOR EACH ROW EXECUTE FUNCTION count_change_of_facts();

-- What the state publishes for the country each year, as each municipality has entered it. @see almenboligloven §§ 61 a, 61 b
CREATE TABLE national_figure (
  id uuid PRIMARY KEY,
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  name text NOT NULL CHECK (name IN ('convictedAverage', 'convictedDoubled')),
  on_day date NOT NULL,
  value numeric(7, 4) NOT NULL CHECK (value >= 0),
  source text NOT NULL CHECK (length(source) BETWEEN 3 AND 200),
  recorded_at timestamptz(3) NOT NULL,
  recorded_by uuid NOT NULL REFERENCES person(id)
);
CREATE INDEX national_figure_municipality ON national_figure (municipality_id, name, on_day DESC);

-- From when a category of areas is worked out from figures, and from when not.
CREATE TABLE area_category_switch (
  id uuid PRIMARY KEY,
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  category text NOT NULL CHECK (category IN ('PREVENTION_AREA', 'VULNERABLE_AREA', 'PARALLEL_SOCIETY_AREA', 'TRANSFORMATION_AREA')),
  valid_from date NOT NULL,
  computed boolean NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 3 AND 500),
  recorded_at timestamptz(3) NOT NULL,
  recorded_by uuid NOT NULL REFERENCES person(id)
);
CREATE INDEX area_category_switch_municipality ON area_category_switch (municipality_id, category, valid_from DESC);

CALL secure_shared_tables(ARRAY['placement_round'], NULL, 'MUNICIPALITY', false);
CALL secure_shared_tables(ARRAY['placement_round_event', 'placement_round_signature', 'national_figure', 'area_category_switch'], NULL, 'MUNICIPALITY', true);
CALL secure_tables(ARRAY['placement_round_row'], 'PARTIES', false);
CALL secure_tables(ARRAY['placement_withdrawal'], 'PARTIES', true);
-- A party holds the round still while it signs or assesses, and changes nothing of it.
CREATE POLICY party_locks ON placement_round FOR UPDATE USING (parties && (SELECT app_organisations())::uuid[]) WITH CHECK (false);
-- Everybody signs for itself, what has been sent as it was sent; the last to sign tells that the round has taken effect, and of
-- nothing else. The municipality writes what it does itself, and nothing in a party's name.
DROP POLICY writers_add ON placement_round_signature;
CREATE POLICY municipality_signs ON placement_round_signature FOR INSERT
  WITH CHECK (party_id IS NULL AND strpos(current_setting('app.municipalities', true), municipality_id::text) > 0);
CREATE POLICY party_signs ON placement_round_signature FOR INSERT WITH CHECK (
  strpos(current_setting('app.organisations', true), party_id::text) > 0 AND EXISTS (SELECT FROM placement_round r
    WHERE r.id = round_id AND r.state = 'SENT' AND r.revision = placement_round_signature.revision AND party_id = ANY (r.parties)));
DROP POLICY writers_add ON placement_round_event;
CREATE POLICY municipality_acts ON placement_round_event FOR INSERT
  WITH CHECK (party_id IS NULL AND strpos(current_setting('app.municipalities', true), municipality_id::text) > 0);
CREATE POLICY party_acts ON placement_round_event FOR INSERT WITH CHECK (
  kind = 'TAKEN' AND strpos(current_setting('app.organisations', true), party_id::text) > 0 AND EXISTS (SELECT FROM placement_round r
    WHERE r.id = round_id AND r.state = 'SIGNED' AND r.revision = placement_round_event.revision AND party_id = ANY (r.parties)));
-- The municipality takes placements back, and writes the rows; a party says in a row of its own what it makes of its department.
DROP POLICY own ON placement_withdrawal;
CREATE POLICY parties_read ON placement_withdrawal FOR SELECT USING (
  organisation_id = ANY ((SELECT app_organisations())::uuid[]) OR municipality_id = ANY ((SELECT app_municipalities())::uuid[]));
CREATE POLICY municipality_adds ON placement_withdrawal FOR INSERT
  WITH CHECK (strpos(current_setting('app.municipalities', true), municipality_id::text) > 0);
DO $$
DECLARE
  app text := coalesce(nullif(current_setting('noeglen.app_role', true), ''), 'noeglen_app');
BEGIN
  EXECUTE format('REVOKE UPDATE ON placement_round_row FROM %I', app);
  EXECUTE format('GRANT UPDATE (figures, tier, reason, criteria, figure, figure_source, proposed_tier, assessed_tier, assessment,
    assessed_at, assessed_by, revision, changed_at, changed_by) ON placement_round_row TO %I', app);
END $$;
-- What is signed is what was sent: a row changes while its round is prepared, and never after.
CREATE FUNCTION refuse_change_of_row() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  partys text[] := ARRAY['assessed_tier', 'assessment', 'assessed_at', 'assessed_by', 'revision', 'changed_at', 'changed_by'];
  of_round text;
BEGIN
  IF app_is_system() THEN
    RETURN NEW;
  END IF;
  SELECT r.state INTO of_round FROM placement_round r WHERE r.id = NEW.round_id FOR SHARE;
  IF of_round IS DISTINCT FROM 'PREPARING' THEN
    RAISE EXCEPTION 'a row changes while its round is prepared; this one is %', of_round USING ERRCODE = 'restrict_violation';
  END IF;
  IF strpos(coalesce(current_setting('app.municipalities', true), ''), NEW.municipality_id::text) = 0
    AND (TG_OP = 'INSERT' OR to_jsonb(NEW) - partys <> to_jsonb(OLD) - partys) THEN
    RAISE EXCEPTION 'a party assesses its departments and decides nothing' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER only_while_prepared BEFORE INSERT OR UPDATE ON placement_round_row FOR EACH ROW EXECUTE FUNCTION refuse_change_of_row();

-- Enters the placements of a round that everybody has signed, also those that the last signer may not see. Nothing else comes through
-- here: who may sign and what the rows say was settled before.
CREATE FUNCTION take_placement_round(round uuid) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('app.system', true), '');
  today date := (app_now() AT TIME ZONE 'Europe/Copenhagen')::date;
  r placement_round%ROWTYPE;
  signed uuid[];
  entered integer;
BEGIN
  PERFORM set_config('app.system', 'on', true);
  SELECT * INTO r FROM placement_round p WHERE p.id = round FOR UPDATE;
  SELECT coalesce(array_agg(coalesce(s.party_id, r.municipality_id)), '{}') INTO signed
    FROM placement_round_signature s WHERE s.round_id = round AND s.revision = r.revision;
  IF r.state IS DISTINCT FROM 'SENT' OR r.effective_on <= today OR NOT signed @> (r.parties || r.municipality_id) THEN
    RAISE EXCEPTION 'the round % cannot take effect: not signed by all, or its day has come', round USING ERRCODE = 'restrict_violation';
  END IF;
  INSERT INTO placement (department_id, organisation_id, municipality_id, tier, valid_from, decided_on, forum, figure, figure_source,
      proposed_tier, deviation_reason, criteria, recorded_at, recorded_by, round_id)
    SELECT w.department_id, w.organisation_id, w.municipality_id, w.tier, r.effective_on, least(r.meeting_on, today), r.forum, w.figure,
      w.figure_source, w.proposed_tier, w.reason, w.criteria, app_now(), last.recorded_by, r.id
    FROM placement_round_row w, LATERAL (SELECT s.recorded_by FROM placement_round_signature s WHERE s.round_id = round
      AND s.revision = r.revision ORDER BY s.recorded_at DESC, s.id DESC LIMIT 1) last
    WHERE w.round_id = round AND w.tier IS NOT NULL
      AND NOT EXISTS (SELECT FROM department d WHERE d.id = w.department_id AND d.closed_from <= r.effective_on);
  GET DIAGNOSTICS entered = ROW_COUNT;
  UPDATE placement_round SET state = 'SIGNED', changed_at = app_now(), changed_by = (SELECT s.recorded_by FROM placement_round_signature s
    WHERE s.round_id = round AND s.revision = r.revision ORDER BY s.recorded_at DESC, s.id DESC LIMIT 1) WHERE id = round;
  PERFORM set_config('app.system', before, true);
  RETURN entered;
END $$;
REVOKE ALL ON FUNCTION take_placement_round FROM PUBLIC;
DO $$ BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION take_placement_round TO %I',
    coalesce(nullif(current_setting('noeglen.app_role', true), ''), 'noeglen_app'));
END $$;
