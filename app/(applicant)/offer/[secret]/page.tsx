import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { chooseLanguageAction } from '@/app/actions';
import { AnswerSection } from '@/components/applicant-page/answer-section';
import { ApplicantFrame } from '@/components/applicant-page/applicant-frame';
import { ClosedLink } from '@/components/applicant-page/closed-link';
import { NeedsCard } from '@/components/applicant-page/needs-card';
import { OfferLead } from '@/components/applicant-page/offer-lead';
import { OfferedHome } from '@/components/applicant-page/offered-home';
import { PapersToSend } from '@/components/applicant-page/papers-to-send';
import { ToldOutcomeCard } from '@/components/applicant-page/told-outcome-card';
import { Card } from '@/components/ui/card';
import { hasBirthProof } from '@/lib/auth/links/birth-proof';
import { type OfferLink, openOfferLink, toldByLink } from '@/lib/auth/links/offer-link';
import { orBroken } from '@/lib/auth/or-broken';
import { getLinkedOffer } from '@/lib/data/offers/offers-link';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { isPastDue } from '@/lib/domain/letting/offers/offer-deadline';
import { newId } from '@/lib/platform/new-id';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { readUploadAnswer } from '@/lib/schemas/papers/upload-answer';
import { type ShownOffer, showLinkedOffer } from '@/lib/usecases/offers/show-linked-offer';
import { answerOfferAction, proveBirthAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('applicantPage');
  return { title: t('title'), robots: { index: false, follow: false, nocache: true } };
}

interface PageProps {
  readonly params: Promise<{ readonly secret: string }>;
  readonly searchParams: Promise<SearchParams>;
}

/**
 * What an applicant sees by the link of an offer, without signing in. Opening it changes nothing: whoever scans mails opens
 * links too. It shows the home and what is asked for, and no word about who was offered it.
 */
async function LinkedOfferPage({ params, searchParams }: PageProps) {
  const { secret } = await params;
  const link = await openOfferLink(secret);
  if (link === null) return <NotOpen secret={secret} />;
  const proved = await hasBirthProof(link.offerId);
  const shown = await showLinkedOffer(link.scope, link, { known: proved, secret });
  const body = <Opened {...{ secret, link, shown, proved, search: await searchParams }} />;
  return <Framed organisation={shown.offer.organisationName} body={body} />;
}

/** What became of the offer while the link has days left; the same words for every other link that opens nothing. */
async function NotOpen({ secret }: { secret: string }) {
  const told = await toldByLink(secret);
  if (told === null) return <Framed organisation={null} body={<ClosedLink />} />;
  const { scope, outcome } = told;
  const offer = await getLinkedOffer(scope, told);
  return (
    <Framed
      organisation={offer.organisationName}
      body={<ToldOutcomeCard outcome={outcome} offer={offer} />}
    />
  );
}

async function Framed({ organisation, body }: { organisation: string | null; body: ReactNode }) {
  return (
    <ApplicantFrame
      locale={await getLocale()}
      languageAction={chooseLanguageAction}
      organisation={organisation}
    >
      {body}
    </ApplicantFrame>
  );
}

interface OpenedProps {
  readonly secret: string;
  readonly link: OfferLink;
  readonly shown: ShownOffer;
  readonly proved: boolean;
  readonly search: SearchParams;
}

async function Opened({ secret, shown, proved, search }: OpenedProps) {
  const { offer, needs, people, choices, settings, refused } = shown;
  const t = await getTranslations('applicantPage');
  const today = dayOfInstant(offer.now);
  const sending = offer.state === 'YES';
  const open = !isPastDue(offer.answerDue, today);
  const organisation = offer.organisationName;
  const answer = (
    <AnswerSection
      action={answerOfferAction}
      {...{ secret, organisation, open, state: offer.state, answerDue: offer.answerDue }}
    />
  );
  const asked = (
    <NeedsCard
      needs={needs}
      until={sending ? offer.linkUntil : null}
      files={choices.length > 0}
      known={proved ? { refused } : null}
    >
      {sending && (
        <PapersToSend
          people={people}
          choices={choices}
          {...{ secret, organisation, proved, birth: proveBirthAction, paperId: newId() }}
          bar={{ until: offer.barredUntil, forGood: offer.barredForGood }}
          answer={readUploadAnswer(search)}
        />
      )}
    </NeedsCard>
  );
  return (
    <>
      <OfferLead offer={offer} today={today} pauseAfterMissed={settings.pauseAfterMissed} />
      {!sending && <OfferedHome home={offer} />}
      {answer}
      {offer.state !== 'NO' && asked}
      {sending && <OfferedHome home={offer} />}
      <Card title={t('help.title')} small>
        <p>{t('help.text', { organisation })}</p>
        <p className="mt-2 text-sm text-ink-muted">{t('privacy')}</p>
      </Card>
    </>
  );
}

export default orBroken(LinkedOfferPage);
