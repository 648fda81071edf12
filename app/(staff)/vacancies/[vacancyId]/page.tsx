import type { Metadata } from 'next';

import { cache } from 'react';
import { LeftReportedNotice } from '@/components/leases/left-reported-notice';
import { CaseLetting } from '@/components/lettings/case-letting';
import { Columns } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { DecideForm } from '@/components/vacancies/act/decide-form';
import { NoteForm } from '@/components/vacancies/act/note-form';
import { CaseActions } from '@/components/vacancies/case/case-actions';
import { CaseChoices } from '@/components/vacancies/case/case-choices';
import { CaseDates, CaseFacts } from '@/components/vacancies/case/case-facts';
import { CaseHead } from '@/components/vacancies/case/case-head';
import { CaseHistory } from '@/components/vacancies/case/case-history';
import { CaseLinks } from '@/components/vacancies/case/case-links';
import { CaseNext } from '@/components/vacancies/case/case-next';
import { CaseNotes } from '@/components/vacancies/case/case-notes';
import { CaseRent } from '@/components/vacancies/case/case-rent';
import { CaseTelephone } from '@/components/vacancies/case/case-telephone';
import { CaseLadder, CaseVerdict } from '@/components/vacancies/case/case-verdict';
import { VoidedNotice } from '@/components/vacancies/case/voided-notice';
import { newIdempotencyKey } from '@/lib/auth/forms/idempotency';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { findLeftReports } from '@/lib/data/lettings/left-homes';
import { findLettingOf } from '@/lib/data/lettings/lettings';
import { findVacancyCase } from '@/lib/data/vacancies/vacancy-case';
import { may } from '@/lib/domain/access/permissions';
import { asId, type VacancyId } from '@/lib/domain/shared/ids';
import { phoneActsIn } from '@/lib/domain/slot/possible-acts';
import { isNotForOthers } from '@/lib/domain/vacancy/not-for-others';
import { readPathId } from '@/lib/schemas/lists/department-list';
import { decideAwaitingAction } from '../actions';
import { addNoteAction } from './actions';

type Props = {
  params: Promise<{ vacancyId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

const load = cache(async (pathId: string) => {
  const scope = await pageScope('vacancy.view');
  const id = readPathId(pathId);
  const file = id && (await findVacancyCase(scope, asId<VacancyId>(id)));
  if (!file) return refuseAsNotFound();
  return { scope, file };
});

export const generateMetadata = orBroken(async ({ params }: Props): Promise<Metadata> => {
  const { file } = await load((await params).vacancyId);
  return { title: file.vacancy.address };
});

async function VacancyPage({ params, searchParams }: Props) {
  const { scope, file } = await load((await params).vacancyId);
  const { vacancy, choices, notes, telephoneActs } = file;
  const allowed = {
    let: may(scope, 'vacancy.let'),
    change: may(scope, 'vacancy.change'),
    void: may(scope, 'vacancy.void'),
  };
  const decide = vacancy.state === 'AWAITING_AGREEMENT' && may(scope, 'vacancy.decide-awaiting') && (
    <DecideForm
      vacancyIds={[vacancy.id]}
      action={decideAwaitingAction}
      initial={await initialFormState('vacancy.decide-awaiting')}
    />
  );
  const phoneActs =
    scope.side === 'ORGANISATION' && may(scope, 'telephone.record') ? phoneActsIn(vacancy.state) : [];
  const next = (
    <CaseNext file={file} mayOpenSlot={may(scope, 'slot.view')} phoneActs={phoneActs} decide={decide} />
  );
  const letting = await findLettingOf(scope, vacancy.id);
  const left =
    letting && may(scope, 'letting.view')
      ? await findLeftReports(scope, vacancy.id, { state: 'FALLEN_THROUGH' })
      : [];
  const { done } = await searchParams;
  return (
    <>
      <CaseHead
        vacancy={vacancy}
        actions={
          <CaseActions
            {...{ vacancy, allowed }}
            notForOthers={isNotForOthers(file.decision)}
            print={<PrintButton />}
          />
        }
      />
      {done === 'voided' && <VoidedNotice file={file} />}
      <LeftReportedNotice reports={left} when="AFTER" mayVoid={allowed.void} />
      <CaseLinks vacancy={vacancy} />
      <Columns
        side={
          <>
            <div className="hidden gap-4 lg:grid print:grid">{next}</div>
            <CaseRent file={file} />
            <CaseLetting letting={letting} mayOpen={may(scope, 'letting.view')} />
            <CaseTelephone acts={telephoneActs} />
            <CaseDates vacancy={vacancy} />
            <CaseHistory file={file} />
          </>
        }
      >
        <CaseVerdict file={file} />
        {/* On a phone what comes next follows the verdict; elsewhere it stands beside it. */}
        <div className="grid gap-4 lg:hidden print:hidden">{next}</div>
        <CaseLadder file={file} />
        <CaseChoices choices={choices} />
        <CaseFacts file={file} />
        <CaseNotes
          notes={notes}
          form={
            may(scope, 'vacancy.note') && (
              <NoteForm
                vacancyId={vacancy.id}
                idempotencyKey={newIdempotencyKey()}
                action={addNoteAction}
                initial={await initialFormState('vacancy.note')}
              />
            )
          }
        />
      </Columns>
    </>
  );
}

export default orBroken(VacancyPage);
