import { getLocale, getTranslations } from 'next-intl/server';
import { formatDay } from '@/components/ui/format';
import type { Option } from '@/components/ui/select-field';
import { listAgreements } from '@/lib/data/agreements/agreements';
import type { UserScope } from '@/lib/domain/access/scope';
import type { AgreementInForce } from '@/lib/domain/agreement/agreement-in-force';

/** The signed versions of the reader's own municipalities: what a draft may begin from. */
export const listOwnVersions = async (scope: UserScope) =>
  (await listAgreements(scope)).versions.filter(({ municipalityId }) =>
    scope.municipalities.includes(municipalityId),
  );

export async function versionOptions(versions: readonly AgreementInForce[]): Promise<readonly Option[]> {
  const [t, locale] = [await getTranslations('drafts.make'), await getLocale()];
  return versions.map((row) => ({
    value: row.id,
    label: t('version', {
      title: row.agreement.shortTitle[locale],
      version: row.version,
      from: formatDay(row.from, locale),
    }),
  }));
}
