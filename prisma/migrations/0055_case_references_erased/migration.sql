-- The municipality's case reference of a citizen goes when its day has come (L-55): the naming and what was confirmed stay, without it.
SELECT set_config('app.system', 'on', true);
ALTER TABLE naming_case
  ALTER case_reference DROP NOT NULL,
  ADD erased_at timestamptz(3),
  ADD CHECK (num_nonnulls(case_reference, erased_at) = 1),
  -- As in naming, so that the job finds the old ones by an index: nothing is due before it was made.
  ADD named_at timestamptz(3);
UPDATE naming_case c SET named_at = n.named_at FROM naming n WHERE n.id = c.naming_id;
ALTER TABLE naming_case ALTER named_at SET NOT NULL;
CREATE INDEX naming_case_kept ON naming_case (municipality_id, named_at) WHERE case_reference IS NOT NULL;

ALTER TABLE naming_request
  ALTER case_reference DROP NOT NULL,
  ADD erased_at timestamptz(3),
  ADD CHECK (num_nonnulls(case_reference, erased_at) = 1);
CREATE INDEX naming_request_kept ON naming_request (municipality_id, requested_at) WHERE case_reference IS NOT NULL;
SELECT set_config('app.system', '', true);

-- The words that a municipality gives on the period of contacts stand with those on case references.
ALTER TABLE contact_period RENAME TO kept_period;
ALTER TABLE kept_period ADD what text NOT NULL DEFAULT 'CONTACT' CHECK (what IN ('CONTACT', 'CASE_REFERENCE'));
ALTER TABLE kept_period ALTER what DROP DEFAULT;
DROP INDEX contact_period_municipality;
CREATE INDEX kept_period_municipality ON kept_period (municipality_id, what, id DESC);
