-- How long things are kept of an applicant is the organisation's to say (L-55), not only of files.
ALTER TABLE letting_settings
  -- {period: months or days} where it differs from lib/domain/papers/kept-periods.ts.
  ADD kept_for jsonb NOT NULL DEFAULT '{}',
  ADD CHECK (NOT jsonb_path_exists(kept_for, '$.* ? (@.type() != "number" || @ < 1 || @ != @.floor())'));

-- The day that the keeping of a profile is counted from: the day of deletion moves with the period. Until now it was twelve months.
ALTER TABLE applicant ADD lapsed_on date;
SELECT set_config('app.system', 'on', true);
UPDATE applicant SET lapsed_on = (erase_on - interval '12 months')::date WHERE erase_on IS NOT NULL AND erased_at IS NULL;
SELECT set_config('app.system', '', true);

-- Which period of keeping was changed, from what to what, by whom and when.
CREATE TABLE kept_for_change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation(id),
  what text NOT NULL CHECK (what IN ('PAPER_FILE', 'APPLICANT', 'LETTER', 'REASON', 'EVALUATION', 'EVALUATION_AT_MOST')),
  -- The kind of paper.
  kind text,
  -- In the period's own unit, as it was and is in force: the standing one too.
  before integer NOT NULL CHECK (before >= 0),
  after integer NOT NULL CHECK (after >= 0 AND after <> before),
  changed_at timestamptz(3) NOT NULL,
  changed_by uuid NOT NULL REFERENCES person(id),
  CHECK ((what = 'PAPER_FILE') = (kind IS NOT NULL))
);
CREATE INDEX kept_for_change_organisation ON kept_for_change (organisation_id, what, kind, id DESC);

CALL secure_tables(ARRAY['kept_for_change'], 'ORGANISATION', true);

-- How long a municipality keeps what is its own to say of: the contact that it has handed over, and its case reference of a citizen. Every
-- word it has given; the latest counts.
CREATE TABLE kept_period (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  what text NOT NULL CHECK (what IN ('CONTACT', 'CASE_REFERENCE')),
  -- As it was in force before, the standing one too.
  before integer NOT NULL CHECK (before > 0),
  months integer NOT NULL CHECK (months > 0 AND months <> before),
  recorded_at timestamptz(3) NOT NULL,
  recorded_by uuid NOT NULL REFERENCES person(id)
);
CREATE INDEX kept_period_municipality ON kept_period (municipality_id, what, id DESC);
CALL secure_shared_tables(ARRAY['kept_period'], NULL, 'MUNICIPALITY', true);
