import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { paths } from '@/lib/platform/paths';
import { Card } from '../ui/card';
import { type Column, DataTable } from '../ui/data-table';
import { EmptyState } from '../ui/empty-state';

interface Municipality {
  id: string;
  code: string;
  name: string;
  cvr: string | null;
  organisations: number;
  people: number;
}
interface Organisation {
  id: string;
  name: string;
  cvr: string | null;
  managingAgent: string | null;
  municipalities: readonly { id: string; name: string }[];
  people: number;
}

/** The municipalities of the installation. */
export function MunicipalityTable({ rows }: { rows: readonly Municipality[] }) {
  const t = useTranslations('tenants');
  const columns: Column<Municipality>[] = [
    {
      key: 'name',
      label: t('municipalityName'),
      header: true,
      cell: ({ id, name }) => (
        <Link href={paths.municipalityTenant(id)} prefetch={false}>
          {name}
        </Link>
      ),
    },
    { key: 'code', label: t('code'), cell: ({ code }) => code },
    { key: 'cvr', label: t('cvr'), cell: ({ cvr }) => cvr ?? '–' },
    {
      key: 'organisations',
      label: t('organisations'),
      align: 'end',
      cell: ({ organisations }) => organisations,
    },
    { key: 'people', label: t('people'), align: 'end', cell: ({ people }) => people },
  ];
  if (rows.length === 0)
    return <EmptyState title={t('noMunicipality')}>{t('noMunicipalityText')}</EmptyState>;
  return (
    <Card title={t('municipalities')} flush>
      <DataTable caption={t('municipalities')} columns={columns} rows={rows} rowKey={({ id }) => id} />
    </Card>
  );
}

/** Its organisations, and where each works. */
export function OrganisationTable({ rows }: { rows: readonly Organisation[] }) {
  const t = useTranslations('tenants');
  const columns: Column<Organisation>[] = [
    {
      key: 'name',
      label: t('organisationName'),
      header: true,
      cell: ({ id, name }) => (
        <Link href={paths.organisationTenant(id)} prefetch={false}>
          {name}
        </Link>
      ),
    },
    { key: 'cvr', label: t('cvr'), cell: ({ cvr }) => cvr ?? '–' },
    { key: 'agent', label: t('managingAgent'), cell: ({ managingAgent }) => managingAgent ?? '–' },
    {
      key: 'municipalities',
      label: t('worksIn'),
      cell: ({ municipalities }) => municipalities.map(({ name }) => name).join(', ') || t('nowhere'),
    },
    { key: 'people', label: t('people'), align: 'end', cell: ({ people }) => people },
  ];
  if (rows.length === 0)
    return <EmptyState title={t('noOrganisation')}>{t('noOrganisationText')}</EmptyState>;
  return (
    <Card title={t('organisations')} flush>
      <DataTable caption={t('organisations')} columns={columns} rows={rows} rowKey={({ id }) => id} />
    </Card>
  );
}
