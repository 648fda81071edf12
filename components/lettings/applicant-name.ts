import type { Applicant } from '@/lib/domain/applicant/applicant';

/** What an applicant is called on a list: the name and what tells her from others of the same name. */
export const applicantName = (
  { contact, hidden, reference }: Pick<Applicant, 'contact' | 'hidden' | 'reference'>,
  hiddenText: string,
): string => `${hidden ? hiddenText : contact.name}, ${reference}`;
