import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ActForm } from '@/components/slots/act-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card } from '@/components/ui/card';
import { formatLongDay } from '@/components/ui/format';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { may } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import type { RoundFile } from '@/lib/domain/placement/round-file';
import { paths } from '@/lib/platform/paths';
import { recallRoundAction, undoRoundAction, withdrawRoundAction } from '../actions';
import { loadRound, type RoundProps } from '../round-of';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('placements'))('title') };
}

const ACTS = {
  recall: { action: recallRoundAction, form: 'round.recall' },
  withdraw: { action: withdrawRoundAction, form: 'round.withdraw' },
  undo: { action: undoRoundAction, form: 'round.undo' },
} as const;
type Act = keyof typeof ACTS;

/** What can be ended by how far the round has come: given up, called back, or undone. */
function actOf(scope: UserScope, { standing, round }: RoundFile, asked: unknown): Act | null {
  if (!scope.municipalities.includes(round.municipalityId)) return null;
  if (standing === 'SIGNED') return may(scope, 'placement.sign') ? 'undo' : null;
  if (standing === 'SENT') return asked === 'withdraw' ? 'withdraw' : 'recall';
  return standing === 'PREPARING' ? 'withdraw' : null;
}

type Props = RoundProps & { searchParams: Promise<{ act?: string | string[] }> };

/** Asks once, with a reason, on a page of its own. */
async function EndRoundPage(props: Props) {
  await pageScope('placement.plan');
  const { scope, file } = await loadRound(props, 'placement.plan');
  const { round, rows } = file;
  const act = actOf(scope, file, (await props.searchParams).act);
  const [t, tPlacements, forms, locale] = await Promise.all([
    getTranslations('placements.end'),
    getTranslations('placements'),
    getTranslations('forms'),
    getLocale(),
  ]);
  const title = act ? t(act) : round.title;
  const count = rows.filter(({ tier }) => tier !== null).length;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: tPlacements('title'), href: paths.placements },
          { label: round.title, href: paths.placementRound(round.id) },
          { label: title },
        ]}
      />
      <PageHead title={title} />
      {act === null ? (
        <Notice tone="warning">{t('notPossible')}</Notice>
      ) : (
        <Card>
          <p className="mb-5 max-w-prose">
            {act === 'undo'
              ? t('undoText', { count, day: formatLongDay(round.effectiveOn, locale) })
              : t(`${act}Text`)}
          </p>
          <ActForm
            action={ACTS[act].action}
            initial={await initialFormState(ACTS[act].form)}
            keptText={forms('kept')}
            submit={tPlacements(`round.${act}`)}
            look={act === 'recall' ? 'primary' : 'danger'}
            cancel={{ href: paths.placementRound(round.id), label: t('cancel') }}
            fields={[
              { kind: 'hidden', name: 'roundId', value: round.id },
              { kind: 'hidden', name: 'revision', value: String(round.revision) },
              { kind: 'textarea', name: 'reason', label: t('reason'), maxLength: 500 },
            ]}
          />
        </Card>
      )}
    </>
  );
}

export default orBroken(EndRoundPage);
