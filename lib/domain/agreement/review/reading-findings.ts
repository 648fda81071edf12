import { bothWays } from '../../shared/bilingual';
import type { Agreement } from '../agreement';
import type { Finding } from './finding';

/** How the counters count, as the word of each reading that speaks of it. @see domain.md Q03, Q05, Q06, Q15 */
const counted = ({ carryOver }: Agreement): Readonly<Record<string, string>> => ({
  Q03: 'last-of-n',
  Q05: 'department-and-dwelling-type',
  Q06: carryOver?.atNewYear === 'LAPSES' ? 'reset-yearly' : 'never-reset',
  Q15: carryOver?.atTierChange === 'LAPSES' ? 'reset' : 'carry',
});

/** Readings that say of the counters what no counter does: nobody should sign the one and get the other. */
export function readingFindings(agreement: Agreement): readonly Finding[] {
  const does = counted(agreement);
  return agreement.readings.flatMap(({ question, value }) => {
    const followed = does[question];
    if (followed === undefined || followed === value) return [];
    return {
      ...({ code: 'READING_NOT_FOLLOWED', part: 'READINGS' } as const),
      text: bothWays(
        `Læsningen af ${question} siger „${value}“, men tællerne følger „${followed}“. Skriv det samme begge steder; om saldoen føres videre, bestemmes under „Kommunens saldo i tælleren“.`,
        `The reading of ${question} says “${value}”, but the counters follow “${followed}”. Say the same in both; whether the credit is carried is decided under “The municipality’s credit in the counter”.`,
      ),
    };
  });
}
