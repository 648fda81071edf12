import { getTranslations } from 'next-intl/server';
import { applicantName } from '@/components/lettings/applicant-name';
import { BasisCard } from '@/components/lettings/basis-card';
import { CandidateFacts } from '@/components/lettings/candidate-facts';
import { CandidatesCard } from '@/components/lettings/candidates-card';
import { ExhaustCard } from '@/components/lettings/exhaust-card';
import { LeftNotice } from '@/components/lettings/left-notice';
import { LettingLadder } from '@/components/lettings/letting-ladder';
import { ResumeCard } from '@/components/lettings/resume-card';
import { rungsOf } from '@/components/lettings/rungs';
import { ShareCard } from '@/components/lettings/share-card';
import { SkippedCard } from '@/components/lettings/skipped-card';
import { LettingOffers } from '@/components/offers/letting-offers';
import { OffersSentNotice } from '@/components/offers/offers-sent-notice';
import { SendOffers } from '@/components/offers/send-offers';
import { sendWords } from '@/components/offers/send-words';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Columns } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { getLettingSettings } from '@/lib/data/lettings/letting-settings';
import { listOffersOfLetting } from '@/lib/data/offers/offers';
import { may } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import type { CandidatePage } from '@/lib/domain/letting/finding/candidate-row';
import { toResume } from '@/lib/domain/letting/finding/resume-phase';
import type { LadderPhase } from '@/lib/domain/letting/finding/waterfall';
import type { LettingFile } from '@/lib/domain/letting/letting-file';
import type { OfferRow } from '@/lib/domain/letting/offers/offer-row';
import { paths } from '@/lib/platform/paths';
import { sendOffersAction } from '../../../offers/actions';
import { LinksOf } from '../../../offers/links-of';
import { declareExhaustedAction, resumePhaseAction } from './actions';

interface BegunProps {
  readonly scope: UserScope;
  readonly file: LettingFile;
  readonly isFurtherDown: boolean;
  /** So many offers were sent just now. */
  readonly sent: number;
  /** The place on the ladder of the step that was left just now. */
  readonly left: number | undefined;
  /** What else was done just now. */
  readonly done: 'told' | 'resumed' | undefined;
}

type ResumeProps = Pick<BegunProps, 'file'> & {
  readonly offers: readonly OfferRow[];
  readonly isOpen: boolean;
};

/** A letting under way: its basis, who can have the home now, who was skipped, and how far it has come. */
export async function LettingBegun({ scope, file, isFurtherDown, sent, left, done }: BegunProps) {
  const { letting, current, candidates, emptyListOf, today, agreement } = file;
  const { opening } = letting;
  const offers = await listOffersOfLetting(scope, letting.id);
  const mayOffer = may(scope, 'letting.offer');
  return (
    <Columns side={<ShareCard opening={opening} letting={letting} />}>
      {offers.length > 0 && <OffersSentNotice sent={sent} offers={offers} />}
      {done && <Done done={done} />}
      <LeftNotice file={file} position={left} mayUndo={mayOffer && toResume(file, offers) !== null} />
      {mayOffer && <LinksOf scope={scope} offers={offers} from="letting" />}
      <BasisCard opening={opening} letting={letting} />
      {candidates === null && <NoMore file={file} />}
      {offers.length > 0 && <LettingOffers offers={offers} today={today} mayAct={mayOffer} />}
      {current && candidates && (
        <>
          <CandidatesCard
            {...{ vacancyId: letting.vacancyId, phase: current, page: candidates, isFurtherDown }}
            basis={opening.basis}
            emptyListOf={emptyListOf}
            form={<SendForm {...{ scope, file, phase: current, page: candidates, offers, isFurtherDown }} />}
          />
          {emptyListOf === null && <SkippedCard page={candidates} agreement={agreement} />}
        </>
      )}
      <LettingLadder rungs={rungsOf({ ...file, ...letting })} when={letting.state} />
      {current && candidates && mayOffer && (
        <ExhaustCard
          {...{ file, phase: current, action: declareExhaustedAction }}
          initial={await initialFormState('declare-exhausted')}
        />
      )}
      {mayOffer && <Resume {...{ file, offers }} isOpen={left !== undefined} />}
    </Columns>
  );
}

async function Resume({ file, offers, isOpen }: ResumeProps) {
  const left = toResume(file, offers);
  if (left === null) return null;
  const initial = await initialFormState('resume-phase');
  return <ResumeCard {...{ letting: file.letting, left, initial, isOpen }} action={resumePhaseAction} />;
}

async function Done({ done }: { done: NonNullable<BegunProps['done']> }) {
  const t = await getTranslations();
  return (
    <Notice tone="success" live>
      {t(done === 'told' ? 'offers.link.told' : 'lettings.resume.done')}
    </Notice>
  );
}

async function NoMore({ file: { letting, current } }: { file: LettingFile }) {
  const t = await getTranslations('lettings');
  const isOpen = letting.state === 'OPEN' && current === null;
  return (
    <Notice
      tone={isOpen ? 'warning' : 'info'}
      title={t(isOpen ? 'nothingLeft.title' : 'over.title')}
      action={
        isOpen && <LinkButton href={paths.voidOf(letting.vacancyId)}>{t('nothingLeft.void')}</LinkButton>
      }
    >
      {t(isOpen ? 'nothingLeft.text' : `over.${letting.state}`)}
    </Notice>
  );
}

interface SendFormProps {
  readonly scope: UserScope;
  readonly file: LettingFile;
  readonly phase: LadderPhase;
  readonly page: CandidatePage;
  readonly offers: readonly OfferRow[];
  readonly isFurtherDown: boolean;
}

async function SendForm(props: SendFormProps) {
  const { scope, phase, page, offers, isFurtherDown } = props;
  const { letting, today } = props.file;
  const t = await getTranslations('lettings.candidates');
  const { settings } = await getLettingSettings(scope, letting.organisationId);
  return (
    <SendOffers
      action={sendOffersAction}
      initial={await initialFormState('send-offers')}
      {...{
        lettingId: letting.id,
        vacancyId: letting.vacancyId,
        revision: letting.revision,
        phase: phase.phase,
      }}
      candidates={page.proposed.map((proposed, at) => ({
        applicantId: proposed.candidate.id,
        // Further down the list nobody has counted.
        label: `${isFurtherDown ? '' : `${at + 1}. `}${applicantName(proposed.candidate.applicant, t('hidden'))}`,
        children: <CandidateFacts proposed={proposed} />,
      }))}
      crowded={page.crowded.map((proposed) => ({
        applicantId: proposed.candidate.id,
        label: applicantName(proposed.candidate.applicant, t('hidden')),
        children: <CandidateFacts proposed={proposed} />,
      }))}
      words={
        await sendWords({
          settings,
          offers,
          today,
          proposed: page.proposed.length,
          crowded: page.crowded.length,
        })
      }
    />
  );
}
