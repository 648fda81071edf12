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
