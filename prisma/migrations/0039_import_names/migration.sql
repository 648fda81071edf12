-- What people call an organisation or an area in their own systems, once somebody has said which it is; and names that somebody has said
-- are new. @see docs/domain/imports.md

CREATE TABLE import_name (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  -- Whose files say it so; none: the municipality's.
  organisation_id uuid,
  -- In one form: without case, blanks and strokes.
  written text NOT NULL CHECK (length(written) BETWEEN 1 AND 120),
  named_organisation_id uuid,
  named_area_id uuid REFERENCES area(id),
  recorded_at timestamptz(3) NOT NULL,
  recorded_by uuid NOT NULL REFERENCES person(id),
  CHECK (num_nonnulls(named_organisation_id, named_area_id) = 1),
  FOREIGN KEY (organisation_id, municipality_id) REFERENCES organisation_municipality(organisation_id, municipality_id),
  FOREIGN KEY (named_organisation_id, municipality_id) REFERENCES organisation_municipality(organisation_id, municipality_id)
);
CREATE UNIQUE INDEX import_name_organisation ON import_name (municipality_id, organisation_id, written)
  NULLS NOT DISTINCT WHERE named_organisation_id IS NOT NULL;
CREATE UNIQUE INDEX import_name_area ON import_name (municipality_id, organisation_id, written)
  NULLS NOT DISTINCT WHERE named_area_id IS NOT NULL;

-- Names of this file that are nobody's yet, and are to be: in one form, after what they are of.
ALTER TABLE file_import ADD new_names text[] NOT NULL DEFAULT '{}';

DO $$
DECLARE
  app text := coalesce(nullif(current_setting('noeglen.app_role', true), ''), 'noeglen_app');
BEGIN
  -- Seen and written as the files are: by whoever brings them in.
  ALTER TABLE import_name ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON import_name TO %I', app);
  CREATE POLICY system ON import_name FOR ALL USING ((SELECT app_is_system())) WITH CHECK (app_is_system());
  CREATE POLICY own ON import_name FOR ALL
    USING (CASE WHEN organisation_id IS NULL THEN municipality_id = ANY ((SELECT app_municipalities())::uuid[])
      ELSE organisation_id = ANY ((SELECT app_organisations())::uuid[]) END)
    WITH CHECK (CASE WHEN organisation_id IS NULL THEN strpos(current_setting('app.municipalities', true), municipality_id::text) > 0
      ELSE strpos(current_setting('app.organisations', true), organisation_id::text) > 0
        AND strpos(current_setting('app.reach', true), municipality_id::text) > 0 END);
END $$;
