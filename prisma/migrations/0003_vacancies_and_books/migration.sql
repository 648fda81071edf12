-- Vacancies, the decision about each, and the books. Shares are exact: numerator and denominator.
CREATE TABLE vacancy (
  id uuid PRIMARY KEY,
  reference text NOT NULL UNIQUE,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  department_id uuid NOT NULL,
  dwelling_id uuid NOT NULL,
  external_id text,
  -- The home as it was when it was reported; changed facts are events.
  unit_number text NOT NULL,
  address text NOT NULL,
  postcode text NOT NULL,
  city text NOT NULL,
  dwelling_type text NOT NULL CHECK (dwelling_type IN ('FAMILY', 'YOUTH', 'ELDERLY', 'CARE')),
  occasion text NOT NULL CHECK (occasion IN ('RELET', 'EXCHANGE', 'CONTINUATION', 'REHOUSING', 'FIRST_LETTING')),
  allocation_rule text,
  rooms integer NOT NULL CHECK (rooms BETWEEN 1 AND 20),
  area_tenths integer NOT NULL CHECK (area_tenths BETWEEN 50 AND 10000),
  rent_ore integer NOT NULL CHECK (rent_ore >= 0),
  utilities_ore integer NOT NULL DEFAULT 0 CHECK (utilities_ore >= 0),
  deposit_ore integer NOT NULL DEFAULT 0 CHECK (deposit_ore >= 0),
  lift boolean NOT NULL DEFAULT false,
  ground_floor boolean NOT NULL DEFAULT false,
  -- Key dates.
  reported_on date NOT NULL,
  notice_on date,
  move_out_on date,
  inspection_on date,
  ready_on date,
  available_on date NOT NULL,
  takeover_on date,
  -- Where it stands; derived from its events, kept for lists.
  state text NOT NULL CHECK (state IN ('AWAITING_AGREEMENT', 'CLOSED', 'ORGANISATION', 'OFFERED', 'CLAIMED', 'NAMED', 'COMPLETED', 'RETURNED', 'LET', 'VOIDED')),
  tier text,
  route text CHECK (route IN ('MUNICIPAL', 'ORGANISATION', 'CLOSED')),
  counter_id uuid,
  number integer,
  unplaced boolean NOT NULL DEFAULT false,
  replaces_id uuid REFERENCES vacancy(id),
  replaced_by_id uuid REFERENCES vacancy(id),
  revision integer NOT NULL DEFAULT 1,
  registered_at timestamptz(3) NOT NULL,
  registered_by uuid NOT NULL REFERENCES person(id),
  changed_at timestamptz(3) NOT NULL,
  FOREIGN KEY (department_id, organisation_id, municipality_id) REFERENCES department(id, organisation_id, municipality_id),
  FOREIGN KEY (dwelling_id, department_id) REFERENCES dwelling(id, department_id)
);
CREATE INDEX vacancy_organisation_list ON vacancy (organisation_id, reported_on DESC, id DESC);
CREATE INDEX vacancy_municipality_list ON vacancy (municipality_id, reported_on DESC, id DESC);
CREATE INDEX vacancy_department_list ON vacancy (department_id, reported_on DESC, id DESC);
CREATE INDEX vacancy_organisation_state ON vacancy (organisation_id, state, reported_on DESC, id DESC);
CREATE INDEX vacancy_municipality_state ON vacancy (municipality_id, state, reported_on DESC, id DESC);
CREATE INDEX vacancy_dwelling ON vacancy (dwelling_id, reported_on DESC);
-- Most have no id of the organisation's own; the index is of those that do.
CREATE UNIQUE INDEX vacancy_organisation_id_external_id_key ON vacancy (organisation_id, external_id) WHERE external_id IS NOT NULL;
-- After the others: while a table is small and unmeasured, every index looks as good to the checks of foreign keys, the last one is
-- taken, and the plan is kept. Taken by tenant, each check would walk through all of the tenant's rows.
ALTER TABLE vacancy ADD UNIQUE (id, organisation_id, municipality_id);

CREATE TABLE counter (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  department_id uuid NOT NULL,
  name text NOT NULL,
  opening_n bigint NOT NULL DEFAULT 0,
  opening_d bigint NOT NULL DEFAULT 1 CHECK (opening_d > 0),
  opening_reason text,
  -- Kept under lock with every entry and checked against the ledger.
  credit_n bigint NOT NULL DEFAULT 0,
  credit_d bigint NOT NULL DEFAULT 1 CHECK (credit_d > 0),
  earned_n bigint NOT NULL DEFAULT 0,
  earned_d bigint NOT NULL DEFAULT 1 CHECK (earned_d > 0),
  corrections_n bigint NOT NULL DEFAULT 0,
  corrections_d bigint NOT NULL DEFAULT 1 CHECK (corrections_d > 0),
  counted integer NOT NULL DEFAULT 0,
  slots integer NOT NULL DEFAULT 0,
  entries integer NOT NULL DEFAULT 0,
  UNIQUE (department_id, name),
  UNIQUE (id, department_id),
  FOREIGN KEY (department_id, organisation_id, municipality_id) REFERENCES department(id, organisation_id, municipality_id)
);
CREATE INDEX counter_municipality ON counter (municipality_id);
CREATE INDEX counter_organisation ON counter (organisation_id);

ALTER TABLE vacancy ADD FOREIGN KEY (counter_id, department_id) REFERENCES counter(id, department_id);
CREATE UNIQUE INDEX vacancy_counter_number ON vacancy (counter_id, number);

CREATE TABLE decision (
  id uuid PRIMARY KEY,
  vacancy_id uuid NOT NULL UNIQUE,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  department_id uuid NOT NULL,
  agreement_version_id uuid NOT NULL REFERENCES agreement_version(id),
  tier text NOT NULL,
  proposed_tier text NOT NULL,
  route text NOT NULL CHECK (route IN ('MUNICIPAL', 'ORGANISATION', 'CLOSED')),
  counter_id uuid REFERENCES counter(id),
  number integer,
  rate_n bigint,
  rate_d bigint,
  credit_before_n bigint,
  credit_before_d bigint,
  credit_after_n bigint,
  credit_after_d bigint,
  -- Frozen: the facts used, every step, and the text as it was shown that day in both languages. Read whole, never searched, so kept
  -- as written.
  facts json NOT NULL,
  verdict json NOT NULL,
  reported_on date NOT NULL,
  decided_at timestamptz(3) NOT NULL,
  decided_by uuid NOT NULL REFERENCES person(id),
  UNIQUE (counter_id, number),
  CHECK (num_nonnulls(counter_id, number, rate_n, rate_d, credit_before_n, credit_before_d, credit_after_n, credit_after_d) IN (0, 8)),
  FOREIGN KEY (vacancy_id, organisation_id, municipality_id) REFERENCES vacancy(id, organisation_id, municipality_id)
);

CREATE TABLE ledger_entry (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  counter_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  department_id uuid NOT NULL,
  -- Dense within the counter, from 1.
  sequence integer NOT NULL CHECK (sequence > 0),
  kind text NOT NULL CHECK (kind IN ('REPORTED', 'RETURNED', 'VOIDED', 'SETTLED')),
  vacancy_id uuid NOT NULL,
  number integer,
  tier text,
  earned_n bigint NOT NULL DEFAULT 0,
  earned_d bigint NOT NULL DEFAULT 1 CHECK (earned_d > 0),
  used integer NOT NULL DEFAULT 0 CHECK (used IN (0, 1)),
  correction_n bigint NOT NULL DEFAULT 0,
  correction_d bigint NOT NULL DEFAULT 1 CHECK (correction_d > 0),
  credit_after_n bigint NOT NULL,
  credit_after_d bigint NOT NULL CHECK (credit_after_d > 0),
  reason text,
  entered_on date NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by uuid NOT NULL REFERENCES person(id),
  UNIQUE (counter_id, sequence),
  CHECK ((kind = 'REPORTED') = (number IS NOT NULL)),
  FOREIGN KEY (counter_id, department_id) REFERENCES counter(id, department_id),
  FOREIGN KEY (vacancy_id, organisation_id, municipality_id) REFERENCES vacancy(id, organisation_id, municipality_id)
);
CREATE UNIQUE INDEX ledger_entry_number ON ledger_entry (counter_id, number) WHERE number IS NOT NULL;
CREATE INDEX ledger_entry_vacancy ON ledger_entry (vacancy_id);
CREATE INDEX ledger_entry_period ON ledger_entry (municipality_id, entered_on);

-- What happened, in order; holds no personal data, only who did it (user id) and what.
CREATE TABLE case_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  vacancy_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  kind text NOT NULL,
  payload jsonb NOT NULL DEFAULT '{}',
  seen_by text NOT NULL DEFAULT 'BOTH' CHECK (seen_by IN ('BOTH', 'ORGANISATION', 'MUNICIPALITY')),
  actor_id uuid REFERENCES person(id),
  actor_side text NOT NULL CHECK (actor_side IN ('ORGANISATION', 'MUNICIPALITY', 'SYSTEM')),
  occurred_at timestamptz(3) NOT NULL,
  FOREIGN KEY (vacancy_id, organisation_id, municipality_id) REFERENCES vacancy(id, organisation_id, municipality_id)
);
CREATE INDEX case_event_vacancy ON case_event (vacancy_id, id);

CREATE TABLE note (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  vacancy_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  side text NOT NULL CHECK (side IN ('ORGANISATION', 'MUNICIPALITY')),
  shared boolean NOT NULL,
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
  written_at timestamptz(3) NOT NULL,
  written_by uuid NOT NULL REFERENCES person(id),
  FOREIGN KEY (vacancy_id, organisation_id, municipality_id) REFERENCES vacancy(id, organisation_id, municipality_id)
);
CREATE INDEX note_vacancy ON note (vacancy_id, written_at);

-- Choices that could tilt the order; each has its reason, and the other party sees them.
CREATE TABLE reporting_choice (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  vacancy_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  department_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('BACKDATED', 'UNCOUNTED_OCCASION', 'VOID', 'NEW_REPORT', 'LATE_REPORT', 'OUT_OF_ORDER',
    'RULE_OF_UNKNOWN_HOME')),
  reason text NOT NULL CHECK (length(reason) BETWEEN 3 AND 1000),
  chosen_at timestamptz(3) NOT NULL,
  chosen_by uuid NOT NULL REFERENCES person(id),
  seen_at timestamptz(3),
  seen_by uuid REFERENCES person(id),
  FOREIGN KEY (vacancy_id, organisation_id, municipality_id) REFERENCES vacancy(id, organisation_id, municipality_id)
);
CREATE INDEX reporting_choice_municipality ON reporting_choice (municipality_id, chosen_at DESC, id DESC);
CREATE INDEX reporting_choice_vacancy ON reporting_choice (vacancy_id);

-- The same key and content gives the same answer; the same key with other content is refused.
CREATE TABLE idempotency_key (
  organisation_id uuid NOT NULL REFERENCES organisation(id),
  key text NOT NULL CHECK (length(key) BETWEEN 8 AND 200),
  content_hash text NOT NULL,
  answer jsonb NOT NULL,
  created_at timestamptz(3) NOT NULL,
  PRIMARY KEY (organisation_id, key)
);
