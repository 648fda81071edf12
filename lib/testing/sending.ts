import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { POST } from '@/app/api/papers/upload/route';
import type { UploadAnswer } from '@/lib/schemas/papers/upload-answer';
import { type FileMade, formBytes, formRequest, type Sending } from './papers';

export type SaidOfFiles = UploadAnswer & { readonly to: string };

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
