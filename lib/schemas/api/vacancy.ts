import { z } from 'zod';
import { OCCASIONS, RETURN_REASONS, ROUTES } from '@/lib/domain/agreement/vocabulary';
import { asId, type DepartmentId } from '@/lib/domain/shared/ids';
import { FAULT_STATES } from '@/lib/domain/slot/fault';
import { SLOT_STATES } from '@/lib/domain/slot/slot-state';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import { VACANCY_STATES } from '@/lib/domain/vacancy/vacancy-state';
import {
  bilingual,
  cursor,
  day,
  home,
  instant,
  maybeSentDay,
  occasion,
  pageSize,
  place,
  reason,
  sentDay,
  sentHome,
  words,
} from './fields';

const reported = {
  departmentId: z.uuid().transform((value) => asId<DepartmentId>(value)),
  externalId: words(1, 80).nullable().default(null).meta({
    da: 'Jeres eget id; det samme id tages kun imod én gang',
    en: 'Your own id; the same id is taken in only once',
  }),
  occasion: occasion.meta({
    da: 'Hvorfor boligen er ledig. Kun RELET tælles',
    en: 'Why the home is vacant. Only RELET is counted',
  }),
  home: sentHome,
  reportedOn: sentDay,
  availableOn: sentDay,
  noticeOn: maybeSentDay,
  moveOutOn: maybeSentDay,
  inspectionOn: maybeSentDay,
  readyOn: maybeSentDay,
  takeoverOn: maybeSentDay,
};

/** A vacancy as another system reports it. */
export const reportSchema = z
  .strictObject({
    ...reported,
    reason: reason.nullable().default(null).meta({
      da: 'Begrundelse, hvor valget kræver en; kommunen ser den',
      en: 'The reason where a choice asks for one; the municipality sees it',
    }),
  })
  .meta({ id: 'VacancyReport' })
  .transform(({ reason: choiceReason, ...report }): VacancyReport => ({ ...report, choiceReason }));

/** Reports that are decided together; a hundred long ones fit into the bytes. */
const MOST_REPORTS = 100;
export const LARGEST_BATCH = 512 * 1024;

export const reportsSchema = z
  .strictObject({ reports: z.array(reportSchema).min(1).max(MOST_REPORTS) })
  .meta({
    id: 'VacancyReports',
    da: `Højst ${MOST_REPORTS} meldinger, der fordeles sammen`,
    en: `At most ${MOST_REPORTS} reports, allocated together`,
  });

/** The whole report as it should have been, and why. */
export const correctionSchema = z
  .strictObject({ ...reported, reason })
  .meta({ id: 'VacancyCorrection' })
  .transform(({ reason: why, ...report }) => ({
    reason: why,
    report: { ...report, choiceReason: why } satisfies VacancyReport,
  }));

export const voidSchema = z.strictObject({ reason }).meta({ id: 'VacancyVoid' });

const step = z
  .strictObject({
    rung: z
      .string()
      .meta({ da: 'Trinets art; TIER er indplaceringen', en: 'The rung; TIER is the placement' }),
    outcome: z.enum(['FOUND', 'TAKES', 'PASSES', 'NOT_REACHED']),
    title: bilingual,
    why: bilingual,
    sum: bilingual
      .nullable()
      .meta({ da: 'Regnestykket, hvor der blev talt', en: 'The sum, where it counted' }),
    section: bilingual.meta({ da: 'Aftalens punkt', en: 'The section of the agreement' }),
  })
  .meta({ id: 'VerdictStep' });

const verdict = z
  .strictObject({
    route: z.enum(ROUTES).meta({
      da: 'MUNICIPAL: kommunal anvisning; ORGANISATION: jeres egen udlejning; CLOSED: lukket for udlejning',
      en: 'MUNICIPAL: for municipal allocation; ORGANISATION: yours to let; CLOSED: closed for letting',
    }),
    tier: z.string(),
    counterId: z.uuid().nullable().meta({ da: 'null: tælles ikke', en: 'null: not counted' }),
    counter: z.string().nullable(),
    number: z
      .int()
      .nullable()
      .meta({ da: 'Boligens nummer i tælleren', en: 'The home’s number in its counter' }),
    agreementVersionId: z.uuid(),
    decidedAt: instant,
    headline: bilingual,
    explanation: bilingual,
    steps: z.array(step),
  })
  .meta({
    id: 'Verdict',
    da: 'Sådan blev boligen fordelt, med teksten fra den dag',
    en: 'How the home was allocated, with the text as of that day',
  });

export const vacancySlot = z
  .strictObject({
    id: z.uuid(),
    state: z.enum(SLOT_STATES),
    offeredOn: day,
    respondBy: day.meta({ da: 'Kommunens svarfrist', en: 'The municipality answers by' }),
    nameDue: day.nullable().meta({ da: 'Frist for at anvise en borger', en: 'A citizen is named by' }),
    returned: z
      .strictObject({
        reason: z.enum(RETURN_REASONS),
        fault: z.enum(['ORGANISATION', 'NOBODY']),
        faultState: z.enum(FAULT_STATES),
        returnedAt: instant,
      })
      .nullable(),
  })
  .meta({ id: 'VacancySlot', da: 'Kommunens tur til boligen', en: 'The municipality’s turn' });

export const vacancySchema = z
  .strictObject({
    id: z.uuid(),
    reference: z.string(),
    externalId: z.string().nullable(),
    organisationId: z.uuid(),
    municipalityId: z.uuid(),
    departmentId: z.uuid(),
    departmentNumber: z.string(),
    state: z.enum(VACANCY_STATES),
    occasion: z.enum(OCCASIONS),
    home,
    ...{ reportedOn: day, availableOn: day, noticeOn: day.nullable(), moveOutOn: day.nullable() },
    ...{ inspectionOn: day.nullable(), readyOn: day.nullable(), takeoverOn: day.nullable() },
    unplaced: z.boolean().meta({
      da: 'Afdelingen var ikke indplaceret',
      en: 'The department had not been placed',
    }),
    replacesId: z.uuid().nullable(),
    replacedById: z.uuid().nullable(),
    registeredAt: instant,
    verdict: verdict.nullable().meta({ da: 'null: venter på en aftale', en: 'null: waits for an agreement' }),
    respondBy: day.nullable().meta({
      da: 'Kommunens svarfrist, når boligen er til kommunal anvisning',
      en: 'The municipality answers by this day, where the home is for allocation',
    }),
    slot: vacancySlot.nullable(),
  })
  .meta({ id: 'Vacancy' });

export const reportedVacancies = z
  .strictObject({ items: z.array(vacancySchema) })
  .meta({ id: 'ReportedVacancies', da: 'I meldingernes rækkefølge', en: 'In the order of the reports' });

export const vacancyPage = z
  .strictObject({ items: z.array(vacancySchema), next: cursor })
  .meta({ id: 'VacancyPage' });

export const vacancyQuery = z.strictObject({
  after: place.optional(),
  limit: pageSize,
  state: z.enum(VACANCY_STATES).optional(),
  departmentId: z
    .uuid()
    .transform((value) => asId<DepartmentId>(value))
    .optional(),
  externalId: z.string().min(1).max(80).optional(),
});

export type ApiVacancy = z.output<typeof vacancySchema>;
