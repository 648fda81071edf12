/** So long after the last movement nobody is just about to press something. */
const STILL_AFTER_MS = 8_000;
const HANDS = ['pointermove', 'pointerdown', 'wheel', 'keydown', 'touchmove'] as const;

let moved = Number.NEGATIVE_INFINITY;
const note = (): void => {
  moved = performance.now();
};

/** Notices pointer, wheel, finger and keys. Answers how to stop. */
export function watchHands(): () => void {
  for (const kind of HANDS) document.addEventListener(kind, note, { passive: true });
  return () => {
    for (const kind of HANDS) document.removeEventListener(kind, note);
  };
}

/** Nobody moves, and nobody is in the middle of writing or choosing something. */
export const isStill = (): boolean =>
  performance.now() - moved > STILL_AFTER_MS && !isWriting(document.activeElement);

const isWriting = (element: Element | null): boolean =>
  element?.matches('input, textarea, select, [contenteditable]') === true;
