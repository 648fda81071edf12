import { useLocale, useTranslations } from 'next-intl';
import type { ApiScope } from '@/lib/domain/access/api-scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { paths, withQuery } from '@/lib/platform/paths';
import { LinkButton } from '../ui/button';
import { Chip } from '../ui/chip';
import { DataTable } from '../ui/data-table';
import { formatLongDay } from '../ui/format';
import { shortMoment } from '../vacancies/moment';

export interface KeyLine {
  id: string;
  prefix: string;
  scopes: readonly ApiScope[];
  createdAt: string;
  expiresAt: string;
  revokedAt: string | null;
  lastUsedAt: string | null;
  valid: boolean;
}

/** The keys of one system: how each begins, what it may do, and when it was used last. */
export function KeysTable({ clientId, keys }: { clientId: string; keys: readonly KeyLine[] }) {
  const t = useTranslations('apiKeys');
  const locale = useLocale();
  const day = (text: string) => formatLongDay(dayOfInstant(new Date(text)), locale);
  const moment = (text: string) => {
    const at = new Date(text);
    return shortMoment(at, locale);
  };
  return (
    <DataTable
      caption={t('keys')}
      rows={keys}
      rowKey={({ id }) => id}
      columns={[
        {
          ...{ key: 'prefix', label: t('prefix'), header: true },
          cell: ({ prefix }) => <code className="text-sm">{prefix}…</code>,
        },
        {
          ...{ key: 'scopes', label: t('scopes') },
          cell: ({ scopes }) => scopes.map((scope) => t(`scope.${scope}`)).join(', '),
        },
        { key: 'made', label: t('made'), nowrap: true, cell: ({ createdAt }) => day(createdAt) },
        {
          ...{ key: 'used', label: t('lastUsed'), nowrap: true },
          cell: ({ lastUsedAt }) => (lastUsedAt ? moment(lastUsedAt) : t('neverUsed')),
        },
        {
          ...{ key: 'state', label: t('state') },
          cell: ({ valid, revokedAt, expiresAt }) =>
            valid ? (
              <Chip tone="success">{t('validTo', { day: day(expiresAt) })}</Chip>
            ) : (
              <Chip>
                {revokedAt
                  ? t('revokedOn', { day: day(revokedAt) })
                  : t('expiredOn', { day: day(expiresAt) })}
              </Chip>
            ),
        },
        {
          ...{ key: 'close', label: t('revoke'), labelHidden: true },
          cell: ({ id, valid, prefix }) =>
            valid && (
              <LinkButton
                href={withQuery(paths.endApiClient(clientId), { key: id })}
                size="sm"
                label={t('revokeLabel', { prefix })}
              >
                {t('revoke')}
              </LinkButton>
            ),
        },
      ]}
    />
  );
}
