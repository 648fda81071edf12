import { describe, expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import { NO_TURNS } from '@/lib/domain/letting/finding/list-turn';
import { openLetting } from '@/lib/domain/letting/finding/open-letting';
import type { LettingFacts } from '@/lib/domain/letting/finding/opening';
import { storedOpening } from '@/lib/domain/letting/finding/stored-opening';
import { currentPhase, ladderOf } from '@/lib/domain/letting/finding/waterfall';
import type { Letting } from '@/lib/domain/letting/letting';
import { type AgreementVersionId, asId } from '@/lib/domain/shared/ids';
import { day } from '@/lib/testing/lettings/households';
import { renderText } from '../testing/render-html';
import { BasisCard } from './basis-card';
import { CaseLetting } from './case-letting';
import { LettingLadder } from './letting-ladder';
import { rungsOf } from './rungs';
import { ShareCard } from './share-card';

const agreement = getAgreement('holbaek-2024');
const facts: LettingFacts = {
  ...{ agreement, tier: 'RED', criteria: [], designations: [], reportedOn: day('2025-10-06') },
  ...{ openedOn: day('2025-10-06'), share: { letBefore: 0, counted: 1 }, lists: NO_TURNS },
  ...{ transferFirst: false, toRehouse: 0 },
};
const opening = storedOpening(agreement, asId<AgreementVersionId>('v'), facts, openLetting(facts));
const letting = {
  ...{ opening, basis: 'TIGHTENED', state: 'OPEN', exhausted: [], resumed: [], turnStep: null, lease: null },
  ...{ openedAt: new Date('2025-10-06T08:00:00Z'), openedByName: 'Lone', listNumber: null, listTurn: null },
  ...{ vacancyId: 'v', toRehouse: 0 },
} as unknown as Letting;
const lease = { type: 'FLEXIBLE', signedOn: day('2025-10-10'), takeoverOn: day('2025-11-01') } as const;

describe('what the case says of the letting', () => {
  test('by what it is let while it lasts, and how and when it was let afterwards', () => {
    const card = (of: Letting) => renderText(<CaseLetting letting={of} mayOpen={false} />);
    expect(card(letting)).toContain('Boligen lejes ud efter skærpede kriterier');
    const leased = card({ ...letting, state: 'LEASED', lease });
    expect(leased).toContain('Boligen er lejet ud efter skærpede kriterier.');
    expect(leased).toContain('Lejekontrakt underskrevet 10.10.2025, overtagelse 01.11.2025.');
    expect(leased).not.toContain('lejes ud');
    const byList = card({
      ...letting,
      basis: 'LISTS',
      lease: { ...lease, type: 'TRANSFER', signedOn: null },
    });
    expect(byList).toContain('Boligen er lejet ud fra oprykningsventelisten.');
    expect(byList).not.toContain('underskrevet');
  });

  test('the letting’s own page says the same', () => {
    const leased = { ...letting, state: 'LEASED', lease } as const;
    expect(renderText(<BasisCard opening={opening} letting={leased} />)).toContain('er lejet ud efter');
    expect(renderText(<BasisCard opening={opening} letting={letting} />)).toContain('lejes ud efter');
  });

  test('a step taken up again stands with who and why', () => {
    const resumed: Letting['resumed'] = [
      {
        ...{ position: 1, phase: 'FLEXIBLE', declaredAt: '2025-10-06T09:00:00Z', declaredByName: 'Bo' },
        ...{ at: '2025-10-06T10:00:00Z', byName: 'Lone', reason: 'Der var flere' },
      },
    ];
    expect(renderText(<CaseLetting letting={{ ...letting, resumed }} mayOpen={false} />)).toContain(
      'Skærpede kriterier: Taget op igen 06.10.2025 kl. 12.00 af Lone. Begrundelse: Der var flere',
    );
  });
});

describe('the steps in their tense', () => {
  const ladder = ladderOf(opening, null);
  const state = { opening, ladder, exhausted: [], resumed: [], turnStep: null, toRehouse: 0 };
  const told = (when: 'BEFORE' | Letting['state']) => {
    const current = when === 'BEFORE' ? null : currentPhase(ladder, [], 0);
    return renderText(<LettingLadder rungs={rungsOf({ ...state, current })} when={when} />);
  };

  test('before the letting has begun nothing is told as if it had', () => {
    expect(told('BEFORE')).toContain('Ingen skal genhuses fra afdelingen nu.');
    expect(told('BEFORE')).not.toContain('da udlejningen begyndte');
    expect(told('OPEN')).toContain('Ingen skulle genhuses fra afdelingen, da udlejningen begyndte.');
    const before = renderText(<ShareCard opening={opening} letting={null} />);
    expect(before).not.toContain('begyndte');
  });

  test('when it is over no step is the one now', () => {
    expect(told('OPEN')).toContain('her er I nu');
    expect(told('LEASED')).not.toContain('her er I nu');
    expect(told('LEASED')).toContain('så langt kom udlejningen');
  });
});
