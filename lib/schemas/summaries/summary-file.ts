import { z } from 'zod';
import { FIGURE_NAMES } from '@/lib/domain/key-figures/catalogue';
import { ADDENDS } from '@/lib/domain/summary/addends';
import { BOOK_LINES, COUNTED_EACH_TIME, MEASURES } from '@/lib/domain/summary/measure';
import { EDITION_KINDS } from '@/lib/domain/summary/saved';
import { SECTIONS, TERM_LISTS } from '@/lib/domain/summary/summary';

const whole = z.int();
const text = z.string();
const day = z
  .string()
  .regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/)
  .describe('A day, YYYY-MM-DD.');
const bilingual = z.strictObject({ da: text, en: text });

const label = z
  .union([
    z.strictObject({ name: text }),
    z.strictObject({ names: bilingual }),
    z.strictObject({ term: z.enum(TERM_LISTS), id: text }),
  ])
  .describe("Somebody's own name for it, or a word of a closed list.");

const behind = z
  .strictObject({
    measure: z.enum([...MEASURES, ...COUNTED_EACH_TIME, ...BOOK_LINES]),
    tier: text.optional(),
    dwellingType: text.optional(),
    details: z.array(text).optional(),
    departmentId: text.optional(),
    organisationId: text.optional(),
    from: day.optional(),
    through: day.optional(),
    tiers: z.array(text).optional(),
    departmentIds: z.array(text).optional(),
    standing: z.literal(true).optional().describe('Of departments that were there in the period alone.'),
    adds: z.enum(ADDENDS).optional().describe('What each home adds, where that is not one.'),
    as: z
      .enum(['SHARE', 'RULE'])
      .optional()
      .describe('The homes are the numerator of a share, or what the figure is worked out of by a rule.'),
  })
  .describe('Which homes the figure counts. It names none of them.');

const cell = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('COUNT'), n: whole, behind: behind.optional() }),
    z
      .strictObject({ kind: z.literal('SHARE'), n: whole, of: whole, behind: behind.optional() })
      .describe('n of so many.'),
    z
      .strictObject({ kind: z.literal('DAYS'), days: whole, n: whole, behind: behind.optional() })
      .describe('n durations that come to so many days together; the mean is days / n.'),
    z.strictObject({ kind: z.literal('MONEY'), ore: whole, behind: behind.optional() }).describe('Øre.'),
    z
      .strictObject({
        kind: z.literal('TURNS'),
        turns: text.regex(/^-?[0-9]+(\/[0-9]+)?$/),
        behind: behind.optional(),
        counted: z.record(text, whole).optional().describe('How many homes were counted at each share.'),
      })
      .describe('Turns, exact: 2/3, -1/6.'),
    z
      .strictObject({
        kind: z.literal('FIGURE'),
        value: text.regex(/^-?[0-9]+(\.[0-9]+)?$/),
        valueTo: text
          .regex(/^-?[0-9]+(\.[0-9]+)?$/)
          .optional()
          .describe('The upper end of a span.'),
        unit: text,
      })
      .describe('A key figure as it was published.'),
    z.strictObject({ kind: z.literal('DATE'), on: day }),
    z.strictObject({ kind: z.literal('WORD'), label }),
    z.strictObject({ kind: z.literal('NONE') }).describe('There is nothing to say.'),
    z
      .strictObject({ kind: z.literal('HIDDEN') })
      .describe('Kept from this reader: it could point at somebody.'),
  ])
  .meta({ id: 'cell' });

const column = z.strictObject({ id: text, adds: z.boolean(), of: z.literal('BEFORE').optional() });
const row = z.strictObject({
  ...{ id: text, label, under: text.optional(), cells: z.array(cell) },
  history: z
    .strictObject({ departmentId: text, organisationId: text })
    .optional()
    .describe('Of what stood, was decided or was carried to a department: which one.'),
  series: z
    .strictObject({ figure: z.enum(FIGURE_NAMES), place: text, organisationId: text.optional() })
    .optional()
    .describe('Of a key figure of a place: which figure, and of which place.'),
});

const table = z.strictObject({
  id: text,
  columns: z.array(column),
  rows: z.array(row).describe('As many cells as there are columns.'),
  total: z.array(cell).nullable(),
  across: z.array(z.strictObject({ total: text, parts: z.array(text) })).optional(),
  before: z
    .literal('UNDER')
    .optional()
    .describe('A page sets the figures of the year before under those of the period.'),
  chart: z.strictObject({ kind: z.enum(['BARS', 'LINES']), columns: z.array(text) }).optional(),
});

const named = { id: text, name: text };
const part = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('MUNICIPALITY') }),
  z.strictObject({ kind: z.literal('ORGANISATION'), ...named }),
  z.strictObject({ kind: z.literal('AREA'), ...named }),
  z.strictObject({ kind: z.literal('DEPARTMENT'), ...named }),
]);
const span = z.strictObject({ from: day, through: day });

const summary = z.strictObject({
  municipalityId: text,
  municipality: text,
  part,
  period: span,
  before: span.describe('What the period is held against.'),
  agreements: z.array(z.strictObject({ title: bilingual, version: whole, from: day })),
  madeOn: day,
  knownFrom: day
    .nullable()
    .optional()
    .describe('The first day that anything is known of; figures of the time before are words.'),
  organisations: z.array(text).optional().describe('Those with homes in the part on a day of the period.'),
  sections: z.array(z.strictObject({ id: z.enum(SECTIONS), tables: z.array(table) })),
});

const edition = z
  .strictObject({
    number: whole,
    kind: z.enum(EDITION_KINDS),
    title: text,
    sentences: z.array(text),
    reason: text.nullable(),
    inputs: text.describe('A checksum of everything that the figures were made of.'),
    checksum: text.describe('The checksum that the parties approved by.'),
  })
  .describe('Of a summary that was kept: which edition of it this is.');

const published = z
  .strictObject({
    edition: whole,
    kind: z.enum(['CLOSED', 'RESTATED']),
    madeOn: day.describe('The day the figures were closed or restated.'),
    publishedOn: day,
    editions: z.array(whole).describe('All editions of the year that are published.'),
  })
  .describe('Of a closed year that a municipality has published: which edition of it this is.');

/** A summary as a file for other systems: nothing in it but figures, their names and how to check that none was changed. */
export const summaryFile = z.strictObject({
  $schema: text,
  checksum: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/)
    .describe('SHA-256 of `summary` in canonical JSON: keys in order of their code units, no blanks, UTF-8.'),
  edition: edition.optional(),
  published: published.optional(),
  summary,
});

export const summaryFileSchema = () => z.toJSONSchema(summaryFile, { target: 'draft-2020-12' });
