import { describe, expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import { NO_TURNS } from '@/lib/domain/letting/finding/list-turn';
import { listTurnStep, openLetting } from '@/lib/domain/letting/finding/open-letting';
import type { LettingFacts } from '@/lib/domain/letting/finding/opening';
import { storedOpening, storedStep } from '@/lib/domain/letting/finding/stored-opening';
import { currentPhase, ladderOf } from '@/lib/domain/letting/finding/waterfall';
import type { DeclaredExhausted } from '@/lib/domain/letting/letting';
import { type AgreementVersionId, asId } from '@/lib/domain/shared/ids';
import { day } from '@/lib/testing/lettings/households';
import { designation } from '@/lib/testing/situations';
import { rungsOf } from './rungs';

const agreement = getAgreement('randers-2022');
const facts: LettingFacts = {
  ...{ agreement, tier: 'ALL', criteria: ['NO_BENEFIT'], designations: [designation('VULNERABLE_AREA')] },
  ...{ reportedOn: day('2025-10-06'), openedOn: day('2025-10-06'), share: { letBefore: 0, counted: 0 } },
  ...{ lists: { given: 1, standing: 1, transfers: 0 }, transferFirst: false, toRehouse: 0 },
};
const opening = storedOpening(agreement, asId<AgreementVersionId>('v'), facts, openLetting(facts));

const flexibleLeft: DeclaredExhausted = {
  ...{ position: 1, phase: 'FLEXIBLE', at: '2025-10-06T10:00:00Z', by: 'u', byName: 'Lone', reason: null },
  turn: storedStep(agreement, listTurnStep(facts)),
};

const NOT_BEGUN = { current: null, exhausted: [], resumed: [], turnStep: null, toRehouse: 0 };

function standings(exhausted: readonly DeclaredExhausted[], toRehouse = 0) {
  const turnStep = exhausted.find(({ turn }) => turn !== null)?.turn ?? null;
  const ladder = ladderOf(opening, exhausted.length > 0 ? 'TRANSFER' : null);
  const current = currentPhase(ladder, exhausted, toRehouse);
  return rungsOf({ opening, ladder, current, exhausted, toRehouse, turnStep, resumed: [] }).map(
    ({ title, standing }) => `${title.da}: ${standing}`,
  );
}

describe('the rungs of a letting', () => {
  test('at the beginning', () => {
    expect(standings([])).toEqual([
      'Grundlag: fleksible kriterier: ground',
      'Ingen skal genhuses: passed',
      'Den fleksible liste først: current',
      'Kombineret udlejning, når den fleksible liste er udtømt: ground',
      'Derefter ventelisterne: ground',
      'Den almindelige venteliste: ahead',
      'Oprykningsventelisten: ahead',
      'Annoncering til sidst: ahead',
    ]);
  });

  test('when the flexible list has been left the turn is told as it was found then, and the lists stand in its order', () => {
    expect(standings([flexibleLeft]).slice(2)).toEqual([
      'Den fleksible liste først: passed',
      'Kombineret udlejning, når den fleksible liste er udtømt: ground',
      'Oprykningsventelistens tur: ground',
      'Oprykningsventelisten: current',
      'Den almindelige venteliste: ahead',
      'Annoncering til sidst: ahead',
    ]);
  });

  test('somebody to rehouse comes back to the front', () => {
    expect(standings([flexibleLeft], 1)[1]).toBe('Genhusning i egen afdeling: current');
  });

  test('a share that was used and lists that take no turns are skipped, not ahead', () => {
    const level = getAgreement('hoeje-taastrup-2023');
    const given = {
      ...facts,
      agreement: level,
      tier: 'LEVEL_1',
      criteria: [],
      designations: [],
      lists: NO_TURNS,
    };
    const used = storedOpening(level, asId<AgreementVersionId>('v'), given, openLetting(given));
    const holbaek = getAgreement('holbaek-2024');
    const red = { ...given, agreement: holbaek, tier: 'RED' };
    const wholly = storedOpening(holbaek, asId<AgreementVersionId>('v'), red, openLetting(red));
    const skipped = (of: typeof used) =>
      rungsOf({ ...NOT_BEGUN, opening: of, ladder: ladderOf(of, null) })
        .filter(({ standing }) => standing === 'skipped')
        .map(({ key }) => key);
    expect(skipped(used)).toEqual(['FLEXIBLE']);
    expect(skipped(wholly)).toEqual(['LIST_TURN']);
  });

  test('a phase taken up again is the current one, with what was declared beside it', () => {
    const row = {
      position: 1,
      phase: 'FLEXIBLE' as const,
      declaredAt: flexibleLeft.at,
      declaredByName: 'Lone',
    };
    const resumed = [{ ...row, at: '2025-10-06T11:00:00Z', byName: 'Bo', reason: 'Den forkerte' }];
    const ladder = ladderOf(opening, 'TRANSFER');
    const current = currentPhase(ladder, [], 0);
    const rungs = rungsOf({ ...NOT_BEGUN, opening, ladder, current, resumed, turnStep: flexibleLeft.turn });
    expect(rungs.find(({ standing }) => standing === 'current')).toMatchObject({ key: 'FLEXIBLE', resumed });
    // The turn that came then stays the home’s.
    expect(rungs[4]?.title.da).toBe('Oprykningsventelistens tur');
  });
});
