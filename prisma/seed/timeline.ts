/** Something that happens at an instant of the demonstration's past, and may bring more to happen later. */
export type Act = { readonly at: Date; readonly run: (timeline: Timeline) => Promise<void> };

export type Timeline = {
  readonly add: (at: Date, run: Act['run']) => void;
  /** Plays everything in the order of its instants; whatever would come after the end is left undone. */
  readonly play: (until: Date) => Promise<number>;
};

export function newTimeline(): Timeline {
  const heap: (Act & { readonly number: number })[] = [];
  let number = 0;
  const earlier = (a: number, b: number): boolean => {
    const [one, other] = [heap[a], heap[b]];
    return one !== undefined && other !== undefined && compare(one, other) < 0;
  };
  const swap = (a: number, b: number): void => {
    const [one, other] = [heap[a], heap[b]];
    if (one && other) [heap[a], heap[b]] = [other, one];
  };
  const timeline: Timeline = {
    add: (at, run) => {
      heap.push({ at, run, number: number++ });
      for (
        let child = heap.length - 1;
        child > 0 && earlier(child, (child - 1) >> 1);
        child = (child - 1) >> 1
      ) {
        swap(child, (child - 1) >> 1);
      }
    },
    play: async (until) => {
      let played = 0;
      for (let next = takeFirst(); next !== undefined && next.at <= until; next = takeFirst()) {
        await next.run(timeline);
        played += 1;
      }
      return played;
    },
  };
  function takeFirst(): Act | undefined {
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    heap[0] = last;
    for (let parent = 0; ; ) {
      const least = [2 * parent + 1, 2 * parent + 2].reduce(
        (best, child) => (earlier(child, best) ? child : best),
        parent,
      );
      if (least === parent) return first;
      swap(parent, least);
      parent = least;
    }
  }
  return timeline;
}

type Numbered = { readonly at: Date; readonly number: number };
/** First in time first; at the same instant in the order in which they were planned. */
const compare = (one: Numbered, other: Numbered): number =>
  one.at.getTime() - other.at.getTime() || one.number - other.number;
