import { z } from 'zod';
import { INDIVIDUAL_SUBJECTS } from '@/lib/domain/agreement/frame-terms';
import type { IndividualChange } from '@/lib/domain/agreement/individual/individual-agreement';
import { addDays } from '@/lib/domain/calendar/days';
import { bothWays } from '@/lib/domain/shared/bilingual';
import { compare, ONE, parseFraction, ZERO } from '@/lib/domain/shared/fraction';
import { asId, type MunicipalityId, type OrganisationId } from '@/lib/domain/shared/ids';
import { day, maybeDay } from '../days';
import { freeText } from '../free-text';
import { says } from '../message-key';
import { revision } from '../revision';
import { draftId, draftTitle } from './drafts';

/** Which organisation in which municipality, as one choice of a list. */
const place = z
  .string()
  .regex(/^[0-9a-f-]{36} [0-9a-f-]{36}$/)
  .transform((text) => {
    const [municipality = '', organisation = ''] = text.split(' ');
    return {
      municipalityId: asId<MunicipalityId>(municipality),
      organisationId: asId<OrganisationId>(organisation),
    };
  });

export const makeIndividualSchema = z
  .object({ place, title: draftTitle, from: day, lastDay: maybeDay })
  .transform(({ place: parties, lastDay, ...rest }) => ({
    ...{ ...parties, ...rest },
    to: lastDay && addDays(lastDay, 1),
  }));

const section = freeText().pipe(z.string().max(40)).default('');
const text = freeText().pipe(z.string().max(1000)).default('');

const share = z
  .string()
  .trim()
  .default('')
  .transform((written, context) => {
    if (written === '') return null;
    const value = parseFraction(written);
    if (value !== null && compare(value, ZERO) >= 0 && compare(value, ONE) <= 0) return value;
    context.addIssue({ code: 'custom', message: says('agreementLife.edit.errors.not-a-share') });
    return z.NEVER;
  });

/** `set|criterion|department`, the department empty for all of them. */
const switched = z
  .array(z.string().regex(/^[^|]+\|[^|]+\|[^|]*$/))
  .default([])
  .transform((rows) => rows.map((row) => row.split('|')));

/** So many dispensations can be written at a time. */
export const DISPENSATIONS = [0, 1, 2] as const;

export const changeIndividualSchema = z
  .object({
    ...{ draftId, revision, from: day, lastDay: maybeDay },
    ...{ criteria: switched, sectionCriteria: section, share, sectionShare: section },
    transferFirst: z.literal('yes').optional(),
    sectionTransfer: section,
    movers: z.enum(['SILENT', 'MEET', 'EXEMPT']).default('SILENT'),
    sectionMovers: section,
    ...Object.fromEntries(INDIVIDUAL_SUBJECTS.map((subject) => [`terms${subject}`, text])),
    dispensationDepartment0: z.string().trim().max(20).default(''),
    dispensationText0: text,
    dispensationUntil0: maybeDay,
    dispensationDepartment1: z.string().trim().max(20).default(''),
    dispensationText1: text,
    dispensationUntil1: maybeDay,
    dispensationDepartment2: z.string().trim().max(20).default(''),
    dispensationText2: text,
    dispensationUntil2: maybeDay,
    sectionTerms: section,
  })
  .transform((form, context) => {
    const rows = DISPENSATIONS.flatMap((index) => {
      const department = form[`dispensationDepartment${index}`];
      const until = form[`dispensationUntil${index}`];
      if (department === '') return [];
      if (until !== null) return [{ department, until, text: form[`dispensationText${index}`] }];
      context.addIssue({
        ...{ code: 'custom', path: [`dispensationUntil${index}`] },
        message: says('agreementLife.edit.errors.dispensation-without-day'),
      });
      return [];
    });
    const fields = form as Readonly<Record<string, unknown>>;
    const change: IndividualChange = {
      inForce: { from: form.from, to: form.lastDay && addDays(form.lastDay, 1) },
      criteria: criteriaOf(form.criteria, form.sectionCriteria),
      flexibleShare: form.share && { share: form.share, reference: at(form.sectionShare) },
      transferFirst: form.transferFirst ? { reference: at(form.sectionTransfer) } : null,
      movers:
        form.movers === 'SILENT' ? null : { meet: form.movers === 'MEET', reference: at(form.sectionMovers) },
      dispensations: rows.map((row) => ({
        ...{ department: row.department, until: row.until, text: both(row.text) },
        reference: at(form.sectionTerms),
      })),
      terms: INDIVIDUAL_SUBJECTS.flatMap((subject) => {
        const written = fields[`terms${subject}`];
        return typeof written === 'string' && written !== ''
          ? [{ subject, text: both(written), reference: at(form.sectionTerms) }]
          : [];
      }),
    };
    return { draftId: form.draftId, revision: form.revision, change };
  });

/** The parties write Danish; the English is theirs to give in a file. */
const both = (written: string) => bothWays(written, written);

const at = (written: string) => ({
  text:
    written === ''
      ? bothWays('Individuel aftale', 'Individual agreement')
      : bothWays(`Individuel aftale, afsnit ${written}`, `Individual agreement, section ${written}`),
  assumed: false,
});

function criteriaOf(rows: readonly (readonly string[])[], where: string): IndividualChange['criteria'] {
  const keys = [...new Set(rows.map(([set = '', , department = '']) => `${set}|${department}`))];
  return keys.map((key) => {
    const [set = '', department = ''] = key.split('|');
    const criteria = rows.flatMap(([of, criterion = '', to = '']) =>
      of === set && to === department ? [criterion] : [],
    );
    return { set, criteria, department: department === '' ? null : department, reference: at(where) };
  });
}

/** The section as the form shows it, from a reference that it once made. */
export const sectionOf = (reference: { readonly text: { readonly da: string } } | null | undefined): string =>
  reference?.text.da.split(', afsnit ')[1] ?? '';
