-- Why somebody looked at a CPR number, and what was found of two that looked like one person, is free text about people: it is
-- erased when its day has come. That somebody looked or decided, who and when, stays as it was.
ALTER TABLE cpr_view ALTER COLUMN reason DROP NOT NULL;
ALTER TABLE duplicate_review ALTER COLUMN reason DROP NOT NULL;
CREATE INDEX cpr_view_reason ON cpr_view (viewed_at, id) WHERE reason IS NOT NULL;
CREATE INDEX duplicate_review_reason ON duplicate_review (resolved_at, id) WHERE reason IS NOT NULL;

-- The one change that an append-only row allows: its reason goes, and nothing else differs.
CREATE FUNCTION refuse_change_but_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.reason IS NULL AND to_jsonb(NEW) - 'reason' = to_jsonb(OLD) - 'reason' THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '% is append-only: % is refused; enter a new row instead', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['cpr_view', 'duplicate_review'] LOOP
    EXECUTE format('DROP TRIGGER append_only ON %I', t);
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change_but_erasure()', t);
  END LOOP;
END $$;
-- The application may change neither table: as the system it asks for an erasure, and hears which rows it was the one to erase.
CREATE FUNCTION erase_cpr_reasons(ids bigint[]) RETURNS SETOF bigint LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ UPDATE cpr_view SET reason = NULL WHERE app_is_system() AND id = ANY (ids) AND reason IS NOT NULL RETURNING id $$;
CREATE FUNCTION erase_duplicate_reasons(ids uuid[]) RETURNS SETOF uuid LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ UPDATE duplicate_review SET reason = NULL WHERE app_is_system() AND id = ANY (ids) AND reason IS NOT NULL RETURNING id $$;
REVOKE ALL ON FUNCTION erase_cpr_reasons, erase_duplicate_reasons FROM PUBLIC;
DO $$ BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION erase_cpr_reasons, erase_duplicate_reasons TO %I',
    coalesce(nullif(current_setting('noeglen.app_role', true), ''), 'noeglen_app'));
END $$;

ALTER TABLE deletion_log DROP CONSTRAINT deletion_log_what_check;
ALTER TABLE deletion_log ADD CONSTRAINT deletion_log_what_check CHECK (what IN ('PAPER_FILE', 'FACTS', 'EVALUATION', 'LETTER',
  'OFFER_LINK', 'APPLICANT', 'CONFIRMATION', 'CPR_REASON', 'DUPLICATE_REASON'));

-- A colleague who opened the files that the verdict rests on; null: whoever judged opened them.
ALTER TABLE paper ADD COLUMN looked_by uuid REFERENCES person(id), ADD CHECK (looked_by IS NULL OR way = 'UPLOADED');
