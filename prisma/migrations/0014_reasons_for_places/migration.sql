-- Why somebody was given another place on a list, and why a home was let past the offers made here.

-- A home let without an offer, where the agreement binds or a letting is under way: both parties see why.
ALTER TABLE reporting_choice DROP CONSTRAINT reporting_choice_kind_check;
ALTER TABLE reporting_choice ADD CONSTRAINT reporting_choice_kind_check CHECK (kind IN ('BACKDATED', 'UNCOUNTED_OCCASION', 'VOID',
  'NEW_REPORT', 'LATE_REPORT', 'OUT_OF_ORDER', 'RULE_OF_UNKNOWN_HOME', 'LET_OUTSIDE'));

-- The place of an applicant before and after somebody moved it by hand; belongs to the event CHANGED of the same revision. The reason
-- is free text about a person, and goes with the rest of what is known of the applicant.
CREATE TABLE seniority_change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  applicant_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  revision integer NOT NULL,
  list_before text NOT NULL CHECK (list_before IN ('ORDINARY', 'TRANSFER')),
  list_after text NOT NULL CHECK (list_after IN ('ORDINARY', 'TRANSFER')),
  seniority_before date NOT NULL,
  seniority_after date NOT NULL,
  reason text CHECK (length(reason) BETWEEN 3 AND 500),
  changed_at timestamptz(3) NOT NULL,
  changed_by uuid NOT NULL REFERENCES person(id),
  UNIQUE (applicant_id, revision),
  FOREIGN KEY (applicant_id, organisation_id) REFERENCES applicant(id, organisation_id)
);

CALL secure_tables(ARRAY['seniority_change'], 'ORGANISATION', true);
DROP TRIGGER append_only ON seniority_change;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON seniority_change FOR EACH ROW EXECUTE FUNCTION refuse_change_but_erasure();
-- Only of those who have been erased themselves.
CREATE FUNCTION erase_seniority_reasons(applicants uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ UPDATE seniority_change s SET reason = NULL FROM applicant a
    WHERE app_is_system() AND a.id = s.applicant_id AND a.erased_at IS NOT NULL AND a.id = ANY (applicants) AND s.reason IS NOT NULL $$;
REVOKE ALL ON FUNCTION erase_seniority_reasons FROM PUBLIC;
DO $$ BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION erase_seniority_reasons TO %I',
    coalesce(nullif(current_setting('noeglen.app_role', true), ''), 'noeglen_app'));
END $$;
