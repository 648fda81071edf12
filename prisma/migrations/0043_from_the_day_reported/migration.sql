-- How long a turn took is told from the day its home was reported, as of homes that the organisation lets itself, and not from the day the
-- turn was given, which is later where a home was reported before it could be decided. Turns are still told by the day they were given, and
-- the municipality's deadlines run from then. @see docs/domain/summary.md

-- The turns given, by the day they were given, with what has become of each.
CREATE OR REPLACE FUNCTION slot_lines(r slot) RETURNS SETOF tally_line LANGUAGE sql STABLE AS $$
  SELECT r.municipality_id, r.organisation_id, r.department_id, r.vacancy_id, l.day, l.measure, r.tier, v.dwelling_type,
    l.detail, 1::bigint, 1::bigint, l.amount::bigint
  FROM vacancy v, LATERAL (VALUES
    (r.offered_on, 'SLOT', r.state, 0, true),
    (r.offered_on, 'SLOT_RENT', rent_step(r.rent_ore), r.rent_ore, r.state <> 'VOIDED'),
    (r.offered_on, 'SLOT_RENT_USED', rent_step(r.rent_ore), r.rent_ore, r.state = 'COMPLETED'),
    (r.offered_on, 'ANSWER_DAYS', '', danish_day(r.claimed_at) - v.reported_on, r.claimed_at IS NOT NULL AND r.state <> 'VOIDED'),
    (r.offered_on, 'LEASE_DAYS', '', r.lease_signed_on - v.reported_on, r.state = 'COMPLETED' AND r.lease_signed_on IS NOT NULL),
    (coalesce(r.lease_signed_on, danish_day(r.completed_at)), 'LET', 'MUNICIPAL' || coalesce('_' || r.legal_basis, ''), 0, r.state = 'COMPLETED'),
    (r.rent_until, 'WAITING_RENT', '', rent_owed(r.rent_from, r.rent_until, r.rent_ore), r.rent_until IS NOT NULL AND r.state IN ('COMPLETED', 'RETURNED'))
    ) l(day, measure, detail, amount, counts)
  WHERE v.id = r.vacancy_id AND l.counts AND l.day IS NOT NULL $$;

-- A naming that stands: on its own day, and how long it took from the day the home was reported.
CREATE OR REPLACE FUNCTION naming_lines(r naming) RETURNS SETOF tally_line LANGUAGE sql STABLE AS $$
  SELECT r.municipality_id, r.organisation_id, r.department_id, s.vacancy_id, l.day, l.measure, r.tier, v.dwelling_type, l.detail,
    1::bigint, 1::bigint, l.amount::bigint
  FROM slot s JOIN vacancy v ON v.id = s.vacancy_id, LATERAL (VALUES
    (danish_day(r.named_at), 'NAMING', CASE WHEN r.special_criteria THEN 'SPECIAL' ELSE '' END, 0),
    (s.offered_on, 'NAME_DAYS', '', danish_day(r.named_at) - v.reported_on)) l(day, measure, detail, amount)
  WHERE s.id = r.slot_id AND r.withdrawn_at IS NULL $$;

-- What stands already: of the homes whose turn was given on another day, the days between, added to the sums as an act would. Nobody moves
-- a turn meanwhile. The owner writes as the system does.
LOCK TABLE slot, naming IN SHARE ROW EXCLUSIVE MODE;
SELECT set_config('app.system', 'on', true);
INSERT INTO tally_change (municipality_id, organisation_id, department_id, day, measure, tier, dwelling_type, detail, denominator, n, amount)
  SELECT l.municipality_id, l.organisation_id, l.department_id, l.day, l.measure, l.tier, l.dwelling_type, l.detail, l.denominator, 0,
    sum(m.days)
  FROM (SELECT s.id, s.offered_on - v.reported_on AS days FROM slot s JOIN vacancy v ON v.id = s.vacancy_id WHERE s.offered_on <> v.reported_on) m,
    LATERAL (
      SELECT x.* FROM slot s, LATERAL slot_lines(ROW(s.*)::slot) x WHERE s.id = m.id
      UNION ALL
      SELECT x.* FROM naming n, LATERAL naming_lines(ROW(n.*)::naming) x WHERE n.slot_id = m.id AND n.withdrawn_at IS NULL) l
  WHERE l.measure IN ('ANSWER_DAYS', 'NAME_DAYS', 'LEASE_DAYS')
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9;
SELECT set_config('app.system', '', true);

-- Turns whose rent ran across a day: by when it ended and began, the few that ran for long apart.
DROP INDEX slot_municipality_rent_until;
CREATE INDEX slot_municipality_rent_until ON slot (municipality_id, rent_until, rent_from) WHERE rent_until IS NOT NULL;
CREATE INDEX slot_rent_ran_long ON slot (municipality_id, rent_from) WHERE rent_until - rent_from > 200;
