-- By which part of § 59 each turn is given: those inside a quarter that runs with the counter by stk. 1, the rest by stk. 2, youth homes
-- by stk. 3. @see docs/domain/legal-basis.md

-- Kept under lock with every entry and checked against the ledger: turns by stk. 1 that stand.
ALTER TABLE counter ADD quarter_turns integer NOT NULL DEFAULT 0;
-- Room that the departments which were merged or split bring with them: homes counted, less four for each turn by stk. 1.
ALTER TABLE counter ADD quarter_carried integer NOT NULL DEFAULT 0;

-- What was given before, as it would have been had it been asked then: each counter from its first line to its last, departments that
-- ended before those they became. The owner reads as the system does.
CREATE TEMP TABLE given (vacancy_id uuid PRIMARY KEY, basis text NOT NULL) ON COMMIT DROP;
DO $$
DECLARE
  c record;
  e record;
  room bigint;
  turns integer;
  own text;
BEGIN
  PERFORM set_config('app.system', 'on', true);
  FOR c IN SELECT k.id, k.name, k.department_id, x.change_id
      FROM counter k LEFT JOIN department_change_to t ON t.department_id = k.department_id
        LEFT JOIN LATERAL (SELECT h.id AS change_id, h.done_at FROM department_change h WHERE h.id = t.change_id AND h.state = 'DONE') x ON true
      ORDER BY x.done_at NULLS FIRST, k.id LOOP
    room := 0;
    IF c.change_id IS NOT NULL THEN
      SELECT coalesce(sum(k.quarter_carried + k.counted - 4 * k.quarter_turns), 0) INTO room
      FROM counter k JOIN department_change_from f ON f.department_id = k.department_id WHERE f.change_id = c.change_id AND k.name = c.name;
      -- By homes, whole ones, the rest to the last; as lib/domain/department/openings.ts.
      SELECT CASE WHEN p.is_last THEN room - p.others ELSE p.part END INTO room
      FROM (SELECT q.department_id, q.is_last, q.part, sum(q.part) OVER () - q.part AS others
        FROM (SELECT w.department_id, w.is_last, floor(room::numeric * w.homes / sum(w.homes) OVER ()) AS part
          FROM (SELECT t.department_id, t.position = max(t.position) OVER () AS is_last,
              CASE WHEN sum(n.counted) OVER () > 0 THEN n.counted WHEN sum(n.of_any) OVER () > 0 THEN n.of_any ELSE 1 END AS homes
            FROM department_change_to t, LATERAL (SELECT CASE WHEN c.name = 'YOUTH' THEN t.youth_dwellings ELSE t.family_dwellings END AS counted,
              t.family_dwellings + t.youth_dwellings + t.elderly_dwellings AS of_any) n WHERE t.change_id = c.change_id) w) q) p
      WHERE p.department_id = c.department_id;
    END IF;
    turns := 0;
    FOR e IN SELECT l.number, l.used, l.vacancy_id, v.dwelling_type,
          CASE l.kind WHEN 'VOIDED' THEN (l.correction_n * r.earned_d + r.earned_n * l.correction_d) / (l.correction_d * r.earned_d)
            ELSE l.correction_n END AS back
        FROM ledger_entry l JOIN vacancy v ON v.id = l.vacancy_id JOIN ledger_entry r ON r.vacancy_id = l.vacancy_id AND r.kind = 'REPORTED'
        WHERE l.counter_id = c.id AND (l.used = 1 OR l.kind <> 'REPORTED') ORDER BY l.sequence LOOP
      IF e.number IS NULL THEN
        SELECT g.basis INTO own FROM given g WHERE g.vacancy_id = e.vacancy_id;
        turns := turns - CASE WHEN own = 'QUARTER' THEN e.back ELSE 0 END;
      ELSIF e.dwelling_type = 'FAMILY' THEN
        own := CASE WHEN room + e.number - 4 * turns >= 4 THEN 'QUARTER' ELSE 'AGREED' END;
        turns := turns + CASE WHEN own = 'QUARTER' THEN 1 ELSE 0 END;
        INSERT INTO given VALUES (e.vacancy_id, own);
      END IF;
    END LOOP;
    UPDATE counter SET quarter_turns = turns, quarter_carried = room WHERE id = c.id AND (turns <> 0 OR room <> 0);
  END LOOP;
  -- A home that is the municipality's without being counted is more than every fourth; of homes under § 54 nothing is said.
  UPDATE slot s SET legal_basis = CASE v.dwelling_type WHEN 'YOUTH' THEN 'YOUTH' ELSE coalesce(g.basis, 'AGREED') END
  FROM vacancy v LEFT JOIN given g ON g.vacancy_id = v.id WHERE v.id = s.vacancy_id AND v.dwelling_type IN ('FAMILY', 'YOUTH');
  PERFORM set_config('app.system', '', true);
END $$;

-- By what a home was given is said once.
CREATE TRIGGER legal_basis_stays BEFORE UPDATE OF legal_basis ON slot FOR EACH ROW
  WHEN (OLD.legal_basis IS DISTINCT FROM NEW.legal_basis) EXECUTE FUNCTION refuse_change();
