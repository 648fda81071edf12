import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { POST } from '@/app/api/papers/upload/route';
import type { UploadAnswer } from '@/lib/schemas/papers/upload-answer';
import { givenTown, type Town } from '../builders';
import {
  type FileMade,
  formBytes,
  formRequest,
  givenOfferTo,
  type OfferWithMember,
  type Sending,
} from '../lettings/papers';
import { openBrowser } from './request';
import { signInAs } from './signed-in';

export type SaidOfFiles = UploadAnswer & { readonly to: string };

/** An officer signed in, and an applicant who has an offer. */
export async function givenUploadDesk(): Promise<{ town: Town; offer: OfferWithMember }> {
  openBrowser('/');
  const town = await givenTown();
  const offer = await givenOfferTo(town);
  await signInAs(town.officer);
  return { town, offer };
}

/** Sends an officer's form, as whoever the browser of the test is. */
export const sendForm = async (
  fields: Readonly<Record<string, string>>,
  files: readonly FileMade[],
  sending: Sending = {},
): Promise<Response> => POST(formRequest('/api/papers/upload', formBytes(fields, files), sending));

export const said = async (response: Promise<Response>): Promise<SaidOfFiles> => (await response).json();

/** From here on the test file spools into a folder of its own, which goes with it. */
export function ownTemporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'noeglen-papers-'));
  process.env.TMPDIR = folder;
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
