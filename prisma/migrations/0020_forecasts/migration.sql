-- What was expected of the coming twelve months, kept as it was made, so that it can be held against what came.
CREATE TABLE forecast (
  id uuid PRIMARY KEY,
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  -- Of an organisation's own departments; null: of all under the municipality's agreement.
  organisation_id uuid REFERENCES organisation(id),
  from_on date NOT NULL,
  through_on date NOT NULL,
  -- What the agreement itself expects a year, where it says.
  agreed integer CHECK (agreed >= 0),
  made_at timestamptz(3) NOT NULL,
  made_by uuid NOT NULL REFERENCES person(id),
  CHECK (through_on > from_on)
);
CREATE INDEX forecast_municipality ON forecast (municipality_id, made_at DESC, id DESC);

CREATE TABLE forecast_row (
  forecast_id uuid NOT NULL REFERENCES forecast(id),
  position integer NOT NULL CHECK (position > 0),
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  -- Whose homes it is about; null: everybody's.
  organisation_id uuid REFERENCES organisation(id),
  -- MONTH: everything from the first day through the end of one of the months.
  kind text NOT NULL CHECK (kind IN ('TOTAL', 'MONTH', 'ORGANISATION', 'DEPARTMENT', 'BAND', 'DEPARTMENT_BAND')),
  department_id uuid REFERENCES department(id),
  -- Monthly rent in øre, from and below; null is open.
  band_from_ore integer,
  band_below_ore integer,
  through_on date NOT NULL,
  -- Of a department: what its turnover was taken from, and where it stood.
  basis text CHECK (basis IN ('OBSERVED', 'RECORDED', 'UNKNOWN')),
  tier text,
  vacancies numeric(10, 3) NOT NULL CHECK (vacancies >= 0),
  expected numeric(10, 3) NOT NULL CHECK (expected >= 0),
  low integer NOT NULL CHECK (low >= 0),
  high integer NOT NULL,
  PRIMARY KEY (forecast_id, position),
  CHECK (high >= low),
  CHECK ((kind IN ('DEPARTMENT', 'DEPARTMENT_BAND')) = (department_id IS NOT NULL)),
  CHECK ((kind = 'DEPARTMENT') = (basis IS NOT NULL))
);

CALL secure_shared_tables(ARRAY['forecast', 'forecast_row'], 'organisation_id', 'PARTIES', true);
