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
