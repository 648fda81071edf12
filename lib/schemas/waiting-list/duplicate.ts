import { z } from 'zod';
import { type ApplicantId, asId } from '@/lib/domain/shared/ids';
import type { DuplicateFinding } from '@/lib/domain/waiting-list/duplicate';
import { freeText } from '../free-text';
import type { SearchParams } from '../lists/params';
import { revision } from '../revision';

const applicantId = z.uuid().transform((id) => asId<ApplicantId>(id.toLowerCase()));

const FINDINGS = ['KEEP_FIRST', 'KEEP_SECOND', 'DIFFERENT_PEOPLE'] as const;

/** The form under a pair: who they are, what was found of them, and how that is known. */
export const resolveDuplicateSchema = z
  .object({
    firstId: applicantId,
    firstRevision: revision,
    secondId: applicantId,
    secondRevision: revision,
    finding: z.enum(FINDINGS),
    earlier: z
      .string()
      .default('')
      .transform((value) => value === 'yes'),
    reason: freeText().min(3).max(1000),
  })
  .transform(({ firstId, firstRevision, secondId, secondRevision, finding, earlier, reason }) => ({
    pair: [
      { applicantId: firstId, revision: firstRevision },
      { applicantId: secondId, revision: secondRevision },
    ] as const,
    finding: findingOf(finding, { firstId, secondId, earlier }),
    reason,
  }));

type Pair = { readonly firstId: ApplicantId; readonly secondId: ApplicantId; readonly earlier: boolean };

const findingOf = (
  finding: (typeof FINDINGS)[number],
  { firstId, secondId, earlier }: Pair,
): DuplicateFinding =>
  finding === 'DIFFERENT_PEOPLE'
    ? { resolution: finding }
    : { resolution: 'SAME_PERSON', keep: finding === 'KEEP_FIRST' ? firstId : secondId, earlier };

const place = z.object({ one: z.uuid(), other: z.uuid() });

/** The pair after which a page begins; null: the first page. */
export const readPairPlace = (params: SearchParams): z.output<typeof place> | null =>
  place.safeParse(params).data ?? null;
