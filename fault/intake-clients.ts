import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import type { ToldHome } from './checks/answers';
import type { Order, Word } from './crew';
import type { Job } from './jobs';
import { pause } from './pause';

type Intake = Extract<Order, { task: 'intake' }>;

const PAUSE = 40;
const LONGEST = 120_000;

/** Clients that send the jobs of one list, each the next one that nobody has taken. */
export async function runIntake(order: Intake, say: (word: Word) => void): Promise<void> {
  const giveUp = new Set(order.giveUp);
  let next = 0;
  const client = async (_: unknown, name: number) => {
    for (let job = order.jobs[next++]; job !== undefined; job = order.jobs[next++]) {
      await sendUntilAnswered({ order, job, client: name, giveUp }, say);
    }
  };
  await Promise.all(Array.from({ length: order.clients }, client));
}

type Sending = {
  readonly order: Intake;
  readonly job: Job;
  readonly client: number;
  readonly giveUp: ReadonlySet<string>;
};

async function sendUntilAnswered(
  { order, job, client, giveUp }: Sending,
  say: (word: Word) => void,
): Promise<void> {
  const officer = order.towns[job.town]?.officer;
  if (officer === undefined) throw new Error('A town is missing');
  const { key } = job;
  for (const end = Date.now() + LONGEST; Date.now() < end; await pause(PAUSE)) {
    try {
      const answer = await reportVacancies(officer, { idempotencyKey: key, reports: job.reports });
      if (!answer.ok) return say({ kind: 'refused', key, code: answer.error.code });
      const homes = answer.value.vacancies.map(toldHome);
      return say({ kind: 'told', at: Date.now(), client, told: { key, homes } });
    } catch (error) {
      // Whether it was stored is not known; that is what sending it again under the same key is for.
      say({ kind: 'failed', at: Date.now(), client, key, code: codeOf(error) });
      if (giveUp.has(key)) return say({ kind: 'gave-up', key });
      if (!order.patient) return;
    }
  }
}

const toldHome = ({ vacancyId, reference, route, number }: ToldHome): ToldHome => ({
  vacancyId,
  reference,
  route,
  number,
});

export const codeOf = (error: unknown): string =>
  error instanceof Error ? ('code' in error ? String(error.code) : error.message) : String(error);
