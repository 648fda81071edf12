-- People and tenants: who uses Nøglen, for whom, and the clock they all share.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- One row: is this a demonstration, and on which day does it stand still?
CREATE TABLE instance (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  demo boolean NOT NULL DEFAULT false,
  fixed_day date,
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp()
);
CREATE UNIQUE INDEX instance_is_one_row ON instance ((true));

CREATE TABLE municipality (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  code text NOT NULL UNIQUE CHECK (code ~ '^[0-9]{3}$'),
  name text NOT NULL,
  cvr text UNIQUE CHECK (cvr ~ '^[0-9]{8}$'),
  example boolean NOT NULL DEFAULT false
);

CREATE TABLE organisation (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL,
  cvr text UNIQUE CHECK (cvr ~ '^[0-9]{8}$'),
  managing_agent text,
  example boolean NOT NULL DEFAULT false
);

CREATE TABLE organisation_municipality (
  organisation_id uuid NOT NULL REFERENCES organisation(id),
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  PRIMARY KEY (organisation_id, municipality_id)
);

-- A colleague's name as others in the same municipality may see it; what she signs in with stands in user_account.
CREATE TABLE person (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL
);
-- Acts that no colleague did, such as a deadline that expires by agreement.
INSERT INTO person (id, name) VALUES ('00000000-0000-0000-0000-000000000001', 'Nøglen');

CREATE TABLE user_account (
  id uuid PRIMARY KEY REFERENCES person(id),
  email text NOT NULL,
  password_hash text NOT NULL,
  language text NOT NULL DEFAULT 'da' CHECK (language IN ('da', 'en')),
  locked_at timestamptz(3),
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp()
);
CREATE UNIQUE INDEX user_account_email ON user_account (lower(email));

CREATE TABLE membership (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL REFERENCES person(id),
  municipality_id uuid REFERENCES municipality(id),
  organisation_id uuid REFERENCES organisation(id),
  role text NOT NULL CHECK (role IN ('LETTING_OFFICER', 'CASEWORKER', 'MANAGER', 'AGREEMENT_ADMIN', 'READER', 'SYSTEM_ADMIN')),
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  ended_at timestamptz(3),
  CHECK (num_nonnulls(municipality_id, organisation_id) = 1),
  CHECK (role <> 'LETTING_OFFICER' OR organisation_id IS NOT NULL),
  CHECK (role <> 'CASEWORKER' OR municipality_id IS NOT NULL)
);
CREATE INDEX membership_user ON membership (user_id);

-- While somebody is away a colleague sees her homes.
CREATE TABLE substitution (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  absent_user_id uuid NOT NULL REFERENCES person(id),
  substitute_user_id uuid NOT NULL REFERENCES person(id),
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  valid_from date NOT NULL,
  valid_to date,
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  recorded_by uuid NOT NULL REFERENCES person(id),
  CHECK (absent_user_id <> substitute_user_id),
  CHECK (valid_to > valid_from)
);

CREATE TABLE session (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL REFERENCES person(id),
  membership_id uuid NOT NULL REFERENCES membership(id),
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  last_seen_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamptz(3) NOT NULL,
  revoked_at timestamptz(3)
);
CREATE INDEX session_of_user ON session (user_id);

-- Attempts to sign in, counted per account and per address (both hashed) so that the limit holds on every server.
CREATE TABLE sign_in_attempt (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_hash text NOT NULL,
  address_hash text NOT NULL,
  succeeded boolean NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX sign_in_attempt_account ON sign_in_attempt (account_hash, at);
CREATE INDEX sign_in_attempt_address ON sign_in_attempt (address_hash, at);

-- What somebody had typed when the session ended, sealed, so that signing in again loses nothing.
CREATE TABLE parked_form (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid,
  path text NOT NULL,
  sealed bytea NOT NULL,
  expires_at timestamptz(3) NOT NULL
);

-- Days on which an office is closed beside the public holidays; NULL organisation: the municipality's own.
CREATE TABLE closing_day (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  on_day date NOT NULL,
  name text NOT NULL,
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (municipality_id, on_day)
);
