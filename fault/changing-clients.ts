import { getToday } from '@/lib/data/clock';
import { addDays } from '@/lib/domain/calendar/days';
import { newId } from '@/lib/platform/new-id';
import { aReport } from '@/lib/testing/builders';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import type { Order, Word } from './crew';
import { dice } from './dice';
import { codeOf } from './intake-clients';

/** Clients that report homes as the days pass: of the day it is, now and then of the day before. */
export async function runOnTheDay(
  { towns, clients, reports, seed }: Extract<Order, { task: 'on-the-day' }>,
  say: (word: Word) => void,
): Promise<void> {
  const [town] = towns;
  if (town === undefined) throw new Error('A town is missing');
  const draw = dice(seed);
  let left = reports;
  const client = async (_: unknown, name: number) => {
    while (left-- > 0) {
      const key = newId();
      const today = await getToday(town.officer);
      const reportedOn = draw.chance(0.1) ? addDays(today, -1) : today;
      const report = aReport(draw.pick(town.departments), {
        ...{ reportedOn, availableOn: addDays(reportedOn, 30), choiceReason: 'sendt af prøven' },
        home: { unitNumber: key.slice(-12) },
      });
      try {
        const answer = await reportVacancies(town.officer, { idempotencyKey: key, reports: [report] });
        if (answer.ok) say({ kind: 'told', at: Date.now(), client: name, told: { key, homes: [] } });
        else say({ kind: 'refused', key, code: answer.error.code });
      } catch (error) {
        say({ kind: 'failed', at: Date.now(), client: name, key, code: codeOf(error) });
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
}
