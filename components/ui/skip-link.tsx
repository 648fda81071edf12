import { useTranslations } from 'next-intl';

/** First stop of the keyboard; jumps over the menu to <main id="main">. */
export function SkipLink() {
  const t = useTranslations('ui');
  return (
    <a
      href="#main"
      className="absolute top-2 left-2 z-30 -translate-y-24 rounded-md bg-paper px-4 py-2.5 font-medium text-accent shadow-lg focus:translate-y-0"
    >
      {t('skipToContent')}
    </a>
  );
}
