-- Summaries that are kept: drafted by one party, sent to the others, approved by each, and closed. What was sent, closed and restated
-- stays as it was; what happened in between stays too. @see docs/domain/saved-summaries.md

CREATE TABLE saved_summary (
  id uuid PRIMARY KEY,
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  -- Who drafts and sends it; null is the municipality.
  maker_id uuid REFERENCES organisation(id),
  part_kind text NOT NULL CHECK (part_kind IN ('MUNICIPALITY', 'ORGANISATION', 'AREA', 'DEPARTMENT')),
  part_id uuid,
  part_name text CHECK (length(part_name) BETWEEN 1 AND 160),
  from_on date NOT NULL,
  through_on date NOT NULL,
  -- The organisations concerned, who approve beside the municipality.
  parties uuid[] NOT NULL,
  title text NOT NULL CHECK (length(title) BETWEEN 3 AND 120),
  -- The meeting it is for: an event of the year, by its name in the agreement or by the id of one that was added.
  meeting_event text CHECK (meeting_event ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(meeting_event) <= 60),
  meeting_year integer CHECK (meeting_year BETWEEN 1950 AND 2099),
  -- Days from the last approval to the closing, in which what is corrected still counts.
  correction_days integer NOT NULL DEFAULT 14 CHECK (correction_days BETWEEN 1 AND 90),
  state text NOT NULL CHECK (state IN ('DRAFT', 'SENT', 'APPROVED', 'CLOSED', 'WITHDRAWN')),
  -- Its words were edited since they were sent: it has to be sent again before anybody approves it.
  text_changed boolean NOT NULL DEFAULT false,
  -- When the others first saw it; they keep seeing it.
  sent_at timestamptz(3),
  closes_on date,
  revision integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL,
  created_by uuid NOT NULL REFERENCES person(id),
  changed_at timestamptz(3) NOT NULL,
  changed_by uuid NOT NULL REFERENCES person(id),
  CHECK (through_on >= from_on),
  CHECK ((part_kind = 'MUNICIPALITY') = (part_id IS NULL) AND (part_id IS NULL) = (part_name IS NULL)),
  -- An organisation speaks of itself.
  CHECK (maker_id IS NULL OR part_kind = 'DEPARTMENT' OR (part_kind = 'ORGANISATION' AND part_id = maker_id)),
  CHECK ((meeting_event IS NULL) = (meeting_year IS NULL)),
  CHECK (state NOT IN ('SENT', 'APPROVED', 'CLOSED') OR sent_at IS NOT NULL),
  CHECK ((state IN ('APPROVED', 'CLOSED')) = (closes_on IS NOT NULL)),
  UNIQUE (id, municipality_id)
);
CREATE INDEX saved_summary_municipality ON saved_summary (municipality_id, through_on DESC);
-- One summary of the same thing and time is between the parties at once, so that a year is closed once.
CREATE UNIQUE INDEX saved_summary_between ON saved_summary (municipality_id, part_kind, part_id, from_on, through_on) NULLS NOT DISTINCT
  WHERE state IN ('SENT', 'APPROVED', 'CLOSED');

-- What its maker writes; the others see what was sent.
CREATE TABLE summary_draft (
  summary_id uuid PRIMARY KEY,
  municipality_id uuid NOT NULL,
  maker_id uuid,
  sentences jsonb NOT NULL CHECK (jsonb_typeof(sentences) = 'array'),
  FOREIGN KEY (summary_id, municipality_id) REFERENCES saved_summary(id, municipality_id)
);

-- The summary as it stood: figures, words, and a checksum of both and of what the figures were made of.
CREATE TABLE summary_edition (
  summary_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  kind text NOT NULL CHECK (kind IN ('SENT', 'CLOSED', 'RESTATED')),
  figures jsonb NOT NULL,
  sentences jsonb NOT NULL CHECK (jsonb_typeof(sentences) = 'array'),
  title text NOT NULL,
  meeting_event text,
  meeting_year integer,
  -- Of a restatement: why.
  reason text CHECK (length(reason) BETWEEN 3 AND 500),
  inputs text NOT NULL CHECK (inputs ~ '^[0-9a-f]{64}$'),
  checksum text NOT NULL CHECK (checksum ~ '^[0-9a-f]{64}$'),
  -- Who sent or restated it; null is the municipality, and of a closing nobody.
  party_id uuid REFERENCES organisation(id),
  made_at timestamptz(3) NOT NULL,
  made_by uuid NOT NULL REFERENCES person(id),
  PRIMARY KEY (summary_id, number),
  UNIQUE (summary_id, number, checksum),
  CHECK ((kind = 'RESTATED') = (reason IS NOT NULL)),
  FOREIGN KEY (summary_id, municipality_id) REFERENCES saved_summary(id, municipality_id)
);
-- It is closed once.
CREATE UNIQUE INDEX summary_edition_closed ON summary_edition (summary_id) WHERE kind = 'CLOSED';

-- What the parties did with it.
CREATE TABLE summary_act (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  summary_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  -- Whose side did it; null is the municipality.
  party_id uuid REFERENCES organisation(id),
  kind text NOT NULL CHECK (kind IN ('SENT', 'COMMENTED', 'APPROVED', 'RECALLED', 'CLOSED', 'RESTATED', 'WITHDRAWN')),
  edition integer,
  checksum text,
  -- The comment, or why it was recalled or restated.
  said text CHECK (length(said) BETWEEN 3 AND 2000),
  recorded_at timestamptz(3) NOT NULL,
  recorded_by uuid NOT NULL REFERENCES person(id),
  CHECK ((kind IN ('SENT', 'APPROVED', 'CLOSED', 'RESTATED')) = (edition IS NOT NULL) AND (edition IS NULL) = (checksum IS NULL)),
  CHECK (said IS NOT NULL OR kind NOT IN ('COMMENTED', 'RECALLED', 'RESTATED')),
  FOREIGN KEY (summary_id, municipality_id) REFERENCES saved_summary(id, municipality_id),
  -- An approval is of the edition as it is, and of no other.
  FOREIGN KEY (summary_id, edition, checksum) REFERENCES summary_edition(summary_id, number, checksum)
);
CREATE INDEX summary_act_summary ON summary_act (summary_id, id);
CREATE UNIQUE INDEX summary_act_approved ON summary_act (summary_id, party_id, edition) NULLS NOT DISTINCT WHERE kind = 'APPROVED';

-- Who makes it, and who sees it: its maker, and every party once it was sent.
CREATE FUNCTION makes_summary(s saved_summary) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT app_is_system() OR CASE WHEN s.maker_id IS NULL THEN s.municipality_id = ANY (coalesce(app_municipalities(), '{}'))
    ELSE s.maker_id = ANY (coalesce(app_organisations(), '{}')) END $$;
CREATE FUNCTION sees_summary(s saved_summary) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT makes_summary(s) OR (s.sent_at IS NOT NULL AND (s.municipality_id = ANY (coalesce(app_municipalities(), '{}'))
    OR s.parties && coalesce(app_organisations(), '{}'))) $$;

DO $$
DECLARE
  t text;
  app text := coalesce(nullif(current_setting('noeglen.app_role', true), ''), 'noeglen_app');
  own_municipality text := 'municipality_id = ANY ((SELECT app_municipalities())::uuid[])';
  maker text := format('(maker_id IS NULL AND %s) OR maker_id = ANY ((SELECT app_organisations())::uuid[])', own_municipality);
  party text := format('sent_at IS NOT NULL AND (%s OR parties && (SELECT app_organisations())::uuid[])', own_municipality);
  -- Each speaks for itself, of what it sees.
  speaks text := format('(CASE WHEN party_id IS NULL THEN %s ELSE party_id = ANY ((SELECT app_organisations())::uuid[]) END)
    AND EXISTS (SELECT FROM saved_summary s WHERE s.id = summary_id AND (party_id IS NULL OR party_id = ANY (s.parties)))', own_municipality);
  seen text := 'EXISTS (SELECT FROM saved_summary s WHERE s.id = summary_id)';
BEGIN
  FOREACH t IN ARRAY ARRAY['saved_summary', 'summary_draft', 'summary_edition', 'summary_act'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO %I', t, app);
    EXECUTE format('CREATE POLICY system ON %I FOR ALL USING ((SELECT app_is_system())) WITH CHECK (app_is_system())', t);
  END LOOP;
  EXECUTE format('GRANT UPDATE ON saved_summary, summary_draft TO %I', app);
  EXECUTE format('CREATE POLICY maker ON saved_summary FOR ALL USING (%1$s)
    WITH CHECK ((%1$s) AND municipality_id = ANY ((SELECT app_reach())::uuid[]))', maker);
  EXECUTE format('CREATE POLICY party_reads ON saved_summary FOR SELECT USING (%s)', party);
  EXECUTE format('CREATE POLICY party_answers ON saved_summary FOR UPDATE USING (%1$s) WITH CHECK (%1$s)', party);
  EXECUTE format('CREATE POLICY maker ON summary_draft FOR ALL USING (%1$s) WITH CHECK (%1$s)', maker);
  FOREACH t IN ARRAY ARRAY['summary_edition', 'summary_act'] LOOP
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING (%s)', t, seen);
    EXECUTE format('CREATE POLICY speaks ON %I FOR INSERT WITH CHECK (%s)', t, speaks);
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER never_truncated BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
  CREATE TRIGGER never_truncated BEFORE TRUNCATE ON saved_summary FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER never_deleted BEFORE DELETE ON saved_summary FOR EACH ROW EXECUTE FUNCTION refuse_change();
END $$;

-- The last edition that was sent, and whether everybody has approved it.
CREATE FUNCTION is_approved_by_all(s saved_summary) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT coalesce(array_agg(coalesce(a.party_id, s.municipality_id)), '{}') @> (s.parties || s.municipality_id)
    FROM summary_act a WHERE a.summary_id = s.id AND a.kind = 'APPROVED'
      AND a.edition = (SELECT max(e.number) FROM summary_edition e WHERE e.summary_id = s.id AND e.kind = 'SENT')), false) $$;

-- What a summary is about never changes, nothing of a closed one does, and each step has its ground.
CREATE FUNCTION refuse_change_of_summary() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  step text := OLD.state || ' ' || NEW.state;
  moves text[] := ARRAY['state', 'closes_on', 'revision', 'changed_at', 'changed_by'];
  words text[] := moves || ARRAY['title', 'meeting_event', 'meeting_year', 'correction_days', 'parties', 'text_changed', 'sent_at'];
  makers boolean := makes_summary(OLD);
BEGIN
  IF OLD.state IN ('CLOSED', 'WITHDRAWN') OR to_jsonb(NEW) - words <> to_jsonb(OLD) - words THEN
    RAISE EXCEPTION 'a summary that is % stays as it is, and so does what it is about', OLD.state USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NOT makers OR OLD.state = 'APPROVED') AND to_jsonb(NEW) - moves <> to_jsonb(OLD) - moves THEN
    RAISE EXCEPTION 'only its maker edits a summary, and nobody an approved one' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF step NOT IN ('DRAFT DRAFT', 'DRAFT SENT', 'DRAFT WITHDRAWN', 'SENT SENT', 'SENT DRAFT', 'SENT APPROVED', 'SENT WITHDRAWN',
      'APPROVED DRAFT', 'APPROVED CLOSED') OR NOT makers AND step NOT IN ('SENT APPROVED', 'APPROVED DRAFT') THEN
    RAISE EXCEPTION 'a summary does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state = 'APPROVED' AND (NEW.text_changed OR NOT is_approved_by_all(NEW)) THEN
    RAISE EXCEPTION 'a summary is approved when everybody has approved what was sent' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state = 'CLOSED' AND (NEW.closes_on <> OLD.closes_on OR NEW.closes_on > (app_now() AT TIME ZONE 'Europe/Copenhagen')::date
      OR NOT EXISTS (SELECT FROM summary_edition e WHERE e.summary_id = NEW.id AND e.kind = 'CLOSED')) THEN
    RAISE EXCEPTION 'a summary is closed on its day, with its edition' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER only_by_its_steps BEFORE UPDATE ON saved_summary FOR EACH ROW EXECUTE FUNCTION refuse_change_of_summary();
-- A summary begins as a draft that nobody else has seen.
CREATE FUNCTION refuse_summary_begun_late() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state <> 'DRAFT' OR NEW.sent_at IS NOT NULL THEN
    RAISE EXCEPTION 'a summary begins as a draft' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER begins_as_draft BEFORE INSERT ON saved_summary FOR EACH ROW EXECUTE FUNCTION refuse_summary_begun_late();

-- The sums of the part and period that a summary counts, as one checksum: by month where a whole one is in the period, by day at its
-- ends, whether they are gathered yet or not. The sums of others' homes go into it and nothing of them comes out, so that every party
-- can hold the figures it was sent against what they are made of; a summary that the asker does not see has none.
CREATE FUNCTION summary_inputs(of_summary uuid) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('app.system', true), '');
  s saved_summary%ROWTYPE;
  first_month date;
  next_month date;
  sums text;
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
    JOIN department d ON d.id = x.department_id
    WHERE CASE s.part_kind WHEN 'ORGANISATION' THEN x.organisation_id = s.part_id WHEN 'AREA' THEN d.area_id = s.part_id
      WHEN 'DEPARTMENT' THEN x.department_id = s.part_id ELSE true END
    GROUP BY 1, 2, 3, 4, 5, 6, 7 HAVING sum(x.n) <> 0 OR sum(x.amount) <> 0) l;
  PERFORM set_config('app.system', before, true);
  RETURN encode(sha256(convert_to(coalesce(sums, ''), 'UTF8')), 'hex');
END $$;

-- The organisations that a summary of a part concerns: those with a home there on a day of the period.
CREATE FUNCTION summary_parties(municipality uuid, kind text, part uuid, from_on date, through_on date) RETURNS uuid[]
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
    AND CASE kind WHEN 'ORGANISATION' THEN d.organisation_id = part WHEN 'AREA' THEN d.area_id = part WHEN 'DEPARTMENT' THEN d.id = part
      ELSE true END;
  PERFORM set_config('app.system', before, true);
  RETURN found;
END $$;
REVOKE ALL ON FUNCTION summary_inputs, summary_parties FROM PUBLIC;
DO $$ BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION summary_inputs, summary_parties TO %I',
    coalesce(nullif(current_setting('noeglen.app_role', true), ''), 'noeglen_app'));
END $$;
