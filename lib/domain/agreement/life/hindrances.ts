import type { CalendarDate } from '../../shared/calendar-date';
import type { Agreement } from '../agreement';
import { beyondFramework, type Excess } from '../individual/beyond-framework';
import { type Finding, isBlocking } from '../review/finding';
import { reviewAgreement } from '../review/review-agreement';
import type { TierId } from '../vocabulary';
import { type AgreementText, partiesIn } from './draft-text';
import { type Placed, type PlaceRefused, placeVersion, type VersionSpan } from './place-version';
import { type GivenSignature, type KnownOrganisation, signingParties, unsignedParties } from './signing';
import { type PlacedDepartment, strandedPlacements } from './stranded-placements';

/** Why a draft cannot be published now. */
export type Hindrance =
  | PlaceRefused
  | { readonly code: 'unsigned'; readonly parties: readonly string[] }
  | { readonly code: 'unknown-party'; readonly parties: readonly string[] }
  | { readonly code: 'finding'; readonly finding: Finding }
  | {
      readonly code: 'stranded';
      readonly departments: readonly { readonly department: string; readonly tier: TierId }[];
    }
  | { readonly code: 'no-framework' }
  | { readonly code: 'beyond-framework'; readonly excess: Excess };

/** All that publishing rests on, as it is read under the lock, or for a page. */
export type PublishingFacts<Id extends string = string> = {
  readonly text: AgreementText;
  readonly checksum: string;
  readonly signatures: readonly GivenSignature[];
  readonly organisations: readonly KnownOrganisation[];
  /** The signed versions that it stands among: of the framework, or of the organisation's own agreement. */
  readonly signed: readonly VersionSpan<Id>[];
  /** Of an individual agreement: the frameworks that are, or will be, in force. */
  readonly frameworks: readonly {
    readonly from: CalendarDate;
    readonly to: CalendarDate | null;
    readonly agreement: Agreement;
  }[];
  readonly departments: readonly PlacedDepartment[];
  /** What the parties are about to decide: rounds that wait for signatures, departments that are to begin. */
  readonly planned: readonly { readonly department: string; readonly tier: TierId }[];
  readonly today: CalendarDate;
};

export type Publishable<Id extends string = string> = {
  readonly hindrances: readonly Hindrance[];
  /** Null where it cannot stand among the others. */
  readonly placed: Placed<Id> | null;
};

/** Whether a draft can become a version, and everything that stands against it. */
export function publishable<Id extends string>(facts: PublishingFacts<Id>): Publishable<Id> {
  const { text, checksum, signatures, organisations, signed, today } = facts;
  const { parties, unknown } = signingParties(partiesIn(text), organisations);
  const unsigned = unsignedParties(parties, signatures, checksum).map(({ name }) => name);
  const without = text.kind === 'FRAMEWORK' ? 'WAITING' : 'DECIDED';
  const placed = placeVersion(partiesIn(text).inForce, signed, { today, without });
  return {
    hindrances: [
      ...(unknown.length > 0 ? [{ code: 'unknown-party', parties: unknown } as const] : []),
      ...(unsigned.length > 0 ? [{ code: 'unsigned', parties: unsigned } as const] : []),
      ...(placed.ok ? [] : [placed.error]),
      ...ofText(facts),
    ],
    placed: placed.ok ? placed.value : null,
  };
}

function ofText({ text, frameworks, departments, planned }: PublishingFacts): readonly Hindrance[] {
  const { from, to } = text.agreement.inForce;
  if (text.kind === 'FRAMEWORK') {
    const stranded = from === null ? [] : strandedPlacements(text.agreement, from, departments, planned);
    return [
      ...reviewAgreement(text.agreement)
        .filter(isBlocking)
        .map((finding) => ({ code: 'finding', finding }) as const),
      ...(stranded.length > 0 ? [{ code: 'stranded', departments: stranded } as const] : []),
    ];
  }
  const met = frameworks.filter(
    (row) => (row.to === null || from === null || row.to > from) && (to === null || row.from < to),
  );
  if (met.length === 0) return [{ code: 'no-framework' }];
  const excess = met.flatMap(({ agreement }) => beyondFramework(text.agreement, agreement));
  const once = excess.filter(
    (row, index) => excess.findIndex((other) => other.text.da === row.text.da) === index,
  );
  return once.map((row) => ({ code: 'beyond-framework', excess: row }));
}
