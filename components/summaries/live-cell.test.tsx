import { expect, test } from 'vitest';
import type { FigureName } from '@/lib/domain/key-figures/catalogue';
import type { ReferenceFigure } from '@/lib/domain/key-figures/reference-table';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import type { LiveFigure } from '@/lib/domain/summary/live-figures';
import { speaking } from '@/lib/testing/summaries/worded-summaries';
import { ReferenceView } from '../key-figures/reference-view';
import { renderHtml, renderText } from '../testing/render-html';
import { LiveCell } from './live-cell';

const residents = (municipalityCode: string, municipalityName: string, value: string): ReferenceFigure => ({
  ...{ municipalityCode, municipalityName, figure: 'residents', yearFrom: 2016, yearTo: 2016, value },
  ...{ valueTo: null, unit: 'COUNT', uncertain: false, note: null, source: 'Bilag 2' },
});
const entered: LiveFigure = {
  kind: 'ENTERED',
  figure: {
    ...{ name: 'residents', value: '55000', valueTo: null, unit: 'COUNT', suppressed: false },
    ...{ on: calendarDate('2024-12-31'), source: 'Danmarks Statistik' },
  },
};
const column = (code: string, live: LiveFigure, entered: readonly FigureName[] = []) => ({
  ...{ code, label: `${code} nu`, entered: new Set(entered) },
  cell: () => <LiveCell live={live} opens={null} ownPart={false} speaking={speaking('da')} />,
});

test('today’s figure stands beside the published one with its day and source, and the definition is a press away', () => {
  const html = renderHtml(
    <ReferenceView
      figures={[residents('169', 'By A', '50134'), residents('265', 'By B', '86431')]}
      live={[column('169', entered), column('999', { kind: 'NOT_KNOWN' })]}
      liveDefinition={() => 'Hvorfor ikke'}
    />,
  );
  const headings = [...html.matchAll(/<th[^>]*scope="col"[^>]*>(.*?)<\/th>/g)].map(([, text = '']) =>
    text.replace(/<[^>]*>/g, ''),
  );
  expect(headings.slice(1)).toEqual(['By A', '169 nu', 'By B', '999 nu']);
  expect(html).toContain('50.134');
  expect(html).toMatch(/55\.000.*31\.12\.2024, Danmarks Statistik/s);
  expect(html).toContain('Ikke i Nøglen');
  expect(html).toMatch(/<details.*<summary.*Beboere.*Hvorfor ikke.*<\/details>/s);
});

test('what the reports ask for beside the published rows stands after its own, where somebody has entered it', () => {
  const published = (figure: FigureName): ReferenceFigure => ({ ...residents('169', 'By A', '150'), figure });
  const rowsWith = (entered: readonly FigureName[]) => {
    const figures = [published('averageWaitingDays'), published('waitingForAllocation')];
    const live = [column('169', { kind: 'NOT_KNOWN' }, entered), column('999', { kind: 'NOT_KNOWN' })];
    const html = renderHtml(<ReferenceView figures={figures} live={live} />);
    return [...html.matchAll(/<summary[^>]*>(.*?)<\/summary>/g)].map(([, text]) => text);
  };
  expect(rowsWith([])).toEqual(['Gennemsnitlig ventetid i dage, 2016', 'Venter på anvisning, 2016']);
  expect(rowsWith(['waitingRefugees', 'averageWaitingDaysWithoutRefugees', 'votedEuropean'])).toEqual([
    ...['Gennemsnitlig ventetid i dage, 2016', 'Gennemsnitlig ventetid i dage uden flygtninge'],
    ...['Venter på anvisning, 2016', 'Heraf flygtninge, der venter på anvisning'],
  ]);
});

test('what is counted over the reader’s own departments alone says so, and what was entered of the municipality does not', () => {
  const told = (live: LiveFigure, ownPart: boolean) =>
    renderText(<LiveCell live={live} opens={null} ownPart={ownPart} speaking={speaking('da')} />);
  const counted: LiveFigure = {
    ...{ kind: 'COUNTED', cell: { kind: 'COUNT', n: 40 }, table: 'promise', column: 'given' },
    over: { from: calendarDate('2024-01-01'), through: calendarDate('2024-12-31') },
  };
  const rents: LiveFigure = { kind: 'RENTS', cheap: 12, known: 90 };
  expect(told(counted, true)).toBe('40 2024, kun jeres egne afdelinger');
  expect(told(rents, true)).toBe('12 af 90 kendte boliger, kun jeres egne afdelinger');
  expect(told(counted, false)).toBe('40 2024');
  expect(told(rents, false)).toBe('12 af 90 kendte boliger');
  expect(told(entered, true)).toBe('55.000 31.12.2024, Danmarks Statistik');
});
