-- What more is told by mail: deadlines of the organisations, what was placed by hand, days of agreements; and the link of an offer to the
-- applicant. @see docs/adr/0017-outbox-and-mail.md

ALTER TABLE notice DROP CONSTRAINT notice_kind_check,
  ADD CONSTRAINT notice_kind_check CHECK (kind IN ('NEW_HOME', 'DEADLINE_SOON', 'DEADLINE_TODAY', 'DEADLINE_PASSED', 'HOME_RETURNED',
    'FAULT_BOOKED', 'DATA_CHANGED', 'DOCUMENTS_ARRIVED', 'PLACEMENT_TAKES_EFFECT', 'DESIGNATION_TAKES_EFFECT', 'AGREEMENT_NOTICE',
    'AGREEMENT_RENEGOTIATION', 'AGREEMENT_EXPIRES')),
  -- Of a deadline, which.
  ADD about text CHECK (about IN ('ANSWER', 'NAME', 'OFFER_ANSWER', 'OFFER_PAPERS', 'TRANSITIONAL_TO_ASSESS', 'TRANSITIONAL_ENDS'));

-- What takes effect soon is looked for every few minutes.
CREATE INDEX placement_by_hand ON placement (valid_from) WHERE round_id IS NULL;

-- In which language the applicant gets mail about offers; null: she wants none, and whoever gave an address before was not asked. Without
-- an address none is sent either.
ALTER TABLE applicant ADD mail_language text CHECK (mail_language IN ('da', 'en'));
ALTER TABLE applicant ALTER mail_language SET DEFAULT 'da';

-- A mail to an applicant says of which offer it is. Address, link and language are read when it is sent, from where they are kept: what
-- was taken back, answered or given another link meanwhile is not sent.
ALTER TABLE mail ADD offer_id uuid REFERENCES offer(id),
  DROP CONSTRAINT mail_kind_check,
  ADD CONSTRAINT mail_kind_check CHECK (kind IN ('NOTICES', 'DIGEST', 'INVITATION', 'PASSWORD', 'OFFER', 'OFFER_REMINDER')),
  DROP CONSTRAINT mail_check4,
  ADD CONSTRAINT mail_of_offer CHECK ((kind IN ('OFFER', 'OFFER_REMINDER')) = (offer_id IS NOT NULL)),
  ADD CONSTRAINT mail_to_somebody CHECK (num_nonnulls(person_id, offer_id) > 0 OR state IN ('SENT', 'DROPPED') OR sealed IS NOT NULL);
-- An offer is told of once by mail, and reminded of once.
CREATE UNIQUE INDEX mail_offer ON mail (offer_id, kind) WHERE offer_id IS NOT NULL;
-- The link went by Nøglen's own mail; otherwise a colleague passed it on.
ALTER TABLE offer ADD link_told_by_mail boolean NOT NULL DEFAULT false;

-- In which language somebody is invited; the account begins with it.
ALTER TABLE account_link ADD language text NOT NULL DEFAULT 'da' CHECK (language IN ('da', 'en'));

-- Whether whoever gave a link still has the right to give it: her account is open, and she administers the place that the link is to, or
-- every place where the one works who chooses a new password by it. What the operator made stands. The rows of other places say this too,
-- so it is asked as the system; what it answers is one word about the reader's own link.
CREATE FUNCTION account_link_stands(link account_link) RETURNS boolean
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('app.system', true), '');
  stands boolean;
BEGIN
  IF link.made_by = '00000000-0000-0000-0000-000000000001' THEN RETURN true; END IF;
  PERFORM set_config('app.system', 'on', true);
  SELECT EXISTS (SELECT FROM user_account maker JOIN membership a ON a.user_id = maker.id
      WHERE maker.id = link.made_by AND maker.locked_at IS NULL AND a.role = 'SYSTEM_ADMIN' AND a.ended_at IS NULL)
    AND NOT EXISTS (
      SELECT FROM (
        SELECT link.municipality_id AS mun, link.organisation_id AS org WHERE link.kind = 'INVITATION'
        UNION ALL SELECT m.municipality_id, m.organisation_id FROM membership m
          WHERE link.kind = 'RESET' AND m.user_id = link.user_id AND m.ended_at IS NULL
      ) place
      WHERE NOT EXISTS (SELECT FROM membership a WHERE a.user_id = link.made_by AND a.role = 'SYSTEM_ADMIN' AND a.ended_at IS NULL
        AND (num_nonnulls(a.municipality_id, a.organisation_id) = 0 OR a.municipality_id = place.mun OR a.organisation_id = place.org)))
    INTO stands;
  PERFORM set_config('app.system', before, true);
  RETURN stands;
END $$;
