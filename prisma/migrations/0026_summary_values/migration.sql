-- What a municipality calls a cheap home, from a day on: a monthly rent without consumption. In whole hundreds of kroner, because rents
-- are added up by the hundred. A correction is a later row. @see lib/domain/summary/thresholds.ts
CREATE TABLE rent_threshold (
  id uuid PRIMARY KEY,
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  valid_from date NOT NULL,
  ore integer NOT NULL CHECK (ore > 0 AND ore % 10000 = 0),
  source text NOT NULL CHECK (length(source) BETWEEN 3 AND 200),
  recorded_at timestamptz(3) NOT NULL,
  recorded_by uuid NOT NULL REFERENCES person(id)
);
CREATE INDEX rent_threshold_municipality ON rent_threshold (municipality_id, valid_from, recorded_at);
CALL secure_shared_tables(ARRAY['rent_threshold'], NULL, 'MUNICIPALITY', true);

-- Homes let, by when they were taken over: those that stood empty in a period are found without looking through all that were ever let.
CREATE INDEX vacancy_taken_over ON vacancy (municipality_id, takeover_on, available_on) WHERE state = 'LET';
