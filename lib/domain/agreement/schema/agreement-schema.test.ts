import Ajv from 'ajv/dist/2020';
import { describe, expect, test } from 'vitest';
import { AGREEMENT_DOCUMENTS } from '@/agreements/registry';
import { parseAgreement } from '../parse-agreement';
import { agreementSchema } from './agreement-schema';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Path = readonly (string | number)[];

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

function leaves(value: Json, path: Path = []): readonly Path[] {
  if (value === null || typeof value !== 'object') return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([key, item]) => leaves(item, [...path, key]))];
}

function replaced(value: Json, [key, ...rest]: Path, by: Json | undefined): Json {
  if (key === undefined) return by ?? null;
  const copy = Array.isArray(value) ? [...value] : { ...(value as { [key: string]: Json }) };
  const inside = copy as { [key: string | number]: Json };
  if (by === undefined && rest.length === 0 && !Array.isArray(copy)) delete inside[key];
  else inside[key] = replaced(inside[key] ?? null, rest, by);
  return copy;
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
      for (const path of leaves(document)) {
        if (path.length === 0) continue;
        for (const by of WRONG) {
          const changed = replaced(document, path, by);
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
