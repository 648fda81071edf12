import { CHOICES, type Choice } from '../../vacancy/choices';
import { countOf } from '../add-up';
import type { SummaryFacts } from '../facts';
import type { Cell, SummaryTable } from '../summary';
import { BLAME } from './returns';

const MEASURE = { measure: 'CHOICE' } as const;

/** Faults that the municipality has booked on the organisation: how the organisation took it stands beside its choices. */
const FAULTS = [
  ...BLAME.filter(({ id }) => id !== 'fault-none'),
  { id: 'fault-reversed', states: ['REVERSED'] },
] as const;

/** The choices that could tilt the order, by whoever made them: each has its reason, which the other party has seen. */
export const choiceTables = (facts: SummaryFacts): readonly SummaryTable[] => [
  byOrganisation(facts),
  voided(facts),
];

const choiceColumn = (choice: Choice): string => `choice-${choice.toLowerCase().replaceAll('_', '-')}`;

function byOrganisation({ now, earlier, before, departments }: SummaryFacts): SummaryTable {
  const cells = (organisationId?: string): readonly Cell[] => {
    const of = organisationId === undefined ? {} : { organisationId };
    return [
      ...CHOICES.map((choice) => countOf(now, { ...MEASURE, ...of, details: [choice] })),
      countOf(now, { ...MEASURE, ...of }),
      countOf(earlier, { ...MEASURE, ...of }, before),
      ...FAULTS.map(({ states }) => countOf(now, { measure: 'FAULT', ...of, details: states })),
      countOf(now, { measure: 'FAULT', ...of }),
      countOf(earlier, { measure: 'FAULT', ...of }, before),
    ];
  };
  return {
    id: 'choices',
    columns: [
      ...CHOICES.map((choice) => ({ id: choiceColumn(choice), adds: true })),
      { id: 'choices', adds: true },
      { id: 'choices', adds: true, of: 'BEFORE' },
      ...[...FAULTS.map(({ id }) => id), 'faults'].map((id) => ({ id, adds: true })),
      { id: 'faults', adds: true, of: 'BEFORE' },
    ],
    rows: organisationsOf(departments).map(({ id, name }) => ({ id, label: { name }, cells: cells(id) })),
    total: cells(),
    across: [
      { total: 'choices', parts: CHOICES.map(choiceColumn) },
      { total: 'faults', parts: FAULTS.map(({ id }) => id) },
    ],
    before: 'UNDER',
  };
}

function voided({ now, earlier, before, departments }: SummaryFacts): SummaryTable {
  const cells = (organisationId?: string): readonly Cell[] => {
    const filter = { measure: 'VOIDED' as const, ...(organisationId !== undefined && { organisationId }) };
    return [countOf(now, filter), countOf(earlier, filter, before)];
  };
  return {
    id: 'voided-reports',
    columns: [
      { id: 'voided', adds: true },
      { id: 'voided', adds: true, of: 'BEFORE' },
    ],
    rows: organisationsOf(departments).map(({ id, name }) => ({ id, label: { name }, cells: cells(id) })),
    total: cells(),
  };
}

/** Every organisation once, in the departments' order. */
export const organisationsOf = (
  departments: SummaryFacts['departments'],
): readonly { readonly id: string; readonly name: string }[] => [
  ...new Map(
    departments.map(({ organisationId: id, organisationName: name }) => [id, { id, name }] as const),
  ).values(),
];
