import type { CriteriaSet } from '../criteria/criteria-set';
import {
  day,
  faultAt,
  field,
  isAbsent,
  listOf,
  listOrNone,
  optional,
  type Place,
  text,
  wholeNumber,
  word,
} from '../shared/reading';
import type { LettingTerms } from './agreement';
import { type FrameTerms, INDIVIDUAL_SUBJECTS, type IndividualPower, POWER_KINDS } from './frame-terms';
import { bilingual, referenceOf, refuseRepeats } from './parse-parts';
import type { TierId } from './vocabulary';

/** Agreements signed before these terms were asked for say nothing of them: that is null. */
export const parseFrame = (place: Place): FrameTerms | null => optional(place, frame);

function frame(place: Place): FrameTerms {
  const annexes = listOrNone(field(place, 'annexes'), (row) => ({
    annex: text(field(row, 'annex')),
    title: bilingual(field(row, 'title')),
    reference: referenceOf(row),
  }));
  refuseRepeats(
    field(place, 'annexes'),
    annexes.map(({ annex }) => annex),
    'annex',
  );
  return {
    annexes,
    notice: optional(field(place, 'notice'), (at) => ({
      months: wholeNumber(field(at, 'months'), 0),
      reference: referenceOf(at),
    })),
    renegotiation: optional(field(place, 'renegotiation'), (at) => ({
      from: day(field(at, 'from')),
      reference: referenceOf(at),
    })),
    extension: optional(field(place, 'extension'), (at) => ({ reference: referenceOf(at) })),
    // Left out where it is not there, so that an older document stays the same when it is published again.
    ...(isAbsent(field(place, 'expected')) ? {} : { expected: expected(field(place, 'expected')) }),
  };
}

const expected = (place: Place) => ({
  slotsPerYear: wholeNumber(field(place, 'slotsPerYear'), 0),
  reference: referenceOf(place),
});

type Known = {
  readonly tiers: readonly TierId[];
  readonly letting: readonly LettingTerms[];
  readonly criteriaSets: readonly CriteriaSet[];
};

/** What individual agreements may decide; a power over something that the framework does not have is a fault. */
export function parsePowers(place: Place, known: Known): readonly IndividualPower[] {
  const powers = listOrNone(place, (row) => power(row, known));
  refuseRepeats(place, powers.map(powerKey), 'power');
  return powers;
}

/** The same power of two versions has the same key. */
export const powerKey = (power: IndividualPower): string => {
  if (power.kind === 'CRITERIA') return `CRITERIA ${power.set}`;
  return power.kind === 'TERMS' ? `TERMS ${power.subject}` : power.kind;
};

function power(row: Place, known: Known): IndividualPower {
  const kind = word(field(row, 'kind'), POWER_KINDS, 'power');
  const reference = referenceOf(row);
  const tiers = () => listOf(field(row, 'tiers'), (item) => word(item, known.tiers, 'tier'));
  switch (kind) {
    case 'CRITERIA': {
      const sets = known.criteriaSets.map(({ set }) => set);
      const set = word(field(row, 'set'), sets, 'set of criteria');
      return { kind, set, tiers: switchable(field(row, 'tiers'), tiers(), set, known), reference };
    }
    case 'FLEXIBLE_SHARE':
      return { kind, tiers: capped(field(row, 'tiers'), tiers(), known), reference };
    case 'TERMS':
      return { kind, subject: word(field(row, 'subject'), INDIVIDUAL_SUBJECTS, 'subject'), reference };
    default:
      return { kind, reference };
  }
}

/** Criteria can be switched on only where the letting of the tier uses those that are. */
function switchable(place: Place, tiers: readonly TierId[], set: string, { letting }: Known) {
  const without = tiers.find(
    (tier) =>
      !letting.some(
        (row) =>
          row.tiers.includes(tier) &&
          row.criteria.some((use) => use.set === set && use.which === 'SWITCHED_ON'),
      ),
  );
  return without === undefined
    ? tiers
    : faultAt(place, `letting at "${without}" uses no criteria of "${set}" that are switched on`);
}

/** A share below a cap needs a cap. */
function capped(place: Place, tiers: readonly TierId[], { letting }: Known) {
  const without = tiers.find((tier) => !letting.some((row) => row.tiers.includes(tier) && row.cap !== null));
  return without === undefined ? tiers : faultAt(place, `letting at "${without}" has no cap`);
}
