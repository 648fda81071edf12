import { FILE_REFUSALS, type FileRefusal } from '@/lib/domain/papers/upload';
import type { SearchParams } from '../lists/params';

const UPLOAD_FAULTS = [
  'not-found',
  'offer-over',
  'no-ground',
  'to-be-shown',
  'no-file',
  'too-many-files',
  'bad-form',
  'broken-off',
  'busy',
  'birth-needed',
  'failed',
] as const;
/** Why none of a form's files was taken. */
export type UploadFault = (typeof UPLOAD_FAULTS)[number];

/** What became of a form with files, as the page that it leads to says it. Codes and numbers, never a file's name. */
export type UploadAnswer = {
  readonly stored: number;
  readonly refused: readonly FileRefusal[];
  readonly fault: UploadFault | null;
};

export const answerOf = (answer: Partial<UploadAnswer>): UploadAnswer => ({
  ...{ stored: 0, refused: [], fault: null },
  ...answer,
});

export const answerQuery = ({
  stored,
  refused,
  fault,
}: UploadAnswer): Readonly<Record<string, string | undefined>> => ({
  stored: stored > 0 ? String(stored) : undefined,
  refused: refused.length > 0 ? refused.join('.') : undefined,
  fault: fault ?? undefined,
});

const first = (value: SearchParams[string]): string =>
  typeof value === 'string' ? value : (value?.[0] ?? '');

/** The same read back; null where the address says nothing of it. Anybody may have written the address. */
export function readUploadAnswer(params: SearchParams): UploadAnswer | null {
  const stored = /^[1-9][0-9]?$/.test(first(params.stored)) ? Number(first(params.stored)) : 0;
  const said = first(params.refused).slice(0, 500).split('.');
  const refused = said.flatMap((code) => FILE_REFUSALS.find((known) => known === code) ?? []);
  const fault = UPLOAD_FAULTS.find((known) => known === first(params.fault)) ?? null;
  return stored === 0 && refused.length === 0 && fault === null ? null : { stored, refused, fault };
}
