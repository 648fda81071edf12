// Which tests failed and with what, from the reports: said once more at the very end, where a log that is cut from the front still has it.

/** Enough to know a failure by; the whole of it stands where it happened. */
const LINES = 12;

/** @param {readonly string[]} messages */
const short = (messages) =>
  messages
    .join('\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal
    .replace(/\u001b\[[0-9;]*m/g, '')
    .split('\n')
    .slice(0, LINES)
    .map((line) => `      ${line.slice(0, 240)}`)
    .join('\n');

/**
 * @param {{ testResults: { name: string, status: string, message?: string, assertionResults: { status: string, fullName?: string, failureMessages?: string[] }[] }[] }} report
 * @returns {readonly string[]}
 */
export const failuresOfVitest = ({ testResults }) =>
  testResults.flatMap(({ name, status, message = '', assertionResults }) => {
    const red = assertionResults.filter((test) => test.status === 'failed');
    if (red.length === 0) return status === 'failed' ? [`${name}\n${short([message])}`] : [];
    return red.map(
      ({ fullName = '', failureMessages = [] }) => `${name} › ${fullName}\n${short(failureMessages)}`,
    );
  });

/**
 * @typedef {{ title: string, specs?: { title: string, ok: boolean, file: string, line: number, tests: { results: { error?: { message?: string } }[] }[] }[], suites?: Suite[] }} Suite
 * @param {{ suites?: Suite[] }} report
 * @returns {readonly string[]}
 */
export const failuresOfPlaywright = ({ suites = [] }) =>
  suites.flatMap((suite) => [
    ...(suite.specs ?? [])
      .filter(({ ok, tests }) => !ok || tests.some(({ results }) => results.length > 1))
      .map(({ file, line, title, tests }) => {
        const errors = tests.flatMap(({ results }) => results.map(({ error }) => error?.message ?? ''));
        return `${file}:${line} › ${title}\n${short(errors.filter((text) => text !== ''))}`;
      }),
    ...failuresOfPlaywright(suite),
  ]);
