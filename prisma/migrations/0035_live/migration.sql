-- What a page asks for by itself, because a stream told it that something has changed, is no sign that anybody is there: read so,
-- a session is looked at and not prolonged, and ends half an hour after its person's last own step. Otherwise as in 0030.
CREATE FUNCTION app_session(asked uuid, prolong boolean)
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
  IF prolong AND chosen.id IS NOT NULL AND seen.last_seen_at < moment - interval '1 minute' THEN
    UPDATE session s SET last_seen_at = moment WHERE s.id = asked AND s.last_seen_at < moment;
  END IF;
  RETURN QUERY
    WITH same AS (
      SELECT m.municipality_id, m.organisation_id FROM membership m
       WHERE m.user_id = seen.user_id AND m.ended_at IS NULL AND m.role = chosen.role
         AND desk_side(m.municipality_id, m.organisation_id) = desk_side(chosen.municipality_id, chosen.organisation_id))
    SELECT seen.user_id, chosen.id, chosen.role, desk_side(chosen.municipality_id, chosen.organisation_id),
      ARRAY(SELECT DISTINCT same.municipality_id FROM same WHERE same.municipality_id IS NOT NULL ORDER BY 1),
      ARRAY(SELECT DISTINCT same.organisation_id FROM same WHERE same.organisation_id IS NOT NULL ORDER BY 1),
      ARRAY(SELECT same.municipality_id FROM same WHERE same.municipality_id IS NOT NULL
            UNION SELECT om.municipality_id FROM organisation_municipality om
                   WHERE om.organisation_id IN (SELECT same.organisation_id FROM same) ORDER BY 1)
     WHERE chosen.id IS NOT NULL;
  PERFORM set_config('app.system', before, true);
END $$;

-- A server of the version before asks with one argument while servers are changed one after the other.
CREATE OR REPLACE FUNCTION app_session(asked uuid)
RETURNS TABLE (user_id uuid, membership_id uuid, role text, side text, municipalities uuid[], organisations uuid[], reach uuid[])
LANGUAGE sql VOLATILE SET search_path = public, pg_temp AS $$ SELECT * FROM app_session(asked, true) $$;

-- A calendar's link gives the year or the reader's own deadlines.
ALTER TABLE calendar_feed ADD COLUMN about text NOT NULL DEFAULT 'YEAR' CHECK (about IN ('YEAR', 'DEADLINES'));
