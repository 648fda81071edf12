export interface ToldSide {
  label: string;
  /** Where the home went, or would have gone. */
  way: string;
  why: readonly string[];
}

/** Two explanations of one home beside each other; one under the other where there is no room. */
export function SideBySide({ left, right }: { left: ToldSide; right: ToldSide }) {
  return (
    <dl className="mt-1.5 grid gap-x-6 gap-y-2 md:grid-cols-2 print:grid-cols-2">
      {[left, right].map(({ label, way, why }) => (
        <div key={label}>
          <dt className="text-sm text-ink-muted">{label}</dt>
          <dd className="max-w-prose">
            <span className="block text-md">{way}</span>
            {why.map((text) => (
              <span key={text} className="block text-sm text-ink-muted">
                {text}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
