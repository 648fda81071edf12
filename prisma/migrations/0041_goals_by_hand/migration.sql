-- Goals are entered, changed and ended in the app (P-07): whatever is said of one is a row of its own, and what was said before stays.
-- Of a goal's rows the latest that has begun on a day is what it is on that day; one whose end is its first day was taken back.
ALTER TABLE figure_goal
  ADD goal_id uuid,
  ADD version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
  -- Why it was changed or ended.
  ADD because text CHECK (length(because) BETWEEN 3 AND 500);
SELECT set_config('app.system', 'on', true);
UPDATE figure_goal SET goal_id = id;
SELECT set_config('app.system', '', true);
ALTER TABLE figure_goal
  ALTER goal_id SET NOT NULL,
  -- Two who change it at once: one of them does.
  ADD UNIQUE (goal_id, version),
  ADD UNIQUE (id, municipality_id),
  ADD FOREIGN KEY (goal_id, municipality_id) REFERENCES figure_goal(id, municipality_id),
  ADD CONSTRAINT figure_goal_first_check CHECK ((version = 1) = (id = goal_id) AND (version = 1 OR because IS NOT NULL)),
  ADD CONSTRAINT figure_goal_days_check CHECK (valid_to >= valid_from),
  -- Some areas together, one group, or (neither) the whole municipality.
  DROP CONSTRAINT figure_goal_check1,
  ADD CONSTRAINT figure_goal_place_check CHECK (group_name IS NULL OR cardinality(area_ids) = 0);

DO $$ BEGIN
  EXECUTE format('REVOKE UPDATE ON figure_goal FROM %I', coalesce(nullif(current_setting('noeglen.app_role', true), ''), 'noeglen_app'));
END $$;
DROP POLICY writers_change ON figure_goal;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON figure_goal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON figure_goal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Rehousing is entered and ended in the app (T-09). One that ends on its first day was taken back before it began.
ALTER TABLE department_rehousing
  ADD ended_at timestamptz(3),
  ADD ended_by uuid REFERENCES person(id),
  DROP CONSTRAINT department_rehousing_check,
  ADD CONSTRAINT department_rehousing_days_check CHECK (valid_to >= valid_from);
DO $$ BEGIN
  EXECUTE format('GRANT UPDATE (ended_at, ended_by) ON department_rehousing TO %I',
    coalesce(nullif(current_setting('noeglen.app_role', true), ''), 'noeglen_app'));
END $$;
