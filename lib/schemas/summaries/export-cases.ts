import { z } from 'zod';
import type { SummaryExportId } from '@/lib/domain/shared/ids';
import { EXPORT_FORMS } from '@/lib/domain/summary/home-list';
import { freeText } from '../free-text';
import { idParam, type SearchParams, wordParam } from '../lists/params';
import { says } from '../message-key';

/** Why somebody takes the homes behind a summary with her, and in which form. */
export const exportCasesSchema = z.object({
  form: z.enum(EXPORT_FORMS),
  reason: freeText().pipe(
    z.string().min(5, says('summaries.cases.reasonShort')).max(500, says('summaries.cases.reasonLong')),
  ),
});

/** What the handler could not make a file of. */
const EXPORT_FAULTS = ['form', 'nothing', 'too-many'] as const;
export type ExportFault = (typeof EXPORT_FAULTS)[number];
const faults = z.object({ fault: wordParam(EXPORT_FAULTS) });
export const readExportFault = (search: SearchParams) => faults.parse(search).fault;

const turns = z.object({ after: idParam<SummaryExportId>(), before: idParam<SummaryExportId>() });

/** Which page of the log of exports is asked for. */
export function readExportTurn(search: SearchParams) {
  const { after, before } = turns.parse(search);
  if (after !== undefined) return { direction: 'after', id: after } as const;
  return before === undefined ? null : ({ direction: 'before', id: before } as const);
}
