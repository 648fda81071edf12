'use client';

import { useEffect, useState } from 'react';
import { Button } from '../ui/button';

interface CopyButtonProps {
  /** The id of the field whose text is copied, as it stands then. */
  from: string;
  label: string;
  /** Names what is copied, where several buttons say the same. */
  of?: string;
  copied: string;
}

/** Copies a field's text. Without JavaScript there is no button, and the field is marked and copied by hand. */
export function CopyButton({ from, label, of, copied }: CopyButtonProps) {
  const [isReady, setReady] = useState(false);
  const [isCopied, setCopied] = useState(false);
  useEffect(() => setReady(true), []);
  if (!isReady) return null;
  const copy = async () => {
    const field = document.getElementById(from);
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
    field.select();
    // Where the browser refuses, the text stands marked.
    await navigator.clipboard?.writeText(field.value).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <span className="inline-flex items-center gap-2 text-sm">
      <Button size="sm" onClick={copy} aria-label={of}>
        {label}
      </Button>
      <span role="status" className="text-ink-muted">
        {isCopied ? copied : ''}
      </span>
    </span>
  );
}
