import { expect, test } from 'vitest';
import { AGREEMENT_IDS, getAgreement } from '@/agreements/registry';
import {
  aFewOfEach,
  leavesOf,
  otherValues,
  type Path,
  withLeaf,
} from '@/lib/testing/agreements/published-forms';
import { parseAgreement } from '../parse-agreement';
import { documentJson } from './edit-part';
import { faultInWords, isKnownFault } from './fault-in-words';
import type { Json } from './json';
import { placeInWords } from './place-in-words';

const WRONG: readonly (Json | undefined)[] = [
  undefined,
  null,
  '',
  'x',
  '5',
  -1,
  0,
  77,
  true,
  [],
  {},
  [null],
  '1700-01-01',
];

test.each(AGREEMENT_IDS)(
  'whatever is broken in %s, it is said in Danish and with its place',
  { timeout: 60_000 },
  (id) => {
    const document = documentJson(getAgreement(id));
    const messages = new Set<string>();
    const places = new Set<string>();
    for (const { path, value } of aFewOfEach(leavesOf(document), 1)) {
      const above = path.map((_, index): Path => path.slice(0, index + 1)).slice(-2);
      for (const at of above) {
        for (const other of at === path ? [...WRONG, ...otherValues(value)] : WRONG) {
          const read = parseAgreement(withLeaf(document, at, other));
          if (read.ok) continue;
          messages.add(read.error.message);
          places.add(placeInWords(read.error.path).da);
        }
      }
    }
    expect(messages.size).toBeGreaterThan(20);
    expect([...messages].filter((message) => !isKnownFault(message))).toEqual([]);
    for (const message of messages) expect(faultInWords({ message }).da).not.toBe(message);
    expect([...places].filter((place) => /[a-z][A-Z]|undefined/.test(place))).toEqual([]);
  },
);

test('a place is said as people find it', () => {
  expect(placeInWords('rates[2].rate').da).toBe('Andele, nr. 3: Kommunens andel');
  expect(placeInWords('criteriaSets[0].criteria[1].proof[0].needs[0].anyOf[1][0].papers').da).toBe(
    'Kriterier, nr. 1: Kriterier, nr. 2: Dokumentation, nr. 1: Krav, nr. 1: Mulighed, nr. 2, nr. 1: Papir, eller',
  );
  expect(placeInWords('$').da).toBe('Aftalen');
});
