import { getLocale, getTranslations } from 'next-intl/server';
import { IndividualRulesCard } from '@/components/agreements/life/individual-rules-card';
import { EndNotices } from '@/components/agreements/life/life-cards';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { Columns, PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import type { AgreementLife } from '@/lib/data/agreements/agreement-life';
import type { UserScope } from '@/lib/domain/access/scope';
import { versionOn } from '@/lib/domain/agreement/agreement-in-force';
import { individualRules } from '@/lib/domain/agreement/individual/individual-rules';
import { periodInWords } from '@/lib/domain/agreement/rules/frame-rules';
import { laterOf } from '@/lib/domain/calendar/days';
import { isInForce } from '@/lib/domain/shared/calendar-date';
import { paths } from '@/lib/platform/paths';
import type { AttachFault } from '@/lib/schemas/agreements/signing';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { VersionLife } from './version-life';

interface IndividualPageProps {
  life: AgreementLife;
  scope: UserScope;
  slug: string;
  version: SearchParams[string];
  fault: AttachFault | null;
}

/** What one organisation has agreed for itself; the version in force, unless another is asked for. */
export async function IndividualPage({ life, scope, slug, version, fault }: IndividualPageProps) {
  const own = life.individuals.filter((row) => row.slug === slug);
  const shown = version
    ? own.find((row) => String(row.version) === version)
    : (own.find((row) => isInForce(row, life.today)) ?? own.at(-1));
  if (shown === undefined) return refuseAsNotFound();
  const [tList, locale] = [await getTranslations('agreements'), await getLocale()];
  const { agreement, municipalityId, from, to } = shown;
  const day = laterOf(from, life.today);
  const framework = versionOn(life.versions, municipalityId, day);
  const state = isInForce(shown, life.today) ? 'inForce' : from > life.today ? 'coming' : 'ended';
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: tList('back'), href: paths.agreements },
          ...(framework
            ? [{ label: framework.agreement.shortTitle[locale], href: paths.agreement(framework.slug) }]
            : []),
          { label: agreement.title[locale] },
        ]}
      />
      <PageHead
        title={agreement.title[locale]}
        mark={<Chip tone={state === 'inForce' ? 'success' : 'plain'}>{tList(state)}</Chip>}
        facts={[
          agreement.organisation.name,
          agreement.municipality.name,
          `${periodInWords({ from, to })[locale]} · ${tList('version', { version: shown.version })}`,
        ]}
        actions={<PrintButton />}
      />
      <Columns
        side={
          <>
            {own.length > 1 && (
              <Card title={tList('versions')} small>
                <ul className="space-y-1.5 text-sm">
                  {own.map((row) => (
                    <li key={row.id}>
                      <a href={`${paths.agreement(slug)}?version=${row.version}`}>
                        {periodInWords(row)[locale]}
                      </a>
                    </li>
                  ))}
                </ul>
              </Card>
            )}
            <VersionLife {...{ life, scope, shown, fault }} />
          </>
        }
      >
        <EndNotices
          ends={life.ends.filter(({ versionId }) => versionId === shown.id)}
          municipality={agreement.municipality.name}
        />
        <IndividualRulesCard rules={individualRules(agreement, framework?.agreement ?? null)} />
      </Columns>
    </>
  );
}
