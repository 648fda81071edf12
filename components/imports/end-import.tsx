'use client';

import { useActionState } from 'react';
import { emptyFormState, errorsOf, type FormAction, type FormState, keptOf } from '@/lib/schemas/form-state';
import { FormErrors } from '../ui/form-errors';
import { SubmitButton } from '../ui/submit-button';

interface EndImportProps {
  importId: string;
  /** What was looked at; null: there is nothing to import. */
  stamp: string | null;
  confirm: FormAction;
  discard: FormAction;
  /** A confirmation that was kept while the reader entered her password again. */
  kept?: FormState;
  texts: {
    readonly confirm: string;
    readonly discard: string;
    /** Null: nothing is lost by it. */
    readonly discardText: string | null;
    /** Said where it was kept: nothing has happened yet. */
    readonly again?: string;
  };
}

/** Imports what is shown, or throws the file away. Both are final, and each says what happens. */
export function EndImport({ importId, stamp, confirm, discard, kept, texts }: EndImportProps) {
  const [confirmed, sendConfirm] = useActionState(confirm, keptOf(kept ?? emptyFormState, { importId }));
  const [discarded, sendDiscard] = useActionState(discard, emptyFormState);
  return (
    <div className="space-y-4">
      {confirmed.kept && texts.again && <p role="status">{texts.again}</p>}
      <FormErrors errors={[...errorsOf(confirmed), ...errorsOf(discarded)]} />
      <div className="flex flex-wrap items-start gap-2">
        {stamp !== null && (
          <form action={sendConfirm}>
            <input type="hidden" name="importId" value={importId} />
            <input type="hidden" name="stamp" value={stamp} />
            <SubmitButton>{texts.confirm}</SubmitButton>
          </form>
        )}
        <form action={sendDiscard}>
          <input type="hidden" name="importId" value={importId} />
          <SubmitButton look="plain">{texts.discard}</SubmitButton>
        </form>
      </div>
      {texts.discardText !== null && <p className="text-sm text-ink-muted">{texts.discardText}</p>}
    </div>
  );
}
