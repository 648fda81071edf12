import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { capitalised } from '@/components/ui/capitalised';
import { Notice } from '@/components/ui/notice';
import { Columns, PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { DayCard } from '@/components/year/day-card';
import { EarlierCard, SaidCard, TermsCard } from '@/components/year/event-side';
import { ChangeOwnEvent } from '@/components/year/own-event-form';
import { PackLink } from '@/components/year/pack-link';
import { PrepareCard } from '@/components/year/prepare-card';
import { PREPARE_HREF } from '@/components/year/prepare-page';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { findYearEvent } from '@/lib/data/year/year';
import { may } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import type { OwnEvent, YearEntry } from '@/lib/domain/year/year-entry';
import { paths } from '@/lib/platform/paths';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { doneParam, readWhichEvent } from '@/lib/schemas/year/year';
import {
  changeOwnEventAction,
  fixDayAction,
  holdEventAction,
  markEventAction,
  withdrawOwnEventAction,
} from './actions';

interface Props {
  params: Promise<{ municipalityId: string; event: string; year: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('year'))('title') };
}

/** One event in one year: what is prepared, on which day it is, what was said of it, and how it went before. */
async function YearEventPage({ params, searchParams }: Props) {
  const scope = await pageScope('year.view');
  const which = readWhichEvent(await params);
  const found = which && (await findYearEvent(scope, which));
  if (!found) notFound();
  const { entry, municipality, today, said, earlier } = found;
  const [t, forms, locale, search] = await Promise.all([
    getTranslations('year'),
    getTranslations('forms'),
    getLocale(),
    searchParams,
  ]);
  const marks = may(scope, 'year.mark') && entry.source.from !== 'END';
  const [fix, held, change] = await Promise.all([
    initialFormState('year.fix'),
    initialFormState('year.held'),
    initialFormState('year.change'),
  ]);
  const done = doneParam(['marked', 'added', 'changed'], search.done);
  const when = entry.says?.[locale] ?? null;
  const own = ownOf(scope, entry);
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t('titleOf', { year: entry.year }), href: paths.yearOf(entry.year, municipality.id) },
          { label: entry.name[locale] },
        ]}
      />
      <PageHead
        title={`${entry.name[locale]} ${entry.year}`}
        facts={[t(`kind.${entry.kind}`), municipality.name, sourceOf(entry)?.[locale]].filter(Boolean)}
        actions={
          <>
            <PrintButton />
            {may(scope, 'report.view') && entry.source.from !== 'END' && <PackLink entry={entry} />}
          </>
        }
      />
      {done && (
        <div className="mb-5">
          <Notice tone="success" live>
            {t(`did.${done}`)}
          </Notice>
        </div>
      )}
      <Columns
        side={
          <>
            <TermsCard entry={entry} says={when && capitalised(when)} />
            <EarlierCard earlier={earlier} today={today} />
            <SaidCard entry={entry} said={said} />
          </>
        }
      >
        {entry.source.from === 'END' ? (
          <Notice>{t('event.endText')}</Notice>
        ) : (
          <>
            <PrepareCard entry={entry} hrefs={hrefsFor(scope)} action={marks ? markEventAction : undefined} />
            <DayCard
              entry={entry}
              today={today}
              says={when}
              forms={
                marks
                  ? {
                      mark: markEventAction,
                      fix: { action: fixDayAction, initial: fix },
                      held: { action: holdEventAction, initial: held },
                      keptText: forms('kept'),
                    }
                  : undefined
              }
            />
            {own && marks && (
              <ChangeOwnEvent
                own={own}
                change={changeOwnEventAction}
                withdraw={withdrawOwnEventAction}
                initial={change}
                keptText={forms('kept')}
              />
            )}
          </>
        )}
      </Columns>
    </>
  );
}

const sourceOf = ({ source }: YearEntry) => (source.from === 'OWN' ? undefined : source.agreement);

/** The reader's side added it, and may change it. */
function ownOf(scope: UserScope, { source }: YearEntry): OwnEvent | null {
  if (source.from !== 'OWN') return null;
  const { organisationId, municipalityId } = source.own;
  const ours =
    organisationId === null
      ? scope.municipalities.includes(municipalityId)
      : scope.organisations.some((id) => id === organisationId);
  return ours ? source.own : null;
}

/** Only pages that she may open. */
const hrefsFor = (scope: UserScope): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(PREPARE_HREF).flatMap(([page, to]) =>
      to && may(scope, to.permission) ? [[page, to.href]] : [],
    ),
  );

export default orBroken(YearEventPage);
