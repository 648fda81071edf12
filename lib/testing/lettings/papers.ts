import { Readable } from 'node:stream';
import sharp from 'sharp';
import type { UserScope } from '@/lib/domain/access/scope';
import type { PaperKind } from '@/lib/domain/criteria/vocabulary';
import { asId, type HouseholdMemberId, type LettingId, type PaperId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { whatText } from '@/lib/schemas/papers/what-text';
import { receivePaper } from '@/lib/usecases/papers/receive-paper';
import { aReport, givenDepartment, insert, rowsOf, type Town } from '../builders';
import { reported } from '../environment/reporting';
import { givenApplicant } from './applicants';
import { type GivenLetting, type GivenOffer, givenOffer } from './offers';
import { granted } from './slots';

/** A home whose criteria give a ground to ask for a certificate: all of the tightened ones. */
export async function givenTightenedLetting(town: Town): Promise<GivenLetting> {
  const departmentId = await givenDepartment(town, { tier: 'RED' });
  const { vacancyId } = await reported(town.officer, aReport(departmentId));
  const lettingId = asId<LettingId>(newId());
  await insert(
    `INSERT INTO letting (id, vacancy_id, organisation_id, municipality_id, department_id, basis, opening, state, opened_at, opened_by)
     VALUES ($1, $2, $3, $4, $5, 'TIGHTENED', '{}', 'OPEN', app_now(), $6)`,
    [lettingId, vacancyId, town.organisationId, town.municipalityId, departmentId, town.officer.userId],
  );
  return { lettingId, vacancyId, departmentId };
}

export type OfferWithMember = GivenOffer & { readonly memberId: HouseholdMemberId };

/** An offer of a home to somebody alone. */
export async function givenOfferTo(town: Town, letting?: GivenLetting): Promise<OfferWithMember> {
  const { applicantId, memberIds } = await givenApplicant(town);
  const [memberId] = memberIds;
  if (memberId === undefined) throw new Error('An applicant is a member of the household');
  const given = letting === undefined ? { applicantId } : { applicantId, letting };
  return { ...(await givenOffer(town, given)), memberId };
}

/** The smallest thing that is a PDF, filled up to so many bytes. */
export function aPdf(bytes = 300): Buffer {
  const [head, tail] = [Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\n%'), Buffer.from('\ntrailer<<>>\n%%EOF\n')];
  return Buffer.concat([head, Buffer.alloc(Math.max(0, bytes - head.length - tail.length), 'x'), tail]);
}

const canvas = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#8899aa' } });

export const aJpeg = (width = 40, height = 30): Promise<Buffer> =>
  canvas(width, height)
    .withExif({ IFD0: { Copyright: 'Hemmeligt', ImageDescription: 'Set her' } })
    .jpeg()
    .toBuffer();

export const aPng = (width = 40, height = 30): Promise<Buffer> => canvas(width, height).png().toBuffer();

export type FileMade = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type?: string;
  /** The header of the part as it is sent, where a test writes its own. */
  readonly disposition?: string;
};

const BOUNDARY = 'proeve-graense-7f3a';

/** A form with files as a browser sends it, byte by byte: the fields first. */
export function formBytes(fields: Readonly<Record<string, string>>, files: readonly FileMade[]): Buffer {
  const parts: Buffer[] = [];
  for (const [name, value] of Object.entries(fields))
    parts.push(
      Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
    );
  for (const { name, bytes, type = 'application/octet-stream', disposition } of files) {
    const said = disposition ?? `form-data; name="files"; filename="${name}"`;
    const head = `--${BOUNDARY}\r\nContent-Disposition: ${said}\r\nContent-Type: ${type}\r\n\r\n`;
    parts.push(Buffer.from(head), Buffer.from(bytes), Buffer.from('\r\n'));
  }
  return Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}

const ORIGIN = 'http://localhost:3000';

export type Sending = {
  readonly headers?: Readonly<Record<string, string>>;
  /** Instead of all bytes at once. */
  readonly body?: ReadableStream<Uint8Array>;
};

/** The request that carries the form, from a page of ours. */
export function formRequest(path: string, bytes: Buffer, { headers = {}, body }: Sending = {}): Request {
  return new Request(`${ORIGIN}${path}`, {
    method: 'POST',
    body: body ?? new Uint8Array(bytes),
    duplex: 'half',
    headers: {
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      ...{ host: 'localhost:3000', origin: ORIGIN, accept: 'application/json' },
      ...headers,
    },
  } as RequestInit);
}

/** What an officer's form holds beside its files. */
export const staffFields = (
  { applicantId, offerId, memberId }: Pick<OfferWithMember, 'applicantId' | 'offerId' | 'memberId'>,
  kind: PaperKind = 'PAYSLIP',
): Readonly<Record<string, string>> => ({
  ...{ applicantId, offerId, paperId: asId<PaperId>(newId()), what: whatText(memberId, kind) },
});

/** Everything that is stored of a town's papers, counted. */
export async function papersOf({ organisationId }: Pick<Town, 'organisationId'>) {
  const [row] = await rowsOf<{ papers: number; files: number; chunks: number; views: number; log: number }>(
    `SELECT (SELECT count(*)::int FROM paper WHERE organisation_id = $1) AS papers,
       (SELECT count(*)::int FROM paper_file WHERE organisation_id = $1 AND erased_at IS NULL) AS files,
       (SELECT count(*)::int FROM paper_chunk WHERE organisation_id = $1) AS chunks,
       (SELECT count(*)::int FROM paper_view WHERE organisation_id = $1) AS views,
       (SELECT count(*)::int FROM deletion_log WHERE organisation_id = $1) AS log`,
    [organisationId],
  );
  if (!row) throw new Error('Counting answers one row');
  return row;
}

/** Hands in a file as an officer does, through the use case; answers the paper it became. */
export async function handedIn(
  scope: UserScope,
  { applicantId, offerId, memberId }: Pick<OfferWithMember, 'applicantId' | 'offerId' | 'memberId'>,
  { name, bytes, kind = 'PAYSLIP' }: FileMade & { readonly kind?: PaperKind },
): Promise<PaperId> {
  async function* files() {
    yield { name, bytes: Readable.from([bytes]), isCut: () => false };
  }
  const of = { applicantId, offerId, memberId, kind };
  const paperId = asId<PaperId>(newId());
  const received = granted(await receivePaper(scope, { ...of, paperId, from: 'OFFICER', files: files() }));
  if (received.paperId === null) throw new Error(`The file was refused: ${received.refused}`);
  return received.paperId;
}

/** What an officer says of a paper: as little as can be said. */
export const accepted = {
  verdict: 'ACCEPTED',
  ...{ refusal: null, issuedOn: null, covers: null, lookedBy: null },
} as const;
export const refused = { ...accepted, verdict: 'REFUSED', refusal: 'Navnet kan ikke læses' } as const;
