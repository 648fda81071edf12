import { readOffices } from '@/lib/data/mail/mail-offices';
import {
  addNotices,
  type NewMail,
  type NewNotice,
  raiseOccasions,
  readClocks,
} from '@/lib/data/mail/notices';
import type { HotTx } from '@/lib/data/transaction';
import type { SystemScope } from '@/lib/domain/access/scope';
import { nextMorning } from '@/lib/domain/notice/digest-time';
import type { Occasion } from '@/lib/domain/notice/occasion';
import { whoIsTold } from '@/lib/domain/notice/who-is-told';
import { newId } from '@/lib/platform/new-id';
import { noticePath } from './notice-path';

/**
 * Writes down whom each occasion is told to, unless it was raised before. What one person hears at once of one kind is one mail,
 * so that a file of a hundred homes is not a hundred mails.
 */
export async function tellOffices(
  tx: HotTx,
  scope: SystemScope,
  occasions: readonly Occasion[],
): Promise<number> {
  if (occasions.length === 0) return 0;
  const raised = await raiseOccasions(
    tx,
    scope,
    occasions.map(({ key }) => key),
  );
  // Several papers of one day are one occasion.
  const fresh = [...new Map(occasions.map((one) => [one.key, one])).values()].filter(({ key }) =>
    raised.has(key),
  );
  if (fresh.length === 0) return 0;
  const offices = await readOffices(
    tx,
    scope,
    fresh.map(({ office }) => office),
  );
  const { now, real } = await readClocks(tx, scope);
  const mails = new Map<string, NewMail>();
  const notices: NewNotice[] = [];
  for (const occasion of fresh) {
    const office = offices.get(occasion.office.id);
    if (office === undefined) continue;
    for (const { userId, pace } of whoIsTold(occasion, office)) {
      const mailId = pace === 'AT_ONCE' ? mailOf(mails, occasion, userId).id : null;
      notices.push({
        ...{ id: newId(), occasion: occasion.key, userId, office: occasion.office, kind: occasion.kind },
        ...{
          reference: occasion.reference,
          day: occasion.day,
          about: occasion.about,
          path: noticePath(occasion.page),
          pace,
          mailId,
        },
        dueAt: pace === 'DAILY' ? nextMorning(now) : null,
      });
    }
  }
  if (notices.length > 0) await addNotices(tx, scope, { notices, mails: [...mails.values()], now, real });
  return notices.length;
}

function mailOf(mails: Map<string, NewMail>, { kind, office }: Occasion, userId: NewMail['userId']): NewMail {
  const key = `${userId} ${office.id} ${kind}`;
  const mail = mails.get(key) ?? { id: newId(), userId, office };
  mails.set(key, mail);
  return mail;
}
