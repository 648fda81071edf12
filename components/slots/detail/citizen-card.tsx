import { useLocale, useTranslations } from 'next-intl';
import type { Bilingual } from '@/lib/domain/shared/bilingual';
import type { ConfirmationShown, SlotCase } from '@/lib/domain/slot/slot-case';
import { Card } from '../../ui/card';
import { shortMoment } from '../../vacancies/moment';

interface CitizenCardProps {
  file: Pick<SlotCase, 'namings'>;
  /** Whether it is the municipality that reads. */
  own: boolean;
  demandLabel: (demand: string) => Bilingual | null;
}

/** The naming that stands: the municipality's case number and what was confirmed by whom; never facts about the citizen. */
export function CitizenCard({ file, own, demandLabel }: CitizenCardProps) {
  const t = useTranslations('slots.citizen');
  const locale = useLocale();
  const naming = file.namings.find(({ withdrawnAt }) => withdrawnAt === null);
  if (!naming) return null;
  return (
    <Card title={t('title')}>
      <div className="grid gap-2 text-md">
        {naming.own && (
          <p>
            {t('case')} <b>{naming.own.caseReference ?? t('erased')}</b>
          </p>
        )}
        <p className="text-ink-muted">
          {t('namedBy', { name: naming.namedByName, when: shortMoment(naming.namedAt, locale) })}
        </p>
        {naming.specialCriteria && <p>{t('special')}</p>}
        {!own && <p className="max-w-prose text-ink-muted">{t('forOrganisation')}</p>}
        {naming.own && naming.own.confirmations.length > 0 && (
          <ul className="list-disc space-y-1 pl-5 text-sm marker:text-ink-faint">
            {naming.own.confirmations.map((row) => (
              <li key={row.demand}>
                <Confirmation row={row} label={demandLabel(row.demand)?.[locale] ?? row.demand} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}

function Confirmation({ row, label }: { row: ConfirmationShown; label: string }) {
  const t = useTranslations('slots.citizen');
  if ('confirmedByName' in row) return t('confirmed', { demand: label, name: row.confirmedByName });
  return (
    <>
      {t('excepted', { demand: label, name: row.approvedByName })}
      <span className="block text-ink-muted">{row.exceptionReason}</span>
    </>
  );
}
