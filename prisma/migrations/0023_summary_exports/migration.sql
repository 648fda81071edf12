-- When the password was last entered again in this session, by the real clock as all of a session is: a sensitive act asks for it anew.
ALTER TABLE session ADD COLUMN confirmed_at timestamptz(3);

-- A file of homes, with or without case references, that somebody took out of the summaries. One row an owner of homes in it: the
-- municipality, or each organisation of whoever takes care of several.
CREATE TABLE summary_export (
  id uuid PRIMARY KEY,
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  -- Whose people took it; null: the municipality's.
  organisation_id uuid REFERENCES organisation(id),
  part text NOT NULL CHECK (part IN ('MUNICIPALITY', 'ORGANISATION', 'AREA', 'DEPARTMENT')),
  part_id uuid,
  from_on date NOT NULL,
  through_on date NOT NULL,
  form text NOT NULL CHECK (form IN ('XLSX', 'CSV')),
  homes integer NOT NULL CHECK (homes > 0),
  case_references integer NOT NULL CHECK (case_references BETWEEN 0 AND homes),
  reason text NOT NULL CHECK (length(reason) BETWEEN 5 AND 500),
  exported_at timestamptz(3) NOT NULL,
  exported_by uuid NOT NULL REFERENCES person(id),
  CHECK ((part = 'MUNICIPALITY') = (part_id IS NULL)),
  CHECK (through_on >= from_on),
  CHECK (organisation_id IS NULL OR case_references = 0)
);
CREATE INDEX summary_export_municipality ON summary_export (municipality_id, id DESC) WHERE organisation_id IS NULL;
CREATE INDEX summary_export_organisation ON summary_export (organisation_id, id DESC) WHERE organisation_id IS NOT NULL;

CALL secure_tables(ARRAY['summary_export'], 'PARTIES', true);
-- Each side sees and adds what its own people took, and nothing of the other's.
ALTER POLICY own ON summary_export
  USING (organisation_id = ANY ((SELECT app_organisations())::uuid[])
    OR (organisation_id IS NULL AND municipality_id = ANY ((SELECT app_municipalities())::uuid[])))
  WITH CHECK (strpos(current_setting('app.organisations', true), organisation_id::text) > 0
    OR (organisation_id IS NULL AND strpos(current_setting('app.municipalities', true), municipality_id::text) > 0));
