import { z } from 'zod';
import { freeText } from '../free-text';
import { says } from '../message-key';
import { whoAndWhen } from '../who-and-when';

/** Why: both parties read it. */
const reason = freeText().min(3).max(1000);

const MOST = 200;

export const letStandSchema = z.object({ findingIds: z.array(z.uuid()).min(1).max(MOST), reason });
export const reportAnewSchema = z.object({ findingId: z.uuid(), reason });

export const LET_STAND_ERRORS = {
  'not-found': says('lateKnowledge.errors.not-found'),
  'already-settled': whoAndWhen('lateKnowledge.errors.already-settled'),
};

const refused = says('lateKnowledge.errors.refused');

export const REPORT_ANEW_ERRORS = {
  ...LET_STAND_ERRORS,
  'organisation-reports': says('lateKnowledge.one.not.organisation-reports'),
  'lease-signed': says('lateKnowledge.one.not.lease-signed'),
  'already-voided': says('lateKnowledge.one.not.already-voided'),
  'no-longer-so': says('lateKnowledge.errors.no-longer-so'),
  'department-closed': says('lateKnowledge.one.not.department-closed'),
  // The report is as it was: what would refuse it has come since.
  'idempotency-conflict': refused,
  'unknown-department': refused,
  'department-not-open': refused,
  'dates-out-of-order': refused,
  'id-already-reported': refused,
  'id-twice-in-batch': refused,
  'differs-from-stock': refused,
  'unknown-allocation-rule': refused,
  'reason-needed': refused,
};
