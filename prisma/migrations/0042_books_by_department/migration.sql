-- The lines of an entry of the books as one question without arms, so that asking for some departments reads the entries of those only:
-- years of a large municipality are recounted a few departments at a time. The lines are those of migration 0027, and a test holds them to
-- the sums. Of a counter-entry that voids a home: that home, on the day it was counted, at the tier it was counted at.
CREATE OR REPLACE FUNCTION ledger_entry_lines(r ledger_entry) RETURNS SETOF tally_line LANGUAGE sql STABLE AS $$
  SELECT r.municipality_id, r.organisation_id, r.department_id, r.vacancy_id, l.day, l.measure, coalesce(l.tier, ''), '', c.name,
    l.denominator, 1::bigint, l.amount::bigint
  FROM counter c
    LEFT JOIN ledger_entry e ON e.vacancy_id = CASE WHEN r.kind = 'VOIDED' THEN r.vacancy_id END AND e.kind = 'REPORTED',
    LATERAL (VALUES
      (r.entered_on, 'COUNTED', r.tier, r.earned_d, r.earned_n, r.kind = 'REPORTED'),
      (r.entered_on, 'TURN', r.tier, 1, 1, r.used = 1),
      (r.entered_on, 'CORRECTION_' || r.kind, r.tier, r.correction_d, r.correction_n, r.kind <> 'REPORTED'),
      (e.entered_on, 'COUNTED_VOIDED', e.tier, 1, 0, e.id IS NOT NULL)) l(day, measure, tier, denominator, amount, counts)
  WHERE c.id = r.counter_id AND l.counts $$;
