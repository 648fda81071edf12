import Ajv from 'ajv/dist/2020';
import { describe, expect, test } from 'vitest';
import { AGREEMENT_DOCUMENTS } from '@/agreements/registry';
import { aFewOfEach, leavesOf, type Path, withLeaf } from '@/lib/testing/agreements/published-forms';
import type { Json } from '../edit/json';
import { parseAgreement } from '../parse-agreement';
import { agreementSchema } from './agreement-schema';

// Days are checked by their pattern; that a month has the date is the parser's to say.
const validate = new Ajv({ strict: false, allErrors: false, validateFormats: false }).compile(
  agreementSchema(),
);
const published: readonly Json[] = AGREEMENT_DOCUMENTS.map((document) =>
  JSON.parse(JSON.stringify(document)),
);

/** What the parser says of a form that no agreement can have, whatever the rest of it says. */
const OF_FORM =
  /^(missing|expected (an object|a list|a text|true or false|a number|a calendar day|an exact fraction|a whole number|at least one))/;
const CLOSED_WORDS =
  /^unknown (designation|key figure|rounding|comparison|dwelling type|legal basis|effect|occasion|return reason|fault|rung|letting basis|use of criteria|choice of criteria|route|mark|kind of criterion|effect of an entry|level|benefit|place|paper|situation|coverage|mode|group of members|way to hold|power|subject|kind of event|kind of time|page|responsible side|rule of closed days)\b/;

/** Every place of the form, of rows in one list a few. */
function places(value: Json): readonly Path[] {
  const paths = leavesOf(value).flatMap(({ path }) => path.map((_, index) => path.slice(0, index + 1)));
  const once = [...new Map(paths.map((path) => [path.join('.'), path])).values()];
  return aFewOfEach(
    once.map((path) => ({ path, value: 1 })),
    2,
  ).map(({ path }) => path);
}

const WRONG: readonly (Json | undefined)[] = [
  undefined,
  null,
  '',
  'x',
  -1,
  1.5,
  true,
  [],
  {},
  [null],
  '2025-13-45',
];

describe.each(published.map((document, index) => [AGREEMENT_DOCUMENTS[index]?.id ?? '', document] as const))(
  '%s',
  (_, document) => {
    test('is of the published form', () => {
      expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    });

    test('what the parser refuses for its form the schema refuses too, and what it accepts is accepted', {
      timeout: 120_000,
    }, () => {
      const disagreed: string[] = [];
      let refused = 0;
      for (const path of places(document)) {
        for (const by of WRONG) {
          const changed = withLeaf(document, path, by);
          const read = parseAgreement(changed);
          const ofForm =
            !read.ok && (OF_FORM.test(read.error.message) || CLOSED_WORDS.test(read.error.message));
          if (ofForm) refused += 1;
          const fits = validate(changed);
          if (ofForm && fits && !isDayOrRange(read))
            disagreed.push(
              `refuse ${path.join('.')} ${JSON.stringify(by)}: ${read.ok ? '' : read.error.message}`,
            );
          if (read.ok && !fits)
            disagreed.push(
              `accept ${path.join('.')} ${JSON.stringify(by)}: ${JSON.stringify(validate.errors?.[0])}`,
            );
        }
      }
      expect(refused).toBeGreaterThan(500);
      expect(disagreed.slice(0, 10)).toEqual([]);
    });
  },
);

/** A text of the right pattern that is no day. */
const isDayOrRange = (read: ReturnType<typeof parseAgreement>): boolean =>
  !read.ok && read.error.message.endsWith('"2025-13-45"');
