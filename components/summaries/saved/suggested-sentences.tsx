'use client';

import { useEffect, useState } from 'react';
import { buttonClasses } from '../../ui/button';
import { fieldId } from '../../ui/field';
import { TextareaField } from '../../ui/text-field';

/** Sentences that today's figures give and the summary does not have. */
export interface Suggested {
  sentences: readonly string[];
  /** What they are remembered by, once they are shown. */
  offered: string;
  /** The name of each one's field. */
  names: readonly string[];
  text: string;
  hint: string;
  /** The same page with the fields there already, for a browser without scripts. */
  href: string;
  open: boolean;
}

interface Props {
  suggested: Suggested;
  /** What was typed in these fields before the form came back; undefined: it has not been sent. */
  typed: readonly string[] | undefined;
  /** How many fields stand before these. */
  after: number;
}

/** Fields with the suggestions, once they are asked for; what has been typed in the others stays. */
export function SuggestedSentences({ suggested, typed, after }: Props) {
  const { sentences, offered, names, text, hint, href, open } = suggested;
  const [asked, setAsked] = useState(false);
  const first = fieldId('sentences[]', String(after));
  useEffect(() => {
    if (asked) document.getElementById(first)?.focus();
  }, [asked, first]);
  const isShown = asked || open || (typed !== undefined && typed.length > 0);
  return (
    <div className="mt-4 grid justify-items-start gap-4">
      {isShown ? (
        <div className="grid w-full gap-4">
          <input type="hidden" name="offered" value={offered} />
          {sentences.map((sentence, at) => (
            <TextareaField
              key={names[at]}
              name="sentences[]"
              form={String(after + at)}
              label={names[at] ?? ''}
              optional
              rows={2}
              maxLength={600}
              defaultValue={typed === undefined ? sentence : (typed[at] ?? '')}
            />
          ))}
        </div>
      ) : (
        sentences.length > 0 && (
          <a
            href={href}
            className={buttonClasses('plain', 'sm')}
            onClick={(event) => {
              event.preventDefault();
              setAsked(true);
            }}
          >
            {text}
          </a>
        )
      )}
      {(!isShown || sentences.length === 0) && <p className="text-sm text-ink-muted">{hint}</p>}
    </div>
  );
}
