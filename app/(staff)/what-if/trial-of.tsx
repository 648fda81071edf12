import { setTimeout as pause } from 'node:timers/promises';
import { type ReactNode, Suspense } from 'react';
import { MOST_SHOWN } from '@/components/what-if/changed-homes';
import { Deciding, DecidingSaid } from '@/components/what-if/deciding';
import { TrialResults } from '@/components/what-if/trial-results';
import { UnknownNotice } from '@/components/what-if/tried-notices';
import { readForecastInput } from '@/lib/data/forecasts/expected-slots';
import { readPast } from '@/lib/data/replays/past';
import { listToldHomes } from '@/lib/data/replays/told-homes';
import type { UserScope } from '@/lib/domain/access/scope';
import { balanceOf } from '@/lib/domain/forecast/balance';
import type { Past } from '@/lib/domain/what-if/past';
import { isTrial } from '@/lib/domain/what-if/plan';
import { type Trial, tryOutInPortions } from '@/lib/domain/what-if/try-out';
import { answerOf, type Step, stepsOf } from '@/lib/platform/steps';
import type { Asked } from './ask-trial';

/** From about so many homes on the trial takes longer than a second, and says on the way how far it is. */
const LONG = 80_000;

/** So many homes are decided between two words about it. */
const PORTION = 20_000;

interface TrialOfProps {
  scope: UserScope;
  asked: Asked;
  /** How many there are to decide. */
  homes: number;
  /** Does the whole page wait? Without a script what comes later would never be put in its place. */
  atOnce: boolean;
  /** Where it does. */
  whole: string;
  long?: number;
  portion?: number;
}

/** The trial itself: every home of the period decided again, and what would be otherwise. */
export async function TrialOf({ homes, atOnce, whole, long = LONG, ...rest }: TrialOfProps) {
  const { scope, asked, portion = PORTION } = rest;
  const steps = stepsOf<Way, ReactNode>((tell) => tried({ scope, asked, portion, tell }));
  if (homes < long || atOnce) return answerOf(steps);
  return (
    <>
      <p role="status" className="print:hidden">
        <Suspense fallback={<DecidingSaid homes={homes} done={false} />}>
          <SaidWhenDone steps={steps} homes={homes} />
        </Suspense>
      </p>
      <Suspense fallback={<Deciding homes={homes} decided={null} whole={whole} />}>
        <SoFar steps={steps} whole={whole} />
      </Suspense>
    </>
  );
}

/** How far the deciding is. */
type Way = { readonly decided: number; readonly homes: number };
type Steps = Promise<Step<Way, ReactNode>>;

/** Each step stands in the place of the one before, until the result does. */
async function SoFar({ steps, whole }: { steps: Steps; whole: string }): Promise<ReactNode> {
  const step = await steps;
  if ('answer' in step) return step.answer;
  return (
    <Suspense fallback={<Deciding {...step.way} whole={whole} />}>
      <SoFar steps={step.next} whole={whole} />
    </Suspense>
  );
}

async function SaidWhenDone({ steps, homes }: { steps: Steps; homes: number }) {
  await answerOf(steps);
  return <DecidingSaid homes={homes} done />;
}

interface Work {
  scope: UserScope;
  asked: Asked;
  portion: number;
  tell: (way: Way) => void;
}

async function tried({ scope, asked, ...on }: Work): Promise<ReactNode> {
  const { period, plan, knowledge, version } = asked;
  const [past, input] = await Promise.all([
    readPast(scope, { period, municipality: version.municipalityId }),
    readForecastInput(scope, version.municipalityId),
  ]);
  const { figures, unknown } = await decided(past, asked, on);
  const agreed = version.agreement.frame?.expected?.slotsPerYear ?? null;
  const balance = balanceOf(input, { plan, total: figures.total, period, agreed });
  const shown = figures.changed.slice(0, MOST_SHOWN).map((home) => home.past.vacancyId);
  const told = await listToldHomes(scope, shown);
  return (
    <>
      <UnknownNotice unknown={unknown} agreements={past.versions.map(({ agreement }) => agreement)} />
      <TrialResults
        figures={figures}
        departments={past.departments}
        told={told}
        balance={balance}
        tried={isTrial(plan, knowledge)}
      />
    </>
  );
}

/** Between two portions others get their turn: the page, to write down how far it is, and every other request. */
async function decided(
  past: Past,
  asked: Asked,
  { portion, tell }: Pick<Work, 'portion' | 'tell'>,
): Promise<Trial> {
  const homes = past.events.filter(({ kind }) => kind === 'REPORTED').length;
  const steps = tryOutInPortions(past, asked, portion);
  tell({ decided: 0, homes });
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    tell({ decided: step.value, homes });
    await pause(1);
  }
}
