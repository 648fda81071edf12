-- Areas are renamed in the app, from a day; how often a system may ask is kept each time it is set; the last day of a dispensation is told of.
-- @see docs/domain/names-on-the-day.md, docs/adr/0016-the-api.md, docs/domain/agreement-life.md

-- 1. An area's name.
ALTER TABLE area
  ADD revision integer NOT NULL DEFAULT 1 CHECK (revision >= 1),
  -- Who renamed it last; null: nobody has.
  ADD renamed_at timestamptz(3),
  ADD renamed_by uuid REFERENCES person(id),
  ADD CONSTRAINT area_renamed_check CHECK ((renamed_at IS NULL) = (renamed_by IS NULL));
-- Null: it was the first name, or came otherwise than by the page of the area.
ALTER TABLE area_name ADD recorded_by uuid REFERENCES person(id);

-- As in 0036; whoever renames it may say from which day.
CREATE OR REPLACE FUNCTION keep_area_of_the_day() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('app.system', true), '');
  is_new boolean := TG_OP = 'INSERT';
  said date := nullif(current_setting('app.named_from', true), '')::date;
BEGIN
  PERFORM set_config('app.system', 'on', true);
  INSERT INTO area_name (area_id, municipality_id, valid_from, recorded_at, name, recorded_by)
  VALUES (NEW.id, NEW.municipality_id, CASE WHEN NOT is_new THEN least(coalesce(said, app_today()), app_today()) END,
    coalesce(app_now(), clock_timestamp()), NEW.name, CASE WHEN said IS NOT NULL AND NOT is_new THEN NEW.renamed_by END);
  PERFORM set_config('app.system', before, true);
  RETURN NULL;
END $$;
-- The same name from another day is told too.
DROP TRIGGER of_the_day ON area;
CREATE TRIGGER of_the_day AFTER UPDATE ON area FOR EACH ROW WHEN (NEW.name <> OLD.name OR NEW.revision <> OLD.revision)
  EXECUTE FUNCTION keep_area_of_the_day();
ALTER TABLE area ENABLE ALWAYS TRIGGER of_the_day;

ALTER TABLE people_event DROP CONSTRAINT people_event_kind_check,
  ADD CONSTRAINT people_event_kind_check CHECK (kind IN ('INVITED', 'INVITATION_RENEWED', 'INVITATION_WITHDRAWN', 'JOINED', 'ROLE_GIVEN',
    'ROLE_CHANGED', 'MEMBERSHIP_ENDED', 'LOCKED', 'UNLOCKED', 'SIGNED_OUT', 'RESET_GIVEN', 'PASSWORD_CHOSEN', 'MUNICIPALITY_MADE',
    'MUNICIPALITY_CHANGED', 'ORGANISATION_MADE', 'ORGANISATION_CHANGED', 'ORGANISATION_JOINED', 'AREA_MADE', 'AREA_RENAMED', 'DEPARTMENT_MADE'));
DROP POLICY parties_add ON people_event;
CREATE POLICY parties_add ON people_event FOR INSERT WITH CHECK (kind IN ('AREA_MADE', 'AREA_RENAMED', 'DEPARTMENT_MADE')
  AND (strpos(current_setting('app.municipalities', true), municipality_id::text) > 0 OR strpos(current_setting('app.organisations', true), organisation_id::text) > 0));

-- 2. How often a system might ask: a row each time somebody set it, with what it was before.
CREATE TABLE api_allowance (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES api_client(id),
  municipality_id uuid REFERENCES municipality(id),
  organisation_id uuid REFERENCES organisation(id),
  burst integer NOT NULL CHECK (burst BETWEEN 1 AND 100000),
  per_minute integer NOT NULL CHECK (per_minute BETWEEN 1 AND 100000),
  burst_before integer NOT NULL,
  per_minute_before integer NOT NULL,
  set_at timestamptz(3) NOT NULL,
  set_by uuid NOT NULL REFERENCES person(id),
  CHECK (num_nonnulls(municipality_id, organisation_id) = 1)
);
CREATE INDEX api_allowance_client ON api_allowance (client_id, id DESC);
CALL secure_tables(ARRAY['api_allowance'], 'PARTIES', true);

-- 3. A dispensation always ends, and somebody is to hear of it before it does.
ALTER TABLE notice DROP CONSTRAINT notice_kind_check,
  ADD CONSTRAINT notice_kind_check CHECK (kind IN ('NEW_HOME', 'DEADLINE_SOON', 'DEADLINE_TODAY', 'DEADLINE_PASSED', 'HOME_RETURNED',
    'FAULT_BOOKED', 'DATA_CHANGED', 'DOCUMENTS_ARRIVED', 'PLACEMENT_TAKES_EFFECT', 'DESIGNATION_TAKES_EFFECT', 'AGREEMENT_NOTICE',
    'AGREEMENT_RENEGOTIATION', 'AGREEMENT_EXPIRES', 'DISPENSATION_ENDS'));
