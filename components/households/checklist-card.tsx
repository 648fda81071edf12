import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { PHRASEBOOKS, type StoredItem } from '@/lib/domain/criteria/render-evaluation';
import type { Outcome } from '@/lib/domain/criteria/vocabulary';
import type { ChecklistRow } from '@/lib/domain/letting/finding/checklist-rows';
import type { PaperRow } from '@/lib/domain/papers/paper-row';
import { SectionReference } from '../agreements/section-reference';
import { capitalised } from '../ui/capitalised';
import { Card } from '../ui/card';
import { Chip, type ChipTone } from '../ui/chip';
import { formatDay } from '../ui/format';
import type { MemberLabels } from './member-labels';
import { sharedReference } from './shared-reference';

const TONES: Record<StoredItem['state'], ChipTone> = {
  FULFILLED: 'success',
  AWAITS_REVIEW: 'strong',
  MISSING: 'warning',
};

interface ChecklistProps {
  rows: readonly ChecklistRow[];
  labels: MemberLabels;
  outcome: Outcome;
  /** Where a fact is stated, by member; null where nothing can be stated any more. */
  stateAt: ((member: string | null) => string) | null;
}

/** What has been shown and what is still asked for, member by member; nothing else is asked. */
export function ChecklistCard({ rows, labels, outcome, stateAt }: ChecklistProps) {
  const t = useTranslations('households.checklist');
  const asked = (id: string | null) => rows.filter(({ item }) => item.member === id);
  const people = [null, ...Object.keys(labels)].filter((id) => asked(id).length > 0);
  const shared = sharedReference(rows.flatMap(({ item }) => item.references));
  return (
    <Card title={t('title')} aside={<Count rows={rows} />} id="checklist">
      {outcome !== 'NOT_DOCUMENTED' && (
        <p className="max-w-prose text-md">{t(outcome === 'MET' ? 'nothing' : 'decided')}</p>
      )}
      {shared && <SectionReference reference={shared} />}
      {people.map((id) => (
        <section key={id ?? 'household'} className="mt-4 first:mt-0">
          <h3>{id === null ? t('household') : labels[id]}</h3>
          <ul className="divide-y divide-line">
            {asked(id).map((row) => (
              <Row
                key={`${row.item.kind}${row.item.text.da}`}
                {...{ row, stateAt }}
                isShared={shared !== null}
              />
            ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}

/** What is to be asked for, and what has come and waits for the officer: two things to do. */
function Count({ rows }: Pick<ChecklistProps, 'rows'>) {
  const t = useTranslations('households.checklist');
  const said = (['MISSING', 'AWAITS_REVIEW'] as const).flatMap((state) => {
    const count = rows.filter((row) => stateOf(row) === state).length;
    return count === 0 ? [] : [t(`count.${state}`, { count })];
  });
  return said.length > 0 && <span className="text-ink-muted">{said.join(', ')}</span>;
}

/** Which months a payslip covers is known when somebody has looked at it. */
function stateOf({ item, papers }: ChecklistRow): StoredItem['state'] {
  const unseen = papers.some(({ verdict }) => verdict === 'UNSEEN');
  return item.state === 'MISSING' && unseen ? 'AWAITS_REVIEW' : item.state;
}

interface RowProps extends Pick<ChecklistProps, 'stateAt'> {
  row: ChecklistRow;
  /** The card says once where all of it stands. */
  isShared: boolean;
}

function Row({ row, stateAt, isShared }: RowProps) {
  const t = useTranslations('households.checklist');
  const locale = useLocale();
  const { item, papers } = row;
  const state = stateOf(row);
  return (
    <li className="grid break-inside-avoid gap-x-4 gap-y-1 py-2.5 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0 text-md">
        <span className="text-sm text-ink-muted">{t(`kind.${item.kind}`)} </span>
        {item.kind === 'FACT' && stateAt ? (
          <Link href={stateAt(item.member)} prefetch={false}>
            {capitalised(item.text[locale])}
          </Link>
        ) : (
          capitalised(item.text[locale])
        )}
        {papers.length > 0 && (
          <ul className="mt-0.5 text-sm">
            {papers.map((paper) => (
              <Looked key={paper.id} paper={paper} />
            ))}
          </ul>
        )}
        {!isShared && (
          <span className="mt-0.5 flex flex-wrap gap-x-3">
            {item.references.map((reference) => (
              <SectionReference key={reference.text.da} reference={reference} />
            ))}
          </span>
        )}
      </div>
      <div>
        <Chip tone={TONES[state]}>{t(`state.${state}`)}</Chip>
      </div>
    </li>
  );
}

/** Who looked at a paper, when, and what was found. */
function Looked({ paper }: { paper: PaperRow }) {
  const t = useTranslations('households.checklist');
  const locale = useLocale();
  const { kind, verdict, seenOn, seenBy, refusal } = paper;
  const who = { by: seenBy ?? '', day: seenOn === null ? '' : formatDay(seenOn, locale) };
  return (
    <li>
      {capitalised(PHRASEBOOKS[locale].paper[kind])}:{' '}
      {t(`looked.${verdict}`, { ...who, refusal: refusal ?? '' })}
    </li>
  );
}
