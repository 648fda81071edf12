import { useLocale, useTranslations } from 'next-intl';
import type { StoredItem } from '@/lib/domain/criteria/render-evaluation';
import type { StoredHomeEvaluation } from '@/lib/domain/letting/evaluate-for-home';
import { SectionReference } from '../agreements/section-reference';
import { capitalised } from '../ui/capitalised';
import { Card } from '../ui/card';
import { Chip, type ChipTone } from '../ui/chip';
import type { MemberLabels } from './member-labels';

const TONES: Record<StoredItem['state'], ChipTone> = {
  FULFILLED: 'success',
  AWAITS_REVIEW: 'strong',
  MISSING: 'warning',
};

/** What has been shown and what is still asked for, member by member; nothing else is asked. */
export function ChecklistCard({ stored, labels }: { stored: StoredHomeEvaluation; labels: MemberLabels }) {
  const t = useTranslations('households.checklist');
  const items = stored.sets.flatMap(({ evaluation }) => evaluation.checklist);
  const people = [null, ...stored.members.map(({ id }) => id)].filter((id) =>
    items.some(({ member }) => member === id),
  );
  return (
    <Card title={t('title')} id="checklist">
      {items.length === 0 ? (
        <p className="text-md">{t('nothing')}</p>
      ) : (
        people.map((id) => (
          <section key={id ?? 'household'} className="not-first:mt-5">
            <h3>{id === null ? t('household') : labels[id]}</h3>
            <ul className="divide-y divide-line">
              {items
                .filter(({ member }) => member === id)
                .map((item) => (
                  <Item key={`${item.kind}${item.text.da}`} item={item} />
                ))}
            </ul>
          </section>
        ))
      )}
    </Card>
  );
}

function Item({ item }: { item: StoredItem }) {
  const t = useTranslations('households.checklist');
  const locale = useLocale();
  return (
    <li className="grid gap-x-4 gap-y-1 py-2.5 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0 text-md">
        <span className="text-sm text-ink-muted">{t(`kind.${item.kind}`)} </span>
        {capitalised(item.text[locale])}
        <span className="mt-0.5 flex flex-wrap gap-x-3">
          {item.references.map((reference) => (
            <SectionReference key={reference.text.da} reference={reference} />
          ))}
        </span>
      </div>
      <div>
        <Chip tone={TONES[item.state]}>{t(`state.${item.state}`)}</Chip>
      </div>
    </li>
  );
}
