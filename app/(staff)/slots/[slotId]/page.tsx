import type { Metadata } from 'next';

import { getTranslations } from 'next-intl/server';
import { CallsCard } from '@/components/slots/detail/calls-card';
import { CitizenCard } from '@/components/slots/detail/citizen-card';
import { ContactCard } from '@/components/slots/detail/contact-card';
import { DemandsCard } from '@/components/slots/detail/demands-card';
import { ExceptionCard } from '@/components/slots/detail/exception-card';
import { FaultCard } from '@/components/slots/detail/fault-card';
import { HomeCard } from '@/components/slots/detail/home-card';
import { NextCard } from '@/components/slots/detail/next-card';
import { ProgressCard } from '@/components/slots/detail/progress-card';
import { ReturnCard } from '@/components/slots/detail/return-card';
import { SlotHead } from '@/components/slots/detail/slot-head';
import { SlotNotices } from '@/components/slots/detail/slot-notices';
import { isSlotDone } from '@/components/slots/slot-done';
import { TransitionalCard } from '@/components/transitional/transitional-card';
import { Columns } from '@/components/ui/page-head';
import { NoteForm } from '@/components/vacancies/act/note-form';
import { CaseHistory } from '@/components/vacancies/case/case-history';
import { CaseNotes } from '@/components/vacancies/case/case-notes';
import { CaseRent } from '@/components/vacancies/case/case-rent';
import { newIdempotencyKey } from '@/lib/auth/forms/idempotency';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { findTransitional } from '@/lib/data/transitional/transitional';
import { findVacancyCase } from '@/lib/data/vacancies/vacancy-case';
import { may } from '@/lib/domain/access/permissions';
import { tierWord } from '@/lib/domain/agreement/tier-words';
import { isToBeSeen } from '@/lib/domain/slot/changed-unseen';
import { possibleActs } from '@/lib/domain/slot/possible-acts';
import { markSlotSeen } from '@/lib/usecases/slots/mark-slot-seen';
import { claimSlotAction, takeOverSlotAction } from '../actions';
import { formsOf } from './forms';
import { type SlotProps, slotOf } from './slot-of';

export const generateMetadata = orBroken(async (props: SlotProps): Promise<Metadata> => {
  const scope = await pageScope('slot.view');
  return { title: (await slotOf(props, scope))?.slot.address };
});

/** One home for allocation, for both parties: where it stands, what can be done, and what has happened. */
async function SlotPage(props: SlotProps) {
  const scope = await pageScope('slot.view');
  const file = await slotOf(props, scope);
  if (file === null) return refuseAsNotFound();
  const { slot } = file;
  if (scope.side === 'MUNICIPALITY' && isToBeSeen(slot)) await markSlotSeen(scope, { slotId: slot.id });
  const [vacancy, { done }, forms, transitional] = await Promise.all([
    findVacancyCase(scope, slot.vacancyId),
    props.searchParams,
    formsOf(scope, file),
    slot.state === 'COMPLETED' ? findTransitional(scope, slot.id) : null,
  ]);
  if (vacancy === null) return refuseAsNotFound();
  const t = await getTranslations('forms');
  const keptText = t('kept');
  const own = scope.side === 'MUNICIPALITY';
  const demandLabel = (demand: string) =>
    vacancy.agreement?.demands.find((row) => row.demand === demand)?.label ?? null;
  return (
    <>
      <SlotHead slot={slot} tier={tierWord(vacancy.tiers, slot.municipalityId, slot.tier)} />
      <SlotNotices
        {...{ file, events: vacancy.events, userId: scope.userId, side: scope.side }}
        done={isSlotDone(done) ? done : null}
      />
      <Columns
        side={
          <>
            <ProgressCard file={file} />
            <ContactCard file={file} mayView={may(scope, 'contact.view')} />
            <CaseRent file={vacancy} />
            <CaseHistory file={vacancy} />
          </>
        }
      >
        <NextCard
          file={file}
          acts={possibleActs(scope, file)}
          press={{ claim: claimSlotAction, takeOver: takeOverSlotAction }}
          expires={vacancy.agreement?.deadlines.expires ?? false}
        />
        {own && (
          <ExceptionCard
            {...{ file, demandLabel, keptText }}
            answer={forms.answer}
            withdraw={forms.withdraw}
          />
        )}
        <ReturnCard file={file} counted={vacancy.vacancy.counterId !== null} />
        {file.returned && (
          <FaultCard
            {...{ slotId: slot.id, returned: file.returned, today: file.today, keptText }}
            {...forms.fault}
          />
        )}
        <CallsCard
          slotId={slot.id}
          calls={file.calls}
          side={scope.side}
          answer={forms.call}
          keptText={keptText}
        />
        <CitizenCard {...{ file, own, demandLabel }} />
        {slot.state === 'COMPLETED' && (
          <TransitionalCard
            {...{ slotId: slot.id, home: transitional, today: file.today }}
            records={may(scope, 'transitional.record')}
          />
        )}
        <DemandsCard file={file} />
        <HomeCard file={file} tier={tierWord(vacancy.tiers, slot.municipalityId, slot.tier)} />
        <CaseNotes
          notes={vacancy.notes}
          form={
            may(scope, 'vacancy.note') && (
              <NoteForm vacancyId={slot.vacancyId} idempotencyKey={newIdempotencyKey()} {...forms.note} />
            )
          }
        />
      </Columns>
    </>
  );
}

export default orBroken(SlotPage);
