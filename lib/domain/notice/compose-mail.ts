import { DEADLINE_TERMS } from '../deadline/deadline';
import type { Language } from '../shared/bilingual';
import type { CalendarDate } from '../shared/calendar-date';
import { dayInWords } from '../shared/day-words';
import {
  ANSWER_BY,
  DIGEST_TITLE,
  FOOTER,
  LINK_FOOTER,
  LINK_SENTENCE,
  LINK_TITLE,
  type LinkMailKind,
  MORE,
  NOTICE_SENTENCE,
  NOTICE_TITLE,
  type OfferMailKind,
  PAUSE_WARNING,
} from './mail-words';
import { NOTICE_KINDS, type NoticeKind } from './notice-kind';
import type { NoticeWords } from './occasion';

export type MailItem = NoticeWords & {
  readonly kind: NoticeKind;
  /** The whole address of its page. */
  readonly link: string;
};

export type MailText = { readonly subject: string; readonly text: string; readonly html: string };

type Around = {
  readonly language: Language;
  readonly digest: boolean;
  /** Addresses of the work tray and of the page where one chooses. */
  readonly tray: string;
  readonly choices: string;
};

/** So many are listed; the rest are told as a number. */
export const MOST_LISTED = 20;

type Block = { readonly heading: string; readonly lines: readonly Line[] };
type Line = { readonly words: string; readonly link: string };

/** One mail of what a colleague is told of: each kind with its sentence, each case with its day and its link, and nothing else. */
export function composeNotices(items: readonly MailItem[], around: Around): MailText {
  const { language, digest, tray, choices } = around;
  const listed = items.slice(0, MOST_LISTED);
  const blocks = NOTICE_KINDS.flatMap((kind): readonly Block[] => {
    const own = listed.filter((item) => item.kind === kind);
    if (own.length === 0) return [];
    const heading = `${NOTICE_TITLE[kind][language]}. ${NOTICE_SENTENCE[kind][language]}`;
    return [{ heading, lines: own.map((item) => lineOf(item, language)) }];
  });
  const left = items.length - listed.length;
  const more: readonly Block[] =
    left > 0 ? [{ heading: MORE(left)[language], lines: [{ words: '', link: tray }] }] : [];
  return written({
    subject: subjectOf(items, language, digest),
    blocks: [...blocks, ...more],
    footer: { words: FOOTER[language], link: choices },
    language,
  });
}

/** A mail that is a link and one sentence. */
export function composeLink(kind: LinkMailKind, link: string, language: Language): MailText {
  return written({
    subject: `Nøglen: ${LINK_TITLE[kind][language]}`,
    blocks: [{ heading: LINK_SENTENCE[kind][language], lines: [{ words: '', link }] }],
    footer: { words: LINK_FOOTER[language], link: null },
    language,
  });
}

/** What an applicant is written about her offer: the link, by when, and where it holds what silence brings; not which home, nor who. */
export function composeOffer(
  kind: OfferMailKind,
  { link, due, warns }: { readonly link: string; readonly due: CalendarDate; readonly warns: boolean },
  language: Language,
): MailText {
  const by = { words: ANSWER_BY(dayInWords(due))[language], link };
  return written({
    subject: `Nøglen: ${LINK_TITLE[kind][language]}`,
    blocks: [
      { heading: LINK_SENTENCE[kind][language], lines: [by] },
      ...(warns ? [{ heading: PAUSE_WARNING[language], lines: [] }] : []),
    ],
    footer: { words: LINK_FOOTER[language], link: null },
    language,
  });
}

function subjectOf(items: readonly MailItem[], language: Language, digest: boolean): string {
  const [first] = items;
  if (digest || first === undefined) return `Nøglen: ${DIGEST_TITLE[language]} (${items.length})`;
  const title = NOTICE_TITLE[first.kind][language];
  if (items.length > 1) return `Nøglen: ${title} (${items.length})`;
  return first.reference === null ? `Nøglen: ${title}` : `Nøglen: ${title} ${first.reference}`;
}

function lineOf({ reference, about, day, link }: MailItem, language: Language): Line {
  const what = about && DEADLINE_TERMS[about].name[language];
  const words = [reference, what, day && dayInWords(day)[language]].filter(Boolean).join(' · ');
  return { words, link };
}

type Written = {
  readonly subject: string;
  readonly blocks: readonly Block[];
  readonly footer: { readonly words: string; readonly link: string | null };
  readonly language: Language;
};

function written({ subject, blocks, footer, language }: Written): MailText {
  const text = [
    ...blocks.map(({ heading, lines }) => [heading, ...lines.map(plainLine)].join('\n\n')),
    ['--', footer.words, ...(footer.link === null ? [] : [footer.link])].join('\n'),
  ].join('\n\n');
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body>${blocks
    .map(
      ({ heading, lines }) =>
        `<p>${escaped(heading)}</p>${lines.length === 0 ? '' : `<ul>${lines.map(htmlLine).join('')}</ul>`}`,
    )
    .join('')}<hr><p><small>${escaped(footer.words)}${
    footer.link === null ? '' : ` ${anchor(footer.link)}`
  }</small></p></body></html>`;
  return { subject, text, html };
}

const plainLine = ({ words, link }: Line): string => (words === '' ? link : `${words}\n${link}`);
const htmlLine = ({ words, link }: Line): string =>
  `<li>${words === '' ? '' : `${escaped(words)}<br>`}${anchor(link)}</li>`;
const anchor = (link: string): string => `<a href="${escaped(link)}">${escaped(link)}</a>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
