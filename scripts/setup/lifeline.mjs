// A clean end however it comes: Ctrl-C, SIGTERM, a closed terminal or a failure. What was opened last is closed first.
import { endRunning } from './child-process.mjs';
import { say, sayFailure } from './speech.mjs';

class Stopped extends Error {}

/**
 * @typedef {object} Life
 * @property {() => void} check goes no further once a stop was asked for
 * @property {(close: () => Promise<void> | void) => void} onStop
 * @property {Promise<void>} stopped
 */

/**
 * Runs to the end or to the first signal, closes everything, and ends the process.
 * @param {(life: Life) => Promise<void>} live
 */
export async function lifeline(live) {
  /** @type {(() => Promise<void> | void)[]} */
  const closers = [];
  let isStopping = false;
  /** @type {() => void} */
  let stop = () => undefined;
  const stopped = new Promise((/** @type {(value: void) => void} */ resolve) => {
    stop = resolve;
  });
  const requestStop = () => {
    if (!isStopping) say('\n  stopping …');
    isStopping = true;
    endRunning();
    stop();
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, requestStop);
  whenNpmIsGone(requestStop);
  const check = () => {
    if (isStopping) throw new Stopped();
  };
  let code = 0;
  try {
    await live({ check, stopped, onStop: (close) => closers.unshift(close) });
  } catch (error) {
    // After a signal every step may fail in its own way; that is no failure.
    if (!isStopping) {
      sayFailure(error);
      code = 1;
    }
  }
  for (const close of closers) {
    try {
      await close();
    } catch (error) {
      sayFailure(error);
      code = 1;
    }
  }
  if (isStopping) say('  stopped');
  process.exit(code || process.exitCode);
}

/**
 * npm runs us through a shell, and a SIGTERM to npm ends that shell without reaching us.
 * @param {() => void} then
 */
function whenNpmIsGone(then) {
  const shell = process.ppid;
  if (!process.env.npm_lifecycle_event) return;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    then();
  }, 250);
  watch.unref();
}
