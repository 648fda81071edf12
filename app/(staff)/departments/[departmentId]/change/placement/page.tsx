import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ConfirmPlacement } from '@/components/late-knowledge/confirm-placement';
import { PlacementForm } from '@/components/late-knowledge/placement-form';
import { criteriaOptions } from '@/components/placements/criteria-options';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { capitalised } from '@/components/ui/capitalised';
import { ClientMessages } from '@/components/ui/client-messages';
import { EmptyState } from '@/components/ui/empty-state';
import { formatLongDay } from '@/components/ui/format';
import { PageHead } from '@/components/ui/page-head';
import { messagesOfError, messagesOfIssues } from '@/lib/auth/forms/form-messages';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { findDepartmentFile } from '@/lib/data/departments/department-file';
import type { UserScope } from '@/lib/domain/access/scope';
import { placeableTiers } from '@/lib/domain/agreement/placeable-tiers';
import { tierTerms } from '@/lib/domain/agreement/terms';
import { criterionNames } from '@/lib/domain/criteria/criterion-name';
import { placesDepartments } from '@/lib/domain/placement/department-on-day';
import { goesBefore } from '@/lib/domain/placement/late-placement';
import { asId, type DepartmentId } from '@/lib/domain/shared/ids';
import { paths } from '@/lib/platform/paths';
import {
  LATE_PLACEMENT_ERRORS,
  latePlacementSchema,
  readLatePlacementQuery,
} from '@/lib/schemas/departments/late-placement';
import { readPathId } from '@/lib/schemas/lists/department-list';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { previewPlacement } from '@/lib/usecases/late-knowledge/enter-placement';
import { enterPlacementAction } from './actions';

type Props = { params: Promise<{ departmentId: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lateKnowledge.placement'))('title') };
}

/** A placement decided in time and never entered: looked at, then entered. Rounds decide all others. */
async function LatePlacementPage({ params, searchParams }: Props) {
  const scope = await pageScope('designation.enter');
  const id = readPathId((await params).departmentId);
  const file = id && (await findDepartmentFile(scope, asId<DepartmentId>(id)));
  if (!file) return refuseAsNotFound();
  const { department } = file;
  const [t, locale] = await Promise.all([getTranslations('lateKnowledge.placement'), getLocale()]);
  const { values, criteria, raw, looks } = readLatePlacementQuery(await searchParams, department.id);
  const looked = looks ? await lookAt(scope, raw) : null;
  const path = paths.latePlacement(department.id);
  const { standing } = department;
  const title = `${department.number} ${department.name}`;
  return (
    <>
      <Breadcrumb crumbs={[{ label: title, href: paths.department(department.id) }, { label: t('title') }]} />
      <PageHead title={t('title')} facts={[title, t('lead')]} />
      {standing === null || !placesDepartments(standing) ? (
        <EmptyState title={t('title')}>{t('errors.no-agreement')}</EmptyState>
      ) : looked?.ok ? (
        <ClientMessages>
          <ConfirmPlacement
            action={enterPlacementAction}
            initial={await initialFormState('placement.late')}
            values={{ ...values, departmentId: department.id }}
            changeHref={typedAgain(path, values, criteria)}
            {...looked}
            criteria={criteria}
            criteriaNames={criterionNames(criteria, standing.version.agreement.criteriaSets).map(
              (name) => name[locale],
            )}
            enters={t('enters', {
              tier: capitalised(looked.tier.label[locale]),
              ...{
                day: formatLongDay(looked.from, locale),
                decided: formatLongDay(looked.decidedOn, locale),
              },
              forum: looked.forum,
            })}
          />
        </ClientMessages>
      ) : (
        <PlacementForm
          path={path}
          values={values}
          criteria={criteriaOptions(standing.version.agreement, locale)}
          switchedOn={criteria}
          tiers={placeableTiers(standing.version.agreement).map(({ tier, label }) => ({
            ...{ value: tier, label: capitalised(label[locale]) },
          }))}
          {...(looked?.fault ?? { fieldErrors: {}, formError: null })}
        />
      )}
    </>
  );
}

/** The form again with what was typed. */
function typedAgain(
  path: string,
  values: Readonly<Record<string, string>>,
  criteria: readonly string[],
): string {
  const query = new URLSearchParams(values);
  for (const one of criteria) query.append('criteria[]', one);
  return `${path}?${query}`;
}

async function lookAt(scope: UserScope, raw: Readonly<Record<string, unknown>>) {
  const parsed = latePlacementSchema.safeParse(raw);
  if (!parsed.success) return { ok: false, fault: await messagesOfIssues(parsed.error.issues, raw) } as const;
  const preview = await previewPlacement(scope, parsed.data);
  if (!preview.ok)
    return { ok: false, fault: await messagesOfError(LATE_PLACEMENT_ERRORS[preview.error.code]) } as const;
  const { found, version, department } = preview.value;
  const overruled = goesBefore(version.agreement, department.facts, parsed.data.from) !== null;
  const { tier, from, decidedOn, forum } = parsed.data;
  return {
    ...{ ok: true, found: found.length, overruled, from, decidedOn, forum },
    tier: tierTerms(version.agreement, tier),
  } as const;
}

export default orBroken(LatePlacementPage);
