-- What readers and the public see of a year: pages that are kept until what they are made of changes, what has ever been told of a year,
-- and excerpts of closed years that the municipality has published. @see docs/domain/suppression.md

-- The readers' pages of a year, all made together. `inputs` is a checksum of everything they were made of: pages of other inputs are
-- never shown. Only the system reads them; whose page is whose is asked before.
CREATE TABLE readers_pages (
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  year integer NOT NULL CHECK (year BETWEEN 1950 AND 2099),
  inputs text NOT NULL CHECK (inputs ~ '^[0-9a-f]{64}$'),
  pages jsonb NOT NULL CHECK (jsonb_typeof(pages) = 'array'),
  made_at timestamptz(3) NOT NULL,
  PRIMARY KEY (municipality_id, year)
);

-- Which figures of a year's days were ever hidden, and which were shown and as what: decided once, whatever is corrected afterwards.
CREATE TABLE told_figures (
  municipality_id uuid NOT NULL REFERENCES municipality(id),
  year integer NOT NULL CHECK (year BETWEEN 1949 AND 2099),
  revision integer NOT NULL CHECK (revision > 0),
  hidden jsonb NOT NULL CHECK (jsonb_typeof(hidden) = 'array'),
  shown jsonb NOT NULL CHECK (jsonb_typeof(shown) = 'array'),
  PRIMARY KEY (municipality_id, year)
);

-- An edition of a closed year that the municipality let anybody read, as anybody reads it: with what is hidden already hidden.
CREATE TABLE summary_publication (
  id uuid PRIMARY KEY,
  municipality_id uuid NOT NULL,
  summary_id uuid NOT NULL,
  edition integer NOT NULL,
  -- Of the edition that the parties agreed on.
  checksum text NOT NULL,
  year integer NOT NULL CHECK (year BETWEEN 1950 AND 2099),
  figures jsonb NOT NULL,
  published_at timestamptz(3) NOT NULL,
  published_by uuid NOT NULL REFERENCES person(id),
  UNIQUE (summary_id, edition),
  FOREIGN KEY (summary_id, municipality_id) REFERENCES saved_summary(id, municipality_id),
  FOREIGN KEY (summary_id, edition, checksum) REFERENCES summary_edition(summary_id, number, checksum)
);
CREATE INDEX summary_publication_year ON summary_publication (municipality_id, year, edition);

DO $$
DECLARE
  t text;
  app text := coalesce(nullif(current_setting('noeglen.app_role', true), ''), 'noeglen_app');
  seen text := 'EXISTS (SELECT FROM saved_summary s WHERE s.id = summary_id)';
BEGIN
  FOREACH t IN ARRAY ARRAY['readers_pages', 'told_figures', 'summary_publication'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO %I', t, app);
    EXECUTE format('CREATE POLICY system ON %I FOR ALL USING ((SELECT app_is_system())) WITH CHECK (app_is_system())', t);
  END LOOP;
  EXECUTE format('GRANT UPDATE ON readers_pages, told_figures TO %I', app);
  EXECUTE format('CREATE POLICY seen ON summary_publication FOR SELECT USING (%s)', seen);
  EXECUTE format('CREATE POLICY municipality_publishes ON summary_publication FOR INSERT
    WITH CHECK (municipality_id = ANY ((SELECT app_municipalities())::uuid[]) AND %s)', seen);
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON summary_publication FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER never_truncated BEFORE TRUNCATE ON summary_publication FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
END $$;

-- Only what everybody agreed on: of the whole municipality in a calendar year, as it was closed, or as it was restated and each party
-- has approved.
CREATE FUNCTION refuse_unagreed_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM saved_summary s JOIN summary_edition e ON e.summary_id = s.id AND e.number = NEW.edition
      WHERE s.id = NEW.summary_id AND s.state = 'CLOSED' AND s.part_kind = 'MUNICIPALITY'
        AND s.from_on = make_date(NEW.year, 1, 1) AND s.through_on = make_date(NEW.year, 12, 31)
        AND (e.kind = 'CLOSED' OR e.kind = 'RESTATED' AND (
          SELECT coalesce(array_agg(coalesce(a.party_id, s.municipality_id)), '{}') @> (s.parties || s.municipality_id)
          FROM summary_act a WHERE a.summary_id = s.id AND a.edition = e.number AND a.kind IN ('APPROVED', 'RESTATED')))) THEN
    RAISE EXCEPTION 'only a closed year of a municipality is published, as its parties agreed on it' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER only_agreed BEFORE INSERT ON summary_publication FOR EACH ROW EXECUTE FUNCTION refuse_unagreed_publication();
