import { describe, expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import { evaluateCriteria } from '@/lib/domain/criteria/evaluate-criteria';
import { SKIP_GROUNDS } from '@/lib/domain/letting/finding/candidate';
import type { CandidatePage } from '@/lib/domain/letting/finding/candidate-row';
import { NO_TURNS } from '@/lib/domain/letting/finding/list-turn';
import { openLetting } from '@/lib/domain/letting/finding/open-letting';
import type { LettingFacts } from '@/lib/domain/letting/finding/opening';
import { storedOpening } from '@/lib/domain/letting/finding/stored-opening';
import type { LadderPhase } from '@/lib/domain/letting/finding/waterfall';
import { type AgreementVersionId, asId } from '@/lib/domain/shared/ids';
import { criteriaSet, DATES, day, household, job, member } from '@/lib/testing/lettings/households';
import { renderHtml, renderText } from '../testing/render-html';
import { CandidatesCard } from './candidates-card';
import { CriteriaOutcome } from './criteria-outcome';
import { ShareCard } from './share-card';
import { SkippedCard } from './skipped-card';

const agreement = getAgreement('hoeje-taastrup-2023');

function opened(counted: number) {
  const facts: LettingFacts = {
    ...{ agreement, tier: 'LEVEL_1', criteria: [], designations: [], reportedOn: day('2025-10-06') },
    ...{ openedOn: day('2025-10-06'), share: { letBefore: 1, counted }, lists: NO_TURNS },
    ...{ transferFirst: false, toRehouse: 0 },
  };
  return storedOpening(agreement, asId<AgreementVersionId>('v'), facts, openLetting(facts));
}

describe('the share and the turn in figures', () => {
  test('room within the share: the turn comes later', () => {
    const text = renderText(<ShareCard opening={opened(6)} letting={null} />);
    expect(text).toContain('1 af 6 talte ledige boliger til nu. Højst 2 må være det');
    expect(text).toContain('Turen findes, når det foregående er udtømt.');
  });

  test('no room: the lists have the home, and whose turn it is', () => {
    const text = renderText(<ShareCard opening={opened(5)} letting={null} />, 'en');
    expect(text).toContain('1 of 5 counted vacancies');
    expect(text).toContain('No. 1 in the department: the ordinary list has the turn.');
  });
});

describe('what the criteria say of a household', () => {
  const set = criteriaSet('holbaek-2024', 'TIGHTENED');
  const evaluated = (of: ReturnType<typeof member>) => ({
    inUse: { set, use: 'REQUIRED' as const, switchedOn: null, reference: set.reference },
    evaluation: evaluateCriteria({
      ...{
        set,
        switchedOn: null,
        household: household(of),
        papers: [],
        confirmations: [],
        dates: DATES,
        amounts: [],
      },
    }),
  });

  test('what nobody has stated is told apart from what is to be shown', () => {
    const text = renderText(
      <CriteriaOutcome evaluations={[evaluated(member({ work: [job()], benefits: [] }))]} />,
    );
    expect(text).toContain('Ikke dokumenteret');
    expect(text).toMatch(/Ikke oplyst: .*Mangler at vise: /);
  });

  test('no criteria at the step says so', () => {
    expect(renderText(<CriteriaOutcome evaluations={[]} />)).toBe('Ingen kriterier på dette trin');
  });
});

describe('who is skipped', () => {
  test('is counted by every ground, in both languages', () => {
    const counts = Object.fromEntries(SKIP_GROUNDS.map((ground, at) => [ground, at + 1]));
    for (const locale of ['da', 'en'] as const) {
      const text = renderText(<SkippedCard page={{ skipped: [], counts }} agreement={agreement} />, locale);
      for (const ground of SKIP_GROUNDS) expect(text).not.toContain(ground);
      expect(text).toContain(String((SKIP_GROUNDS.length * (SKIP_GROUNDS.length + 1)) / 2));
    }
  });

  test('nobody is said', () => {
    expect(renderText(<SkippedCard page={{ skipped: [], counts: {} }} agreement={agreement} />)).toContain(
      'Ingen sprunget over',
    );
  });
});

test.each(['REHOUSED', 'FLEXIBLE_LIST', 'BOTH_LISTS', 'TRANSFER', 'ORDINARY', 'ADVERTISED'] as const)(
  'a list without anybody (%s) says whose it is, and leads to enrolling',
  (source) => {
    const phase = { phase: 'TRANSFER', source } as unknown as LadderPhase;
    const page = { proposed: [], next: null } as unknown as CandidatePage;
    const card = (
      <CandidatesCard
        {...{ vacancyId: 'v', basis: 'LISTS', page, phase, isFurtherDown: false, form: null }}
        emptyListOf="Prøvebolig"
      />
    );
    for (const locale of ['da', 'en'] as const) expect(renderText(card, locale)).toContain('Prøvebolig ha');
    expect(renderHtml(card)).toContain('href="/applicants/import"');
    expect(renderHtml(card)).toContain('href="/applicants/new"');
    expect(renderText(card)).not.toContain('Ingen på dette trin');
  },
);
