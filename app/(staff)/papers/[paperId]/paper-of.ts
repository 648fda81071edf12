import { cache } from 'react';
import { z } from 'zod';
import { findPaper } from '@/lib/data/papers/papers';
import type { UserScope } from '@/lib/domain/access/scope';
import { asId, type PaperId } from '@/lib/domain/shared/ids';
import type { SearchParams } from '@/lib/schemas/lists/params';

export interface PaperProps {
  readonly params: Promise<{ readonly paperId: string }>;
  readonly searchParams: Promise<SearchParams>;
}

/** The paper that the address names; null for another tenant's, for none, and for what is no id. */
export async function paperOf({ params }: PaperProps, scope: UserScope) {
  const { paperId } = await params;
  return z.uuid().safeParse(paperId).success ? readOnce(scope, asId<PaperId>(paperId.toLowerCase())) : null;
}

const readOnce = cache(findPaper);
