import Link from 'next/link';

/** The key and the name. */
export function Brand({ href, onDark = true }: { href: string; onDark?: boolean }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className={`inline-flex items-center gap-2.5 text-[1.1875rem] font-semibold tracking-tight no-underline ${onDark ? 'text-white' : 'text-accent'}`}
    >
      <svg
        viewBox="0 0 26 26"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        className="size-6.5 flex-none"
      >
        <circle cx="8" cy="13" r="5.2" />
        <path d="M13.2 13H24v4.4M19.4 13v3.4" />
      </svg>
      Nøglen
    </Link>
  );
}
