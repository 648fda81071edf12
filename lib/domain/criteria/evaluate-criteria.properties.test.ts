import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPaper, anyRequest } from '@/lib/testing/any-household';
import { checklist } from './checklist';
import { evaluateCriteria } from './evaluate-criteria';
import type { Evaluation, EvaluationRequest } from './evaluation';
import { renderEvaluation } from './render-evaluation';

const RUNS = { numRuns: 150 };
const holds = (law: (request: EvaluationRequest) => void) => fc.assert(fc.property(anyRequest, law), RUNS);

/** Every single answer of an evaluation, by criterion and member. */
const answers = ({ criteria }: Evaluation): ReadonlyMap<string, string> =>
  new Map(
    criteria.flatMap((row) => [
      [row.criterion, row.outcome] as const,
      ...row.members.map((one) => [`${row.criterion} ${one.member}`, one.outcome] as const),
    ]),
  );

const inOrder = ({ criteria, warnings, ...rest }: Evaluation) => ({
  ...rest,
  warnings: warnings.map((row) => JSON.stringify(row)).sort(),
  criteria: criteria.map((row) => ({
    ...row,
    members: [...row.members].sort((a, b) => (a.member < b.member ? -1 : 1)),
    notConcerned: [...row.notConcerned].sort((a, b) => (a.member < b.member ? -1 : 1)),
  })),
});

describe('for any household, any papers and every set of the agreements', () => {
  test('the same facts give the same answer, and nothing is changed on the way', () => {
    holds((request) => {
      const before = structuredClone(request);
      expect(evaluateCriteria(request)).toEqual(evaluateCriteria(structuredClone(request)));
      expect(request).toEqual(before);
    });
  });

  test('the order of members and of papers does not matter', () => {
    holds((request) => {
      const { members } = request.household;
      for (const turned of [[...members].reverse(), [...members.slice(1), ...members.slice(0, 1)]]) {
        const other = {
          ...request,
          household: { ...request.household, members: turned },
          papers: [...request.papers].reverse(),
        };
        expect(inOrder(evaluateCriteria(other))).toEqual(inOrder(evaluateCriteria(request)));
      }
    });
  });

  test('one paper more never makes what was met undocumented', () => {
    fc.assert(
      fc.property(anyRequest, anyPaper, (request, more) => {
        const before = answers(evaluateCriteria(request));
        const after = answers(evaluateCriteria({ ...request, papers: [...request.papers, more] }));
        const lost = [...before].filter(
          ([key, outcome]) => outcome === 'MET' && after.get(key) === 'NOT_DOCUMENTED',
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });

  test('a paper of one member changes nothing for another', () => {
    fc.assert(
      fc.property(anyRequest, anyPaper, (request, more) => {
        const after = evaluateCriteria({ ...request, papers: [...request.papers, more] });
        for (const [index, row] of evaluateCriteria(request).criteria.entries()) {
          const others = row.members.filter((one) => one.member !== more.member);
          expect(after.criteria[index]?.members).toEqual(expect.arrayContaining(others));
        }
      }),
      RUNS,
    );
  });

  test('whoever does not meet a criterion is asked for nothing, and whoever may is told for what', () => {
    holds((request) => {
      for (const row of evaluateCriteria(request).criteria.flatMap((one) => one.members)) {
        expect(row.missing.length > 0).toBe(row.outcome === 'NOT_DOCUMENTED');
      }
    });
  });

  test('something is asked for exactly as long as it may change what comes out', () => {
    holds((request) => {
      const evaluation = evaluateCriteria(request);
      const asks = checklist(evaluation).some((item) => item.state !== 'FULFILLED');
      expect(asks).toBe(evaluation.outcome === 'NOT_DOCUMENTED');
    });
  });

  test('every sentence is whole in both languages', () => {
    holds((request) => {
      const stored = renderEvaluation(request.set, evaluateCriteria(request));
      const texts = JSON.stringify(stored);
      expect(texts).not.toMatch(/undefined|NaN|\[object|\.\.|\?\./);
      for (const { members } of stored.criteria) {
        for (const { why } of members) expect(why.da === why.en).toBe(false);
      }
    });
  });
});
