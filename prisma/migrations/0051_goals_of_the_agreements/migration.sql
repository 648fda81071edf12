-- What agreements themselves call success (R-01, H-09, T-23): a figure that stays under a number, and areas that are off the state's lists by a year.
ALTER TABLE figure_goal
  ALTER figure DROP NOT NULL,
  ALTER baseline_year DROP NOT NULL,
  -- The mildest category that the areas may not stand in; a stricter one is that one too. @see almenboligloven §§ 61 a, 61 b
  ADD off_list text CHECK (off_list IN ('PREVENTION_AREA', 'VULNERABLE_AREA', 'PARALLEL_SOCIETY_AREA', 'TRANSFORMATION_AREA')),
  -- Its list of 1 December is the first that the areas may not stand on.
  ADD by_year integer CHECK (by_year BETWEEN 1990 AND 2100),
  DROP CONSTRAINT figure_goal_kind_check,
  ADD CONSTRAINT figure_goal_kind_check CHECK (kind IN ('FEWER_PER_YEAR', 'AT_LEAST_PER_YEAR', 'UNDER', 'INDICATOR', 'OFF_LIST')),
  DROP CONSTRAINT figure_goal_check,
  ADD CONSTRAINT figure_goal_counted_check CHECK ((kind IN ('INDICATOR', 'OFF_LIST')) = (amount IS NULL)),
  -- Of a list there is no figure, no year it was measured, no group, and nothing that it is held against.
  ADD CONSTRAINT figure_goal_list_check CHECK (CASE WHEN kind = 'OFF_LIST'
    THEN off_list IS NOT NULL AND by_year IS NOT NULL AND figure IS NULL AND baseline_year IS NULL AND group_name IS NULL AND compared_with IS NULL
    ELSE off_list IS NULL AND by_year IS NULL AND figure IS NOT NULL AND baseline_year IS NOT NULL END);
