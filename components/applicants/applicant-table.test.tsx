import { expect, test } from 'vitest';
import type { ApplicantRow } from '@/lib/domain/applicant/applicant-row';
import type { ApplicantState } from '@/lib/domain/applicant/vocabulary';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { type ApplicantId, asId, type OrganisationId } from '@/lib/domain/shared/ids';
import { renderHtml } from '../testing/render-html';
import { ApplicantTable } from './applicant-table';

const row: ApplicantRow = {
  ...{
    id: asId<ApplicantId>('1'),
    reference: 'ABC-123',
    organisationId: asId<OrganisationId>('2'),
    organisationName: 'Prøvebo',
    name: 'Prøve Person',
  },
  ...{
    hidden: false,
    protected: false,
    list: 'ORDINARY',
    flexible: false,
    rehoused: false,
    seniorityOn: calendarDate('2019-01-01'),
  },
  ...{ people: 2, children: 0, roomsFrom: null, roomsTo: null, mostRentOre: null, departments: 0 },
  ...{ state: 'PAUSED', stateReason: 'OWN_WISH' },
};
const columnsOf = (state: ApplicantState | undefined) =>
  [
    ...renderHtml(<ApplicantTable rows={[row]} state={state} />).matchAll(
      /<th scope="col"[^>]*>(.*?)<\/th>/g,
    ),
  ].map(([, label]) => label?.replace(/<[^>]*>/g, ''));

test.each<[ApplicantState | undefined, readonly string[]]>([
  ['ACTIVE', []],
  ['PAUSED', ['Grund']],
  ['LAPSED', ['Grund']],
  [undefined, ['Status']],
])('a list of one state (%s) does not repeat it in every row: %s', (state, last) => {
  expect(columnsOf(state)).toEqual([
    'Boligsøgende',
    'Liste',
    'Anciennitet fra',
    'Husstand',
    'Ønsker',
    ...last,
  ]);
});

test('how many people there are stands on one line', () => {
  expect(renderHtml(<ApplicantTable rows={[row]} state="ACTIVE" />)).toMatch(
    /<td data-label="Husstand" class="[^"]*whitespace-nowrap/,
  );
});
