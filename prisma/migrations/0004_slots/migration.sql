-- The municipality's turns: the slot, who is named, what is handed over, what comes back.
CREATE TABLE slot (
  id uuid PRIMARY KEY,
  vacancy_id uuid NOT NULL UNIQUE,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  department_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('OFFERED', 'CLAIMED', 'NAMED', 'COMPLETED', 'RETURNED', 'VOIDED')),
  tier text NOT NULL,
  demands jsonb NOT NULL DEFAULT '[]',
  offered_at timestamptz(3) NOT NULL,
  offered_on date NOT NULL,
  answer_due date NOT NULL,
  name_due date,
  expires boolean NOT NULL DEFAULT false,
  seen_at timestamptz(3),
  seen_by uuid REFERENCES person(id),
  claimed_at timestamptz(3),
  claimed_by uuid REFERENCES person(id),
  -- From when the municipality pays rent, and how much a month. @see almenboligloven § 59, 1
  rent_from date NOT NULL,
  rent_until date,
  rent_ore integer NOT NULL CHECK (rent_ore >= 0),
  changed_at timestamptz(3),
  completed_at timestamptz(3),
  lease_signed_on date,
  closed_at timestamptz(3),
  revision integer NOT NULL DEFAULT 1,
  FOREIGN KEY (vacancy_id, organisation_id, municipality_id) REFERENCES vacancy(id, organisation_id, municipality_id)
);
CREATE INDEX slot_municipality_state ON slot (municipality_id, state, answer_due, id);
CREATE INDEX slot_claimed_by ON slot (claimed_by, state) WHERE claimed_by IS NOT NULL;
CREATE INDEX slot_organisation_state ON slot (organisation_id, state, answer_due, id);
CREATE INDEX slot_municipality_due ON slot (municipality_id, answer_due, id);
CREATE INDEX slot_organisation_due ON slot (organisation_id, answer_due, id);
CREATE INDEX slot_department ON slot (department_id);
-- After the others, see vacancy.
ALTER TABLE slot ADD UNIQUE (id, organisation_id, municipality_id);

-- A naming as both parties may know it; the case it concerns stands in naming_case.
CREATE TABLE naming (
  id uuid PRIMARY KEY,
  slot_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  department_id uuid NOT NULL,
  tier text NOT NULL,
  special_criteria boolean NOT NULL,
  named_at timestamptz(3) NOT NULL,
  named_by uuid NOT NULL REFERENCES person(id),
  withdrawn_at timestamptz(3),
  withdrawn_as text CHECK (withdrawn_as IN ('DECLINED', 'WITHDRAWN', 'RETURNED', 'VOIDED')),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_as IS NULL)),
  FOREIGN KEY (slot_id, organisation_id, municipality_id) REFERENCES slot(id, organisation_id, municipality_id)
);
CREATE UNIQUE INDEX naming_one_standing ON naming (slot_id) WHERE withdrawn_at IS NULL;
CREATE INDEX naming_standing_in_department ON naming (department_id, tier) WHERE withdrawn_at IS NULL;

-- The municipality's own side of a naming; the organisation never sees it.
CREATE TABLE naming_case (
  naming_id uuid PRIMARY KEY REFERENCES naming(id),
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  case_reference text NOT NULL CHECK (length(case_reference) BETWEEN 1 AND 60),
  -- [{demand, confirmedBy, confirmedAt} | {demand, exceptionReason, approvedBy, approvedAt}]: that it is met, never the facts.
  confirmations jsonb NOT NULL DEFAULT '[]'
);

-- A naming with an exception that a manager has to approve first. It waits while nobody has answered and the slot is
-- still received; an answer by the manager, or the caseworker's second thought, ends it.
CREATE TABLE naming_request (
  id uuid PRIMARY KEY,
  slot_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  case_reference text NOT NULL CHECK (length(case_reference) BETWEEN 1 AND 60),
  -- [{demand, met: true} | {demand, met: false, exceptionReason}]: that it is met, never the facts.
  answers jsonb NOT NULL,
  requested_at timestamptz(3) NOT NULL,
  requested_by uuid NOT NULL REFERENCES person(id),
  answer text CHECK (answer IN ('APPROVED', 'REFUSED', 'WITHDRAWN')),
  answer_text text CHECK (length(answer_text) <= 1000),
  answered_at timestamptz(3),
  answered_by uuid REFERENCES person(id),
  CHECK (num_nonnulls(answer, answered_at, answered_by) IN (0, 3)),
  FOREIGN KEY (slot_id, organisation_id, municipality_id) REFERENCES slot(id, organisation_id, municipality_id)
);
CREATE UNIQUE INDEX naming_request_one_waiting ON naming_request (slot_id) WHERE answer IS NULL;
CREATE INDEX naming_request_municipality ON naming_request (municipality_id, requested_at) WHERE answer IS NULL;

-- Contact of the citizen, sealed; deleted when its day has come.
CREATE TABLE handover_contact (
  id uuid PRIMARY KEY,
  naming_id uuid NOT NULL REFERENCES naming(id),
  slot_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  sealed bytea,
  erase_on date NOT NULL,
  handed_over_at timestamptz(3) NOT NULL,
  handed_over_by uuid NOT NULL REFERENCES person(id),
  erased_at timestamptz(3),
  FOREIGN KEY (slot_id, organisation_id, municipality_id) REFERENCES slot(id, organisation_id, municipality_id)
);
CREATE INDEX handover_contact_erase ON handover_contact (erase_on) WHERE sealed IS NOT NULL;
CREATE INDEX handover_contact_slot ON handover_contact (slot_id);

CREATE TABLE contact_view (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  contact_id uuid NOT NULL REFERENCES handover_contact(id),
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  viewed_by uuid NOT NULL REFERENCES person(id),
  viewed_at timestamptz(3) NOT NULL
);
CREATE INDEX contact_view_contact ON contact_view (contact_id, id);

CREATE TABLE slot_return (
  id uuid PRIMARY KEY,
  slot_id uuid NOT NULL UNIQUE,
  vacancy_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  reason text NOT NULL CHECK (reason IN ('TOO_EXPENSIVE', 'TOO_SMALL', 'TOO_LARGE', 'LOCATION', 'ACCESSIBILITY', 'NO_SUITABLE_CITIZEN', 'DEADLINE_EXPIRED', 'COMPOSITION', 'NOT_LETTABLE', 'WRONG_DATA', 'OTHER')),
  fault text NOT NULL CHECK (fault IN ('ORGANISATION', 'NOBODY')),
  -- Written for the organisation: nothing about the citizen.
  text_shared text NOT NULL DEFAULT '' CHECK (length(text_shared) <= 1000),
  fault_state text NOT NULL CHECK (fault_state IN ('NONE', 'AWAITING', 'ACCEPTED', 'CONTESTED', 'UPHELD', 'REVERSED')),
  fault_answer text CHECK (length(fault_answer) <= 1000),
  fault_answered_at timestamptz(3),
  fault_answered_by uuid REFERENCES person(id),
  -- The managers of both sides settle: each says so, and the second makes it final.
  settlement text CHECK (settlement IN ('UPHELD', 'REVERSED')),
  settlement_reason text CHECK (length(settlement_reason) <= 1000),
  settled_by_municipality uuid REFERENCES person(id),
  settled_by_organisation uuid REFERENCES person(id),
  settled_at timestamptz(3),
  returned_at timestamptz(3) NOT NULL,
  returned_by uuid REFERENCES person(id),
  FOREIGN KEY (slot_id, organisation_id, municipality_id) REFERENCES slot(id, organisation_id, municipality_id)
);
CREATE INDEX slot_return_municipality ON slot_return (municipality_id, returned_at DESC);
CREATE INDEX slot_return_organisation ON slot_return (organisation_id, fault_state);

CREATE TABLE slot_return_internal (
  return_id uuid PRIMARY KEY REFERENCES slot_return(id),
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000)
);

-- One party recorded the other's act after a telephone call; the other confirms or contests.
CREATE TABLE telephone_act (
  id uuid PRIMARY KEY,
  vacancy_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  act text NOT NULL,
  recorded_side text NOT NULL CHECK (recorded_side IN ('ORGANISATION', 'MUNICIPALITY')),
  spoke_with text NOT NULL CHECK (length(spoke_with) BETWEEN 1 AND 120),
  spoke_at timestamptz(3) NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by uuid NOT NULL REFERENCES person(id),
  answer text CHECK (answer IN ('CONFIRMED', 'CONTESTED')),
  answer_text text CHECK (length(answer_text) <= 1000),
  answered_at timestamptz(3),
  answered_by uuid REFERENCES person(id),
  FOREIGN KEY (vacancy_id, organisation_id, municipality_id) REFERENCES vacancy(id, organisation_id, municipality_id)
);
CREATE INDEX telephone_act_open ON telephone_act (municipality_id, organisation_id) WHERE answer IS NULL;
CREATE INDEX telephone_act_vacancy ON telephone_act (vacancy_id);
