import { useLocale, useTranslations } from 'next-intl';
import type { SlotCase } from '@/lib/domain/slot/slot-case';
import { SectionReference } from '../../agreements/section-reference';
import { Card } from '../../ui/card';

/** What the citizen must meet, with the section that says so. */
export function DemandsCard({ file }: { file: SlotCase }) {
  const t = useTranslations('slots.detail');
  const locale = useLocale();
  const { demands, slot } = file;
  const asked = slot.state === 'OFFERED' || slot.state === 'CLAIMED';
  return (
    <Card title={t('demands')} id="demands">
      {demands.length === 0 ? (
        <p className="text-md text-ink-muted">{t('demandsNone')}</p>
      ) : (
        <>
          {asked && <p className="mb-2 text-md text-ink-muted">{t('demandsNow')}</p>}
          <ul className="divide-y divide-line">
            {demands.map(({ demand, label, text, reference }) => (
              <li key={demand} className="py-2.5 first:pt-0 last:pb-0">
                <b className="font-medium">{label[locale]}</b>
                <p className="max-w-prose text-md">{text[locale]}</p>
                <SectionReference reference={reference} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
