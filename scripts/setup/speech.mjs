// What the scripts say. One line a step; a failure is a sentence that tells what to do, never a stack trace.

/** Something the person at the keyboard can mend. Its message is shown as it is. */
export class SetupError extends Error {}

const started = Date.now();
const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;

/** @param {string} text */
export const say = (text) => process.stdout.write(`${text}\n`);

/** @param {string} text */
export const step = (text) => say(`  ${seconds().padStart(7)}  ${text}`);

/**
 * Says why it did not work. What we did not foresee keeps its stack, so that it can be reported.
 * @param {unknown} error
 */
export function sayFailure(error) {
  if (error instanceof SetupError)
    process.stderr.write(`\n  Nøglen could not go on.\n  ${error.message.replaceAll('\n', '\n  ')}\n\n`);
  else
    process.stderr.write(
      `\n  Nøglen stopped on an error nobody foresaw. Please report it with these lines:\n${detail(error)}\n\n`,
    );
}

/** @param {unknown} error */
const detail = (error) => (error instanceof Error ? (error.stack ?? error.message) : String(error));
