import { fileTypeFromBuffer } from 'file-type';

/** What kind of file begins with these bytes, as a media type; null when no kind is known. */
export async function kindOfBytes(head: Uint8Array): Promise<string | null> {
  const found = await fileTypeFromBuffer(head);
  return found?.mime ?? null;
}

/** So many bytes tell one kind from another. */
export const TELLING_BYTES = 4_100;
