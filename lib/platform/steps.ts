/** A piece of work on its way: what it told last, and what comes after; or its answer. */
export type Step<Way, Answer> =
  | { readonly way: Way; readonly next: Promise<Step<Way, Answer>> }
  | { readonly answer: Answer };

/**
 * Begins a piece of work and hands out what it tells on the way, each thing once and in its order, and its answer at the end. It goes
 * on at its own pace, whoever reads along or has left.
 */
export function stepsOf<Way, Answer>(
  work: (tell: (way: Way) => void) => Promise<Answer>,
): Promise<Step<Way, Answer>> {
  const first = promised<Step<Way, Answer>>();
  let last = first;
  const tell = (way: Way): void => {
    const next = promised<Step<Way, Answer>>();
    last.resolve({ way, next: next.promise });
    last = next;
  };
  work(tell).then(
    (answer) => last.resolve({ answer }),
    (error: unknown) => last.reject(error),
  );
  return first.promise;
}

/** What comes of it in the end. */
export async function answerOf<Way, Answer>(steps: Promise<Step<Way, Answer>>): Promise<Answer> {
  let step = await steps;
  while ('next' in step) step = await step.next;
  return step.answer;
}

function promised<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<T>((resolved, rejected) => {
    resolve = resolved;
    reject = rejected;
  });
  // A failure is for whoever reads along; where nobody does any more it must not end the server.
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}
