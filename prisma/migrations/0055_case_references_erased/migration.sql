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
