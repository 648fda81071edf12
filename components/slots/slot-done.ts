/** What was just done; stands in the address that the act leads to, and is said once on the page. */
const SLOT_DONE = [
  'claimed',
  'claimRecorded',
  'named',
  'awaitingApproval',
  'handedOver',
  'declined',
  'withdrawn',
  'declineRecorded',
  'completed',
  'undone',
  'returned',
  'returnRecorded',
  'reassigned',
  'takenOver',
  'exceptionAnswered',
  'requestWithdrawn',
  'faultAnswered',
  'faultSettled',
  'telephoneAnswered',
] as const;
export type SlotDone = (typeof SLOT_DONE)[number];

export const slotDoneHref = (slotId: string, done: SlotDone): string => `/slots/${slotId}?done=${done}`;

export const isSlotDone = (text: unknown): text is SlotDone => SLOT_DONE.some((done) => done === text);
