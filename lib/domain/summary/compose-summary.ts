import { choiceTables } from './compose/choices';
import { promiseTables } from './compose/promise';
import { vacancyTables } from './compose/vacancies';
import type { SummaryFacts } from './facts';
import type { SummarySection } from './summary';

/** The whole summary from what has been counted. A table with nothing in it is left out. */
export const composeSummary = (facts: SummaryFacts): readonly SummarySection[] =>
  [
    { id: 'VACANCIES', tables: vacancyTables(facts) } as const,
    { id: 'PROMISE', tables: promiseTables(facts) } as const,
    { id: 'CHOICES', tables: choiceTables(facts) } as const,
  ]
    .map(({ id, tables }) => ({ id, tables: tables.filter(({ rows }) => rows.length > 0) }))
    .filter(({ tables }) => tables.length > 0);
