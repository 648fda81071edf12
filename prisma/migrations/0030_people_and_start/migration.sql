-- From an empty database to people at work: who looks after the installation, how somebody is invited, what was done to whom, who signed in.

-- A third desk beside the parties': the installation's. Its administrator belongs to no municipality and no organisation, and what opens
-- rows to her is a setting of its own, which no table of cases knows. @see docs/domain/people.md
ALTER TABLE membership DROP CONSTRAINT membership_check;
ALTER TABLE membership ADD CONSTRAINT membership_of_one
  CHECK (num_nonnulls(municipality_id, organisation_id) = 1 OR (role = 'SYSTEM_ADMIN' AND num_nonnulls(municipality_id, organisation_id) = 0));
-- Two administrators who give the same role at once give it once.
CREATE UNIQUE INDEX membership_once ON membership (user_id, municipality_id, organisation_id, role) NULLS NOT DISTINCT WHERE ended_at IS NULL;

CREATE FUNCTION desk_side(municipality_id uuid, organisation_id uuid) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN municipality_id IS NOT NULL THEN 'MUNICIPALITY' WHEN organisation_id IS NOT NULL THEN 'ORGANISATION' ELSE 'INSTALLATION' END $$;

-- Whom a system administrator looks after: ALL, her OWN tenants' people, or (null) nobody's.
CREATE FUNCTION app_administers() RETURNS text LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.administers', true), '') $$;
-- Is it hers to look after? One that belongs to neither tenant is the installation's.
CREATE FUNCTION app_administers_tenant(municipality_id uuid, organisation_id uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE app_administers() WHEN 'ALL' THEN true
    WHEN 'OWN' THEN coalesce(municipality_id = ANY (app_municipalities()), false) OR coalesce(organisation_id = ANY (app_organisations()), false)
    ELSE false END $$;

-- A secret link by which somebody who was invited takes a role, or chooses a new password. Only its hash is kept. It lives by the real
-- clock, as sessions do, and opens once.
CREATE TABLE account_link (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('INVITATION', 'RESET')),
  secret_hash bytea NOT NULL UNIQUE CHECK (octet_length(secret_hash) = 32),
  -- Of an invitation: who, and as what. Neither tenant: the installation's administrator.
  email text CHECK (length(email) BETWEEN 3 AND 254 AND email = lower(email)),
  name text CHECK (length(name) BETWEEN 2 AND 120),
  role text CHECK (role IN ('LETTING_OFFICER', 'CASEWORKER', 'MANAGER', 'AGREEMENT_ADMIN', 'READER', 'SYSTEM_ADMIN')),
  municipality_id uuid REFERENCES municipality(id),
  organisation_id uuid REFERENCES organisation(id),
  -- Of a new password: whose.
  user_id uuid REFERENCES user_account(id),
  made_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  made_by uuid NOT NULL REFERENCES person(id),
  expires_at timestamptz(3) NOT NULL,
  used_at timestamptz(3),
  used_by uuid REFERENCES person(id),
  -- Taken back, or replaced by a newer one.
  withdrawn_at timestamptz(3),
  CHECK ((kind = 'RESET') = (user_id IS NOT NULL)),
  CHECK ((kind = 'INVITATION') = (email IS NOT NULL AND name IS NOT NULL AND role IS NOT NULL)),
  CHECK (kind = 'INVITATION' OR num_nonnulls(email, name, role, municipality_id, organisation_id) = 0),
  CHECK (num_nonnulls(municipality_id, organisation_id) <= 1),
  CHECK (kind = 'RESET' OR role = 'SYSTEM_ADMIN' OR num_nonnulls(municipality_id, organisation_id) = 1),
  CHECK (role <> 'LETTING_OFFICER' OR organisation_id IS NOT NULL),
  CHECK (role <> 'CASEWORKER' OR municipality_id IS NOT NULL),
  CHECK ((used_at IS NULL) = (used_by IS NULL)),
  CHECK (used_at IS NULL OR withdrawn_at IS NULL)
);
CREATE INDEX account_link_municipality ON account_link (municipality_id) WHERE used_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX account_link_organisation ON account_link (organisation_id) WHERE used_at IS NULL AND withdrawn_at IS NULL;
-- One invitation to one role, and one way to a new password, is open at a time.
CREATE UNIQUE INDEX account_link_invited ON account_link (email, role, municipality_id, organisation_id) NULLS NOT DISTINCT
  WHERE kind = 'INVITATION' AND used_at IS NULL AND withdrawn_at IS NULL;
CREATE UNIQUE INDEX account_link_reset ON account_link (user_id) WHERE kind = 'RESET' AND used_at IS NULL AND withdrawn_at IS NULL;

-- What was done to whose access, and to which tenant, by whom. No name and no address: those stand where they can be put right.
CREATE TABLE people_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('INVITED', 'INVITATION_RENEWED', 'INVITATION_WITHDRAWN', 'JOINED', 'ROLE_GIVEN', 'ROLE_CHANGED', 'MEMBERSHIP_ENDED',
    'LOCKED', 'UNLOCKED', 'SIGNED_OUT', 'RESET_GIVEN', 'PASSWORD_CHOSEN', 'MUNICIPALITY_MADE', 'MUNICIPALITY_CHANGED', 'ORGANISATION_MADE',
    'ORGANISATION_CHANGED', 'ORGANISATION_JOINED', 'AREA_MADE', 'DEPARTMENT_MADE')),
  -- Whom it was done to; null where nobody has the link's account yet, and of tenants.
  person_id uuid REFERENCES person(id),
  link_id uuid REFERENCES account_link(id),
  role text,
  role_before text,
  municipality_id uuid REFERENCES municipality(id),
  organisation_id uuid REFERENCES organisation(id),
  at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  by_person uuid NOT NULL REFERENCES person(id)
);
CREATE INDEX people_event_person ON people_event (person_id, id DESC);

-- Who signed in and who did not get in, by the real clock. The address is marked, so that the same one is known again and none can be read.
CREATE TABLE sign_in (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- Null: nobody has an account by what was typed.
  user_id uuid REFERENCES person(id),
  outcome text NOT NULL CHECK (outcome IN ('SIGNED_IN', 'WRONG', 'LOCKED', 'NO_MEMBERSHIP')),
  address_mark text NOT NULL CHECK (length(address_mark) BETWEEN 4 AND 16),
  at timestamptz(3) NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX sign_in_user ON sign_in (user_id, id DESC);
CREATE INDEX sign_in_at ON sign_in (at);

-- Somebody of an organisation is away too. What a substitution is for is the tenant it stands in.
ALTER TABLE substitution ALTER municipality_id DROP NOT NULL, ADD organisation_id uuid REFERENCES organisation(id),
  ADD CONSTRAINT substitution_of_one CHECK (num_nonnulls(municipality_id, organisation_id) = 1);

-- Whether somebody also works where the asker does not look after people: asked as the system, answered with yes or no.
CREATE FUNCTION app_works_elsewhere(person uuid) RETURNS boolean LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('app.system', true), '');
  found_one boolean;
BEGIN
  IF app_administers() = 'ALL' OR before <> '' THEN RETURN false; END IF;
  PERFORM set_config('app.system', 'on', true);
  found_one := EXISTS (SELECT FROM membership m WHERE m.user_id = person AND m.ended_at IS NULL
    AND NOT app_administers_tenant(m.municipality_id, m.organisation_id));
  PERFORM set_config('app.system', before, true);
  RETURN found_one;
END $$;

-- What can be said before anybody has signed in: has somebody been made who can begin? And is there a municipality yet?
CREATE FUNCTION app_first_steps() RETURNS TABLE (administrators integer, accounts integer) LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('app.system', true), '');
BEGIN
  PERFORM set_config('app.system', 'on', true);
  RETURN QUERY SELECT
    (SELECT count(*)::int FROM membership m WHERE m.role = 'SYSTEM_ADMIN' AND m.ended_at IS NULL AND m.municipality_id IS NULL AND m.organisation_id IS NULL),
    (SELECT count(*)::int FROM (SELECT FROM user_account LIMIT 1) one);
  PERFORM set_config('app.system', before, true);
END $$;

-- A session and the frame as in 0006, with the third desk.
CREATE OR REPLACE FUNCTION app_session(asked uuid)
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

CREATE OR REPLACE FUNCTION app_desk(asked uuid) RETURNS TABLE (name text, memberships jsonb)
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('app.system', true), '');
BEGIN
  PERFORM set_config('app.system', 'on', true);
  RETURN QUERY
    SELECT p.name, (
      SELECT jsonb_agg(jsonb_build_object('id', m.id, 'role', m.role, 'place', coalesce(mu.name, o.name, 'Nøglen'),
               'side', desk_side(m.municipality_id, m.organisation_id)) ORDER BY m.created_at, coalesce(mu.name, o.name), m.id)
        FROM membership m LEFT JOIN municipality mu ON mu.id = m.municipality_id LEFT JOIN organisation o ON o.id = m.organisation_id
       WHERE m.user_id = s.user_id AND m.ended_at IS NULL)
      FROM session s JOIN person p ON p.id = s.user_id WHERE s.id = asked AND s.revoked_at IS NULL;
  PERFORM set_config('app.system', before, true);
END $$;

-- A demonstration's accounts stay in one: their addresses end in .example.
CREATE FUNCTION refuse_demonstration() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT coalesce((SELECT i.demo FROM app_instance() i), false) THEN
    RAISE EXCEPTION 'this database is not a demonstration: % of a demonstration is refused', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER only_in_a_demonstration BEFORE INSERT OR UPDATE ON user_account FOR EACH ROW
  WHEN (lower(NEW.email) LIKE '%.example') EXECUTE FUNCTION refuse_demonstration();

DO $$
DECLARE
  t text;
  app text := coalesce(nullif(current_setting('noeglen.app_role', true), ''), 'noeglen_app');
  all_of_it text := '(SELECT app_administers()) = ''ALL''';
  at_hers text := '(m.municipality_id = ANY ((SELECT app_municipalities())::uuid[]) OR m.organisation_id = ANY ((SELECT app_organisations())::uuid[]))';
  -- Those who work there now: whoever has left is not hers.
  own_people text := format('SELECT m.user_id FROM membership m WHERE m.ended_at IS NULL AND %s', at_hers);
  hers text := '((SELECT app_administers()) = ''OWN'' AND (municipality_id = ANY ((SELECT app_municipalities())::uuid[])
    OR organisation_id = ANY ((SELECT app_organisations())::uuid[])))';
  -- Whose access she looks after.
  her_people text := '((SELECT app_administers()) = ''OWN'' AND %I IN (%s))';
BEGIN
  FOREACH t IN ARRAY ARRAY['account_link', 'people_event', 'sign_in'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO %I', t, app);
    EXECUTE format('CREATE POLICY system ON %I FOR ALL USING ((SELECT app_is_system())) WITH CHECK (app_is_system())', t);
  END LOOP;
  EXECUTE format('GRANT UPDATE (secret_hash, made_at, made_by, expires_at, used_at, used_by, withdrawn_at) ON account_link TO %I', app);
  EXECUTE format('GRANT DELETE ON sign_in TO %I', app);
  EXECUTE format('GRANT UPDATE (name, cvr) ON municipality TO %I', app);
  EXECUTE format('GRANT UPDATE (name, cvr, managing_agent) ON organisation TO %I', app);
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON people_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER never_truncated BEFORE TRUNCATE ON people_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

  -- The installation's administrator: tenants, people and accounts, and nothing else.
  FOREACH t IN ARRAY ARRAY['municipality', 'organisation'] LOOP
    EXECUTE format('CREATE POLICY administers_reads ON %I FOR SELECT USING (%s)', t, all_of_it);
    EXECUTE format('CREATE POLICY administers_adds ON %I FOR INSERT WITH CHECK (app_administers() = ''ALL'')', t);
    EXECUTE format('CREATE POLICY administers_changes ON %I FOR UPDATE USING (%s) WITH CHECK (app_administers() = ''ALL'')', t, all_of_it);
  END LOOP;
  EXECUTE format('CREATE POLICY administers_reads ON organisation_municipality FOR SELECT USING (%s)', all_of_it);
  CREATE POLICY administers_adds ON organisation_municipality FOR INSERT WITH CHECK (app_administers() = 'ALL');

  -- Memberships and invitations: of every tenant, or of one's own.
  FOREACH t IN ARRAY ARRAY['membership', 'account_link', 'people_event'] LOOP
    EXECUTE format('CREATE POLICY administers_reads ON %I FOR SELECT USING (%s OR %s)', t, all_of_it, hers);
    EXECUTE format('CREATE POLICY administers_adds ON %I FOR INSERT WITH CHECK (app_administers_tenant(municipality_id, organisation_id))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['membership', 'account_link'] LOOP
    EXECUTE format('CREATE POLICY administers_changes ON %I FOR UPDATE USING (%s OR %s)
      WITH CHECK (app_administers_tenant(municipality_id, organisation_id))', t, all_of_it, hers);
  END LOOP;
  -- Of people: names, accounts, sessions, and when they signed in.
  EXECUTE format('CREATE POLICY administers_reads ON person FOR SELECT USING (%s)', all_of_it);
  EXECUTE format('CREATE POLICY administers_reads ON user_account FOR SELECT USING (%s OR %s)', all_of_it, format(her_people, 'id', own_people));
  EXECUTE format('CREATE POLICY administers_changes ON user_account FOR UPDATE USING (%s OR %s)', all_of_it, format(her_people, 'id', own_people));
  EXECUTE format('CREATE POLICY administers_reads ON session FOR SELECT USING (%s OR %s)', all_of_it, format(her_people, 'user_id', own_people));
  EXECUTE format('CREATE POLICY administers_changes ON session FOR UPDATE USING (%s OR %s)', all_of_it, format(her_people, 'user_id', own_people));
  -- Of each what happened while she worked there.
  EXECUTE format('CREATE POLICY administers_reads ON sign_in FOR SELECT USING (%s OR ((SELECT app_administers()) = ''OWN'' AND EXISTS (SELECT FROM membership m
    WHERE m.user_id = sign_in.user_id AND %s AND sign_in.at >= m.created_at AND (m.ended_at IS NULL OR sign_in.at <= m.ended_at))))', all_of_it, at_hers);
  -- A new password for one of her people, and what was done to an account as a whole.
  EXECUTE format('CREATE POLICY of_her_people ON account_link FOR ALL USING (kind = ''RESET'' AND %1$s) WITH CHECK (kind = ''RESET'' AND %1$s)',
    format(her_people, 'user_id', own_people));
  EXECUTE format('CREATE POLICY of_her_people ON people_event FOR ALL USING (num_nonnulls(municipality_id, organisation_id) = 0 AND %1$s)
    WITH CHECK (num_nonnulls(municipality_id, organisation_id) = 0 AND %1$s)', format(her_people, 'person_id', own_people));
  -- What the people of a tenant enter of its stock is recorded by themselves.
  CREATE POLICY parties_add ON people_event FOR INSERT WITH CHECK (kind IN ('AREA_MADE', 'DEPARTMENT_MADE')
    AND (strpos(current_setting('app.municipalities', true), municipality_id::text) > 0 OR strpos(current_setting('app.organisations', true), organisation_id::text) > 0));

  EXECUTE 'CREATE POLICY organisation_only ON substitution FOR ALL USING (organisation_id = ANY ((SELECT app_organisations())::uuid[]))
    WITH CHECK (strpos(current_setting(''app.organisations'', true), organisation_id::text) > 0)';
END $$;
