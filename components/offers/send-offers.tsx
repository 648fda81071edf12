'use client';

import { type ReactNode, useActionState } from 'react';
import { errorsOf, type FormAction, type FormState } from '@/lib/schemas/form-state';
import { fieldId } from '../ui/field';
import { FormErrors } from '../ui/form-errors';
import { Notice } from '../ui/notice';
import { SubmitButton } from '../ui/submit-button';
import { TextareaField } from '../ui/text-field';
import { SEEN } from './seen-candidates';

export interface SendCandidate {
  applicantId: string;
  /** Names the checkbox: the applicant and what tells her from others of the same name. */
  label: string;
  /** What else the waterfall shows of her, in cells of its own choosing. */
  children?: ReactNode;
}

export interface SendWords {
  legend: string;
  hint: string;
  submit: string;
  kept: string;
  due: string;
  reason: string;
  reasonHint: string;
  /** Those after the first ones, in a word. */
  further: string;
  /** Of households of more than two per room. */
  crowded: string;
  crowdedHint: string;
  crowdingReason: string;
  /** Set where no more offers may be out at once. */
  full: string | null;
}

interface SendOffersProps {
  action: FormAction;
  initial: FormState;
  lettingId: string;
  vacancyId: string;
  /** Of the letting. */
  revision: number;
  phase: string;
  /** In the order of the waterfall: it becomes the places of the offers. */
  candidates: readonly SendCandidate[];
  /** Those who are skipped for being more than two per room alone: they may be offered it with a reason. */
  crowded: readonly SendCandidate[];
  words: SendWords;
}

/** The waterfall's candidates as a form: whoever is ticked gets an offer. Works without JavaScript. */
export function SendOffers(props: SendOffersProps) {
  const { action, initial, lettingId, vacancyId, revision, phase, candidates, crowded, words } = props;
  const [state, send] = useActionState(action, initial);
  const chosen = state.lists.applicantIds ?? [];
  const error = state.fieldErrors.applicantIds ?? [];
  const labels = {
    ...{ applicantIds: words.legend, reason: words.reason, crowdingReason: words.crowdingReason },
  };
  const errors = <FormErrors errors={errorsOf(state)} labels={labels} form="send" />;
  const further = candidates.slice(SEEN);
  // A colleague was first with the last of them: that is said all the same.
  if (candidates.length + crowded.length === 0) return errors;
  return (
    <form action={send} noValidate className="grid gap-4" id="send-offers">
      {errors}
      {state.kept && <Notice>{words.kept}</Notice>}
      <input type="hidden" name="lettingId" value={lettingId} />
      <input type="hidden" name="vacancyId" value={vacancyId} />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="phase" value={phase} />
      <fieldset
        key={state.attempt}
        className={error.length > 0 ? 'min-w-0 border-l-4 border-red pl-3' : 'min-w-0'}
      >
        <legend className="mb-1 text-sm font-medium">{words.legend}</legend>
        <p className="mb-2 max-w-prose text-sm text-ink-muted">{words.hint}</p>
        <Choices candidates={candidates.slice(0, SEEN)} chosen={chosen} first />
        {further.length > 0 && (
          <details className="mt-3" open={further.some(({ applicantId }) => chosen.includes(applicantId))}>
            <summary className="cursor-pointer font-medium text-accent underline underline-offset-4">
              {words.further}
            </summary>
            <div className="mt-2">
              <Choices candidates={further} chosen={chosen} />
            </div>
          </details>
        )}
      </fieldset>
      <TextareaField
        key={`reason ${state.attempt}`}
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        error={state.fieldErrors.reason}
        defaultValue={state.values.reason}
        rows={2}
        maxLength={500}
        form="send"
        optional
      />
      {crowded.length > 0 && (
        <details
          key={`crowded ${state.attempt}`}
          open={crowded.some(({ applicantId }) => chosen.includes(applicantId))}
        >
          <summary className="cursor-pointer font-medium text-accent underline underline-offset-4">
            {words.crowded}
          </summary>
          <fieldset className="mt-2 grid min-w-0 gap-4">
            <legend className="sr-only">{words.crowded}</legend>
            <p className="max-w-prose text-sm text-ink-muted">{words.crowdedHint}</p>
            <Choices candidates={crowded} chosen={chosen} first={candidates.length === 0} />
            <TextareaField
              name="crowdingReason"
              label={words.crowdingReason}
              error={state.fieldErrors.crowdingReason}
              defaultValue={state.values.crowdingReason}
              rows={2}
              maxLength={500}
              form="send"
              optional
            />
          </fieldset>
        </details>
      )}
      {words.full ? (
        <Notice tone="warning">{words.full}</Notice>
      ) : (
        <div className="bottom-0 -mx-2 flex flex-wrap items-center gap-3 border-t border-line bg-paper px-2 py-3 [@media(min-height:32rem)]:sticky print:static">
          <SubmitButton>{words.submit}</SubmitButton>
          <span className="text-sm text-ink-muted">{words.due}</span>
        </div>
      )}
    </form>
  );
}

interface ChoicesProps {
  candidates: readonly SendCandidate[];
  chosen: readonly string[];
  /** An error about whom to choose leads to the first of these. */
  first?: boolean;
}

function Choices({ candidates, chosen, first }: ChoicesProps) {
  if (candidates.length === 0) return null;
  return (
    <ol className="divide-y divide-line border-y border-line">
      {candidates.map(({ applicantId, label, children }, index) => (
        <li key={applicantId} className="relative has-checked:bg-accent-soft">
          <label className="flex gap-3 px-2 py-2.5 hover:bg-ground">
            <input
              type="checkbox"
              id={first && index === 0 ? fieldId('applicantIds', 'send') : undefined}
              name="applicantIds[]"
              value={applicantId}
              defaultChecked={chosen.includes(applicantId)}
              className="mt-0.75 size-4.5 flex-none scroll-mb-24 accent-accent"
            />
            <span className="min-w-0 text-md font-medium">{label}</span>
          </label>
          {children && <div className="px-2 pb-2.5 pl-10">{children}</div>}
        </li>
      ))}
    </ol>
  );
}
