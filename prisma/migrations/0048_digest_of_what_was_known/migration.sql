-- A digest of what a decision kept of its department. A trial reads ten years of decisions and fetches what was known once for all the homes
-- that it was alike for; to see which those are, the document of every decision had to be taken apart, which was a third of the reading.
-- It is written with the decision and cannot be entered. The table is written anew once: about half a minute for a million decisions.
ALTER TABLE decision ADD COLUMN known_digest uuid GENERATED ALWAYS AS (md5(facts ->> 'department')::uuid) STORED;
