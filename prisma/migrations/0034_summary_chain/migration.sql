-- Which suggestions a manager has been shown: one that was rewritten or left out is not suggested again. Named by what it was found
-- from, so that other figures are another suggestion.
ALTER TABLE summary_draft ADD offered text[] NOT NULL DEFAULT '{}';

-- Each act carries a hash of itself and of the act before. An edition's checksum is in the act that made it and in every approval, so
-- whoever rewrites an edition with its acts has to rewrite all that was done with the summary since. @see docs/domain/saved-summaries.md
ALTER TABLE summary_act ADD chain text CHECK (chain ~ '^[0-9a-f]{64}$');

CREATE FUNCTION summary_act_chain(a summary_act, before text) RETURNS text LANGUAGE sql STABLE SET timezone TO 'UTC' AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(before, a.id, a.summary_id, a.party_id, a.kind, a.edition, a.checksum, a.said,
    a.recorded_at, a.recorded_by)::text, 'UTF8')), 'hex') $$;

SELECT set_config('app.system', 'on', true);
ALTER TABLE summary_act DISABLE TRIGGER append_only;
DO $$
DECLARE
  a summary_act%ROWTYPE;
  before text;
  of_summary uuid;
BEGIN
  FOR a IN SELECT * FROM summary_act ORDER BY summary_id, id LOOP
    IF a.summary_id IS DISTINCT FROM of_summary THEN before := NULL; END IF;
    of_summary := a.summary_id;
    before := summary_act_chain(a, before);
    UPDATE summary_act SET chain = before WHERE id = a.id;
  END LOOP;
END $$;
ALTER TABLE summary_act ENABLE TRIGGER append_only;
SELECT set_config('app.system', '', true);
ALTER TABLE summary_act ALTER chain SET NOT NULL;

-- Acts of a summary come one after the other, under its lock.
CREATE FUNCTION chain_summary_act() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.chain := summary_act_chain(NEW, (SELECT a.chain FROM summary_act a WHERE a.summary_id = NEW.summary_id ORDER BY a.id DESC LIMIT 1));
  RETURN NEW;
END $$;
CREATE TRIGGER chained BEFORE INSERT ON summary_act FOR EACH ROW EXECUTE FUNCTION chain_summary_act();
