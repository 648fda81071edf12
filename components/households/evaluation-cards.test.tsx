import { expect, test } from 'vitest';
import { evaluateCriteria } from '@/lib/domain/criteria/evaluate-criteria';
import type { Member } from '@/lib/domain/criteria/household';
import { storeForHome } from '@/lib/domain/letting/decisions/evaluate-for-home';
import { criteriaSet, DATES, household, job, member } from '@/lib/testing/lettings/households';
import { renderHtml, renderText } from '../testing/render-html';
import { EvaluationCards } from './evaluation-cards';

function cards(agreement: string, name: string, of: Member) {
  const set = criteriaSet(agreement, name);
  const inUse = { set, use: 'REQUIRED' as const, switchedOn: null, reference: set.reference };
  const asked = {
    set,
    switchedOn: null,
    household: household(of),
    papers: [],
    confirmations: [],
    amounts: [],
  };
  const evaluation = evaluateCriteria({ ...asked, dates: DATES });
  const stored = storeForHome({ members: [] }, [{ inUse, evaluation }], DATES);
  return <EvaluationCards stored={stored} labels={{ m1: 'Ansøger, 40 år' }} />;
}

test('what is met stands folded in one line, what is not stands open', () => {
  // At 25 nobody asks for a level of education, so that is met; nothing else has been stated.
  const html = renderHtml(
    cards('hoeje-taastrup-2023', 'SPECIALLY_TIGHTENED', member({ age: 25, work: [job()] })),
  );
  const folded = html.match(/<details>.*?<\/details>/gs) ?? [];
  expect(folded.length).toBeGreaterThan(0);
  for (const one of folded) expect(one).toContain('Opfyldt');
  expect(html.replace(/<details>.*?<\/details>/gs, '')).toContain('Ikke dokumenteret');
  expect(html.replace(/<details>.*?<\/details>/gs, '')).not.toContain('Opfyldt</b>');
});

test('what all the criteria rest on, and that it is assumed, is said once', () => {
  const text = renderText(cards('hoeje-taastrup-2023', 'SPECIALLY_TIGHTENED', member({ age: 40 })));
  expect(text.match(/antaget/g)).toHaveLength(1);
});

test('where the criteria rest on different sections each says its own', () => {
  const text = renderText(cards('holbaek-2024', 'TIGHTENED', member({ age: 40 })));
  expect(text).toMatch(/bilag.3, nr.\s?2/);
  expect(text).toMatch(/bilag.3, nr.\s?3/);
});
