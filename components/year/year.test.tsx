import { describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { asId, type MunicipalityId } from '@/lib/domain/shared/ids';
import { type EventMark, standingOf } from '@/lib/domain/year/event-mark';
import type { YearEntry } from '@/lib/domain/year/year-entry';
import { emptyFormState, type FormAction } from '@/lib/schemas/form-state';
import { renderHtml, renderText } from '../testing/render-html';
import { DayCard } from './day-card';
import { PrepareCard } from './prepare-card';
import { YearOverview } from './year-overview';

const TODAY = calendarDate('2025-10-06');
const mark = (more: Partial<EventMark>): EventMark => ({
  ...{
    act: 'PREPARED',
    item: null,
    day: null,
    note: null,
    by: 'Prøve Person',
    side: 'MUNICIPALITY',
    of: null,
  },
  ...{ at: new Date('2025-10-01T10:00:00Z'), ...more },
});

const anEntry = (
  event: string,
  [first, last = first]: readonly string[],
  marks: readonly Partial<EventMark>[] = [],
): YearEntry => ({
  ...{ municipalityId: asId<MunicipalityId>('town'), event, year: 2025, kind: 'MEETING', reference: null },
  source: { from: 'AGREEMENT', agreement: { da: 'Aftale', en: 'Agreement' } },
  ...{
    first: calendarDate(first ?? ''),
    last: calendarDate(last ?? ''),
    forum: { da: 'forummet', en: 'the forum' },
  },
  ...{ name: { da: `Møde ${event}`, en: `Meeting ${event}` }, says: { da: 'hvert år', en: 'every year' } },
  responsible: { side: 'MUNICIPALITY' },
  prepare: [
    { item: 'figures', what: { da: 'Tallene', en: 'The figures' }, page: 'KEY_FIGURES' },
    { item: 'paper', what: { da: 'Oplægget', en: 'The paper' }, page: null },
  ],
  standing: standingOf(marks.map(mark)),
});

const held = anEntry('march', ['2025-03-13'], [{ act: 'HELD', day: calendarDate('2025-03-13') }]);
const forum = anEntry('october', ['2025-10-01', '2025-10-31'], [{ item: 'figures' }]);
const late = anEntry('december', ['2025-12-01']);
const numbered = [held, forum, late].map((entry, index) => ({ entry, number: index + 1 }));
const overview = (
  <YearOverview
    year={2025}
    today={TODAY}
    entries={numbered}
    municipalities={new Map([['town', 'Prøveby']])}
  />
);

describe('the year', () => {
  test('says what comes next before the whole year, and how each event stands', () => {
    const text = renderText(overview);
    expect(text).toMatch(
      /^Det næste Nr\. 2 Møde october Møde · Forummet · Ansvar: kommunen · Prøveby i oktober 1 af 2 forberedt · dagen er ikke fastsat Nr\. 3/,
    );
    expect(text).toContain('torsdag 13. mar. holdt 13. marts');
    expect(text).toMatch(/Oktober denne måned I dag, mandag 6\. oktober Nr\. 2/);
  });

  test('months in which nothing begins stand together, the current one always by itself', () => {
    const text = renderText(overview);
    expect(text).toContain('Januar-februar intet');
    expect(text).toContain('April-september intet');
    expect(text).toContain('November intet');
    const empty = renderText(
      <YearOverview
        year={2025}
        today={calendarDate('2025-06-10')}
        entries={numbered}
        municipalities={new Map()}
      />,
    );
    expect(empty).toMatch(
      /April-maj intet .*Juni denne måned I dag, tirsdag 10\. juni.*Juli-september intet/,
    );
  });

  test('the wheel has a mark for each event and says what it shows', () => {
    const html = renderHtml(overview);
    expect(html).toContain('Året 2025 som et hjul: 3 begivenheder');
    expect(html.match(/<circle[^>]*r="10"/g)).toHaveLength(3);
    expect(html).not.toContain('style=');
  });

  test('another year than the current one has no today in it', () => {
    const text = renderText(
      <YearOverview year={2024} today={TODAY} entries={[]} municipalities={new Map()} />,
    );
    expect(text).not.toContain('I dag');
    expect(text).not.toContain('Det næste');
  });
});

const action: FormAction = async () => emptyFormState as never;

test('what is prepared says by whom; who may only read has no buttons, and links lead only where she may go', () => {
  const read = renderHtml(<PrepareCard entry={forum} hrefs={{}} />);
  expect(read).not.toContain('<button');
  expect(read).not.toContain('/key-figures');
  const text = renderText(
    <PrepareCard entry={forum} hrefs={{ KEY_FIGURES: '/key-figures' }} action={action} />,
  );
  expect(text).toContain(
    'forberedt: Tallene Forberedt af Prøve Person, kommunen 01.10.2025 Åbn nøgletal Åbn igen',
  );
  expect(text).toContain('ikke forberedt: Oplægget Forberedt');
});

test('the day is the agreement’s until somebody has fixed it', () => {
  const said = (entry: YearEntry) =>
    renderText(<DayCard entry={entry} today={TODAY} says="hvert år i oktober" />);
  expect(said(forum)).toContain('Aftalen siger hvert år i oktober. Dagen er ikke fastsat.');
  const dated = anEntry(
    'october',
    ['2025-10-23'],
    [{ act: 'DATED', day: calendarDate('2025-10-23'), note: 'Flyttet' }],
  );
  expect(said(dated)).toContain('Fastsat til torsdag 23. oktober 2025 af Prøve Person, kommunen.');
  expect(said(dated)).toContain('Flyttet');
  expect(said(held)).toContain('Holdt 13. marts 2025, oplyst af Prøve Person, kommunen.');
});
