import { useLocale, useTranslations } from 'next-intl';
import type { Balance } from '@/lib/domain/forecast/balance';
import type { VacancyId } from '@/lib/domain/shared/ids';
import type { TrialFigures } from '@/lib/domain/what-if/difference';
import { ROOMS } from '@/lib/domain/what-if/difference';
import type { PastDepartment, ToldHome } from '@/lib/domain/what-if/past';
import { FigureGrid } from '../overview/figure-grid';
import { Card } from '../ui/card';
import { Notice } from '../ui/notice';
import { Sub } from '../ui/row-link';
import { BalanceCard } from './balance-card';
import { bandInWords } from './band-words';
import { ChangedHomes } from './changed-homes';
import { DifferenceTable } from './difference-table';

interface TrialResultsProps {
  figures: TrialFigures;
  departments: readonly PastDepartment[];
  told: ReadonlyMap<VacancyId, ToldHome>;
  balance: Balance;
  /** Is anything tried at all? */
  tried: boolean;
}

/** What the trial comes to: in all, by department, organisation, rent and size, and home by home. */
export function TrialResults({ figures, departments, told, balance, tried }: TrialResultsProps) {
  const t = useTranslations('whatIf');
  const { total } = figures;
  if (total.homes === 0) return <Notice tone="info">{t('noHomes')}</Notice>;
  return (
    <>
      <Card title={t('inAll')}>
        <FigureGrid
          figures={(['homes', 'was', 'would', 'gained', 'lost'] as const).map((key) => ({
            ...{ label: t(`figures.${key}`), value: total[key] },
          }))}
        />
        <p className="mt-3 max-w-prose text-md text-ink-muted">{t(tried ? 'inAllHint' : 'nothingTried')}</p>
      </Card>
      <BalanceCard balance={balance} tried={tried} />
      {tried && <Tables figures={figures} />}
      <ChangedHomes homes={figures.changed} departments={departments} told={told} />
    </>
  );
}

function Tables({ figures }: { figures: TrialFigures }) {
  const t = useTranslations('whatIf');
  const locale = useLocale();
  const { total, byDepartment, byOrganisation, byRent, bySize } = figures;
  const changed = byDepartment.filter(({ gained, lost }) => gained + lost > 0);
  const unchanged = byDepartment.length - changed.length;
  return (
    <>
      <DifferenceTable
        title={t('byDepartment')}
        of={t('department')}
        total={total}
        note={unchanged > 0 && t('unchanged', { count: unchanged })}
        rows={changed.map(({ group, ...row }) => ({
          ...{ ...row, key: group.id },
          label: (
            <span>
              {group.number} {group.name}
              <Sub>{group.organisation}</Sub>
            </span>
          ),
        }))}
      />
      {byOrganisation.length > 1 && (
        <DifferenceTable
          title={t('byOrganisation')}
          of={t('organisation')}
          total={total}
          rows={byOrganisation.map(({ group, ...row }) => ({ ...row, key: group, label: group }))}
        />
      )}
      <DifferenceTable
        title={t('byRent')}
        of={t('rent')}
        total={total}
        rows={byRent.map(({ group, ...row }) => ({
          ...{ ...row, key: String(group.from), label: bandInWords(group, locale, t) },
        }))}
      />
      <DifferenceTable
        title={t('bySize')}
        of={t('size')}
        total={total}
        rows={bySize.map(({ group, ...row }) => ({
          ...{ ...row, key: String(group) },
          label: t(group === ROOMS.length ? 'roomsOrMore' : 'rooms', { count: group }),
        }))}
      />
    </>
  );
}
