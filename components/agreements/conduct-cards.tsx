import { useLocale, useTranslations } from 'next-intl';
import type { Agreement, ReturnTerms } from '@/lib/domain/agreement/agreement';
import { Card } from '../ui/card';
import { type Column, DataTable } from '../ui/data-table';
import { DefinitionList } from '../ui/definition-list';
import { SectionReference } from './section-reference';

/** What must be confirmed of a citizen. */
export function DemandsCard({ agreement }: { agreement: Agreement }) {
  const t = useTranslations('agreements');
  const locale = useLocale();
  return (
    <Card title={t('demands')} id="demands">
      <p className="mb-3 max-w-prose text-md text-ink-muted">
        {agreement.demands.length === 0 ? t('demandsNone') : t('demandsHint')}
      </p>
      <ul className="divide-y divide-line">
        {agreement.demands.map((demand) => (
          <li key={demand.demand} className="py-2.5 first:pt-0 last:pb-0">
            <b className="font-medium">{demand.label[locale]}</b>
            <p className="max-w-prose text-md">{demand.text[locale]}</p>
            <SectionReference reference={demand.reference} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** How long the municipality has, and what then. */
export function DeadlinesCard({ agreement }: { agreement: Agreement }) {
  const t = useTranslations('agreements');
  const { deadlines } = agreement;
  return (
    <Card title={t('deadlines')} id="deadlines" aside={<SectionReference reference={deadlines.reference} />}>
      <DefinitionList
        items={[
          { term: t('answer'), value: t('workingDays', { count: deadlines.answerWorkingDays }) },
          { term: t('name'), value: t('workingDays', { count: deadlines.nameWorkingDays }) },
          { term: t('warn'), value: t('warnAfter', { count: deadlines.warnAfterWorkingDays }) },
          { term: t('expires'), value: t(deadlines.expires ? 'expiresYes' : 'expiresNo') },
        ]}
      />
    </Card>
  );
}

/** Which reasons give the turn back. */
export function ReturnsCard({ agreement }: { agreement: Agreement }) {
  const t = useTranslations('agreements');
  const tSlots = useTranslations('slots');
  const [first] = agreement.returns;
  const alike =
    first && agreement.returns.every(({ reference }) => reference.text.da === first.reference.text.da);
  return (
    <Card
      title={t('returns')}
      id="returns"
      flush
      aside={alike && <SectionReference reference={first.reference} />}
    >
      <p className="max-w-prose px-4.5 pb-3 text-md text-ink-muted md:px-6">{t('returnsHint')}</p>
      <DataTable
        caption={t('returns')}
        rows={agreement.returns}
        rowKey={({ reason }) => reason}
        columns={[
          {
            key: 'reason',
            label: t('reason'),
            header: true,
            cell: ({ reason }) => tSlots(`reasons.${reason}`),
          },
          {
            key: 'turn',
            label: t('consequence'),
            cell: ({ fault }) =>
              fault === 'ORGANISATION' ? (
                <b className="font-medium">{t('turnBack')}</b>
              ) : (
                <span className="text-ink-muted">{t('turnUsed')}</span>
              ),
          },
          ...(alike ? [] : [whereColumn(t('where'))]),
        ]}
      />
    </Card>
  );
}

const whereColumn = (label: string): Column<ReturnTerms> => ({
  ...{ key: 'where', label },
  cell: ({ reference }) => <SectionReference reference={reference} />,
});

/** By what the organisation lets its own. */
export function LettingCard({ agreement }: { agreement: Agreement }) {
  const t = useTranslations('agreements');
  const locale = useLocale();
  if (agreement.letting.length === 0) return null;
  const labels = (tiers: readonly string[]) =>
    agreement.tiers
      .filter(({ tier }) => tiers.includes(tier))
      .map(({ label }) => label[locale])
      .join(', ');
  return (
    <Card title={t('letting')} id="letting">
      <ul className="divide-y divide-line">
        {agreement.letting.map((row) => (
          <li key={row.tiers.join()} className="py-2.5 first:pt-0 last:pb-0">
            <b className="font-medium first-letter:uppercase">{labels(row.tiers)}</b>
            <p className="max-w-prose text-md">{row.text[locale]}</p>
            <SectionReference reference={row.reference} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
