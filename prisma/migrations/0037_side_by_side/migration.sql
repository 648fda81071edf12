-- Returns by reason and whose fault together; the six municipalities' published figures for every installation; and of an edition of a
-- summary what it was made of, kind by kind. @see docs/domain/summary.md, docs/domain/key-figures.md, docs/domain/saved-summaries.md

-- A turn that came back is told by its reason and by whose fault it was at once: `WRONG_DATA CONTESTED`.
CREATE OR REPLACE FUNCTION slot_return_lines_with(r slot_return, s slot) RETURNS SETOF tally_line LANGUAGE sql STABLE AS $$
  SELECT r.municipality_id, r.organisation_id, s.department_id, r.vacancy_id, s.offered_on, l.measure, s.tier, v.dwelling_type, l.detail,
    1::bigint, 1::bigint, l.amount::bigint
  FROM vacancy v, LATERAL (VALUES
    ('SLOT_RETURN', r.reason, 0, true),
    ('FAULT', r.fault_state, 0, r.fault_state <> 'NONE'),
    ('RETURN_FAULT', r.reason || ' ' || r.fault_state, 0, true),
    ('SLOT_RENT_DEAR', rent_step(s.rent_ore), s.rent_ore, r.reason = 'TOO_EXPENSIVE')) l(measure, detail, amount, counts)
  WHERE v.id = r.vacancy_id AND s.state <> 'VOIDED' AND l.counts $$;

-- What an edition was made of: a checksum of each kind of input, and the way they were read. `inputs` is the checksum of it all. What was
-- kept before has none, and is held against today's figures instead.
ALTER TABLE summary_edition ADD made_of jsonb CHECK (jsonb_typeof(made_of) = 'object');
DROP FUNCTION summary_inputs(uuid);

-- Sums of what stands already, and the published figures; the owner writes as the system does.
SELECT set_config('app.system', 'on', true);
INSERT INTO tally (municipality_id, span, day, organisation_id, department_id, measure, tier, dwelling_type, detail, denominator, n, amount)
  SELECT l.municipality_id, s.span, s.first, l.organisation_id, l.department_id, l.measure, l.tier, l.dwelling_type, l.detail,
    l.denominator, sum(l.n), sum(l.amount)
  FROM slot_return r, LATERAL slot_return_lines(ROW(r.*)::slot_return) l, LATERAL spans_of(l.day) s WHERE l.measure = 'RETURN_FAULT'
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;

-- A cell: `46`, `47.3 %`, `36-40`, `165 ?` in doubt, `?` missing and in doubt; behind `|` stands a reservation. What a demonstration laid
-- before stays.
INSERT INTO reference_figure (municipality_code, municipality_name, column_position, row_position, figure, period_from, period_to, value,
  value_to, unit, uncertain, note, source)
SELECT t.code, t.name, t.position - 1, f.position, f.figure, f.first, f.last, (regexp_match(c.text, '^([0-9.]+)'))[1]::numeric,
  (regexp_match(c.text, '^[0-9.]+-([0-9.]+)'))[1]::numeric, CASE WHEN c.text LIKE '% \%%' THEN 'PERCENT' ELSE 'COUNT' END,
  split_part(c.text, '|', 1) LIKE '%?%', nullif(split_part(c.text, '|', 2), ''), 'Ansøgning om frikommuneforsøg 2016, bilag 2'
FROM (VALUES
    (0, 'residents', 2016, 2016, ARRAY['50134', '86431', '594231', '97579', '331332', '47715']),
    (1, 'oldAgePensioners', 2016, 2016, ARRAY['8260', '15844', '58602', '18708', '45545', '8272']),
    (2, 'disabilityPensioners', 2016, 2016, ARRAY['1774', '2407', '12892', '4546', '14539', '1532']),
    (3, 'cashAssistanceRecipients', 2016, 2016, ARRAY['1859', '2145', '25068', '3261', '10055', '890']),
    (4, 'dwellings', 2016, 2016, ARRAY['21361', '38845', '291648', '46606', '156013', '19764']),
    (5, 'socialDwellings', 2016, 2016, ARRAY['5943', '8544', '59279', '8204', '44662', '1943']),
    (6, 'cooperativeDwellings', 2016, 2016, ARRAY['1406', '3162', '96795', '1490', '7042', '932']),
    (7, 'companyOwnedDwellings', 2016, 2016, ARRAY['551', '2658', '31346', '5331', '17782', '924']),
    (8, 'rentUnderLimit', 2016, 2016, ARRAY['72', '46', '375', '351', '1188', '16']),
    (9, 'homesForAllocation', 2015, 2015, ARRAY['126', '252', '1327', '169', '?', '36-40']),
    (10, 'cheapHomesForAllocation', 2015, 2015, ARRAY['8', '65|Af boligerne er 79 under 3.500 kr. med forbrug.', '24', '?', '?', '3-5']),
    (11, 'unusedForAllocation', 2015, 2015, ARRAY['46', '3', '47.3 %', '0', '?', '18.5 %']),
    (12, 'homeless', 2015, 2015, ARRAY['39', '94', '1590', '103', '687', '5']),
    (13, 'refugeesReceived', 2012, 2015, ARRAY['0', '382', '0', '432', '802', '306|2012 er efter kvoten.']),
    (14, 'refugeesExpected', 2016, 2016, ARRAY['0', '314', '335', '376', '607', '221']),
    (15, 'refugeesExpected', 2017, 2017, ARRAY['0', '295', '671', '304', '671', '143']),
    (16, 'averageWaitingDays', 2015, 2015, ARRAY['165 ?', '162 ?|Uden flygtninge.', '188 ?', '?', '?', '77']),
    (17, 'waitingForAllocation', 2016, 2016, ARRAY['58', '204|17. maj, uden flygtninge.', '598|17. maj.', '150|Heraf 133 flygtninge.', '?', '50|Heraf 45 flygtninge.'])
  ) f(position, figure, first, last, cells),
  LATERAL unnest(f.cells) WITH ORDINALITY c(text, position)
  JOIN (VALUES (1, '169', 'Høje-Taastrup'), (2, '265', 'Roskilde'), (3, '101', 'København'), (4, '730', 'Randers'), (5, '751', 'Aarhus'),
    (6, '710', 'Favrskov')) t(position, code, name) ON t.position = c.position
ON CONFLICT (municipality_code, figure, period_from, period_to) DO NOTHING;
SELECT set_config('app.system', '', true);
