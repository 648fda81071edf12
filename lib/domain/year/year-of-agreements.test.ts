import { describe, expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import type { AgreementInForce } from '../agreement/agreement-in-force';
import { addDays } from '../calendar/days';
import { calendarDate } from '../shared/calendar-date';
import { type AgreementVersionId, asId, type MunicipalityId } from '../shared/ids';
import type { EventMark } from './event-mark';
import { concernsSide, dueDay, isOver, isPrepared, type OwnEvent, preparation } from './year-entry';
import { entriesOfYears, markKey, type YearFacts } from './year-of-agreements';

const TOWN = asId<MunicipalityId>('town');

function version(id: string, from?: string, to?: string): AgreementInForce {
  const agreement = getAgreement(id);
  return {
    ...{
      id: asId<AgreementVersionId>(`${id} ${from}`),
      municipalityId: TOWN,
      slug: id,
      version: 1,
      agreement,
    },
    from: calendarDate(from ?? agreement.inForce.from ?? ''),
    to: to === undefined ? agreement.inForce.to : calendarDate(to),
  };
}

const facts = (
  versions: readonly AgreementInForce[],
  marks: readonly (readonly [event: string, year: number | null, marks: readonly EventMark[]])[] = [],
  own: readonly OwnEvent[] = [],
): YearFacts => ({
  ...{ versions, own },
  marks: new Map(marks.map(([event, year, said]) => [markKey(TOWN, event, year), said])),
});

const mark = (act: EventMark['act'], more: Partial<EventMark> = {}): EventMark => ({
  ...{ act, item: null, day: null, note: null, by: 'Prøve Person', side: 'MUNICIPALITY', of: null },
  ...{ at: new Date('2026-01-05T09:00:00Z'), ...more },
});

const said = (entries: ReturnType<typeof entriesOfYears>) =>
  entries.map(({ event, first, last }) => `${event} ${first === last ? first : `${first}/${last}`}`);

const own = (more: Partial<OwnEvent> = {}): OwnEvent => ({
  ...{ id: 'own-1', municipalityId: TOWN, organisationId: null, kind: 'MEETING', name: 'Ekstra møde' },
  ...{ forum: null, day: calendarDate('2026-05-05'), prepare: 'Dagsorden', withdrawn: false, revision: 1 },
  ...{ changedBy: 'Prøve Person', changedAt: new Date('2026-01-05T09:00:00Z'), ...more },
});

describe('the year of the agreements', () => {
  test('Holbæk 2026, sections 8 and 11', () => {
    expect(said(entriesOfYears(facts([version('holbaek-2024')]), 2026, 2026))).toEqual([
      'annex-1-update 2026-01-01/2026-02-28',
      'small-areas 2026-01-01/2026-02-28',
      'officials-march 2026-03-01/2026-03-31',
      'officials-september 2026-09-01/2026-09-30',
      'forum-october 2026-10-01/2026-10-31',
      'designations 2026-12-01',
    ]);
  });

  test('Holbæk 2027: the last day for notice is six months before the end, section 11', () => {
    expect(said(entriesOfYears(facts([version('holbaek-2024')]), 2027, 2027))).toEqual(
      expect.arrayContaining([
        'renegotiation 2027-03-01/2027-05-31',
        'agreement-notice 2027-07-01',
        'agreement-ends 2027-12-31',
      ]),
    );
  });

  test('Høje-Taastrup 2026 has its renegotiation and its end, section 6', () => {
    expect(said(entriesOfYears(facts([version('hoeje-taastrup-2023')]), 2026, 2026))).toEqual([
      'transitional-homes 2026-01-01/2026-03-31',
      'follow-up-spring 2026-02-01/2026-05-03',
      'forum-spring 2026-03-01/2026-05-31',
      'measurement 2026-04-01/2026-06-30',
      'renegotiation 2026-04-01/2026-06-30',
      'steering-dialogue 2026-09-01/2026-11-30',
      'designations 2026-12-01',
      'agreement-ends 2026-12-31',
    ]);
  });

  test('Randers: what hangs on the master plan ends with it', () => {
    const year = (of: number) =>
      entriesOfYears(facts([version('randers-2022')]), of, of).map(({ event }) => event);
    expect(year(2024)).toEqual(expect.arrayContaining(['board-spring', 'board-autumn', 'steering-autumn']));
    expect(year(2025)).toContain('board-spring');
    expect(year(2025)).not.toContain('board-autumn');
    expect(year(2025)).not.toContain('steering-autumn');
    expect(year(2023)).toContain('report-2023');
    expect(year(2024)).not.toContain('report-2023');
  });

  test('before an agreement is in force and after it nothing comes', () => {
    expect(said(entriesOfYears(facts([version('holbaek-2024')]), 2024, 2024))).toEqual([
      'officials-september 2024-09-01/2024-09-30',
      'forum-october 2024-10-01/2024-10-31',
      'designations 2024-12-01',
    ]);
    expect(entriesOfYears(facts([version('holbaek-2024')]), 2028, 2028)).toEqual([]);
  });

  test('where one version follows the other each event comes once, and the first does not end', () => {
    const two = [
      version('holbaek-2024', '2024-07-01', '2026-03-15'),
      version('holbaek-2024', '2026-03-15', '2028-01-01'),
    ];
    const events = entriesOfYears(facts(two), 2026, 2026).map(({ event }) => event);
    expect(new Set(events).size).toBe(events.length);
    expect(events).toContain('officials-march');
    expect(events).not.toContain('agreement-ends');
  });
});

describe('a fixed day', () => {
  const marks = [mark('DATED', { day: calendarDate('2026-03-12') })];

  test('stands in place of what the agreement says, in that year alone', () => {
    const entries = entriesOfYears(
      facts([version('holbaek-2024')], [['officials-march', 2026, marks]]),
      2026,
      2027,
    );
    expect(said(entries)).toContain('officials-march 2026-03-12');
    expect(said(entries)).toContain('officials-march 2027-03-01/2027-03-31');
  });
  test('can be taken back', () => {
    const again = [...marks, mark('UNDATED')];
    const entries = entriesOfYears(
      facts([version('holbaek-2024')], [['officials-march', 2026, again]]),
      2026,
      2026,
    );
    expect(said(entries)).toContain('officials-march 2026-03-01/2026-03-31');
  });
  test('moves what comes weeks before it', () => {
    const dated = [mark('DATED', { day: calendarDate('2026-04-20') })];
    const entries = entriesOfYears(
      facts([version('hoeje-taastrup-2023')], [['forum-spring', 2026, dated]]),
      2026,
      2026,
    );
    expect(said(entries)).toContain('follow-up-spring 2026-03-23');
  });
});

describe('an entry', () => {
  const only = (event: string, marks: readonly EventMark[] = []) => {
    const found = entriesOfYears(facts([version('holbaek-2024')], [[event, 2026, marks]]), 2026, 2026);
    const entry = found.find((row) => row.event === event);
    if (entry === undefined) throw new Error('no such event');
    return entry;
  };
  const item = (name: string) => mark('PREPARED', { item: name });

  test('is prepared when each thing is, or when it is said of the whole', () => {
    const march = [item('round'), item('consequences')];
    expect(preparation(only('officials-march', march))).toEqual({ done: 2, of: 3 });
    expect(isPrepared(only('officials-march', march))).toBe(false);
    expect(isPrepared(only('officials-march', [...march, item('need')]))).toBe(true);
    expect(isPrepared(only('officials-march', [mark('PREPARED')]))).toBe(true);
    const reopened = [...march, item('need'), mark('REOPENED', { item: 'round' })];
    expect(isPrepared(only('officials-march', reopened))).toBe(false);
  });

  test('a meeting some day of March counts from its first day, then to its last; a deadline to its last', () => {
    const [march, annex] = [only('officials-march'), only('annex-1-update')];
    expect(dueDay(march, calendarDate('2026-02-20'))).toBe('2026-03-01');
    expect(dueDay(march, calendarDate('2026-03-02'))).toBe('2026-03-31');
    expect(dueDay(annex, calendarDate('2025-12-20'))).toBe('2026-02-28');
  });

  test('is over when its last day has passed, or when it was held', () => {
    const march = only('officials-march');
    expect(isOver(march, march.last)).toBe(false);
    expect(isOver(march, addDays(march.last, 1))).toBe(true);
    const held = only('officials-march', [mark('HELD', { day: calendarDate('2026-03-12') })]);
    expect(isOver(held, calendarDate('2026-03-13'))).toBe(true);
    const notHeld = only('officials-march', [
      mark('HELD', { day: calendarDate('2026-03-12') }),
      mark('NOT_HELD'),
    ]);
    expect(isOver(notHeld, calendarDate('2026-03-13'))).toBe(false);
  });

  test('concerns those who meet, else whoever is responsible', () => {
    expect(concernsSide(only('officials-march'), 'ORGANISATION')).toBe(true);
    expect(concernsSide(only('annex-1-update'), 'ORGANISATION')).toBe(false);
    expect(concernsSide(only('small-areas'), 'ORGANISATION')).toBe(true);
    expect(concernsSide(only('small-areas'), 'MUNICIPALITY')).toBe(false);
    expect(concernsSide(only('designations'), 'MUNICIPALITY')).toBe(true);
    expect(concernsSide(only('designations'), 'ORGANISATION')).toBe(false);
  });
});

describe('an event that somebody added', () => {
  test('stands among the others on its day, with what was said of it, until it is withdrawn', () => {
    const prepared = [mark('PREPARED', { item: 'prepare' })];
    const [entry] = entriesOfYears(facts([], [['own-1', null, prepared]], [own()]), 2026, 2026);
    expect(entry).toMatchObject({ event: 'own-1', first: '2026-05-05', last: '2026-05-05', year: 2026 });
    expect(entry && isPrepared(entry)).toBe(true);
    expect(entriesOfYears(facts([], [], [own({ withdrawn: true })]), 2026, 2026)).toEqual([]);
    expect(entriesOfYears(facts([], [], [own()]), 2025, 2025)).toEqual([]);
  });
});
