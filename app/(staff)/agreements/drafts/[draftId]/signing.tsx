import type { DraftOnFile } from '@/lib/data/agreement-drafts';
import type { UserScope } from '@/lib/domain/access/scope';

interface SigningProps {
  draft: DraftOnFile;
  scope: UserScope;
}

/** Where the draft stands between the parties: who has signed, and what comes next. */
export async function Signing(_: SigningProps) {
  return null;
}
