import { z } from 'zod';
import type { LeasedMail } from '@/lib/data/mail/mail-queue';
import { composeLink, composeNotices, type MailText } from '@/lib/domain/notice/compose-mail';
import { env } from '@/lib/platform/env';
import { paths } from '@/lib/platform/paths';
import { open } from '@/lib/platform/secrets/sealed';
import type { Letter } from '@/lib/platform/smtp';

/** What is sealed of a mail with a link. */
const linkMailSchema = z.object({ to: z.string(), link: z.string(), language: z.enum(['da', 'en']) });

const address = (path: string): string => new URL(path, env().NEXTAUTH_URL).href;

/** The mail as it is sent; null when there is nobody to send it to any more, or nothing to say. */
export function letterOf(mail: LeasedMail): Letter | null {
  const { id, kind, email, language, items } = mail;
  if (kind === 'OFFER' || kind === 'OFFER_REMINDER') return null;
  if (kind !== 'NOTICES' && kind !== 'DIGEST') {
    const {
      to,
      link,
      language: theirs,
    } = linkMailSchema.parse(JSON.parse(open(mail.sealed ?? new Uint8Array(), id)));
    return letter(id, to, composeLink(kind, link, theirs));
  }
  if (email === null || items.length === 0) return null;
  const linked = items.map(({ path, ...item }) => ({ ...item, link: address(path) }));
  const around = { tray: address(paths.home), choices: address(paths.mailChoices) };
  const text = composeNotices(linked, { ...around, language: language ?? 'da', digest: kind === 'DIGEST' });
  return letter(id, email, text);
}

const letter = (id: string, to: string, text: MailText): Letter => ({ id, to, ...text });
