'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useRef, useState, useTransition } from 'react';
import { beginAskingByItself, endAskingByItself, followChanges } from '../shell/live-stream';
import { Button } from '../ui/button';
import { newAmong } from './new-rows';
import { isStill, watchHands } from './still-hands';

/** A burst of changes is shown once. */
const GATHER_MS = 400;
const SPREAD_MS = 1_200;
/** How often it is looked whether the reader's hands are still. */
const LOOK_MS = 1_000;

/** Where each row leads, which is what makes it the same row. */
const rowsShown = (): ReadonlySet<string> =>
  new Set([...document.querySelectorAll('#main a[href]')].map((link) => link.getAttribute('href') ?? ''));

/**
 * Keeps the work tray as it is now: what the server renders is asked for again when something has changed. Nothing moves while the
 * reader's hands do: then it waits behind a button. What is new is said politely; without JavaScript the page is the same, as it was asked for.
 */
export function LiveTray() {
  const t = useTranslations('shell.live');
  const router = useRouter();
  const [isWaiting, setWaiting] = useState(false);
  const [said, setSaid] = useState('');
  const [isAsking, startAsking] = useTransition();
  const before = useRef<ReadonlySet<string> | null>(null);

  const show = useCallback(() => {
    setWaiting(false);
    before.current = rowsShown();
    beginAskingByItself();
    startAsking(() => router.refresh());
  }, [router]);

  useEffect(() => {
    const stopWatching = watchHands();
    let later: ReturnType<typeof setTimeout> | undefined;
    const showWhenStill = () => {
      if (isStill()) {
        later = undefined;
        return show();
      }
      setWaiting(true);
      later = setTimeout(showWhenStill, LOOK_MS);
    };
    const stopFollowing = followChanges(() => {
      later ??= setTimeout(showWhenStill, GATHER_MS + Math.random() * SPREAD_MS);
    });
    return () => {
      clearTimeout(later);
      stopFollowing();
      stopWatching();
    };
  }, [show]);

  useEffect(() => {
    if (isAsking || before.current === null) return;
    endAskingByItself();
    const count = newAmong(before.current, rowsShown());
    before.current = null;
    setSaid(count > 0 ? t('new', { count }) : '');
  }, [isAsking, t]);

  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      {isWaiting && (
        <div className="fixed right-4 bottom-4 z-20 rounded-md border border-line-strong bg-paper p-3 shadow-lg print:hidden">
          <span className="mr-3 text-sm">{t('changed')}</span>
          <Button size="sm" onClick={show}>
            {t('show')}
          </Button>
        </div>
      )}
    </>
  );
}
