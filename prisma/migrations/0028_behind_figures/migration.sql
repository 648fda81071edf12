-- Sums by month and by year side by side as they are read, apart from the many by day between which they were written.
CREATE INDEX tally_longer ON tally (municipality_id, span, day, department_id, measure, tier, dwelling_type, detail, denominator)
  INCLUDE (organisation_id, n, amount) WHERE span <> 'DAY';

-- The homes behind a figure of a summary are found by the day it is told by, not among all that a municipality has ever had. What is not
-- there yet when a home is reported has no entry in an index then.
CREATE INDEX slot_municipality_offered ON slot (municipality_id, offered_on);
CREATE INDEX slot_municipality_rent_until ON slot (municipality_id, rent_until) WHERE rent_until IS NOT NULL;
CREATE INDEX slot_municipality_signed ON slot (municipality_id, lease_signed_on) WHERE state = 'COMPLETED';
CREATE INDEX naming_municipality_named ON naming (municipality_id, named_at) WHERE withdrawn_at IS NULL;
CREATE INDEX lease_municipality_signed ON lease (municipality_id, signed_on);
CREATE INDEX lease_municipality_fell ON lease (municipality_id, fell_through_on) WHERE fell_through_on IS NOT NULL;

-- Homes to let, by when they are free, and turns whose rent runs, by since when: what lies ahead is not looked through.
CREATE INDEX vacancy_to_let ON vacancy (municipality_id, available_on) WHERE state IN ('ORGANISATION', 'RETURNED');
CREATE INDEX slot_rent_runs ON slot (municipality_id, rent_from) WHERE rent_until IS NULL AND state IN ('OFFERED', 'CLAIMED', 'NAMED');
