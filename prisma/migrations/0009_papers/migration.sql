-- What a household has shown or uploaded, who looked, and when it is gone again.
CREATE TABLE paper (
  id uuid PRIMARY KEY,
  applicant_id uuid NOT NULL,
  member_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  -- The offer it came for; null: it was shown outside of one.
  offer_id uuid,
  kind text NOT NULL,
  way text NOT NULL CHECK (way IN ('SHOWN', 'UPLOADED')),
  verdict text NOT NULL CHECK (verdict IN ('UNSEEN', 'ACCEPTED', 'REFUSED')),
  refusal text CHECK (length(refusal) <= 500),
  issued_on date,
  -- Months, as their first days.
  covers_from date,
  covers_to date,
  received_at timestamptz(3) NOT NULL,
  received_from text NOT NULL CHECK (received_from IN ('APPLICANT', 'OFFICER')),
  seen_at timestamptz(3),
  seen_on date,
  seen_by uuid REFERENCES person(id),
  revision integer NOT NULL DEFAULT 1,
  CHECK ((verdict = 'UNSEEN') = (seen_on IS NULL)),
  CHECK ((verdict = 'REFUSED') = (refusal IS NOT NULL)),
  CHECK ((covers_from IS NULL) = (covers_to IS NULL)),
  UNIQUE (id, organisation_id),
  FOREIGN KEY (applicant_id, organisation_id) REFERENCES applicant(id, organisation_id),
  FOREIGN KEY (offer_id, organisation_id) REFERENCES offer(id, organisation_id)
);
CREATE INDEX paper_applicant ON paper (applicant_id, received_at);
CREATE INDEX paper_offer ON paper (offer_id) WHERE offer_id IS NOT NULL;
CREATE INDEX paper_unseen ON paper (organisation_id, received_at) WHERE verdict = 'UNSEEN';

-- An uploaded file; it is whole once `complete_at` is set. Sealed in chunks, each bound to the file, its number and whether it is the last.
CREATE TABLE paper_file (
  id uuid PRIMARY KEY,
  paper_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  -- The name as the sender gave it, sealed; never used as a path.
  name_sealed bytea,
  media_type text NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
  bytes integer CHECK (bytes > 0),
  chunks integer CHECK (chunks > 0),
  received_at timestamptz(3) NOT NULL,
  complete_at timestamptz(3),
  -- When it is deleted, by the terms of `erase_set_at`: they change with the settings, the decision and the end of the case.
  erase_on date NOT NULL,
  erase_set_at timestamptz(3) NOT NULL,
  decided_on date,
  ended_on date,
  erased_at timestamptz(3),
  UNIQUE (id, organisation_id),
  FOREIGN KEY (paper_id, organisation_id) REFERENCES paper(id, organisation_id)
);
CREATE INDEX paper_file_paper ON paper_file (paper_id);
CREATE INDEX paper_file_erase ON paper_file (erase_on) WHERE erased_at IS NULL;

CREATE TABLE paper_chunk (
  file_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  number integer NOT NULL CHECK (number >= 0),
  sealed bytea NOT NULL,
  PRIMARY KEY (file_id, number),
  FOREIGN KEY (file_id, organisation_id) REFERENCES paper_file(id, organisation_id)
);
ALTER TABLE paper_chunk ALTER COLUMN sealed SET STORAGE EXTERNAL;

-- Every look at a file.
CREATE TABLE paper_view (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  file_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  viewed_by uuid NOT NULL REFERENCES person(id),
  viewed_at timestamptz(3) NOT NULL,
  FOREIGN KEY (file_id, organisation_id) REFERENCES paper_file(id, organisation_id)
);
CREATE INDEX paper_view_file ON paper_view (file_id, id);

-- An officer's answer to what a rule cannot settle; the latest counts.
CREATE TABLE confirmation (
  id uuid PRIMARY KEY,
  applicant_id uuid NOT NULL,
  member_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  criterion text NOT NULL,
  question text NOT NULL,
  upheld boolean NOT NULL,
  -- Sealed: it may tell of a person.
  reason_sealed bytea,
  answered_on date NOT NULL,
  answered_at timestamptz(3) NOT NULL,
  answered_by uuid NOT NULL REFERENCES person(id),
  FOREIGN KEY (applicant_id, organisation_id) REFERENCES applicant(id, organisation_id)
);
CREATE INDEX confirmation_applicant ON confirmation (applicant_id, answered_at);

-- What was deleted, of which kind, why and when; never what it said.
CREATE TABLE deletion_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation(id),
  applicant_id uuid NOT NULL,
  what text NOT NULL CHECK (what IN ('PAPER_FILE', 'FACTS', 'EVALUATION', 'LETTER', 'OFFER_LINK', 'APPLICANT', 'CONFIRMATION')),
  -- The kind of paper or letter.
  kind text,
  row_id uuid NOT NULL,
  because text NOT NULL CHECK (because IN ('RETENTION', 'DECIDED', 'ON_REQUEST', 'REPLACED')),
  deleted_at timestamptz(3) NOT NULL,
  deleted_by uuid NOT NULL REFERENCES person(id)
);
CREATE INDEX deletion_log_organisation ON deletion_log (organisation_id, id DESC);

CALL secure_tables(ARRAY['paper', 'paper_file', 'paper_chunk', 'confirmation'], 'ORGANISATION', false);
CALL secure_tables(ARRAY['paper_view', 'deletion_log'], 'ORGANISATION', true);
DO $$ BEGIN
  EXECUTE format('GRANT DELETE ON paper_chunk TO %I', coalesce(nullif(current_setting('noeglen.app_role', true), ''), 'noeglen_app'));
END $$;
