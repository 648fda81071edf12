import { expect, test } from 'vitest';
import { renderText } from '../testing/render-html';
import { Counterfactuals } from './counterfactuals';
import { Ladder, type Rung } from './ladder';

const rungs: readonly Rung[] = [
  { index: 1, outcome: 'PASSES', title: 'Ledig for andre', why: 'Ikke bytte.', reference: 'Afsnit 3' },
  {
    index: 2,
    outcome: 'TAKES',
    title: 'Kommunens tur',
    why: 'Saldoen er 1.',
    reference: 'Afsnit 6',
    assumed: true,
  },
  { index: 3, outcome: 'NOT_REACHED', title: 'Venteliste' },
];

test('each rung says in words how it went, with its reason and section', () => {
  const text = renderText(<Ladder rungs={rungs} />);
  expect(text).toContain('Ledig for andre (gik videre til næste trin) Ikke bytte. Afsnit 3');
  expect(text).toContain('Kommunens tur (her blev boligen fordelt) Saldoen er 1. Afsnit 6 antaget');
  expect(text).toContain('Venteliste (ikke nået) Ikke nået.');
});

test('a rung that stops the allocation says so', () => {
  expect(renderText(<Ladder rungs={[{ index: 1, outcome: 'BLOCKS', title: 'Genhusning' }]} />)).toContain(
    'Genhusning (standsede fordelingen)',
  );
});

test('what would have changed it is left out when nothing would', () => {
  expect(renderText(<Counterfactuals sentences={[]} />)).toBe('');
  expect(renderText(<Counterfactuals sentences={['Var boligen nr. 8.']} />)).toBe(
    'Hvad ville have ændret det? Var boligen nr. 8.',
  );
});
