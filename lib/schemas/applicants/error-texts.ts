import type { StatementFault } from '@/lib/domain/applicant/faults';
import { says } from '../message-key';
import { memberField } from './household';

type Faults = { readonly faults: readonly StatementFault[] };

const FIELDS = {
  'two-partners': 'relation',
  'born-ahead': 'bornOn',
  'cohabiting-ahead': 'cohabitingSince',
  'cohabiting-before-birth': 'cohabitingSince',
  'cohabiting-without-partner': 'cohabitingSince',
} as const;

function fieldOf(fault: StatementFault): string {
  switch (fault.code) {
    case 'too-young':
      return memberField('bornOn', 0);
    case 'seniority-ahead':
    case 'seniority-before-birth':
      return 'seniorityOn';
    case 'rooms-out-of-order':
      return 'roomsTo';
    default:
      return memberField(FIELDS[fault.code], fault.member);
  }
}

const withReference =
  (text: ReturnType<typeof says>, field: string) =>
  ({ reference }: { readonly reference: string }) => ({ field, text, values: { reference } });

/** A text for every code that a use case of an applicant may answer; an action passes it on as its `errors`. */
export const APPLICANT_ERROR_TEXTS = {
  'not-found': says('applicants.errors.not-found'),
  'handled-by-another': says('applicants.errors.handled-by-another'),
  erased: says('applicants.errors.erased'),
  'unknown-department': says('applicants.errors.unknown-department'),
  'unknown-municipality': { field: 'residence', text: says('applicants.errors.unknown-municipality') },
  'not-a-colleague': { field: 'handledBy', text: says('applicants.errors.not-a-colleague') },
  'external-id-taken': withReference(says('applicants.errors.external-id-taken'), 'externalId'),
  'already-enrolled': withReference(says('applicants.errors.already-enrolled'), 'cpr'),
  faults: ({ faults }: Faults) =>
    faults.map((fault) => ({ field: fieldOf(fault), text: says(`applicants.errors.${fault.code}`) })),
  'seniority-reason-needed': {
    field: 'seniorityReason',
    text: says('applicants.errors.seniority-reason-needed'),
  },
  'cannot-move': says('applicants.errors.cannot-move'),
  'reason-does-not-fit': { field: 'reason', text: says('applicants.errors.reason-does-not-fit') },
  'no-cpr': says('applicants.errors.no-cpr'),
  'manager-needed': says('applicants.errors.manager-needed'),
  nobody: { field: 'cpr', text: says('applicants.errors.nobody') },
};
