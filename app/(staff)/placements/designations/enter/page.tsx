import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ConfirmList } from '@/components/designations/confirm-list';
import { ListForm } from '@/components/designations/list-form';
import { ListPreview } from '@/components/designations/list-preview';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/button';
import { ClientMessages } from '@/components/ui/client-messages';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { messagesOfError, messagesOfIssues } from '@/lib/auth/forms/form-messages';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { type DesignatedArea, listDesignatedAreas } from '@/lib/data/placements/designations';
import type { UserScope } from '@/lib/domain/access/scope';
import { latestListDay } from '@/lib/domain/placement/designation-list';
import { type CalendarDate, isInForce } from '@/lib/domain/shared/calendar-date';
import { paths } from '@/lib/platform/paths';
import {
  boxOf,
  DESIGNATION_ERRORS,
  designationListSchema,
  readListQuery,
  typedAgain,
} from '@/lib/schemas/designations/list';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { previewDesignations } from '@/lib/usecases/designations/preview-designations';
import { municipalityOf } from '../municipality';
import { enterDesignationsAction } from './actions';
import { movedOf } from './moved-of';

const PATH = '/placements/designations/enter';
const NO_FAULT = { fieldErrors: {}, formError: null };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('designations.form'))('title') };
}

/** The official list: read off, looked at, and then entered. What is looked at stands in the address and stores nothing. */
async function EnterDesignationsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('designation.enter');
  const search = await searchParams;
  const { current } = await municipalityOf(scope, search);
  if (!current || !scope.municipalities.includes(current.id)) return refuseAsNotFound();
  const [areas, t] = await Promise.all([
    listDesignatedAreas(scope, current.id),
    getTranslations('designations'),
  ]);
  const asked = readListQuery(search);
  const looked = asked.looks ? await lookAt(scope, asked.raw) : null;
  const known = areas.flatMap(({ designations }) =>
    designations.filter((row) => isInForce(row, current.today)),
  );
  const values = asked.typed ? asked.values : { listOn: latestListDay(current.today) };
  const boxes = asked.typed ? asked.boxes : known.map(boxOf);
  return (
    <>
      <Breadcrumb
        crumbs={[{ label: t('title'), href: paths.designationsOf(current.id) }, { label: t('form.title') }]}
      />
      <PageHead title={t('form.title')} facts={[current.name]} />
      <div className="grid grid-cols-1 gap-5">
        {looked?.ok && <Looked {...{ looked, areas, values, boxes }} />}
        {!looked?.ok && areas.length === 0 && (
          <EmptyState
            title={t('noAreasTitle')}
            action={<LinkButton href={paths.departments}>{t('toDepartments')}</LinkButton>}
          >
            {t('noAreas')}
          </EmptyState>
        )}
        {!looked?.ok && areas.length > 0 && (
          <ListForm
            path={PATH}
            municipalityId={current.id}
            isLate={isPassed(values.listOn, current.today)}
            {...{ areas, values, boxes }}
            {...(looked ? looked.fault : NO_FAULT)}
          />
        )}
      </div>
    </>
  );
}

function isPassed(typed: string | undefined, today: CalendarDate): boolean {
  const listOn = designationListSchema.shape.listOn.safeParse(typed);
  return listOn.success && listOn.data < today;
}

async function lookAt(scope: UserScope, raw: Readonly<Record<string, unknown>>) {
  const parsed = designationListSchema.safeParse(raw);
  if (!parsed.success) return { ok: false, fault: await messagesOfIssues(parsed.error.issues, raw) } as const;
  const list = parsed.data;
  const preview = await previewDesignations(scope, list);
  if (!preview.ok) {
    const text = DESIGNATION_ERRORS[preview.error.code];
    const said =
      preview.error.code === 'newer-list-known'
        ? DESIGNATION_ERRORS['newer-list-known'](preview.error)
        : text;
    return { ok: false, fault: await messagesOfError(typeof said === 'function' ? [] : said) } as const;
  }
  if (preview.value.isLate && list.reason === null)
    return { ok: false, fault: await messagesOfError(DESIGNATION_ERRORS['reason-needed']) } as const;
  return { ok: true, list, preview: preview.value } as const;
}

interface LookedProps {
  looked: Extract<Awaited<ReturnType<typeof lookAt>>, { ok: true }>;
  areas: readonly DesignatedArea[];
  values: Readonly<Record<string, string>>;
  boxes: readonly string[];
}

async function Looked({ looked: { list, preview }, areas, values, boxes }: LookedProps) {
  const { plan, departments, found, stamp } = preview;
  return (
    <ListPreview
      {...{ plan, listOn: list.listOn, found: found.length }}
      areaName={(id) => areas.find((area) => area.id === id)?.name ?? ''}
      moved={movedOf(departments)}
    >
      <ClientMessages>
        <ConfirmList
          action={enterDesignationsAction}
          initial={await initialFormState('designation.enter')}
          {...{ values, boxes, stamp }}
          changeHref={typedAgain(PATH, values, boxes)}
        />
      </ClientMessages>
    </ListPreview>
  );
}

export default orBroken(EnterDesignationsPage);
