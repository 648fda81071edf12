import type { Agreement } from '../agreement/agreement';
import { placeableTiers } from '../agreement/placeable-tiers';
import type { TierId } from '../agreement/vocabulary';
import { err, ok } from '../shared/result';
import type { Cell } from './cells';
import { plainName } from './places';

type Tier = ReturnType<typeof placeableTiers>[number];

/**
 * By its name in the agreement, in either language, or by the word that the agreement's own file has for it; else by the part of the
 * name before its brackets or within, where one alone has it: `niveau 1 (grøn)` is also `niveau 1` and `grøn`. An error lists them all.
 */
export const tierCalled =
  (agreement: Agreement) =>
  (text: string): Cell<TierId> => {
    const tiers = placeableTiers(agreement);
    const plain = plainName(text);
    const called = (namesOf: (tier: Tier) => readonly string[]) =>
      tiers.filter((one) => namesOf(one).some((name) => plainName(name) === plain));
    const whole = called(wholeNames);
    const [found, another] = whole.length > 0 ? whole : called(partsOfNames);
    if (found && !another) return ok(found.tier);
    return err({ fault: 'unknown-tier', of: tiers.map(({ label }) => label.da).join(', ') });
  };

const wholeNames = ({ tier, label }: Tier) => [tier, label.da, label.en, tier.replace(/^LEVEL_/, '')];

const partsOfNames = ({ label }: Tier) => [label.da, label.en].flatMap(partsOf);

/** What stands before the brackets and what within; a name without brackets has no parts. */
function partsOf(name: string): readonly string[] {
  const [, before, within] = /^(.+?)\s*\((.+)\)$/.exec(name.trim()) ?? [];
  return before !== undefined && within !== undefined ? [before, within] : [];
}
