-- Who seeks a home with an organisation, with which household, and what has been stated. The organisation's own: the municipality sees none of it.

-- Closes new tables as 0005 closed the first ones. `tenancy`: whose rows they are, the organisation's alone or both parties'.
CREATE PROCEDURE secure_tables(tables text[], tenancy text, append_only boolean) LANGUAGE plpgsql AS $$
DECLARE
  t text;
  app text := coalesce(nullif(current_setting('noeglen.app_role', true), ''), 'noeglen_app');
  reads text := 'organisation_id = ANY ((SELECT app_organisations())::uuid[])';
  writes text := 'strpos(current_setting(''app.organisations'', true), organisation_id::text) > 0';
BEGIN
  IF tenancy = 'PARTIES' THEN
    reads := reads || ' OR municipality_id = ANY ((SELECT app_municipalities())::uuid[])';
    writes := writes || ' OR strpos(current_setting(''app.municipalities'', true), municipality_id::text) > 0';
  ELSIF tenancy <> 'ORGANISATION' THEN
    RAISE EXCEPTION 'Nobody is called %', tenancy;
  END IF;
  FOREACH t IN ARRAY tables LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO %I', t, app);
    EXECUTE format('CREATE POLICY system ON %I FOR ALL USING ((SELECT app_is_system())) WITH CHECK (app_is_system())', t);
    EXECUTE format('CREATE POLICY own ON %I FOR ALL USING (%s) WITH CHECK (%s)', t, reads, writes);
    IF append_only THEN
      EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
      EXECUTE format('CREATE TRIGGER never_truncated BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
    ELSE
      EXECUTE format('GRANT UPDATE ON %I TO %I', t, app);
    END IF;
  END LOOP;
END $$;

CREATE TABLE applicant (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation(id),
  -- What people call the applicant by, drawn as a vacancy's is.
  reference text NOT NULL,
  -- The organisation's own number, so that a list can be brought in again.
  external_id text CHECK (length(external_id) BETWEEN 1 AND 60),
  -- Empty once erased.
  name text NOT NULL CHECK (length(name) <= 120),
  email text CHECK (length(email) <= 200 AND email = lower(email)),
  -- Digits alone, with + before a foreign number.
  phone text CHECK (phone ~ '^[+]?[0-9]{6,15}$'),
  street text CHECK (length(street) <= 120),
  postcode text CHECK (length(postcode) <= 10),
  city text CHECK (length(city) <= 60),
  -- Name and address are protected: only whoever handles the applicant sees them.
  protected boolean NOT NULL DEFAULT false,
  handled_by uuid REFERENCES person(id),
  -- Sealed for this row; found by the keyed index of the exact number only.
  cpr_sealed bytea,
  cpr_index bytea,
  list text NOT NULL CHECK (list IN ('ORDINARY', 'TRANSFER')),
  seniority_on date NOT NULL,
  state text NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'PAUSED', 'LAPSED')),
  state_reason text CHECK (state_reason IN ('OWN_WISH', 'MISSED_OFFERS', 'FEE_UNPAID', 'HOUSED', 'SAME_PERSON', 'OTHER')),
  -- Asks to be considered by the agreement's criteria too: stands on the flexible list.
  flexible boolean NOT NULL DEFAULT false,
  -- Has to move out of a home in this department while it is rebuilt, and goes before everybody there.
  rehoused_from uuid REFERENCES department(id),
  -- Wishes; no department: all of them.
  departments uuid[] NOT NULL DEFAULT '{}',
  rooms_from integer CHECK (rooms_from BETWEEN 1 AND 20),
  rooms_to integer CHECK (rooms_to BETWEEN 1 AND 20),
  most_rent_ore integer CHECK (most_rent_ore > 0),
  access text NOT NULL DEFAULT 'ANY' CHECK (access IN ('ANY', 'LIFT_OR_GROUND_FLOOR', 'GROUND_FLOOR')),
  pets boolean NOT NULL DEFAULT false,
  -- Where the applicant lives now, as far as criteria ask; not known: nobody has said.
  residence_known boolean NOT NULL DEFAULT false,
  residence_municipality_id uuid REFERENCES municipality(id),
  residence_department_id uuid REFERENCES department(id),
  source text NOT NULL CHECK (source IN ('OFFICE', 'TELEPHONE', 'OWN_SITE', 'IMPORT', 'ADVERTISEMENT')),
  -- Offers in a row that were not answered, and when the reminder said what the next one would do.
  missed_offers integer NOT NULL DEFAULT 0 CHECK (missed_offers >= 0),
  warned_at timestamptz(3),
  merged_into uuid REFERENCES applicant(id),
  erase_on date,
  erased_at timestamptz(3),
  revision integer NOT NULL DEFAULT 1,
  enrolled_at timestamptz(3) NOT NULL,
  enrolled_by uuid NOT NULL REFERENCES person(id),
  changed_at timestamptz(3) NOT NULL,
  UNIQUE (organisation_id, reference),
  UNIQUE (id, organisation_id),
  CHECK (rooms_to >= rooms_from),
  CHECK ((state = 'ACTIVE') = (state_reason IS NULL)),
  CHECK (num_nonnulls(cpr_sealed, cpr_index) IN (0, 2))
);
CREATE UNIQUE INDEX applicant_external_id ON applicant (organisation_id, external_id) WHERE external_id IS NOT NULL;
CREATE INDEX applicant_cpr ON applicant (organisation_id, cpr_index) WHERE cpr_index IS NOT NULL;
-- A list in its order, and the page of all applicants.
CREATE INDEX applicant_list ON applicant (organisation_id, list, state, seniority_on, id);
CREATE INDEX applicant_flexible ON applicant (organisation_id, seniority_on, id) WHERE flexible AND state = 'ACTIVE';
CREATE INDEX applicant_seniority ON applicant (organisation_id, seniority_on, id);
CREATE INDEX applicant_rehoused ON applicant (rehoused_from) WHERE rehoused_from IS NOT NULL AND state = 'ACTIVE';
-- Found by its first digits too.
CREATE INDEX applicant_phone ON applicant (organisation_id, phone text_pattern_ops) WHERE phone IS NOT NULL;
-- Written in small letters: an index on lower() would not serve under row-level security.
CREATE INDEX applicant_email ON applicant (organisation_id, email) WHERE email IS NOT NULL;
CREATE INDEX applicant_erase ON applicant (erase_on) WHERE erased_at IS NULL AND erase_on IS NOT NULL;

-- The words of a name, so that it is found by how any of them begins. Row-level security asks only operators that cannot leak before
-- it has looked at the row: an index on the name itself would not be used.
CREATE TABLE applicant_word (
  organisation_id uuid NOT NULL,
  word text COLLATE "C" NOT NULL,
  applicant_id uuid NOT NULL,
  PRIMARY KEY (organisation_id, word, applicant_id),
  FOREIGN KEY (applicant_id, organisation_id) REFERENCES applicant(id, organisation_id)
);
CREATE INDEX applicant_word_applicant ON applicant_word (applicant_id);

CREATE FUNCTION words_of(name text) RETURNS SETOF text LANGUAGE sql IMMUTABLE AS
  $$ SELECT DISTINCT w FROM regexp_split_to_table(lower(normalize(name)), '[^[:alnum:]]+') w WHERE w <> '' $$;
CREATE FUNCTION keep_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO applicant_word SELECT n.organisation_id, w, n.id FROM added n CROSS JOIN LATERAL words_of(n.name) w;
  RETURN NULL;
END $$;
CREATE FUNCTION change_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM applicant_word WHERE applicant_id = NEW.id;
  INSERT INTO applicant_word SELECT NEW.organisation_id, w, NEW.id FROM words_of(NEW.name) w;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_words AFTER INSERT ON applicant REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION keep_words();
CREATE TRIGGER change_words AFTER UPDATE OF name ON applicant FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION change_words();

-- Everybody who would move in, the applicant included (relation APPLICANT, exactly one). No names of the others.
CREATE TABLE household_member (
  id uuid PRIMARY KEY,
  applicant_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  relation text NOT NULL CHECK (relation IN ('APPLICANT', 'SPOUSE', 'COHABITANT', 'CHILD', 'OTHER')),
  born_on date NOT NULL,
  cohabiting_since date,
  -- What has been stated for criteria (work, income, studies, benefits …), sealed for this row; see lib/domain/criteria/household.ts.
  facts_sealed bytea,
  facts_at timestamptz(3),
  facts_by uuid REFERENCES person(id),
  FOREIGN KEY (applicant_id, organisation_id) REFERENCES applicant(id, organisation_id)
);
CREATE INDEX household_member_applicant ON household_member (applicant_id);
CREATE UNIQUE INDEX household_member_one_applicant ON household_member (applicant_id) WHERE relation = 'APPLICANT';
CREATE INDEX household_member_born ON household_member (organisation_id, born_on) WHERE relation = 'APPLICANT';

-- What happened to an applicant, in order; no personal data, only who did what.
CREATE TABLE applicant_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  applicant_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  kind text NOT NULL,
  payload jsonb NOT NULL DEFAULT '{}',
  actor_id uuid REFERENCES person(id),
  actor_side text NOT NULL CHECK (actor_side IN ('ORGANISATION', 'APPLICANT', 'SYSTEM')),
  occurred_at timestamptz(3) NOT NULL,
  FOREIGN KEY (applicant_id, organisation_id) REFERENCES applicant(id, organisation_id)
);
CREATE INDEX applicant_event_applicant ON applicant_event (applicant_id, id);

-- Who has looked at a whole CPR number, and why.
CREATE TABLE cpr_view (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  applicant_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 3 AND 500),
  viewed_by uuid NOT NULL REFERENCES person(id),
  viewed_at timestamptz(3) NOT NULL,
  FOREIGN KEY (applicant_id, organisation_id) REFERENCES applicant(id, organisation_id)
);
CREATE INDEX cpr_view_applicant ON cpr_view (applicant_id, id);

-- Two applicants that look like one person, and what somebody found; the lower id first.
CREATE TABLE duplicate_review (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  applicant_id uuid NOT NULL,
  other_id uuid NOT NULL,
  resolution text NOT NULL CHECK (resolution IN ('SAME_PERSON', 'DIFFERENT_PEOPLE')),
  reason text NOT NULL CHECK (length(reason) BETWEEN 3 AND 1000),
  resolved_by uuid NOT NULL REFERENCES person(id),
  resolved_at timestamptz(3) NOT NULL,
  UNIQUE (applicant_id, other_id),
  CHECK (applicant_id < other_id),
  FOREIGN KEY (applicant_id, organisation_id) REFERENCES applicant(id, organisation_id),
  FOREIGN KEY (other_id, organisation_id) REFERENCES applicant(id, organisation_id)
);
CREATE INDEX duplicate_review_other ON duplicate_review (other_id);
CREATE INDEX duplicate_review_organisation ON duplicate_review (organisation_id, resolved_at DESC);

-- A waiting list as it was uploaded, between its preview and its confirmation; the rows are sealed and gone afterwards.
CREATE TABLE waiting_list_import (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation(id),
  file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
  content_hash text NOT NULL,
  rows_sealed bytea,
  state text NOT NULL CHECK (state IN ('PREVIEW', 'CONFIRMED', 'DISCARDED')),
  made integer,
  changed integer,
  unchanged integer,
  refused integer,
  read_at timestamptz(3) NOT NULL,
  read_by uuid NOT NULL REFERENCES person(id),
  ended_at timestamptz(3),
  ended_by uuid REFERENCES person(id)
);
CREATE INDEX waiting_list_import_organisation ON waiting_list_import (organisation_id, read_at DESC);

CALL secure_tables(ARRAY['applicant', 'applicant_word', 'household_member', 'waiting_list_import'], 'ORGANISATION', false);
CALL secure_tables(ARRAY['applicant_event', 'cpr_view', 'duplicate_review'], 'ORGANISATION', true);
DO $$ BEGIN
  EXECUTE format('GRANT DELETE ON household_member, applicant_word TO %I', coalesce(nullif(current_setting('noeglen.app_role', true), ''), 'noeglen_app'));
END $$;
