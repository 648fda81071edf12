import { findAttachment } from '@/lib/data/agreements/agreement-attachments';
import type { UserScope } from '@/lib/domain/access/scope';
import { openChunk } from '@/lib/platform/secrets/sealed-stream';
import { placeOf } from './attach-document';

export type ReadAttachment = { readonly title: string; readonly bytes: Buffer<ArrayBuffer> };

/** A document of an agreement that the reader may read; throws where it is not as it was stored. */
export async function readAttachment(scope: UserScope, id: string): Promise<ReadAttachment | null> {
  const found = await findAttachment(scope, id);
  return found && { title: found.title, bytes: openChunk(found.sealed, placeOf(found.id)) };
}
