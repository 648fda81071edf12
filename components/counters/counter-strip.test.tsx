import { describe, expect, test } from 'vitest';
import { renderHtml, renderText } from '../testing/render-html';
import { CounterStrip, type StripCell } from './counter-strip';
import { MiniStrip } from './mini-strip';
import { NextTurn } from './next-turn';

const cells: readonly StripCell[] = [
  { number: 7, municipal: false },
  { number: 8, municipal: false, voided: true },
  { number: 9, municipal: true, current: true, href: '/vacancies/9' },
];
const upcoming = [
  { number: 10, municipal: false },
  { number: 11, municipal: true },
];

describe('the counter strip', () => {
  test('says for each home in order who got it, which was voided, and which one this is', () => {
    const text = renderText(
      <CounterStrip cells={cells} upcoming={upcoming} label="Familieboliger" legend={false} />,
    );
    expect(text).toBe(
      '7 boligorganisationen 8 boligorganisationen, annulleret 9 kommunal anvisning, denne bolig ' +
        '10 kommende, boligorganisationen 11 kommende, kommunal anvisning',
    );
  });

  test('names only the patterns that occur', () => {
    const bare = renderText(<CounterStrip cells={cells.slice(0, 1)} upcoming={[]} label="" />);
    expect(bare).toBe('7 boligorganisationen boligorganisationen');
    const full = renderHtml(<CounterStrip cells={cells} upcoming={upcoming} label="" />);
    expect(full).toContain('kommunens næste tur');
    expect(full).toContain('annulleret');
  });

  test('links a home to its page', () => {
    expect(renderHtml(<CounterStrip cells={cells} upcoming={[]} label="" />)).toContain(
      'href="/vacancies/9"',
    );
  });

  test('in a table row is one picture with one sentence, in which voided homes do not count', () => {
    const html = renderHtml(<MiniStrip cells={cells} upcoming={upcoming} />);
    expect(html).toContain('role="img" aria-label="Kommunen fik 1 af de seneste 2 ledige boliger"');
  });
});

describe('the next turn in one sentence', () => {
  test.each([
    [
      1,
      'Den næste ledige bolig herfra er kommunens.',
      'The next vacant home from here is the municipality’s.',
    ],
    [2, 'Den 2. ledige bolig herfra er kommunens.', 'The 2nd vacant home from here is the municipality’s.'],
    [
      23,
      'Den 23. ledige bolig herfra er kommunens.',
      'The 23rd vacant home from here is the municipality’s.',
    ],
    [null, 'Afdelingen er friholdt.', 'The department is exempt.'],
  ])('%s', (position, danish, english) => {
    expect(renderText(<NextTurn position={position} />)).toBe(danish);
    expect(renderText(<NextTurn position={position} look="headline" />, 'en')).toBe(english);
  });
});
