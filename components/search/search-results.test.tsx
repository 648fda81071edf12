import type { ComponentProps } from 'react';
import { expect, test } from 'vitest';
import type { ApplicantRow } from '@/lib/domain/applicant/applicant-row';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { type ApplicantId, asId, type DepartmentId, type OrganisationId } from '@/lib/domain/shared/ids';
import { renderHtml, renderText } from '../testing/render-html';
import { SearchResults } from './search-results';

const person: ApplicantRow = {
  ...{ id: asId<ApplicantId>('1'), reference: '2011-ABC-123', name: 'Prøve Person', hidden: false },
  ...{ organisationId: asId<OrganisationId>('2'), organisationName: 'Prøvebo', protected: false },
  ...{ list: 'TRANSFER', flexible: false, rehoused: false, seniorityOn: calendarDate('2011-03-04') },
  ...{ people: 1, children: 0, roomsFrom: null, roomsTo: null, mostRentOre: null, departments: 0 },
  ...{ state: 'ACTIVE', stateReason: null },
};
const department = {
  ...{ id: asId<DepartmentId>('3'), number: '11', name: 'Prøveparken', organisationName: 'Prøvebo' },
  ...{ standing: null },
} as unknown as ComponentProps<typeof SearchResults>['departments'][number];

const nothing: ComponentProps<typeof SearchResults> = {
  ...{ q: 'prøve', hadCpr: false, vacancies: { rows: [], today: '2025-10-06', tiers: [] } },
  ...{ departments: [], more: false, showOrganisation: false },
};
const found = (rows: readonly ApplicantRow[], total: number | null = rows.length) => ({
  ...nothing,
  applicants: { rows, total },
});

test('people stand in a group of their own: who it is, on which list, since when', () => {
  const html = renderHtml(<SearchResults {...found([person])} />);
  expect(html).toContain('href="/applicants/1"');
  expect(renderText(<SearchResults {...found([person])} />)).toContain(
    'Boligsøgende Prøve Person 2011-ABC-123 Oprykningsventeliste, anciennitet fra 04.03.2011',
  );
});

test('with several kinds the page says how many there are of each, and leads to them', () => {
  const html = renderHtml(<SearchResults {...found([person])} departments={[department]} />);
  expect(html).toContain('<a href="#departments">1 afdeling</a>');
  expect(html).toContain('<a href="#applicants">1 boligsøgende</a>');
  expect(renderHtml(<SearchResults {...found([person])} />)).not.toContain('href="#applicants"');
});

test('where more are found, the list of applicants has them all', () => {
  const more = renderHtml(<SearchResults {...found([person], 17)} departments={[department]} />);
  expect(more).toContain('href="/applicants?q=pr%C3%B8ve">Se alle 17</a>');
  expect(more).toContain('<a href="#applicants">17 boligsøgende</a>');
  const uncounted = renderHtml(<SearchResults {...found([person], null)} departments={[department]} />);
  expect(uncounted).toContain('Flere end 1 boligsøgende');
  expect(uncounted).toContain('Se dem alle i listen');
  expect(renderHtml(<SearchResults {...found([person])} />)).not.toContain('/applicants?q=');
});

test('a protected name is not told; whoever is not active says so', () => {
  const hidden = { ...person, name: '', hidden: true, protected: true, state: 'PAUSED' as const };
  const text = renderText(<SearchResults {...found([hidden])} />);
  expect(text).toContain('Navnet er beskyttet 2011-ABC-123 · Beskyttet I bero');
});

test('who may not see people is not told of them, and nobody’s CPR number is looked for', () => {
  expect(renderText(<SearchResults {...nothing} />)).not.toContain('oligsøgende');
  const had = renderText(<SearchResults {...nothing} q={undefined} hadCpr />);
  expect(had).toContain('Der er ikke søgt på det.');
  expect(renderHtml(<SearchResults {...found([])} />)).toContain('pattern="(?!');
});
