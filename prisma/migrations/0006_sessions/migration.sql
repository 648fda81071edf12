-- A session as it is this moment, in one round trip: whether it still holds, and for whom and which tenants it speaks.
-- Nobody is known yet when this is asked, so it speaks as the system until it has answered; what it answers is only what
-- the session's id gives. Sessions live by the real clock, also in a demonstration whose day stands still.
CREATE FUNCTION app_session(asked uuid)
RETURNS TABLE (user_id uuid, membership_id uuid, role text, side text, municipalities uuid[], organisations uuid[], reach uuid[])
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
DECLARE
  moment timestamptz := clock_timestamp();
  before text := coalesce(current_setting('app.system', true), '');
  seen session;
  chosen membership;
BEGIN
  PERFORM set_config('app.system', 'on', true);
  SELECT s.* INTO seen FROM session s JOIN user_account u ON u.id = s.user_id
   WHERE s.id = asked AND s.revoked_at IS NULL AND s.expires_at > moment
     AND s.last_seen_at > moment - interval '30 minutes' AND u.locked_at IS NULL;
  SELECT m.* INTO chosen FROM membership m
   WHERE m.id = seen.membership_id AND m.user_id = seen.user_id AND m.ended_at IS NULL;
  -- Once a minute is enough for an idle limit of thirty, and spares a write a page.
  IF chosen.id IS NOT NULL AND seen.last_seen_at < moment - interval '1 minute' THEN
    UPDATE session s SET last_seen_at = moment WHERE s.id = asked AND s.last_seen_at < moment;
  END IF;
  RETURN QUERY
    WITH same AS (
      SELECT m.municipality_id, m.organisation_id FROM membership m
       WHERE m.user_id = seen.user_id AND m.ended_at IS NULL AND m.role = chosen.role
         AND (m.municipality_id IS NULL) = (chosen.municipality_id IS NULL))
    SELECT seen.user_id, chosen.id, chosen.role,
      CASE WHEN chosen.municipality_id IS NULL THEN 'ORGANISATION' ELSE 'MUNICIPALITY' END,
      ARRAY(SELECT DISTINCT same.municipality_id FROM same WHERE same.municipality_id IS NOT NULL ORDER BY 1),
      ARRAY(SELECT DISTINCT same.organisation_id FROM same WHERE same.organisation_id IS NOT NULL ORDER BY 1),
      ARRAY(SELECT same.municipality_id FROM same WHERE same.municipality_id IS NOT NULL
            UNION SELECT om.municipality_id FROM organisation_municipality om
                   WHERE om.organisation_id IN (SELECT same.organisation_id FROM same) ORDER BY 1)
     WHERE chosen.id IS NOT NULL;
  PERFORM set_config('app.system', before, true);
END $$;

-- What the frame around the pages shows of the person herself: her name and every membership she may switch to.
CREATE FUNCTION app_desk(asked uuid) RETURNS TABLE (name text, memberships jsonb)
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('app.system', true), '');
BEGIN
  PERFORM set_config('app.system', 'on', true);
  RETURN QUERY
    SELECT p.name, (
      SELECT jsonb_agg(jsonb_build_object('id', m.id, 'role', m.role, 'place', coalesce(mu.name, o.name),
               'side', CASE WHEN m.municipality_id IS NULL THEN 'ORGANISATION' ELSE 'MUNICIPALITY' END)
               ORDER BY m.created_at, coalesce(mu.name, o.name), m.id)
        FROM membership m LEFT JOIN municipality mu ON mu.id = m.municipality_id LEFT JOIN organisation o ON o.id = m.organisation_id
       WHERE m.user_id = s.user_id AND m.ended_at IS NULL)
      FROM session s JOIN person p ON p.id = s.user_id WHERE s.id = asked AND s.revoked_at IS NULL;
  PERFORM set_config('app.system', before, true);
END $$;

-- The newest migration that is applied; the history itself is the owner's alone.
CREATE FUNCTION app_schema() RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF to_regclass('public._prisma_migrations') IS NULL THEN RETURN NULL; END IF;
  RETURN (SELECT max(m.migration_name) FROM _prisma_migrations m WHERE m.finished_at IS NOT NULL AND m.rolled_back_at IS NULL);
END $$;

-- The day on which everything happens: deadlines are days, and days begin at Danish midnight.
CREATE FUNCTION app_today() RETURNS date LANGUAGE sql STABLE AS $$ SELECT (app_now() AT TIME ZONE 'Europe/Copenhagen')::date $$;
