import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Told } from './checks/answers';
import type { Job } from './jobs';
import type { FaultTown } from './world';

/** What a client process is told to do. */
export type Order =
  | {
      readonly task: 'intake';
      readonly towns: readonly FaultTown[];
      readonly jobs: readonly Job[];
      readonly clients: number;
      /** Sends again what failed, with the same key, until it is answered. */
      readonly patient: boolean;
      /** Keys that are not sent a second time after a failure: what became of them stays unknown. */
      readonly giveUp: readonly string[];
    }
  | {
      readonly task: 'on-the-day';
      readonly towns: readonly FaultTown[];
      readonly clients: number;
      readonly reports: number;
      readonly seed: number;
    }
  | {
      readonly task: 'acts';
      readonly towns: readonly FaultTown[];
      readonly clients: number;
      readonly acts: number;
      readonly seed: number;
    };

/** What a client process says. */
export type Word =
  | { readonly kind: 'told'; readonly at: number; readonly client: number; readonly told: Told }
  | {
      readonly kind: 'failed';
      readonly at: number;
      readonly client: number;
      readonly key: string;
      readonly code: string;
    }
  | { readonly kind: 'gave-up'; readonly key: string }
  | { readonly kind: 'refused'; readonly key: string; readonly code: string }
  | { readonly kind: 'acts'; readonly done: Readonly<Record<string, number>> }
  | { readonly kind: 'done' };

export type Crew = {
  /** Ends when every process has done its work; a process that dies fails it. */
  readonly finished: Promise<void>;
  readonly stop: () => void;
};

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));

/** Starts one client process for each order. */
export function hire(
  settings: Readonly<Record<string, string>>,
  orders: readonly Order[],
  hear: (word: Word) => void,
): Crew {
  const children = orders.map(() =>
    fork(WORKER, {
      execArgv: ['--import', 'tsx'],
      env: { ...process.env, LOG_LEVEL: 'silent', ...settings },
    }),
  );
  const finished = Promise.all(children.map((child, index) => work(child, orders[index], hear)));
  return {
    finished: finished.then(() => undefined),
    stop: () => {
      for (const child of children) child.kill('SIGKILL');
    },
  };
}

function work(child: ChildProcess, order: Order | undefined, hear: (word: Word) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let done = false;
    child.on('message', (word) => {
      if ((word as Word).kind === 'done') done = true;
      else hear(word as Word);
    });
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      done ? resolve() : reject(new Error(`A client process ended by itself (${signal ?? code})`)),
    );
    if (order) child.send(order);
  });
}
