-- Whether a closed summary is still what it was made of, as housekeeping last found. To make one anew takes as long as to show it, so no tray does
-- it; and nothing here is a truth of its own: a row that is lost is found again. @see docs/domain/saved-summaries.md
CREATE TABLE summary_check (
  summary_id uuid PRIMARY KEY,
  municipality_id uuid NOT NULL,
  -- The edition that was held against today's; of one before the last it says nothing.
  edition integer NOT NULL,
  -- By the real clock: who was looked at longest ago comes first.
  checked_at timestamptz(3) NOT NULL,
  -- When it was first found to differ from that edition; null: it stands.
  differs_since timestamptz(3),
  FOREIGN KEY (summary_id, municipality_id) REFERENCES saved_summary(id, municipality_id),
  FOREIGN KEY (summary_id, edition) REFERENCES summary_edition(summary_id, number)
);
CREATE INDEX summary_check_differs ON summary_check (municipality_id) WHERE differs_since IS NOT NULL;

DO $$
DECLARE
  app text := coalesce(nullif(current_setting('noeglen.app_role', true), ''), 'noeglen_app');
BEGIN
  ALTER TABLE summary_check ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON summary_check TO %I', app);
  CREATE POLICY system ON summary_check FOR ALL USING ((SELECT app_is_system())) WITH CHECK (app_is_system());
  -- Whoever sees the summary sees whether it stands.
  CREATE POLICY seen ON summary_check FOR SELECT USING (EXISTS (SELECT FROM saved_summary s WHERE s.id = summary_id));
END $$;

-- Somebody is to hear of it by mail, too.
ALTER TABLE notice DROP CONSTRAINT notice_kind_check,
  ADD CONSTRAINT notice_kind_check CHECK (kind IN ('NEW_HOME', 'DEADLINE_SOON', 'DEADLINE_TODAY', 'DEADLINE_PASSED', 'HOME_RETURNED',
    'FAULT_BOOKED', 'DATA_CHANGED', 'DOCUMENTS_ARRIVED', 'PLACEMENT_TAKES_EFFECT', 'DESIGNATION_TAKES_EFFECT', 'AGREEMENT_NOTICE',
    'AGREEMENT_RENEGOTIATION', 'AGREEMENT_EXPIRES', 'DISPENSATION_ENDS', 'SUMMARY_TO_RESTATE'));
