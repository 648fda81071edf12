-- People are brought in from files too. Such a file is of whoever looks after the people: a municipality, an organisation, or (neither) the
-- installation. @see docs/domain/imports.md

ALTER TABLE file_import
  DROP CONSTRAINT file_import_kind_check,
  ADD CONSTRAINT file_import_kind_check
    CHECK (kind IN ('ORGANISATIONS', 'DEPARTMENTS', 'DWELLINGS', 'PLACEMENTS', 'OPENINGS', 'VACANCIES', 'USERS')),
  ALTER municipality_id DROP NOT NULL,
  ADD CONSTRAINT file_import_of_office CHECK (CASE WHEN kind = 'USERS' THEN num_nonnulls(municipality_id, organisation_id) <= 1
    ELSE municipality_id IS NOT NULL END);

-- The pieces and rows of a file of people are of no tenant (whoever writes one of a tenant has no file to put it in): they are reached through their file alone, and the policies of the others, which
-- ask for a tenant, open none of them.
ALTER TABLE file_import
  ADD rows_municipality_id uuid GENERATED ALWAYS AS (CASE WHEN kind <> 'USERS' THEN municipality_id END) STORED,
  ADD UNIQUE (id, rows_municipality_id);
ALTER TABLE import_piece ALTER municipality_id DROP NOT NULL,
  DROP CONSTRAINT import_piece_import_id_municipality_id_fkey,
  ADD FOREIGN KEY (import_id, municipality_id) REFERENCES file_import(id, rows_municipality_id),
  ADD CONSTRAINT import_piece_of_office CHECK (municipality_id IS NOT NULL OR organisation_id IS NULL);
ALTER TABLE import_row ALTER municipality_id DROP NOT NULL,
  DROP CONSTRAINT import_row_import_id_municipality_id_fkey,
  ADD FOREIGN KEY (import_id, municipality_id) REFERENCES file_import(id, rows_municipality_id),
  ADD CONSTRAINT import_row_of_office CHECK (municipality_id IS NOT NULL OR organisation_id IS NULL);

-- What the installation, or an organisation as such, calls an organisation in its files of people.
ALTER TABLE import_name ALTER municipality_id DROP NOT NULL,
  ADD FOREIGN KEY (named_organisation_id) REFERENCES organisation(id),
  ADD CONSTRAINT import_name_of_office CHECK (municipality_id IS NOT NULL OR named_organisation_id IS NOT NULL);

-- Whether people of a tenant are the asker's own to bring in: the installation's of the installation alone, a party's of that party alone.
CREATE FUNCTION app_brings_in_people_of(municipality_id uuid, organisation_id uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE app_administers() WHEN 'ALL' THEN num_nonnulls(municipality_id, organisation_id) = 0
    WHEN 'OWN' THEN num_nonnulls(municipality_id, organisation_id) = 1 AND app_administers_tenant(municipality_id, organisation_id)
    ELSE false END $$;

-- Names and addresses of colleagues are nobody's to read but the system administrator's, of the same office too.
ALTER POLICY own ON file_import
  USING (kind <> 'USERS' AND CASE WHEN organisation_id IS NULL THEN municipality_id = ANY ((SELECT app_municipalities())::uuid[])
    ELSE organisation_id = ANY ((SELECT app_organisations())::uuid[]) END)
  WITH CHECK (kind <> 'USERS' AND CASE WHEN organisation_id IS NULL THEN strpos(current_setting('app.municipalities', true), municipality_id::text) > 0
    ELSE strpos(current_setting('app.organisations', true), organisation_id::text) > 0
      AND strpos(current_setting('app.reach', true), municipality_id::text) > 0 END);
CREATE POLICY people ON file_import FOR ALL USING (kind = 'USERS' AND app_brings_in_people_of(municipality_id, organisation_id))
  WITH CHECK (kind = 'USERS' AND app_brings_in_people_of(municipality_id, organisation_id));
CREATE POLICY people ON import_piece FOR ALL
  USING (municipality_id IS NULL AND EXISTS (SELECT FROM file_import f WHERE f.id = import_id AND f.kind = 'USERS'))
  WITH CHECK (municipality_id IS NULL AND EXISTS (SELECT FROM file_import f WHERE f.id = import_id AND f.kind = 'USERS'));
CREATE POLICY people ON import_row FOR ALL
  USING (municipality_id IS NULL AND EXISTS (SELECT FROM file_import f WHERE f.id = import_id AND f.kind = 'USERS'))
  WITH CHECK (municipality_id IS NULL AND EXISTS (SELECT FROM file_import f WHERE f.id = import_id AND f.kind = 'USERS'));
CREATE POLICY people ON import_name FOR ALL
  USING (municipality_id IS NULL AND app_brings_in_people_of(NULL, organisation_id))
  WITH CHECK (municipality_id IS NULL AND app_brings_in_people_of(NULL, organisation_id));
