-- How an agreement comes about: drafted, signed by its parties, in force from a day, and ended.

-- One individual agreement is in force for an organisation in a municipality at a time, as one framework is for the municipality.
ALTER TABLE agreement_version ADD organisation_id uuid REFERENCES organisation(id),
  ADD CHECK ((kind = 'INDIVIDUAL') = (organisation_id IS NOT NULL)),
  ADD EXCLUDE USING gist (municipality_id WITH =, organisation_id WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (kind = 'INDIVIDUAL');

-- A signed version never changes. It may end before its day, when it is replaced or terminated: on a day to come, so that no decision
-- made under it loses its ground.
CREATE FUNCTION refuse_change_but_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'valid_to' = to_jsonb(OLD) - 'valid_to' AND NEW.valid_to IS NOT NULL
    AND (OLD.valid_to IS NULL OR NEW.valid_to < OLD.valid_to) AND NEW.valid_to > (app_now() AT TIME ZONE 'Europe/Copenhagen')::date THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a signed agreement version never changes: % is refused; only an end to come may be brought forward', TG_OP
    USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER append_only ON agreement_version;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON agreement_version FOR EACH ROW EXECUTE FUNCTION refuse_change_but_end();

-- What belongs to a version, and to a draft below, is of its municipality: whoever writes for another writes of nothing here.
ALTER TABLE agreement_version ADD UNIQUE (id, municipality_id);

-- Why a version ended, or will end, before the day that stands in it.
CREATE TABLE agreement_end (
  version_id uuid NOT NULL,
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  ends_on date NOT NULL,
  -- One that was given notice of may be replaced before that.
  PRIMARY KEY (version_id, ends_on),
  cause text NOT NULL CHECK (cause IN ('REPLACED', 'TERMINATED')),
  -- Of a termination: which party gave notice, and on which day; null organisation is the municipality.
  notice_on date,
  notice_by uuid REFERENCES organisation(id),
  reason text CHECK (length(reason) BETWEEN 3 AND 500),
  recorded_at timestamptz(3) NOT NULL,
  recorded_by uuid NOT NULL REFERENCES person(id),
  CHECK ((cause = 'TERMINATED') = (notice_on IS NOT NULL AND reason IS NOT NULL)),
  FOREIGN KEY (version_id, municipality_id) REFERENCES agreement_version(id, municipality_id)
);

-- What the parties work on until it is signed. Published, it is a version, and the draft stays as it was.
CREATE TABLE agreement_draft (
  id uuid PRIMARY KEY,
  agreement_id uuid NOT NULL REFERENCES agreement(id),
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  -- Of an individual agreement.
  organisation_id uuid REFERENCES organisation(id),
  kind text NOT NULL CHECK (kind IN ('FRAMEWORK', 'INDIVIDUAL')),
  title text NOT NULL CHECK (length(title) BETWEEN 3 AND 120),
  -- What it was drafted from.
  base_version_id uuid REFERENCES agreement_version(id),
  -- The published form, always readable by the parser; findings may remain until it is published.
  document jsonb NOT NULL,
  checksum text NOT NULL,
  state text NOT NULL CHECK (state IN ('DRAFT', 'SIGNING', 'PUBLISHED', 'WITHDRAWN')),
  -- What became of it.
  version_id uuid UNIQUE REFERENCES agreement_version(id),
  revision integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL,
  created_by uuid NOT NULL REFERENCES person(id),
  changed_at timestamptz(3) NOT NULL,
  changed_by uuid NOT NULL REFERENCES person(id),
  CHECK ((kind = 'INDIVIDUAL') = (organisation_id IS NOT NULL)),
  CHECK ((state = 'PUBLISHED') = (version_id IS NOT NULL)),
  UNIQUE (id, municipality_id)
);
CREATE INDEX agreement_draft_municipality ON agreement_draft (municipality_id, state, changed_at DESC);

-- Every change of a draft, so that both parties see who proposed what.
CREATE TABLE agreement_draft_change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  draft_id uuid NOT NULL,
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  organisation_id uuid REFERENCES organisation(id),
  revision integer NOT NULL,
  -- Which part was edited, or MADE, IMPORTED, SENT, RECALLED, PUBLISHED, WITHDRAWN.
  part text NOT NULL,
  -- Why it was recalled or given up.
  note text CHECK (length(note) BETWEEN 3 AND 500),
  changed_at timestamptz(3) NOT NULL,
  changed_by uuid NOT NULL REFERENCES person(id),
  UNIQUE (draft_id, revision),
  FOREIGN KEY (draft_id, municipality_id) REFERENCES agreement_draft(id, municipality_id)
);

-- A party's signature counts for exactly the document it was given to.
CREATE TABLE agreement_signature (
  id uuid PRIMARY KEY,
  draft_id uuid NOT NULL,
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  -- Null: the municipality signs.
  party_id uuid REFERENCES organisation(id),
  checksum text NOT NULL,
  signed_on date NOT NULL,
  -- Name and office, as it stands under the agreement.
  signatory text NOT NULL CHECK (length(signatory) BETWEEN 3 AND 160),
  recorded_at timestamptz(3) NOT NULL,
  recorded_by uuid NOT NULL REFERENCES person(id),
  UNIQUE NULLS NOT DISTINCT (draft_id, party_id, checksum),
  FOREIGN KEY (draft_id, municipality_id) REFERENCES agreement_draft(id, municipality_id)
);

-- The signed document and its annexes as files, sealed; a newer one does not remove the older.
CREATE TABLE agreement_attachment (
  id uuid PRIMARY KEY,
  agreement_id uuid NOT NULL REFERENCES agreement(id),
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  organisation_id uuid REFERENCES organisation(id),
  draft_id uuid,
  version_id uuid,
  kind text NOT NULL CHECK (kind IN ('SIGNED', 'ANNEX')),
  title text NOT NULL CHECK (length(title) BETWEEN 2 AND 160),
  media_type text NOT NULL CHECK (media_type = 'application/pdf'),
  bytes integer NOT NULL CHECK (bytes BETWEEN 1 AND 10485760),
  sha256 text NOT NULL,
  sealed bytea NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by uuid NOT NULL REFERENCES person(id),
  CHECK (num_nonnulls(draft_id, version_id) >= 1),
  FOREIGN KEY (draft_id, municipality_id) REFERENCES agreement_draft(id, municipality_id),
  FOREIGN KEY (version_id, municipality_id) REFERENCES agreement_version(id, municipality_id)
);
CREATE INDEX agreement_attachment_agreement ON agreement_attachment (agreement_id, recorded_at DESC);

-- Closes new tables that everybody who works under a municipality's agreements may read, those of an individual agreement only its
-- organisation and the municipality; `writers`: MUNICIPALITY, or PARTIES.
CREATE PROCEDURE secure_shared_tables(tables text[], organisation_column text, writers text, append_only boolean) LANGUAGE plpgsql AS $$
DECLARE
  t text;
  app text := coalesce(nullif(current_setting('noeglen.app_role', true), ''), 'noeglen_app');
  own_municipality text := 'municipality_id = ANY ((SELECT app_municipalities())::uuid[])';
  reads text := 'municipality_id = ANY ((SELECT app_reach())::uuid[])';
  writes text := 'strpos(current_setting(''app.municipalities'', true), municipality_id::text) > 0';
BEGIN
  IF writers NOT IN ('MUNICIPALITY', 'PARTIES') THEN
    RAISE EXCEPTION 'Nobody is called %', writers;
  END IF;
  IF organisation_column IS NOT NULL THEN
    reads := format('%s AND (%I IS NULL OR %s OR %I = ANY ((SELECT app_organisations())::uuid[]))', reads, organisation_column, own_municipality, organisation_column);
    IF writers = 'PARTIES' THEN
      writes := format('%s OR strpos(current_setting(''app.organisations'', true), %I::text) > 0', writes, organisation_column);
    END IF;
  END IF;
  FOREACH t IN ARRAY tables LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO %I', t, app);
    EXECUTE format('CREATE POLICY system ON %I FOR ALL USING ((SELECT app_is_system())) WITH CHECK (app_is_system())', t);
    EXECUTE format('CREATE POLICY reach ON %I FOR SELECT USING (%s)', t, reads);
    EXECUTE format('CREATE POLICY writers_add ON %I FOR INSERT WITH CHECK (%s)', t, writes);
    IF append_only THEN
      EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
      EXECUTE format('CREATE TRIGGER never_truncated BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
    ELSE
      EXECUTE format('GRANT UPDATE ON %I TO %I', t, app);
      EXECUTE format('CREATE POLICY writers_change ON %I FOR UPDATE USING (%s) WITH CHECK (%s)', t, writes, writes);
    END IF;
  END LOOP;
END $$;
CALL secure_shared_tables(ARRAY['agreement_draft'], 'organisation_id', 'MUNICIPALITY', false);
CALL secure_shared_tables(ARRAY['agreement_draft_change', 'agreement_attachment'], 'organisation_id', 'MUNICIPALITY', true);
CALL secure_shared_tables(ARRAY['agreement_end'], NULL, 'MUNICIPALITY', true);
CALL secure_shared_tables(ARRAY['agreement_signature'], NULL, 'MUNICIPALITY', true);
-- Each party signs for itself.
DROP POLICY writers_add ON agreement_signature;
CREATE POLICY municipality_signs ON agreement_signature FOR INSERT
  WITH CHECK (party_id IS NULL AND strpos(current_setting('app.municipalities', true), municipality_id::text) > 0);
CREATE POLICY party_signs ON agreement_signature FOR INSERT WITH CHECK (strpos(current_setting('app.organisations', true), party_id::text) > 0
  AND municipality_id = ANY ((SELECT app_reach())::uuid[]));
-- The application may change no row of agreement_version; it asks for an end here, and row-level security still says whose.
CREATE FUNCTION end_agreement_version(version_id uuid, on_day date) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ UPDATE agreement_version SET valid_to = on_day WHERE id = version_id $$;
REVOKE ALL ON FUNCTION end_agreement_version FROM PUBLIC;
DO $$ BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION end_agreement_version TO %I',
    coalesce(nullif(current_setting('noeglen.app_role', true), ''), 'noeglen_app'));
END $$;
