-- The second wall. Every table is closed; what opens it are settings that a transaction makes from its scope.
CREATE FUNCTION app_uuids(setting text) RETURNS uuid[] LANGUAGE sql STABLE AS
  $$ SELECT string_to_array(nullif(current_setting(setting, true), ''), ',')::uuid[] $$;
CREATE FUNCTION app_municipalities() RETURNS uuid[] LANGUAGE sql STABLE AS $$ SELECT app_uuids('app.municipalities') $$;
CREATE FUNCTION app_organisations() RETURNS uuid[] LANGUAGE sql STABLE AS $$ SELECT app_uuids('app.organisations') $$;
-- Municipalities whose shared facts (agreements, areas, designations, colleagues' names) the scope may read.
CREATE FUNCTION app_reach() RETURNS uuid[] LANGUAGE sql STABLE AS $$ SELECT app_uuids('app.reach') $$;
CREATE FUNCTION app_is_system() RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT coalesce(current_setting('app.system', true), '') <> '' $$;

-- The instant everything is recorded at. A demonstration stands on its fixed day; its seed plays the past. In plpgsql, whose plan is kept: it is asked in
-- every transaction.
CREATE FUNCTION app_now() RETURNS timestamptz LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  i instance%ROWTYPE;
BEGIN
  SELECT * INTO i FROM instance;
  IF i.demo AND nullif(current_setting('app.now', true), '') IS NOT NULL THEN
    RETURN current_setting('app.now')::timestamptz;
  ELSIF i.fixed_day IS NOT NULL THEN
    RETURN (i.fixed_day + (clock_timestamp() AT TIME ZONE 'Europe/Copenhagen')::time) AT TIME ZONE 'Europe/Copenhagen';
  ELSIF i.id IS NOT NULL THEN
    RETURN clock_timestamp();
  END IF;
  RETURN NULL;
END $$;
-- What may be known without signing in: is this a demonstration, and which day is it?
CREATE FUNCTION app_instance() RETURNS TABLE (id uuid, demo boolean, fixed_day date) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$ SELECT i.id, i.demo, i.fixed_day FROM instance i $$;

DO $$
DECLARE
  t text;
  app text := coalesce(nullif(current_setting('noeglen.app_role', true), ''), 'noeglen_app');
  sys text := '(SELECT app_is_system())';
  own_municipality text := 'municipality_id = ANY ((SELECT app_municipalities())::uuid[])';
  own_organisation text := 'organisation_id = ANY ((SELECT app_organisations())::uuid[])';
  in_reach text := 'municipality_id = ANY ((SELECT app_reach())::uuid[])';
  -- The same, asked of a row that is written. Rows are read by the thousand, so there the settings are taken apart once a statement;
  -- they are written by the handful, and then looking for the id in the text costs less than that. Ids are of one length and divided
  -- by commas: one is in the text only as itself.
  writes_sys text := 'app_is_system()';
  writes_municipality text := 'strpos(current_setting(''app.municipalities'', true), municipality_id::text) > 0';
  writes_organisation text := 'strpos(current_setting(''app.organisations'', true), organisation_id::text) > 0';
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', app);
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO %I', t, app);
    EXECUTE format('CREATE POLICY system ON %I FOR ALL USING (%s) WITH CHECK (%s)', t, sys, writes_sys);
  END LOOP;
  -- The clock reads it as the owner, whom FORCE would shut out too, and the owner marks a new database.
  CREATE POLICY clock ON instance FOR ALL TO CURRENT_USER USING (true) WITH CHECK (true);

  -- Both parties to a case.
  FOREACH t IN ARRAY ARRAY['department', 'department_rehousing', 'dwelling', 'placement', 'vacancy', 'counter', 'decision',
    'ledger_entry', 'reporting_choice', 'slot', 'naming', 'handover_contact', 'contact_view', 'slot_return', 'telephone_act'] LOOP
    EXECUTE format('CREATE POLICY parties ON %I FOR ALL USING (%s OR %s) WITH CHECK (%s OR %s)', t,
      own_municipality, own_organisation, writes_municipality, writes_organisation);
  END LOOP;
  -- What only one side may see.
  FOREACH t IN ARRAY ARRAY['naming_case', 'naming_request', 'slot_return_internal', 'substitution'] LOOP
    EXECUTE format('CREATE POLICY municipality_only ON %I FOR ALL USING (%s) WITH CHECK (%s)', t, own_municipality, writes_municipality);
  END LOOP;
  EXECUTE format('CREATE POLICY organisation_only ON idempotency_key FOR ALL USING (%s) WITH CHECK (%s)', own_organisation, writes_organisation);
  EXECUTE format($p$CREATE POLICY parties ON note FOR ALL
    USING ((%1$s AND (shared OR side = 'MUNICIPALITY')) OR (%2$s AND (shared OR side = 'ORGANISATION')))
    WITH CHECK ((%3$s AND side = 'MUNICIPALITY') OR (%4$s AND side = 'ORGANISATION'))$p$,
    own_municipality, own_organisation, writes_municipality, writes_organisation);
  EXECUTE format($p$CREATE POLICY parties_read ON case_event FOR SELECT
    USING ((%1$s AND seen_by <> 'ORGANISATION') OR (%2$s AND seen_by <> 'MUNICIPALITY'))$p$, own_municipality, own_organisation);
  EXECUTE format('CREATE POLICY parties_add ON case_event FOR INSERT WITH CHECK (%s OR %s)', writes_municipality, writes_organisation);
  -- Shared facts of a municipality: read by all who work in it, written by its own people.
  FOREACH t IN ARRAY ARRAY['organisation_municipality', 'area', 'area_designation', 'agreement', 'agreement_version', 'closing_day'] LOOP
    EXECUTE format('CREATE POLICY reach ON %I FOR SELECT USING (%s)', t, in_reach);
    EXECUTE format('CREATE POLICY municipality_writes ON %I FOR INSERT WITH CHECK (%s)', t, writes_municipality);
    EXECUTE format('CREATE POLICY municipality_ends ON %I FOR UPDATE USING (%s) WITH CHECK (%s)', t, own_municipality, writes_municipality);
  END LOOP;
  EXECUTE format('CREATE POLICY reach ON facts_revision FOR SELECT USING (%s)', in_reach);
  CREATE POLICY reach ON municipality FOR SELECT USING (id = ANY ((SELECT app_reach())::uuid[]));
  CREATE POLICY reach ON organisation FOR SELECT USING (id IN (SELECT organisation_id FROM organisation_municipality));
  EXECUTE format('CREATE POLICY reach ON key_figure FOR SELECT USING ((level <> ''DEPARTMENT'' AND %s) OR %s OR %s)', in_reach, own_municipality, own_organisation);
  EXECUTE format('CREATE POLICY parties_add ON key_figure FOR INSERT WITH CHECK (%s OR %s)', writes_municipality, writes_organisation);
  -- Colleagues' names; never what they sign in with.
  EXECUTE format('CREATE POLICY reach ON membership FOR SELECT USING (%s OR organisation_id IN (SELECT organisation_id FROM organisation_municipality))', in_reach);
  CREATE POLICY reach ON person FOR SELECT USING (
    id IN (SELECT user_id FROM membership) OR (id = '00000000-0000-0000-0000-000000000001' AND (SELECT app_reach()) IS NOT NULL));

  -- Append-only: the application may not even try, and the owner is refused too.
  FOREACH t IN ARRAY ARRAY['decision', 'ledger_entry', 'case_event', 'note', 'agreement_version', 'placement', 'key_figure',
    'contact_view', 'instance', 'municipality', 'organisation'] LOOP
    EXECUTE format('REVOKE UPDATE ON %I FROM %I', t, app);
  END LOOP;
  EXECUTE format('REVOKE INSERT ON instance FROM %I', app);
  EXECUTE format('REVOKE UPDATE ON reporting_choice, area_designation, department_rehousing FROM %I', app);
  EXECUTE format('GRANT UPDATE (seen_at, seen_by) ON reporting_choice TO %I', app);
  EXECUTE format('GRANT UPDATE (valid_to) ON area_designation, department_rehousing TO %I', app);
  EXECUTE format('GRANT DELETE ON parked_form, sign_in_attempt, session, idempotency_key TO %I', app);
END $$;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % is refused; enter a new row instead', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['decision', 'ledger_entry', 'case_event', 'note', 'agreement_version', 'placement', 'key_figure', 'contact_view'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER never_truncated BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['reporting_choice', 'area_designation'] LOOP
    EXECUTE format('CREATE TRIGGER never_deleted BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER never_truncated BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;
