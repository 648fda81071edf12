-- What becomes of an offer between its sending and its answer, and a phase of a letting that was left too soon.

-- The link has been passed on to the applicant, by mail, text message or at the desk. One that was made anew has not.
ALTER TABLE offer
  ADD COLUMN link_told_at timestamptz(3),
  ADD COLUMN link_told_by uuid REFERENCES person(id),
  -- Why a household is offered a home with fewer rooms than the rule of people per room has in mind; null: it does not bear on it.
  ADD COLUMN crowding_reason text CHECK (length(crowding_reason) BETWEEN 3 AND 500),
  ADD CHECK (num_nonnulls(link_told_at, link_told_by) IN (0, 2));
-- Whoever passed a reminder on passed the link on with it.
SELECT set_config('app.system', 'on', true);
UPDATE offer SET link_told_at = reminder_told_at, link_told_by = reminder_told_by WHERE reminder_told_at IS NOT NULL;
SELECT set_config('app.system', '', true);
CREATE INDEX offer_link_to_tell ON offer (organisation_id, answer_due, id) WHERE state = 'SENT' AND link_told_at IS NULL;

-- A phase that was declared exhausted and has been taken up again, before anything was offered after it: as it was declared, who took
-- it up again and why. Both parties see it.
CREATE TABLE phase_resumption (
  id uuid PRIMARY KEY,
  letting_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  position integer NOT NULL CHECK (position >= 0),
  phase text NOT NULL CHECK (phase IN ('REHOUSING', 'FLEXIBLE', 'TRANSFER', 'ORDINARY', 'ADVERTISED')),
  -- {position, phase, at, by, reason, turn} as it stood in letting.exhausted.
  declared jsonb NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 3 AND 500),
  resumed_at timestamptz(3) NOT NULL,
  resumed_by uuid NOT NULL REFERENCES person(id),
  FOREIGN KEY (letting_id, organisation_id, municipality_id) REFERENCES letting(id, organisation_id, municipality_id)
);
CREATE INDEX phase_resumption_letting ON phase_resumption (letting_id, resumed_at);

-- Whoever is paused is told of among the skipped in every phase.
CREATE INDEX applicant_rehoused_paused ON applicant (rehoused_from, seniority_on, id) WHERE rehoused_from IS NOT NULL AND state = 'PAUSED';
CREATE INDEX applicant_advertised_paused ON applicant (organisation_id, seniority_on, id) WHERE source = 'ADVERTISEMENT' AND state = 'PAUSED';

CALL secure_tables(ARRAY['phase_resumption'], 'PARTIES', true);
