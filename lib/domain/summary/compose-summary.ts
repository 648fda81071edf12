import { criteriaTable } from './compose/area-criteria';
import { besideTables } from './compose/beside';
import { choiceTables } from './compose/choices';
import { homeTables } from './compose/homes';
import { lettingTables } from './compose/lettings';
import { placeTables } from './compose/places';
import { promiseTables } from './compose/promise';
import { promiseByTier } from './compose/promise-by-tier';
import { timeTables } from './compose/times';
import { vacancyTables } from './compose/vacancies';
import { voidTables } from './compose/voids';
import { watchTables } from './compose/watch';
import type { SummaryFacts } from './facts';
import type { SectionFacts } from './section-facts';
import type { SummarySection } from './summary';

/** The whole summary from what has been counted. A table with nothing in it is left out. */
export const composeSummary = (facts: SummaryFacts & SectionFacts): readonly SummarySection[] =>
  [
    { id: 'VACANCIES', tables: vacancyTables(facts) } as const,
    { id: 'PROMISE', tables: [...promiseByTier(facts), ...promiseTables(facts)] } as const,
    { id: 'CHOICES', tables: choiceTables(facts) } as const,
    { id: 'LETTINGS', tables: lettingTables(facts) } as const,
    { id: 'HOMES', tables: homeTables(facts) } as const,
    { id: 'TIMES', tables: timeTables(facts) } as const,
    { id: 'VOIDS', tables: voidTables(facts) } as const,
    { id: 'WATCH', tables: [...watchTables(facts), criteriaTable(facts), ...placeTables(facts)] } as const,
    { id: 'BESIDE', tables: besideTables(facts) } as const,
  ]
    .map(({ id, tables }) => ({ id, tables: tables.filter(({ rows }) => rows.length > 0) }))
    .filter(({ tables }) => tables.length > 0);
