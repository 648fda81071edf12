import fc from 'fast-check';
import { findAgreement } from '@/agreements/registry';
import { placeableTiers } from '@/lib/domain/agreement/placeable-tiers';
import { counterNames } from '@/lib/domain/agreement/terms';
import { OCCASIONS, RETURN_REASONS } from '@/lib/domain/agreement/vocabulary';
import type { ReplayDocument } from '@/lib/domain/allocation/replay/document';
import { readReplayDocument } from '@/lib/domain/allocation/replay/read-document';
import { type EventRow, event, report } from './agreements/replays';

const AGREEMENTS = ['holbaek-2024', 'hoeje-taastrup-2023', 'randers-2022'].flatMap(
  (id) => findAgreement(id) ?? [],
);
const DAYS = ['2024-01-01', '2024-06-30', '2025-01-01', '2025-12-31'];
const day = fc.constantFrom(...DAYS);
const opening = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.constant(24)).map(([n, d]) => `${n}/${d}`);
const FOLLOWING = ['claim', 'name', 'unname', 'complete', 'return', 'let', 'void'];

export type Raw = {
  readonly agreement: string;
  readonly departments: readonly unknown[];
  readonly events: readonly EventRow[];
};
export type Freedom = { readonly following: boolean; readonly occasions: boolean };

/** Any document of any of the agreements: departments that change tier, events in any order. */
export const anyDocument = (freedom: Freedom): fc.Arbitrary<Raw> =>
  fc.constantFrom(...AGREEMENTS).chain((agreement) => {
    const tiers = placeableTiers(agreement).map(({ tier }) => tier);
    const rules = [null, ...agreement.dwellingRules.map((row) => row.rule)];
    const placement = fc.record({ tier: fc.constantFrom(...tiers), from: day });
    const openings = Object.fromEntries(counterNames(agreement).map((name) => [name, opening]));
    const department = (id: string) =>
      fc.record({
        ...{ id: fc.constant(id), placements: fc.array(placement, { maxLength: 3 }) },
        openingCredit: fc.record(openings),
      });
    const reported = fc.record({
      vacancy: fc.integer({ min: 1, max: 15 }),
      department: fc.constantFrom('A', 'B'),
      dwellingType: fc.constantFrom('FAMILY', 'FAMILY', 'FAMILY', 'YOUTH', 'CARE'),
      occasion: freedom.occasions ? fc.constantFrom('RELET', 'RELET', ...OCCASIONS) : fc.constant('RELET'),
      allocationRule: fc.constantFrom(null, null, ...rules),
      on: day,
    });
    const reportRow = reported.map(({ vacancy, ...fields }) => report(`v${vacancy}`, fields));
    const next = fc.record({
      ...{ vacancy: fc.integer({ min: 1, max: 15 }), type: fc.constantFrom(...FOLLOWING) },
      reason: fc.constantFrom(...RETURN_REASONS),
    });
    const nextRow = next.map(({ type, vacancy, reason }) => event(type, `v${vacancy}`, { reason }));
    const events: fc.Arbitrary<readonly EventRow[]> = fc.array(
      freedom.following ? fc.oneof(reportRow, nextRow, nextRow) : reportRow,
      { maxLength: 120 },
    );
    return fc.record({
      ...{ agreement: fc.constant(agreement.id), events },
      departments: fc.tuple(department('A'), department('B')),
    });
  });

export function checked(raw: Raw): ReplayDocument {
  const read = readReplayDocument(raw, findAgreement);
  if (!read.ok) throw new Error(`${read.error.path}: ${read.error.message}`);
  return read.value;
}

/** `length` is some number of events to cut the document at, where a property wants one. */
export function holds(
  documents: fc.Arbitrary<Raw>,
  check: (document: ReplayDocument, length: number) => void,
): void {
  fc.assert(fc.property(documents, fc.nat(120), (raw, length) => check(checked(raw), length)));
}
