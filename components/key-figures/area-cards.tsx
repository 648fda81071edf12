import { useTranslations } from 'next-intl';
import { type AddressRange, type AreaDepartment, byStreet } from '@/lib/domain/key-figures/area-file';
import { paths } from '@/lib/platform/paths';
import { Card } from '../ui/card';
import { DataTable } from '../ui/data-table';
import { RowLink, Sub } from '../ui/row-link';

/** The streets of an area, each with its numbers. */
export function AddressCard({ addresses }: { addresses: readonly AddressRange[] }) {
  const t = useTranslations('keyFigures.areas');
  const streets = [...byStreet(addresses)];
  return (
    <Card title={t('addresses')} small flush={streets.length > 0}>
      {streets.length === 0 ? (
        <p className="text-sm text-ink-muted">{t('noAddresses')}</p>
      ) : (
        <DataTable
          caption={t('addresses')}
          rows={streets}
          rowKey={([street]) => street}
          keepColumns
          columns={[
            { key: 'street', label: t('street'), header: true, cell: ([street]) => street },
            { key: 'numbers', label: t('numbers'), cell: ([, ranges]) => <Ranges ranges={ranges} /> },
          ]}
        />
      )}
    </Card>
  );
}

function Ranges({ ranges }: { ranges: readonly AddressRange[] }) {
  const t = useTranslations('keyFigures.areas.ranges');
  return (
    <ul className="space-y-0.5">
      {ranges.map(({ from, to, parity }) => (
        <li key={from}>
          {from === to ? t('ONE', { from: String(from) }) : t(parity, { from: String(from), to: String(to) })}
        </li>
      ))}
    </ul>
  );
}

/** The departments of an area that the reader has access to. */
export function AreaDepartments({
  departments,
  linked,
}: {
  departments: readonly AreaDepartment[];
  linked: boolean;
}) {
  const t = useTranslations('keyFigures.areas');
  return (
    <DataTable
      caption={t('departmentsTitle')}
      rows={departments}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: t('departments'),
          header: true,
          cell: ({ id, number, name, organisationName }) => (
            <span>
              {linked ? (
                <RowLink href={paths.department(id)}>{`${number} ${name}`}</RowLink>
              ) : (
                `${number} ${name}`
              )}
              <Sub>{organisationName}</Sub>
            </span>
          ),
        },
        { key: 'dwellings', label: t('dwellings'), align: 'end', cell: ({ dwellings }) => dwellings },
      ]}
    />
  );
}
