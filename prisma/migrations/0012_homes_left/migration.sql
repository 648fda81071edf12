-- What an applicant has said in writing before the last day to document, and the home of the organisation's that a tenant moves out of.

-- Of a rejection before the last day to document: the day on which the applicant wrote that nothing will come. What was written stands
-- in the reason.
ALTER TABLE offer_decision
  ADD COLUMN nothing_comes_on date,
  ADD CHECK (nothing_comes_on IS NULL OR ground = 'NOT_DOCUMENTED');

-- Where a tenant of the organisation's lives now. Counts only while it lies in the department of residence; goes with the address.
ALTER TABLE applicant ADD COLUMN dwelling_id uuid REFERENCES dwelling(id);
