import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '../shared/calendar-date';
import { canonicalJson, editionText } from './canonical';
import type { EditionContent } from './saved';
import type { Summary } from './summary';

describe('canonical JSON', () => {
  test('is the same however the keys came, and leaves out what is undefined', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'å' }], a: undefined })).toBe('{"b":[1,{"c":"å","d":null}]}');
  });

  test('survives being stored and read again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(canonicalJson(value));
      }),
    );
  });
});

const span = { from: calendarDate('2025-01-01'), through: calendarDate('2025-12-31') };
const figures = (n: number): Summary => ({
  ...{ municipalityId: 'town', municipality: 'Byen', part: { kind: 'MUNICIPALITY' }, period: span },
  ...{ before: span, agreements: [], madeOn: calendarDate('2026-01-05') },
  sections: [
    {
      id: 'VACANCIES',
      tables: [
        {
          ...{ id: 'a', columns: [{ id: 'reported', adds: true }], total: null },
          rows: [{ id: 'x', label: { name: 'x' }, cells: [{ kind: 'COUNT', n }] }],
        },
      ],
    },
  ],
});

const anEdition: fc.Arbitrary<EditionContent> = fc.record({
  number: fc.integer({ min: 1, max: 3 }),
  kind: fc.constantFrom('SENT', 'CLOSED', 'RESTATED'),
  title: fc.constantFrom('Årsoversigt', 'Årsoversigt 2025'),
  meeting: fc.constantFrom(null, { event: 'forum', year: 2025 }, { event: 'forum', year: 2026 }),
  sentences: fc.array(fc.constantFrom('En', 'To', 'En, To'), { maxLength: 2 }),
  figures: fc.nat({ max: 3 }).map(figures),
  inputs: fc.constantFrom('00', '01'),
  madeOf: fc.constant(null),
  reason: fc.constantFrom(null, 'Fordi'),
});

describe('what the checksum of an edition is taken of', () => {
  test('is the same for the same edition alone: an approval is of nothing else', () => {
    fc.assert(
      fc.property(anEdition, anEdition, (one, other) => {
        expect(editionText(one) === editionText(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });

  test('does not ask who made it, or when', () => {
    fc.assert(
      fc.property(anEdition, (edition) => {
        expect(editionText({ ...edition, by: 'Nogen', at: new Date(0) } as EditionContent)).toBe(
          editionText(edition),
        );
      }),
    );
  });
});
