import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { RoundNotice } from '@/components/placements/round-notice';
import { HistoryCard, SignaturesCard } from '@/components/placements/round-side';
import { RoundState } from '@/components/placements/round-state';
import { RoundSums } from '@/components/placements/round-sums';
import { RoundTable } from '@/components/placements/round-table';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card } from '@/components/ui/card';
import { formatLongDay } from '@/components/ui/format';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { may } from '@/lib/domain/access/permissions';
import type { RoundFile } from '@/lib/domain/placement/round-file';
import { paths } from '@/lib/platform/paths';
import { decideRowAction } from './actions';
import { RoundActs } from './round-acts';
import { loadRound, type RoundProps } from './round-of';
import { SignCard } from './sign-card';

export const generateMetadata = orBroken(async (props: RoundProps): Promise<Metadata> => {
  const { file } = await loadRound(props, 'placement.view');
  return { title: file.round.title };
});

const ANSWERS = [
  'made',
  'changed',
  'fetched',
  'accepted',
  'decided',
  'assessed',
  'sent',
  'signed',
  'taken',
  'ended',
] as const;

type Props = RoundProps & { searchParams: Promise<{ done?: string | string[] }> };

/** One round: every department on one page, with what it would give, and who has signed. */
async function RoundPage(props: Props) {
  await pageScope('placement.view');
  const { scope, file } = await loadRound(props, 'placement.view');
  const { done } = await props.searchParams;
  const answer = ANSWERS.find((known) => known === done);
  const { round, standing } = file;
  const plans = may(scope, 'placement.plan') && scope.municipalities.includes(round.municipalityId);
  const preparing = standing === 'PREPARING';
  const t = await getTranslations('placements');
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t('title'), href: paths.placements },
          { label: t('rounds.caption'), href: paths.placementRounds },
          { label: round.title },
        ]}
      />
      <PageHead
        title={round.title}
        mark={<RoundState standing={standing} />}
        facts={await factsOf(file)}
        actions={<RoundActs file={file} scope={scope} />}
      />
      <div className="grid grid-cols-1 gap-5">
        {answer && (
          <Notice tone="success" live>
            {t(`done.${answer}`)}
          </Notice>
        )}
        <RoundNotice file={file} plans={plans} />
        <SignCard file={file} scope={scope} />
        <Card flush>
          <RoundTable
            file={file}
            decide={plans && preparing ? decideRowAction : null}
            mayAssess={preparing && scope.side === 'ORGANISATION' && may(scope, 'placement.assess')}
            showOrganisation={scope.side === 'MUNICIPALITY' || scope.organisations.length > 1}
          />
        </Card>
        <RoundSums file={file} />
        <div className="grid grid-cols-1 items-start gap-5 md:grid-cols-2">
          <SignaturesCard file={file} />
          <HistoryCard file={file} />
        </div>
      </div>
    </>
  );
}

async function factsOf({ round, rows, version, municipalityName }: RoundFile) {
  const [t, locale] = await Promise.all([getTranslations('placements.round.facts'), getLocale()]);
  const b = (chunks: React.ReactNode) => <b>{chunks}</b>;
  return [
    municipalityName,
    t('forum', { forum: round.forum, day: formatLongDay(round.meetingOn, locale) }),
    // What is written in several pieces is one fact.
    <span key="effective">{t.rich('effective', { b, day: formatLongDay(round.effectiveOn, locale) })}</span>,
    <span key="departments">{t.rich('departments', { b, count: rows.length })}</span>,
    t('agreement', { agreement: version.agreement.shortTitle[locale] }),
  ];
}

export default orBroken(RoundPage);
