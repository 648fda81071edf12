import { z } from 'zod';
import { API_SCOPES } from '@/lib/domain/access/api-scope';
import { DWELLING_TYPES } from '@/lib/domain/agreement/vocabulary';
import { asId, type DepartmentId } from '@/lib/domain/shared/ids';
import { bilingual, cursor, day } from './fields';

const department = z
  .strictObject({
    id: z.uuid(),
    number: z.string(),
    name: z.string(),
    lbfNumber: z
      .string()
      .nullable()
      .meta({ da: 'Nummeret hos Landsbyggefonden', en: 'Its number at Landsbyggefonden' }),
    organisation: z.strictObject({ id: z.uuid(), name: z.string() }),
    municipality: z.strictObject({ id: z.uuid(), name: z.string() }),
    area: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
    tier: z
      .strictObject({ id: z.string(), label: bilingual })
      .nullable()
      .meta({ da: 'Indplaceringen i dag; null: ingen aftale', en: 'The tier today; null: no agreement' }),
    ...{ familyDwellings: z.int(), youthDwellings: z.int(), elderlyDwellings: z.int() },
    openedFrom: day.nullable(),
    closedFrom: day
      .nullable()
      .meta({ da: 'Fra den dag meldes intet her', en: 'From that day nothing is reported here' }),
  })
  .meta({ id: 'Department' });

export const departmentPage = z
  .strictObject({ items: z.array(department), next: cursor })
  .meta({ id: 'DepartmentPage' });

const fraction = z
  .string()
  .regex(/^-?[0-9]+(?:\/[0-9]+)?$/)
  .meta({ da: 'Nøjagtig brøk', en: 'An exact fraction', examples: ['1/3'] });

const counter = z
  .strictObject({
    id: z.uuid().nullable().meta({ da: 'null: har ikke talt endnu', en: 'null: has not counted yet' }),
    departmentId: z.uuid(),
    departmentNumber: z.string(),
    name: z.string(),
    dwellingType: z.enum(DWELLING_TYPES).nullable(),
    rule: z.string().nullable().meta({ da: 'Aftalens egen regel', en: 'A rule of the agreement’s own' }),
    share: fraction,
    credit: fraction,
    counted: z.int(),
    nextTurn: z.int().nullable().meta({
      da: 'Kommunens næste tur: 1 er den næste ledige bolig; null: friholdt',
      en: 'The municipality’s next turn: 1 is the next vacancy; null: exempt',
    }),
    sentence: bilingual,
    upcoming: z.array(z.strictObject({ number: z.int(), municipal: z.boolean() })),
  })
  .meta({ id: 'Counter' });

export const counterPage = z
  .strictObject({ items: z.array(counter), next: cursor })
  .meta({ id: 'CounterPage' });

/** Departments come in the order of organisation and number, a page of fifty; counters with them. */
export const departmentQuery = z.strictObject({
  after: z
    .uuid()
    .transform((value) => asId<DepartmentId>(value))
    .optional()
    .meta({ da: 'next fra siden før', en: 'next of the page before' }),
});

export const keySchema = z
  .strictObject({
    side: z.enum(['ORGANISATION', 'MUNICIPALITY']),
    organisationId: z.uuid().nullable(),
    municipalityId: z.uuid().nullable(),
    scopes: z.array(z.enum(API_SCOPES)),
  })
  .meta({ id: 'Key', da: 'Hvem nøglen taler for', en: 'Whom the key speaks for' });

export type ApiDepartmentPage = z.output<typeof departmentPage>;
export type ApiCounterPage = z.output<typeof counterPage>;
