-- A home that is the organisation's to let: by what it is let, whom it is offered to, and to whom it goes.

-- What an organisation has decided about its own letting. None: the defaults of lib/domain/letting/letting-settings.ts.
CREATE TABLE letting_settings (
  organisation_id uuid PRIMARY KEY REFERENCES organisation(id),
  offers_at_once integer NOT NULL CHECK (offers_at_once BETWEEN 1 AND 50),
  answer_working_days integer NOT NULL CHECK (answer_working_days BETWEEN 1 AND 30),
  remind_working_days integer NOT NULL CHECK (remind_working_days BETWEEN 0 AND 10),
  -- So many unanswered offers in a row pause an applicant; null: never.
  pause_after_missed integer CHECK (pause_after_missed BETWEEN 1 AND 20),
  four_eyes boolean NOT NULL,
  -- By individual agreement the transfer list goes before flexible letting.
  transfer_first boolean NOT NULL,
  -- {paper kind: 'SHOWN' | 'UPLOADED'} where it differs from the default.
  paper_ways jsonb NOT NULL DEFAULT '{}',
  -- {paper kind: days} where it differs from the default.
  paper_days jsonb NOT NULL DEFAULT '{}',
  revision integer NOT NULL DEFAULT 1,
  changed_at timestamptz(3) NOT NULL,
  changed_by uuid NOT NULL REFERENCES person(id)
);

-- An amount that a criterion asks for in a year, set since the agreement was signed. The latest row of a year counts.
CREATE TABLE criterion_amount (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  criterion text NOT NULL CHECK (length(criterion) BETWEEN 1 AND 60),
  year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  oere integer NOT NULL CHECK (oere > 0),
  -- Where it says so.
  source text NOT NULL CHECK (length(source) BETWEEN 3 AND 300),
  recorded_at timestamptz(3) NOT NULL,
  recorded_by uuid NOT NULL REFERENCES person(id),
  FOREIGN KEY (organisation_id, municipality_id) REFERENCES organisation_municipality(organisation_id, municipality_id)
);
CREATE INDEX criterion_amount_organisation ON criterion_amount (organisation_id, municipality_id, id);

-- Held while a home of the department is opened for letting, so that turns and shares come one after the other.
CREATE TABLE letting_book (
  department_id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  -- Turns of the lists given out. Whose they were, and which of them still count, is told by the lettings.
  lists integer NOT NULL DEFAULT 0 CHECK (lists >= 0),
  FOREIGN KEY (department_id, organisation_id, municipality_id) REFERENCES department(id, organisation_id, municipality_id)
);

CREATE TABLE letting (
  id uuid PRIMARY KEY,
  vacancy_id uuid NOT NULL UNIQUE,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  department_id uuid NOT NULL,
  basis text NOT NULL CHECK (basis IN ('TIGHTENED', 'FLEXIBLE', 'LISTS')),
  -- The turn of the lists, numbered in the department; null where the lists have no part.
  list_number integer CHECK (list_number > 0),
  list_turn text CHECK (list_turn IN ('ORDINARY', 'TRANSFER')),
  -- Takes one of the department's flexible lettings under a cap, until the flexible list is declared exhausted.
  under_cap boolean NOT NULL DEFAULT false,
  -- Frozen: the rules used, each step with its section, in both languages, and the share before. No personal data.
  opening json NOT NULL,
  state text NOT NULL CHECK (state IN ('OPEN', 'LEASED', 'CLOSED')),
  -- Phases that somebody has declared exhausted: [{position, phase, at, by, reason, turn}], the turn of the lists where it came.
  exhausted jsonb NOT NULL DEFAULT '[]',
  opened_at timestamptz(3) NOT NULL,
  opened_by uuid NOT NULL REFERENCES person(id),
  revision integer NOT NULL DEFAULT 1,
  UNIQUE (department_id, list_number),
  CHECK ((list_number IS NULL) = (list_turn IS NULL)),
  FOREIGN KEY (vacancy_id, organisation_id, municipality_id) REFERENCES vacancy(id, organisation_id, municipality_id)
);
CREATE INDEX letting_organisation ON letting (organisation_id, state, opened_at DESC, id DESC);
CREATE INDEX letting_department ON letting (department_id);
ALTER TABLE letting ADD UNIQUE (id, organisation_id, municipality_id);

CREATE TABLE offer (
  id uuid PRIMARY KEY,
  letting_id uuid NOT NULL REFERENCES letting(id),
  vacancy_id uuid NOT NULL REFERENCES vacancy(id),
  applicant_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  phase text NOT NULL CHECK (phase IN ('REHOUSING', 'FLEXIBLE', 'TRANSFER', 'ORDINARY', 'ADVERTISED')),
  -- The place among the offers of this letting, 1 first, fixed when it was sent.
  place integer NOT NULL CHECK (place > 0),
  -- How many who stood higher were not offered the home with it, and why.
  passed_over integer NOT NULL DEFAULT 0 CHECK (passed_over >= 0),
  passed_over_reason text CHECK (length(passed_over_reason) BETWEEN 3 AND 500),
  state text NOT NULL CHECK (state IN ('SENT', 'YES', 'NO', 'NO_ANSWER', 'WITHDRAWN', 'APPROVED', 'REJECTED', 'LEASED', 'FALLEN_THROUGH')),
  sent_at timestamptz(3) NOT NULL,
  sent_on date NOT NULL,
  sent_by uuid NOT NULL REFERENCES person(id),
  answer_due date NOT NULL,
  -- When the reminder was written, and when a colleague had passed it on: only then has the applicant been told.
  reminded_at timestamptz(3),
  reminder_told_at timestamptz(3),
  reminder_told_by uuid REFERENCES person(id),
  answered_at timestamptz(3),
  -- The applicant by the link, or a colleague who was told.
  answered_by text CHECK (answered_by IN ('APPLICANT', 'OFFICER', 'DEADLINE')),
  decline_reason text CHECK (decline_reason IN ('RENT', 'SIZE', 'PLACE', 'TIME', 'FOUND_ANOTHER', 'OTHER')),
  -- The link: found by the hash of its secret; the secret itself, sealed, so that the link can be given again.
  link_hash bytea NOT NULL UNIQUE,
  link_sealed bytea,
  -- The link opens until this day's end; papers may come after the answer.
  link_until date NOT NULL,
  wrong_births integer NOT NULL DEFAULT 0 CHECK (wrong_births >= 0),
  barred_until timestamptz(3),
  revision integer NOT NULL DEFAULT 1,
  UNIQUE (letting_id, place),
  UNIQUE (id, organisation_id),
  CHECK ((answered_at IS NULL) = (answered_by IS NULL)),
  CHECK (num_nonnulls(reminder_told_at, reminder_told_by) IN (0, 2)),
  CHECK ((passed_over = 0) = (passed_over_reason IS NULL)),
  FOREIGN KEY (applicant_id, organisation_id) REFERENCES applicant(id, organisation_id)
);
CREATE UNIQUE INDEX offer_one_at_a_time ON offer (letting_id, applicant_id) WHERE state IN ('SENT', 'YES', 'APPROVED', 'LEASED');
CREATE UNIQUE INDEX offer_one_chosen ON offer (letting_id) WHERE state IN ('APPROVED', 'LEASED');
CREATE INDEX offer_vacancy ON offer (vacancy_id);
CREATE INDEX offer_applicant ON offer (applicant_id, sent_at DESC);
CREATE INDEX offer_due ON offer (answer_due, id) WHERE state = 'SENT';
CREATE INDEX offer_reminder ON offer (organisation_id, answer_due, id) WHERE state = 'SENT' AND reminded_at IS NOT NULL AND reminder_told_at IS NULL;
CREATE INDEX offer_link_until ON offer (link_until) WHERE link_sealed IS NOT NULL;
CREATE INDEX offer_organisation ON offer (organisation_id, state, answer_due, id);

-- A named officer's decision about a person, and a second one's where four eyes are asked for. What the criteria said is sealed.
CREATE TABLE offer_decision (
  id uuid PRIMARY KEY,
  offer_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  decision text NOT NULL CHECK (decision IN ('APPROVED', 'REJECTED')),
  -- Why rejected, from the closed list of the Act and the agreement.
  ground text CHECK (ground IN ('CRITERIA_NOT_MET', 'NOT_DOCUMENTED', 'DEBT', 'TOO_MANY_PEOPLE', 'SAFETY', 'COMBINED_LETTING')),
  reason text NOT NULL CHECK (length(reason) <= 2000),
  evaluation_sealed bytea,
  state text NOT NULL CHECK (state IN ('AWAITING_SECOND', 'FINAL', 'REFUSED_BY_SECOND', 'UNDONE')),
  decided_at timestamptz(3) NOT NULL,
  decided_by uuid NOT NULL REFERENCES person(id),
  second_at timestamptz(3),
  second_by uuid REFERENCES person(id),
  second_text text CHECK (length(second_text) <= 1000),
  -- Taken back before the lease, by whom and why.
  undone_at timestamptz(3),
  undone_by uuid REFERENCES person(id),
  undone_text text CHECK (length(undone_text) <= 1000),
  CHECK (num_nonnulls(undone_at, undone_by, undone_text) IN (0, 3)),
  CHECK ((decision = 'REJECTED') = (ground IS NOT NULL)),
  CHECK (second_by <> decided_by),
  FOREIGN KEY (offer_id, organisation_id) REFERENCES offer(id, organisation_id)
);
CREATE UNIQUE INDEX offer_decision_standing ON offer_decision (offer_id) WHERE state IN ('AWAITING_SECOND', 'FINAL');
CREATE INDEX offer_decision_evaluated ON offer_decision (decided_at) WHERE evaluation_sealed IS NOT NULL;
CREATE INDEX offer_decision_awaiting ON offer_decision (organisation_id, decided_at) WHERE state = 'AWAITING_SECOND';

-- How a home was let, as both parties may know it; whom it went to stands in offer. One that has not fallen through, at most.
CREATE TABLE lease (
  id uuid PRIMARY KEY,
  vacancy_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  department_id uuid NOT NULL,
  letting_type text NOT NULL CHECK (letting_type IN ('ORDINARY', 'TRANSFER', 'FLEXIBLE', 'EXCHANGE', 'REHOUSING', 'ADVERTISED')),
  -- After the flexible list was exhausted, under the filter of combined letting.
  combined boolean NOT NULL DEFAULT false,
  signed_on date,
  takeover_on date,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by uuid NOT NULL REFERENCES person(id),
  fell_through_on date,
  fall_reason text CHECK (fall_reason IN ('APPLICANT_WITHDREW', 'DEPOSIT_UNPAID', 'NOT_SIGNED', 'WRONG_INFORMATION', 'HOME_NOT_READY', 'OTHER')),
  fell_through_at timestamptz(3),
  fell_through_by uuid REFERENCES person(id),
  CHECK (num_nonnulls(fell_through_on, fall_reason, fell_through_at, fell_through_by) IN (0, 4)),
  FOREIGN KEY (vacancy_id, organisation_id, municipality_id) REFERENCES vacancy(id, organisation_id, municipality_id)
);
CREATE UNIQUE INDEX lease_one_standing ON lease (vacancy_id) WHERE fell_through_on IS NULL;
CREATE INDEX lease_department ON lease (department_id, takeover_on);
CREATE INDEX lease_municipality ON lease (municipality_id, letting_type, signed_on);
CREATE INDEX lease_organisation ON lease (organisation_id, letting_type, signed_on);

-- A letter as it was made, sealed until its day.
CREATE TABLE letter (
  id uuid PRIMARY KEY,
  offer_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('OFFER', 'MISSING_PAPERS', 'REJECTION', 'CONFIRMATION')),
  language text NOT NULL CHECK (language IN ('da', 'en')),
  body_sealed bytea,
  erase_on date NOT NULL,
  erased_at timestamptz(3),
  made_at timestamptz(3) NOT NULL,
  made_by uuid NOT NULL REFERENCES person(id),
  FOREIGN KEY (offer_id, organisation_id) REFERENCES offer(id, organisation_id)
);
CREATE INDEX letter_offer ON letter (offer_id, made_at);
CREATE INDEX letter_erase ON letter (erase_on) WHERE erased_at IS NULL;

-- Why a home stands empty and who bears the rent lost; days and amount follow from its dates. The latest row counts.
CREATE TABLE void_ground (
  id uuid PRIMARY KEY,
  vacancy_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  department_id uuid NOT NULL,
  ground text NOT NULL CHECK (ground IN ('NO_APPLICANT', 'COMBINED_LETTING', 'REPAIR', 'MUNICIPALITY_WAITED', 'FELL_THROUGH', 'OTHER')),
  bearer text NOT NULL CHECK (bearer IN ('ORGANISATION', 'MUNICIPALITY', 'SHARED', 'DEPARTMENT')),
  -- Of a shared loss, the municipality's thousandths.
  municipality_permille integer CHECK (municipality_permille BETWEEN 0 AND 1000),
  -- Agreed to stand empty, at most twelve months, after an extraordinary effort to let it.
  empty_until date,
  effort text NOT NULL DEFAULT '' CHECK (length(effort) <= 2000),
  recorded_at timestamptz(3) NOT NULL,
  recorded_by uuid NOT NULL REFERENCES person(id),
  CHECK ((bearer = 'SHARED') = (municipality_permille IS NOT NULL)),
  CHECK (empty_until IS NULL OR effort <> ''),
  FOREIGN KEY (vacancy_id, organisation_id, municipality_id) REFERENCES vacancy(id, organisation_id, municipality_id)
);
CREATE INDEX void_ground_vacancy ON void_ground (vacancy_id, recorded_at DESC);
CREATE INDEX void_ground_department ON void_ground (department_id);

-- Whoever answered an advertisement, in order.
CREATE INDEX applicant_advertised ON applicant (organisation_id, seniority_on, id) WHERE source = 'ADVERTISEMENT' AND state = 'ACTIVE';

CALL secure_tables(ARRAY['letting_settings', 'offer', 'offer_decision', 'letter'], 'ORGANISATION', false);
CALL secure_tables(ARRAY['letting_book', 'letting', 'lease'], 'PARTIES', false);
CALL secure_tables(ARRAY['void_ground'], 'PARTIES', true);
CALL secure_tables(ARRAY['criterion_amount'], 'ORGANISATION', true);
