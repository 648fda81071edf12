import { useLocale, useTranslations } from 'next-intl';
import {
  byDepartment,
  byTrait,
  changedHomes,
  type Difference,
  differenceOf,
  hasRooms,
  isInBand,
  RENT_BANDS,
  type RentBand,
  ROOMS,
} from '@/lib/domain/what-if/difference';
import type { Past } from '@/lib/domain/what-if/past';
import type { Trial } from '@/lib/domain/what-if/try-out';
import { FigureGrid } from '../overview/figure-grid';
import { Card } from '../ui/card';
import { formatRent } from '../ui/format';
import { Notice } from '../ui/notice';
import { Sub } from '../ui/row-link';
import { ChangedHomes } from './changed-homes';
import { DifferenceTable } from './difference-table';

interface TrialResultsProps {
  past: Past;
  trial: Trial;
  /** Is anything tried at all? */
  tried: boolean;
}

/** What the trial comes to: in all, by department, organisation, rent and size, and home by home. */
export function TrialResults({ past, trial, tried }: TrialResultsProps) {
  const t = useTranslations('whatIf');
  const total = differenceOf(trial.homes);
  if (total.homes === 0) return <Notice tone="info">{t('noHomes')}</Notice>;
  return (
    <>
      <Card title={t('inAll')}>
        <Totals total={total} />
        <p className="mt-3 max-w-prose text-md text-ink-muted">{t(tried ? 'inAllHint' : 'nothingTried')}</p>
      </Card>
      {tried && <Tables past={past} trial={trial} total={total} />}
      <ChangedHomes homes={changedHomes(trial)} agreement={trial.agreement} departments={past.departments} />
    </>
  );
}

function Totals({ total }: { total: Difference }) {
  const t = useTranslations('whatIf');
  return (
    <FigureGrid
      figures={[
        { label: t('figures.homes'), value: total.homes },
        { label: t('figures.was'), value: total.was },
        { label: t('figures.would'), value: total.would },
        { label: t('figures.gained'), value: total.gained },
        { label: t('figures.lost'), value: total.lost },
      ]}
    />
  );
}

function Tables({ past, trial, total }: { past: Past; trial: Trial; total: Difference }) {
  const t = useTranslations('whatIf');
  const band = useBandLabel();
  const departments = byDepartment(trial, past.departments);
  const changed = departments.filter(({ gained, lost }) => gained + lost > 0);
  const organisationOf = new Map(past.departments.map(({ id, organisation }) => [id, organisation]));
  const organisations = [...new Set(organisationOf.values())];
  const ofOrganisations = byTrait(
    trial,
    organisations,
    ({ past: home }, organisation) => organisationOf.get(home.departmentId) === organisation,
  );
  return (
    <>
      <DifferenceTable
        title={t('byDepartment')}
        of={t('department')}
        total={total}
        note={
          changed.length < departments.length &&
          t('unchanged', { count: departments.length - changed.length })
        }
        rows={changed.map(({ group, ...row }) => ({
          ...row,
          key: group.id,
          label: (
            <span>
              {group.number} {group.name}
              <Sub>{group.organisation}</Sub>
            </span>
          ),
        }))}
      />
      {ofOrganisations.length > 1 && (
        <DifferenceTable
          title={t('byOrganisation')}
          of={t('organisation')}
          total={total}
          rows={ofOrganisations.map(({ group, ...row }) => ({ ...row, key: group, label: group }))}
        />
      )}
      <DifferenceTable
        title={t('byRent')}
        of={t('rent')}
        total={total}
        rows={byTrait(trial, RENT_BANDS, isInBand).map(({ group, ...row }) => ({
          ...{ ...row, key: String(group.from), label: band(group) },
        }))}
      />
      <DifferenceTable
        title={t('bySize')}
        of={t('size')}
        total={total}
        rows={byTrait(trial, ROOMS, hasRooms).map(({ group, ...row }) => ({
          ...{
            ...row,
            key: String(group),
            label: t(group === ROOMS.length ? 'roomsOrMore' : 'rooms', { count: group }),
          },
        }))}
      />
    </>
  );
}

function useBandLabel() {
  const t = useTranslations('whatIf');
  const locale = useLocale();
  return ({ from, below }: RentBand): string => {
    if (from === null) return t('rentBelow', { below: formatRent(below ?? 0, locale) });
    if (below === null) return t('rentFrom', { from: formatRent(from, locale) });
    return t('rentBetween', { from: formatRent(from, locale), below: formatRent(below, locale) });
  };
}
