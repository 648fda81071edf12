import { systemScope } from '@/lib/auth/scope';
import { listTallyFaults } from '@/lib/data/sums/sums-audit';
import { gatherSums } from '@/lib/usecases/summaries/gather-sums';
import { pause } from './pause';

const GATHERER = systemScope('a fault run');

export type Gathering = {
  /** Ends it; answers how often it came to its end and how often it was cut off. */
  readonly stop: () => Promise<{ readonly times: number; readonly cutOff: number }>;
};

/** Gathers the sums again and again beside the work, as two servers' housekeeping at once would; what is cut off is begun anew. */
export function gatherMeanwhile(): Gathering {
  let goesOn = true;
  const met = { times: 0, cutOff: 0 };
  const one = async () => {
    while (goesOn) {
      await gatherSums(GATHERER).then(
        () => met.times++,
        () => met.cutOff++,
      );
      await pause(2);
    }
  };
  const both = Promise.all([one(), one()]);
  return {
    stop: async () => {
      goesOn = false;
      await both;
      return met;
    },
  };
}

/** Every sum must be what the rows come to: as it was left, and once all is gathered. */
export async function checkSums(): Promise<readonly string[]> {
  const left = await listTallyFaults(GATHERER);
  await gatherSums(GATHERER);
  return [...left, ...(await listTallyFaults(GATHERER))]
    .slice(0, 5)
    .map(
      ({ department, span, day, measure, detail, kept, recounted }) =>
        `the sum of ${measure} ${detail} of ${department}, ${span} ${day} is ${kept}, not ${recounted}`,
    );
}
