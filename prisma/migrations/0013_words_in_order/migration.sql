-- A name is read along its words in the order of the list: whoever asks for one that many have gets a page without reading the rest.

-- Both follow the applicant. `words`: every word of the name, each after a space, so that one who must have several words is found
-- in the index by one of them alone.
ALTER TABLE applicant_word ADD COLUMN seniority_on date, ADD COLUMN words text COLLATE "C";

CREATE FUNCTION words_in(name text) RETURNS TABLE (word text, words text) LANGUAGE sql IMMUTABLE AS
  $$ SELECT w, string_agg(' ' || w, '') OVER () FROM words_of(name) w $$;
CREATE OR REPLACE FUNCTION keep_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO applicant_word (organisation_id, word, seniority_on, applicant_id, words)
    SELECT n.organisation_id, w.word, n.seniority_on, n.id, w.words FROM added n CROSS JOIN LATERAL words_in(n.name) w;
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION change_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM applicant_word WHERE applicant_id = NEW.id;
  INSERT INTO applicant_word (organisation_id, word, seniority_on, applicant_id, words)
    SELECT NEW.organisation_id, w.word, NEW.seniority_on, NEW.id, w.words FROM words_in(NEW.name) w;
  RETURN NULL;
END $$;
DROP TRIGGER change_words ON applicant;
CREATE TRIGGER change_words AFTER UPDATE OF name, seniority_on ON applicant FOR EACH ROW
  WHEN (OLD.name IS DISTINCT FROM NEW.name OR OLD.seniority_on IS DISTINCT FROM NEW.seniority_on) EXECUTE FUNCTION change_words();

-- The owner is shut out of the rows too, unless as the system.
SELECT set_config('app.system', 'on', true);
UPDATE applicant_word w SET seniority_on = a.seniority_on, words = (SELECT v.words FROM words_in(a.name) v LIMIT 1)
  FROM applicant a WHERE a.id = w.applicant_id;
SELECT set_config('app.system', '', true);

ALTER TABLE applicant_word ALTER seniority_on SET NOT NULL, ALTER words SET NOT NULL, DROP CONSTRAINT applicant_word_pkey,
  ADD PRIMARY KEY (organisation_id, word, seniority_on, applicant_id) INCLUDE (words);
