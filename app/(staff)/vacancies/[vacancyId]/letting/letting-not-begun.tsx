import { getLocale, getTranslations } from 'next-intl/server';
import { BasisCard } from '@/components/lettings/basis-card';
import { LettingLadder } from '@/components/lettings/letting-ladder';
import { rungsOf } from '@/components/lettings/rungs';
import { ShareCard } from '@/components/lettings/share-card';
import { ActForm } from '@/components/slots/act-form';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { Columns } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { may } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import { ladderOf } from '@/lib/domain/letting/finding/waterfall';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { STATE_REJECTIONS } from '@/lib/domain/vacancy/vacancy-state';
import { paths } from '@/lib/platform/paths';
import { previewLetting } from '@/lib/usecases/lettings/preview-letting';
import { openLettingAction } from './actions';

/** How the home would be let, and the button that begins it; or why it cannot be. */
export async function LettingNotBegun({ scope, vacancyId }: { scope: UserScope; vacancyId: VacancyId }) {
  const preview = await previewLetting(scope, { vacancyId });
  const t = await getTranslations('lettings');
  if (!preview.ok) {
    const { code } = preview.error;
    if (code === 'not-found') return refuseAsNotFound();
    const locale = await getLocale();
    const back = <LinkButton href={paths.vacancy(vacancyId)}>{t('toVacancy')}</LinkButton>;
    return (
      <Notice tone="warning" title={t('notNow')} action={back}>
        {code === 'not-for-others' ? t('errors.not-for-others') : STATE_REJECTIONS[code][locale]}
      </Notice>
    );
  }
  const opening = preview.value;
  const ladder = ladderOf(opening, null);
  const rungs = rungsOf({
    opening,
    ladder,
    current: null,
    ...{ exhausted: [], resumed: [], turnStep: null },
    toRehouse: opening.facts.toRehouse,
  });
  return (
    <Columns side={<ShareCard opening={opening} letting={null} />}>
      <BasisCard opening={opening} letting={null} />
      {may(scope, 'letting.offer') && (
        <Card title={t('beginTitle')}>
          <p className="mb-4 max-w-prose">{t('beginLead')}</p>
          <ActForm
            action={openLettingAction}
            initial={await initialFormState('open-letting')}
            fields={[{ kind: 'hidden', name: 'vacancyId', value: vacancyId }]}
            submit={t('begin')}
            keptText={t('kept')}
          />
        </Card>
      )}
      <LettingLadder rungs={rungs} when="BEFORE" />
    </Columns>
  );
}
