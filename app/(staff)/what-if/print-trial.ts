import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { oneDecimal, rangeText } from '@/components/forecast/one-decimal';
import { capitalised } from '@/components/ui/capitalised';
import { formatDay, formatNumber } from '@/components/ui/format';
import { bandInWords } from '@/components/what-if/band-words';
import { wayInWords } from '@/lib/domain/agreement/rules/example-words';
import { lead } from '@/lib/domain/allocation/explain-verdict';
import type { Balance } from '@/lib/domain/forecast/balance';
import type { Outlook } from '@/lib/domain/forecast/forecast';
import type { PrintedBlock, PrintedReport, PrintedTable } from '@/lib/domain/reporting/printed-report';
import type { Bilingual } from '@/lib/domain/shared/bilingual';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { type Difference, ROOMS, type TrialFigures } from '@/lib/domain/what-if/difference';
import { namesOf } from '@/lib/domain/what-if/names-of';
import type { Past, ToldHome } from '@/lib/domain/what-if/past';
import { isTrial } from '@/lib/domain/what-if/plan';
import { planInWords } from '@/lib/domain/what-if/plan-words';
import { bandOf } from '@/lib/domain/what-if/rent-band';
import { decisionOf, type TriedHome } from '@/lib/domain/what-if/tried-home';
import type { Asked } from './ask-trial';

/** More than a meeting goes through home by home. */
export const MOST_PRINTED = 200;

type Printed = {
  readonly asked: Asked;
  readonly past: Past;
  readonly figures: TrialFigures;
  readonly balance: Balance;
  readonly told: ReadonlyMap<VacancyId, ToldHome>;
  readonly locale: Locale;
};

/** A trial for the meeting: the same figures as on the page. Of a home no address, only department, size, rent and day. */
export async function printTrial(printed: Printed): Promise<PrintedReport> {
  const { asked, past, figures, locale } = printed;
  const t = await getTranslations({ locale, namespace: 'whatIf' });
  const { period, version, draft, round, today, plan } = asked;
  const lines = planInWords({ plan, inForce: version.agreement, departments: past.departments });
  const named = [
    draft && t('ofDraft', { title: draft.title }),
    round && t('ofRound', { title: round.title }),
  ];
  const day = (on: string) => formatDay(on, locale);
  const tried = isTrial(plan, asked.knowledge);
  return {
    language: locale,
    title: t('printed.title', { from: day(period.from), through: day(period.through) }),
    facts: [
      version.agreement.municipality.name,
      version.agreement.title[locale],
      t('printed.on', { day: day(today) }),
    ].join(' · '),
    blocks: [
      { kind: 'HEADING', text: t('tried') },
      ...named.flatMap((text): PrintedBlock[] => (text ? [{ kind: 'PARAGRAPH', text }] : [])),
      ...(lines.length === 0
        ? []
        : [{ kind: 'LIST' as const, items: lines.map((line) => inWords(line[locale], t('printed.tried'))) }]),
      { kind: 'PARAGRAPH', text: t(`printed.knowledge.${asked.knowledge}`) },
      { kind: 'HEADING', text: t('inAll') },
      { kind: 'PARAGRAPH', text: t('printed.total', { ...figures.total }) },
      { kind: 'REMARK', text: t(tried ? 'inAllHint' : 'nothingTried') },
      ...(await balanced(printed)),
      ...(await tables(printed)),
      ...(await homes(printed)),
    ],
  };
}

/** The font of the paper has no arrow. */
const inWords = (text: string, tried: string): string => text.replaceAll(' → ', `, ${tried} `);

async function balanced({ balance, locale }: Printed): Promise<readonly PrintedBlock[]> {
  const t = await getTranslations({ locale, namespace: 'whatIf.balance' });
  const { perYear, asItIs, asTried, agreed, uncoveredFrom } = balance;
  const tPrinted = await getTranslations({ locale, namespace: 'whatIf.printed' });
  const told = (outlook: Outlook) => `${oneDecimal(outlook.expected, locale)} (${rangeText(outlook)})`;
  return [
    { kind: 'HEADING', text: t('title') },
    {
      kind: 'LIST',
      items: [
        `${t('perYear')}: ${oneDecimal(perYear.was, locale)} → ${oneDecimal(perYear.would, locale)}`,
        `${t('expected')}: ${told(asItIs)} → ${told(asTried)}`,
        ...(agreed === null ? [] : [`${t('agreed')}: ${agreed}`]),
      ].map((text) => inWords(text, tPrinted('tried'))),
    },
    ...(uncoveredFrom === null
      ? []
      : [{ kind: 'REMARK' as const, text: t('uncovered', { day: formatDay(uncoveredFrom, locale) }) }]),
  ];
}

async function tables({ figures, locale }: Printed): Promise<readonly PrintedBlock[]> {
  const t = await getTranslations({ locale, namespace: 'whatIf' });
  const { total, byDepartment, byOrganisation, byRent, bySize } = figures;
  const cells = (row: Difference): readonly string[] => [
    ...[row.homes, row.was, row.would].map((count) => formatNumber(count, locale)),
    row.gained === 0 ? '0' : `+${formatNumber(row.gained, locale)}`,
    row.lost === 0 ? '0' : `−${formatNumber(row.lost, locale)}`,
  ];
  const table = (of: string, rows: readonly (readonly [string, Difference])[]): PrintedTable => ({
    kind: 'TABLE',
    columns: [
      of,
      ...(['homes', 'was', 'would', 'gained', 'lost'] as const).map((key) => t(`columns.${key}`)),
    ],
    rows: rows.map(([label, row]) => [label, ...cells(row)]),
    foot: [t('total'), ...cells(total)],
  });
  return [
    { kind: 'HEADING', text: t('byDepartment') },
    table(
      t('department'),
      byDepartment.map((row) => [`${row.group.number} ${row.group.name}, ${row.group.organisation}`, row]),
    ),
    ...(byOrganisation.length < 2
      ? []
      : [
          { kind: 'HEADING' as const, text: t('byOrganisation') },
          table(
            t('organisation'),
            byOrganisation.map((row) => [row.group, row]),
          ),
        ]),
    { kind: 'HEADING', text: t('byRent') },
    table(
      t('rent'),
      byRent.map((row) => [bandInWords(row.group, locale, t), row]),
    ),
    { kind: 'HEADING', text: t('bySize') },
    table(
      t('size'),
      bySize.map((row) => [
        t(row.group === ROOMS.length ? 'roomsOrMore' : 'rooms', { count: row.group }),
        row,
      ]),
    ),
  ];
}

async function homes({ figures, past, told, locale }: Printed): Promise<readonly PrintedBlock[]> {
  const t = await getTranslations({ locale, namespace: 'whatIf' });
  const { changed } = figures;
  if (changed.length === 0) return [];
  const nameOf = namesOf(past.departments);
  const heading = ({ past: { departmentId, facts, rooms, rentOre } }: TriedHome): string =>
    [
      nameOf(departmentId).department,
      t('rooms', { count: rooms }),
      bandInWords(bandOf(rentOre), locale, t),
      t('reported', { day: formatDay(facts.on, locale) }),
    ].join(' · ');
  return [
    { kind: 'HEADING', text: t('changed', { count: changed.length }) },
    ...(changed.length > MOST_PRINTED
      ? [{ kind: 'REMARK' as const, text: t('changedFirst', { count: MOST_PRINTED }) }]
      : []),
    ...changed.slice(0, MOST_PRINTED).flatMap((home): PrintedBlock[] => {
      const { past: was, would } = home;
      const inOne = (way: Bilingual, why: string) =>
        [capitalised(way[locale]), why].filter(Boolean).join('. ');
      const before = inOne(wayInWords(was.decided.route), told.get(was.vacancyId)?.lead[locale] ?? '');
      const why = lead(home.asked.agreement, decisionOf(home), nameOf(was.departmentId))[locale];
      const after = inOne(wayInWords(would.route), why);
      return [
        { kind: 'SMALL_HEADING', text: heading(home) },
        { kind: 'PARAGRAPH', text: `${t('went')}: ${before}` },
        { kind: 'PARAGRAPH', text: `${t('wouldGo')}: ${after}` },
      ];
    }),
  ];
}
