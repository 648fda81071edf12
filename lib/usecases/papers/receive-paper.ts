import { appendApplicantEvents } from '@/lib/data/applicants/applicant-events';
import {
  findPaperDesk,
  insertFile,
  insertPaper,
  isStillUnseen,
  type LockedPaperDesk,
  lockPaperDesk,
  type PaperOf,
} from '@/lib/data/papers/papers-receive';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { PaperKind } from '@/lib/domain/criteria/vocabulary';
import type { LettingSettings } from '@/lib/domain/letting/letting-settings';
import { displayName } from '@/lib/domain/papers/display-name';
import { eraseOn, retentionOf } from '@/lib/domain/papers/retention';
import { type FileRefusal, MOST_BYTES, MOST_KEPT_FILES } from '@/lib/domain/papers/upload';
import { asId, type PaperFileId, type PaperId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { newId } from '@/lib/platform/new-id';
import { seal } from '@/lib/platform/secrets/sealed';
import { turns } from '@/lib/platform/turns';
import type { SentFile } from '@/lib/platform/uploads/multipart';
import { type Spool, spool } from '@/lib/platform/uploads/spool';
import { type Inspected, inspectFile } from './inspect-file';
import { openDesk } from './open-desk';
import type { PaperRefused } from './paper-errors';

export type ReceivePaperInput = PaperOf & {
  /** Chosen by the form, so that its files become the pages of one paper, however they come. */
  readonly paperId: PaperId;
  readonly kind: PaperKind;
  readonly from: 'APPLICANT' | 'OFFICER';
  readonly files: AsyncIterable<SentFile>;
};

export type ReceivedPaper = {
  /** Null when no file could be taken. */
  readonly paperId: PaperId | null;
  readonly stored: number;
  readonly refused: readonly FileRefusal[];
  /** The applicant has as many files as there is room for: what came after the last one stored was not taken. */
  readonly full: boolean;
};

export type ReceivePaperError = PaperRefused | { readonly code: 'no-file' };

/** Storing holds a connection for as long as this server's disk takes: never so many that others wait for one. */
const storing = turns(3);

/**
 * Receives the files of one paper. Nothing of the database is held while the sender sends; each file is stored whole, in
 * one transaction, or not at all, and one that is refused does not take the others with it.
 */
export async function receivePaper(
  scope: Scope,
  input: ReceivePaperInput,
): Promise<Result<ReceivedPaper, ReceivePaperError>> {
  const asked = await inHotTransaction(scope, async (tx) =>
    openDesk(tx, scope, { desk: await findPaperDesk(tx, scope, input), kind: input.kind, way: 'UPLOADED' }),
  );
  if (!asked.ok) return asked;
  const received = { paperId: null as PaperId | null, stored: 0, refused: [] as FileRefusal[], full: false };
  for await (const file of input.files) {
    const taken = await takeFile(scope, { ...input, paperId: received.paperId ?? input.paperId }, file);
    if (taken.ok) {
      received.paperId = taken.value;
      received.stored += 1;
    } else if (typeof taken.error === 'string') received.refused.push(taken.error);
    else if (taken.error.code === 'too-many-files') return ok({ ...received, full: true });
    else return err(taken.error);
  }
  return received.stored + received.refused.length === 0 ? err({ code: 'no-file' }) : ok(received);
}

type Full = { readonly code: 'too-many-files' };
type FileError = FileRefusal | PaperRefused | Full;

async function takeFile(
  scope: Scope,
  input: ReceivePaperInput,
  file: SentFile,
): Promise<Result<PaperId, FileError>> {
  const fileId = asId<PaperFileId>(newId());
  const spooled = await spool(file.bytes, fileId);
  try {
    if (file.isCut() || spooled.bytes > MOST_BYTES) return err('TOO_LARGE');
    return await keep(scope, input, { spooled, fileId, name: file.name });
  } finally {
    await spooled.close();
  }
}

type Arrived = { readonly spooled: Spool; readonly fileId: PaperFileId; readonly name: string };

async function keep(
  scope: Scope,
  input: ReceivePaperInput,
  { spooled, fileId, name }: Arrived,
): Promise<Result<PaperId, FileError>> {
  const inspected = await inspectFile(spooled, { name, fileId });
  if (!inspected.ok) return inspected;
  const { mediaType, kept } = inspected.value;
  try {
    const file = { mediaType, kept, fileId, name };
    return await storing.run(() => inHotTransaction(scope, (tx) => store(tx, scope, input, file)));
  } finally {
    if (kept !== spooled) await kept.close();
  }
}

/** Asks everything again under the lock: while the file came in, the offer may have ended. */
async function store(
  tx: HotTx,
  scope: Scope,
  input: ReceivePaperInput,
  file: Inspected & { readonly fileId: PaperFileId; readonly name: string },
): Promise<Result<PaperId, PaperRefused | Full>> {
  const desk = await lockPaperDesk(tx, scope, input);
  const asked = await openDesk(tx, scope, { desk, kind: input.kind, way: 'UPLOADED' });
  if (!asked.ok) return asked;
  if (desk === null) return err({ code: 'not-found' });
  if (desk.files >= MOST_KEPT_FILES) return err({ code: 'too-many-files' });
  const paperId = await paperOf(tx, scope, desk, input);
  const name = displayName(file.name, file.mediaType);
  await insertFile(tx, scope, desk, {
    ...{ id: file.fileId, paperId, name: seal(name, file.fileId), mediaType: file.mediaType },
    ...{ bytes: file.kept.bytes, chunks: file.kept.chunks, sealed: file.kept.sealed() },
    eraseOn: firstEraseOn(desk, input.kind, asked.value),
  });
  return ok(paperId);
}

/** The paper that the file is a page of, made with its first page. One that has been judged meanwhile gets no new pages. */
async function paperOf(
  tx: HotTx,
  scope: Scope,
  desk: LockedPaperDesk,
  { paperId, kind, from }: ReceivePaperInput,
): Promise<PaperId> {
  if (await isStillUnseen(tx, scope, desk, { id: paperId, kind, from })) return paperId;
  const made = { kind, way: 'UPLOADED', from } as const;
  const other = asId<PaperId>(newId());
  const id = (await insertPaper(tx, scope, desk, { id: paperId, ...made })) ? paperId : other;
  if (id === other) await insertPaper(tx, scope, desk, { id, ...made });
  const { applicantId, organisationId, now: at } = desk;
  const event = { kind: 'PAPER_RECEIVED', payload: { paperId: id } } as const;
  const byApplicant = from === 'APPLICANT';
  await appendApplicantEvents(tx, scope, [{ applicantId, organisationId, event, at, byApplicant }]);
  return id;
}

const firstEraseOn = (desk: LockedPaperDesk, kind: PaperKind, settings: LettingSettings) =>
  eraseOn(retentionOf(kind, settings), {
    receivedOn: dayOfInstant(desk.now),
    decidedOn: null,
    endedOn: null,
  });
