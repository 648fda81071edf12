-- The API: events as a feed that skips none, and keys for other systems. @see docs/adr/0016-the-api.md

-- 1. Events in an order that holds. Transactions commit in another order than they draw their numbers, so whoever reads on from the
-- greatest id would skip what was drawn early and committed late. An event therefore remembers the transaction that wrote it, and is
-- told of when every transaction that began to write before is over. What stood before this migration is over: position 0, by id.

-- Transactions are numbered by the database cluster. In another one, after a restore, they begin lower: this is added to them there,
-- and settle_event_order() says how much. An SQL function that is nothing but a number costs nothing where it is used.
CREATE FUNCTION event_position_offset() RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT 0::bigint $$;

ALTER TABLE case_event ADD COLUMN position bigint NOT NULL DEFAULT 0;
ALTER TABLE case_event ALTER COLUMN position SET DEFAULT pg_current_xact_id()::text::bigint + event_position_offset();
-- Of one tenant for its feed, and of all for the outbox; those of one vacancy are found by case_event_vacancy as before.
CREATE INDEX case_event_feed ON case_event (position, id);
CREATE INDEX case_event_feed_organisation ON case_event (organisation_id, position, id);
CREATE INDEX case_event_feed_municipality ON case_event (municipality_id, position, id);

-- Every event with a lower position is committed and seen, or will never be.
CREATE FUNCTION events_settled_before() RETURNS bigint LANGUAGE sql STABLE AS
  $$ SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint + event_position_offset() $$;

-- The events after a cursor, of those that the reader may see. Inlined: the caller adds its tenant, ORDER BY position, id and LIMIT, and
-- goes on from the last row it got. Row-level security holds as on the table.
CREATE FUNCTION events_since(after_position bigint, after_id bigint) RETURNS SETOF case_event LANGUAGE sql STABLE AS $$
  SELECT e.* FROM case_event e
   WHERE (e.position, e.id) > (after_position, after_id) AND e.position < (SELECT events_settled_before()) $$;

-- After a restore into another cluster: new events come after all old ones again. Run by the owner, with every migration; without effect
-- where nothing is amiss. Nobody else may be writing then.
CREATE PROCEDURE settle_event_order() LANGUAGE plpgsql AS $$
DECLARE
  before text := coalesce(current_setting('app.system', true), '');
  latest bigint;
  here bigint := pg_current_xact_id()::text::bigint;
BEGIN
  PERFORM set_config('app.system', 'on', true);
  SELECT max(position) INTO latest FROM case_event;
  IF latest > here + event_position_offset() THEN
    EXECUTE format('CREATE OR REPLACE FUNCTION event_position_offset() RETURNS bigint LANGUAGE sql IMMUTABLE AS $f$ SELECT %s::bigint $f$',
      latest - here + 1);
  END IF;
  PERFORM set_config('app.system', before, true);
END $$;

-- 2. Other systems and their keys. A system acts as a person does: what it does is recorded on a person of its own, whom both parties to
-- a case may know by name.
CREATE TABLE api_client (
  id uuid PRIMARY KEY REFERENCES person(id),
  municipality_id uuid REFERENCES municipality(id),
  organisation_id uuid REFERENCES organisation(id),
  label text NOT NULL CHECK (length(label) BETWEEN 3 AND 80),
  -- So many requests at once, and so many more a minute.
  burst integer NOT NULL DEFAULT 120 CHECK (burst BETWEEN 1 AND 100000),
  per_minute integer NOT NULL DEFAULT 240 CHECK (per_minute BETWEEN 1 AND 100000),
  created_at timestamptz(3) NOT NULL,
  created_by uuid NOT NULL REFERENCES person(id),
  ended_at timestamptz(3),
  ended_by uuid REFERENCES person(id),
  CHECK (num_nonnulls(municipality_id, organisation_id) = 1),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE INDEX api_client_organisation ON api_client (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX api_client_municipality ON api_client (municipality_id) WHERE municipality_id IS NOT NULL;

-- Of a key only the hash: it is 32 random bytes, which nobody guesses, so a fast hash is enough.
CREATE TABLE api_key (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES api_client(id),
  municipality_id uuid REFERENCES municipality(id),
  organisation_id uuid REFERENCES organisation(id),
  prefix text NOT NULL CHECK (length(prefix) BETWEEN 8 AND 20),
  secret_hash text NOT NULL UNIQUE,
  scopes text[] NOT NULL CHECK (scopes <@ ARRAY['read', 'report', 'correct', 'claim', 'return'] AND cardinality(scopes) > 0),
  created_at timestamptz(3) NOT NULL,
  created_by uuid NOT NULL REFERENCES person(id),
  expires_at timestamptz(3) NOT NULL,
  revoked_at timestamptz(3),
  revoked_by uuid REFERENCES person(id),
  last_used_at timestamptz(3),
  CHECK (num_nonnulls(municipality_id, organisation_id) = 1),
  CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
CREATE INDEX api_key_client ON api_key (client_id, created_at);

-- What is left of a system's requests, shared by its keys and by all servers.
CREATE TABLE api_bucket (
  client_id uuid PRIMARY KEY REFERENCES api_client(id),
  municipality_id uuid REFERENCES municipality(id),
  organisation_id uuid REFERENCES organisation(id),
  tokens numeric(12, 3) NOT NULL,
  filled_at timestamptz NOT NULL
) WITH (fillfactor = 50);

-- The answer to a write, kept so that a second sending gets the very same, byte for byte.
CREATE TABLE api_request (
  client_id uuid NOT NULL REFERENCES api_client(id),
  key text NOT NULL CHECK (length(key) BETWEEN 8 AND 200),
  municipality_id uuid REFERENCES municipality(id),
  organisation_id uuid REFERENCES organisation(id),
  content_hash text NOT NULL,
  -- Drawn by whoever is at work on it; taken over by the next one when nothing is heard for a minute.
  attempt uuid NOT NULL,
  started_at timestamptz NOT NULL,
  -- Null while it is at work.
  status integer,
  headers jsonb,
  body text,
  PRIMARY KEY (client_id, key),
  CHECK ((status IS NULL) = (body IS NULL) AND (status IS NULL) = (headers IS NULL))
);
CREATE INDEX api_request_started ON api_request (started_at);

CREATE FUNCTION person_of_api_client() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('app.system', true), '');
BEGIN
  PERFORM set_config('app.system', 'on', true);
  INSERT INTO person (id, name) VALUES (NEW.id, NEW.label || ' (API)');
  PERFORM set_config('app.system', before, true);
  RETURN NEW;
END $$;
CREATE TRIGGER person_first BEFORE INSERT ON api_client FOR EACH ROW EXECUTE FUNCTION person_of_api_client();

CALL secure_tables(ARRAY['api_client', 'api_key', 'api_bucket', 'api_request'], 'PARTIES', false);
-- Whom one meets in a case may be known by name, as colleagues are.
CREATE POLICY reach ON api_client FOR SELECT USING (municipality_id = ANY ((SELECT app_reach())::uuid[])
  OR organisation_id IN (SELECT organisation_id FROM organisation_municipality));
CREATE POLICY reach_api_client ON person FOR SELECT USING (id IN (SELECT id FROM api_client));

DO $$
DECLARE
  app text := coalesce(nullif(current_setting('noeglen.app_role', true), ''), 'noeglen_app');
BEGIN
  EXECUTE format('GRANT DELETE ON api_request TO %I', app);
  -- What a system is called and what a key may do stands as it was made.
  EXECUTE format('REVOKE UPDATE ON api_client, api_key FROM %I', app);
  EXECUTE format('GRANT UPDATE (ended_at, ended_by, burst, per_minute) ON api_client TO %I', app);
  EXECUTE format('GRANT UPDATE (expires_at, revoked_at, revoked_by, last_used_at) ON api_key TO %I', app);
END $$;

-- Whom a key speaks for, and one request of its allowance, in one round trip. Nobody is known yet, so it asks as the system and answers
-- only what the key gives. The allowance is counted under the lock of one row, so it holds over any number of servers. Requests are
-- counted by the real clock, also in a demonstration; validity is told by the instance's own.
CREATE FUNCTION app_api_key(asked text)
RETURNS TABLE (standing text, retry_after integer, key_id uuid, client_id uuid, scopes text[], side text, municipalities uuid[],
  organisations uuid[], reach uuid[])
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  before text := coalesce(current_setting('app.system', true), '');
  held api_key;
  client api_client;
  bucket api_bucket;
  moment timestamptz := app_now();
  tick timestamptz;
  enough boolean;
BEGIN
  PERFORM set_config('app.system', 'on', true);
  SELECT k.* INTO held FROM api_key k WHERE k.secret_hash = asked;
  SELECT c.* INTO client FROM api_client c WHERE c.id = held.client_id;
  IF client.id IS NULL OR held.revoked_at IS NOT NULL OR client.ended_at IS NOT NULL OR held.expires_at <= moment THEN
    PERFORM set_config('app.system', before, true);
    RETURN QUERY SELECT CASE WHEN client.id IS NULL THEN 'UNKNOWN' WHEN held.expires_at <= moment AND held.revoked_at IS NULL
      AND client.ended_at IS NULL THEN 'EXPIRED' ELSE 'REVOKED' END, NULL::integer, held.id, client.id, NULL::text[], NULL::text,
      NULL::uuid[], NULL::uuid[], NULL::uuid[];
    RETURN;
  END IF;
  INSERT INTO api_bucket (client_id, municipality_id, organisation_id, tokens, filled_at)
    SELECT client.id, client.municipality_id, client.organisation_id, client.burst, clock_timestamp()
     WHERE NOT EXISTS (SELECT FROM api_bucket b WHERE b.client_id = client.id) ON CONFLICT DO NOTHING;
  SELECT b.* INTO bucket FROM api_bucket b WHERE b.client_id = client.id FOR NO KEY UPDATE;
  tick := clock_timestamp();
  bucket.tokens := least(client.burst, bucket.tokens + greatest(0, extract(epoch FROM tick - bucket.filled_at)) * client.per_minute / 60);
  enough := bucket.tokens >= 1;
  IF enough THEN
    UPDATE api_bucket b SET tokens = bucket.tokens - 1, filled_at = tick WHERE b.client_id = client.id;
    -- Once a minute is enough to see that a key is in use.
    UPDATE api_key k SET last_used_at = moment
     WHERE k.id = held.id AND (k.last_used_at IS NULL OR k.last_used_at NOT BETWEEN moment - interval '1 minute' AND moment);
  END IF;
  RETURN QUERY SELECT CASE WHEN enough THEN 'OPEN' ELSE 'LIMITED' END,
    CASE WHEN NOT enough THEN greatest(1, ceil((1 - bucket.tokens) * 60 / client.per_minute))::integer END,
    held.id, client.id, held.scopes, CASE WHEN client.municipality_id IS NULL THEN 'ORGANISATION' ELSE 'MUNICIPALITY' END,
    array_remove(ARRAY[client.municipality_id], NULL), array_remove(ARRAY[client.organisation_id], NULL),
    ARRAY(SELECT client.municipality_id WHERE client.municipality_id IS NOT NULL
          UNION SELECT om.municipality_id FROM organisation_municipality om WHERE om.organisation_id = client.organisation_id ORDER BY 1);
  PERFORM set_config('app.system', before, true);
END $$;
