-- What is told of outside the house: mail to colleagues and webhooks to other systems. The outbox is case_event itself, read behind a
-- cursor that no event can slip past. @see docs/adr/0017-outbox-and-mail.md

-- How far each reader of the events has come. Moved in the transaction that writes what is to be told, so that each event is told of once.
CREATE TABLE outbox_cursor (
  name text PRIMARY KEY CHECK (name IN ('MAIL', 'WEBHOOKS')),
  position bigint NOT NULL,
  event_id bigint NOT NULL,
  moved_at timestamptz(3) NOT NULL DEFAULT clock_timestamp()
);
-- What happened before this migration was told of in other ways.
INSERT INTO outbox_cursor (name, position, event_id)
  SELECT name, events_settled_before(), 0 FROM (VALUES ('MAIL'), ('WEBHOOKS')) readers(name);

-- What colleagues have been told of, each once: an event of a case, or a day that came.
CREATE TABLE occasion (
  key text PRIMARY KEY CHECK (length(key) <= 120),
  raised_at timestamptz(3) NOT NULL
);
CREATE INDEX occasion_raised ON occasion (raised_at);

-- A letter by mail: to a colleague at her account's address, or with a link to an address that is forgotten when it has been sent.
CREATE TABLE mail (
  id uuid PRIMARY KEY,
  -- The colleague; null: the address is sealed.
  person_id uuid REFERENCES person(id),
  -- The place that it concerns, whose administrator sees that it was sent.
  municipality_id uuid REFERENCES municipality(id),
  organisation_id uuid REFERENCES organisation(id),
  kind text NOT NULL CHECK (kind IN ('NOTICES', 'DIGEST', 'INVITATION', 'PASSWORD', 'OFFER')),
  -- {address, link, language}; gone with the sending.
  sealed bytea,
  state text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'SENT', 'SET_ASIDE', 'DROPPED')),
  tries integer NOT NULL DEFAULT 0,
  -- By the real clock: a demonstration's stands still.
  queued_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  next_try_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  -- The deliverer that has it now, and until when nobody else takes it.
  lease uuid,
  leased_until timestamptz(3),
  -- What came of the last try: the mail server's code, or what kind of fault; never its text, which may repeat an address.
  answer text CHECK (length(answer) <= 40),
  ended_at timestamptz(3),
  -- By the instance's clock.
  made_at timestamptz(3) NOT NULL,
  CHECK (num_nonnulls(municipality_id, organisation_id) <= 1),
  CHECK ((kind IN ('NOTICES', 'DIGEST')) = (person_id IS NOT NULL)),
  CHECK ((state = 'WAITING') = (ended_at IS NULL)),
  CHECK (state IN ('WAITING', 'SET_ASIDE') OR sealed IS NULL),
  CHECK (person_id IS NOT NULL OR state IN ('SENT', 'DROPPED') OR sealed IS NOT NULL)
);
CREATE INDEX mail_waiting ON mail (next_try_at, id) WHERE state = 'WAITING';
CREATE INDEX mail_municipality ON mail (municipality_id, queued_at DESC, id) WHERE municipality_id IS NOT NULL;
CREATE INDEX mail_organisation ON mail (organisation_id, queued_at DESC, id) WHERE organisation_id IS NOT NULL;
CREATE INDEX mail_queued ON mail (queued_at);

-- That somebody is told of something: once of each occasion. What the mail says is here: what, which case, which day, where; no person.
CREATE TABLE notice (
  id uuid PRIMARY KEY,
  occasion text NOT NULL,
  person_id uuid NOT NULL REFERENCES person(id),
  municipality_id uuid REFERENCES municipality(id),
  organisation_id uuid REFERENCES organisation(id),
  kind text NOT NULL CHECK (kind IN ('NEW_HOME', 'DEADLINE_SOON', 'DEADLINE_TODAY', 'DEADLINE_PASSED', 'HOME_RETURNED', 'FAULT_BOOKED',
    'DATA_CHANGED', 'DOCUMENTS_ARRIVED', 'PLACEMENT_TAKES_EFFECT', 'AGREEMENT_EXPIRES')),
  reference text CHECK (reference ~ '^[A-Z0-9-]{1,24}$'),
  on_day date,
  path text NOT NULL CHECK (path ~ '^/[a-z0-9/-]*$' AND length(path) <= 160),
  pace text NOT NULL CHECK (pace IN ('AT_ONCE', 'DAILY')),
  made_at timestamptz(3) NOT NULL,
  -- When it goes with the day's mail, by the instance's clock.
  due_at timestamptz(3),
  mail_id uuid REFERENCES mail(id) ON DELETE CASCADE,
  CHECK (num_nonnulls(municipality_id, organisation_id) = 1),
  CHECK ((pace = 'DAILY') = (due_at IS NOT NULL)),
  UNIQUE (person_id, occasion)
);
CREATE INDEX notice_mail ON notice (mail_id) WHERE mail_id IS NOT NULL;
CREATE INDEX notice_to_gather ON notice (due_at) WHERE mail_id IS NULL;

-- How often somebody wants to hear of a kind; without a row it is as her role's custom is.
CREATE TABLE mail_choice (
  person_id uuid NOT NULL REFERENCES person(id),
  kind text NOT NULL,
  pace text NOT NULL CHECK (pace IN ('AT_ONCE', 'DAILY', 'NEVER')),
  changed_at timestamptz(3) NOT NULL,
  PRIMARY KEY (person_id, kind)
);

-- How the mail server does: while it does not answer nobody knocks more often than this says. By the real clock.
CREATE TABLE mail_server (
  id integer PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  failing_since timestamptz(3),
  failures integer NOT NULL DEFAULT 0,
  quiet_until timestamptz(3),
  answer text CHECK (length(answer) <= 40)
);
INSERT INTO mail_server DEFAULT VALUES;

-- Another system that is told of what happens: one place's own.
CREATE TABLE webhook (
  id uuid PRIMARY KEY,
  municipality_id uuid REFERENCES municipality(id),
  organisation_id uuid REFERENCES organisation(id),
  name text NOT NULL CHECK (length(name) BETWEEN 2 AND 80),
  url text NOT NULL CHECK (url ~ '^https?://' AND length(url) <= 500),
  -- The kinds of events; empty: all.
  kinds text[] NOT NULL,
  secret_sealed bytea NOT NULL,
  -- The one before it, which signs too until its time is out.
  old_secret_sealed bytea,
  old_until timestamptz(3),
  state text NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'PAUSED', 'REMOVED')),
  -- How its receiver does: while it does not answer it is asked no sooner than this. By the real clock.
  failing_since timestamptz(3),
  failures integer NOT NULL DEFAULT 0,
  quiet_until timestamptz(3),
  -- The server that sends to it now, and until when no other does: a receiver is told of one thing at a time.
  lease uuid,
  leased_until timestamptz(3),
  revision integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL,
  created_by uuid NOT NULL REFERENCES person(id),
  changed_at timestamptz(3) NOT NULL,
  changed_by uuid NOT NULL REFERENCES person(id),
  CHECK (num_nonnulls(municipality_id, organisation_id) = 1),
  CHECK ((old_secret_sealed IS NULL) = (old_until IS NULL))
);
CREATE INDEX webhook_municipality ON webhook (municipality_id) WHERE municipality_id IS NOT NULL;
CREATE INDEX webhook_organisation ON webhook (organisation_id) WHERE organisation_id IS NOT NULL;

CREATE TABLE webhook_delivery (
  -- Also the message's own id: the same however often it is sent.
  id uuid PRIMARY KEY,
  webhook_id uuid NOT NULL REFERENCES webhook(id),
  municipality_id uuid REFERENCES municipality(id),
  organisation_id uuid REFERENCES organisation(id),
  event_id bigint NOT NULL,
  kind text NOT NULL,
  -- As it is sent, to the letter: it is signed.
  body text NOT NULL CHECK (length(body) <= 4000),
  state text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'DELIVERED', 'GIVEN_UP')),
  tries integer NOT NULL DEFAULT 0,
  -- By the real clock, as everything below.
  queued_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  next_try_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  -- From when the tries count: of one that was sent again, since then.
  since timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  last_try_at timestamptz(3),
  -- The answer's code; without one, why there was none.
  status integer,
  fault text CHECK (length(fault) <= 40),
  ended_at timestamptz(3),
  UNIQUE (webhook_id, event_id),
  CHECK (num_nonnulls(municipality_id, organisation_id) = 1),
  CHECK ((state = 'WAITING') = (ended_at IS NULL))
);
CREATE INDEX webhook_delivery_waiting ON webhook_delivery (webhook_id, next_try_at, event_id) WHERE state = 'WAITING';
CREATE INDEX webhook_delivery_of ON webhook_delivery (webhook_id, queued_at DESC, id);
CREATE INDEX webhook_delivery_queued ON webhook_delivery (queued_at);

CALL secure_tables(ARRAY['mail', 'notice', 'webhook', 'webhook_delivery'], 'PARTIES', false);
DO $$
DECLARE
  t text;
  app text := coalesce(nullif(current_setting('noeglen.app_role', true), ''), 'noeglen_app');
BEGIN
  FOREACH t IN ARRAY ARRAY['outbox_cursor', 'occasion', 'mail_choice', 'mail_server'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT ON %I TO %I', t, app);
    EXECUTE format('CREATE POLICY system ON %I FOR ALL USING ((SELECT app_is_system())) WITH CHECK (app_is_system())', t);
  END LOOP;
  EXECUTE format('GRANT INSERT ON occasion, mail_choice TO %I', app);
  EXECUTE format('GRANT UPDATE ON outbox_cursor, mail_choice, mail_server TO %I', app);
  EXECUTE format('GRANT DELETE ON occasion, mail, notice, webhook_delivery TO %I', app);
END $$;
-- Choices of those who work in the reader's own places now; each writes her own, which the use case sees to.
CREATE POLICY own ON mail_choice FOR ALL
  USING (person_id IN (SELECT m.user_id FROM membership m WHERE m.ended_at IS NULL
    AND (m.municipality_id = ANY ((SELECT app_municipalities())::uuid[]) OR m.organisation_id = ANY ((SELECT app_organisations())::uuid[]))))
  WITH CHECK (person_id IN (SELECT m.user_id FROM membership m WHERE m.ended_at IS NULL
    AND (m.municipality_id = ANY ((SELECT app_municipalities())::uuid[]) OR m.organisation_id = ANY ((SELECT app_organisations())::uuid[]))));
-- A link to an account of no place, and whatever link the installation's administrator makes.
CREATE POLICY links_out ON mail FOR INSERT WITH CHECK (person_id IS NULL AND (current_setting('app.administers', true) = 'ALL'
  OR (current_setting('app.administers', true) = 'OWN' AND municipality_id IS NULL AND organisation_id IS NULL)));
CREATE POLICY administrators ON mail_server FOR SELECT USING (nullif(current_setting('app.administers', true), '') IS NOT NULL);

-- As in 0032, and after everything that the outbox has passed: it may have come further than the last event.
CREATE OR REPLACE PROCEDURE settle_event_order() LANGUAGE plpgsql AS $$
DECLARE
  before text := coalesce(current_setting('app.system', true), '');
  latest bigint;
  here bigint := pg_current_xact_id()::text::bigint;
BEGIN
  PERFORM set_config('app.system', 'on', true);
  SELECT greatest((SELECT max(position) FROM case_event), (SELECT max(position) FROM outbox_cursor)) INTO latest;
  IF latest > here + event_position_offset() THEN
    EXECUTE format('CREATE OR REPLACE FUNCTION event_position_offset() RETURNS bigint LANGUAGE sql IMMUTABLE AS $f$ SELECT %s::bigint $f$',
      latest - here + 1);
  END IF;
  PERFORM set_config('app.system', before, true);
END $$;
