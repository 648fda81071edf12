import type { Letter, LetterBlock } from '@/lib/domain/letting/letters/letter';

/** A letter as it was written, in its own language whatever the reader's is. */
export function LetterPaper({ letter }: { letter: Letter }) {
  const { language, sender, recipient, dated, title, blocks, closing } = letter;
  return (
    <article
      lang={language}
      className="max-w-3xl rounded-lg border border-line bg-paper p-6 md:p-10 print:border-0 print:p-0"
    >
      <p className="font-semibold">{sender}</p>
      <address className="my-6 not-italic">
        {recipient.map((row) => (
          <span key={row} className="block">
            {row}
          </span>
        ))}
      </address>
      <p className="text-sm text-ink-muted">{dated}</p>
      <h2 className="mt-4 mb-3 text-xl">{title}</h2>
      <div className="max-w-prose space-y-3">
        {blocks.map((block) => (
          <Block key={keyOf(block)} block={block} />
        ))}
      </div>
      <p className="mt-6">
        {closing.map((row) => (
          <span key={row} className="block">
            {row}
          </span>
        ))}
      </p>
    </article>
  );
}

const keyOf = (block: LetterBlock): string => JSON.stringify(block);

function Block({ block }: { block: LetterBlock }) {
  switch (block.kind) {
    case 'HEADING':
      return <h3 className="pt-2 text-md">{block.text}</h3>;
    case 'PARAGRAPH':
      return <p className="whitespace-pre-line [overflow-wrap:anywhere]">{block.text}</p>;
    case 'LIST':
      return (
        <ul className="list-disc space-y-1 pl-5">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'FACTS':
      return (
        <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[12rem_1fr]">
          {block.rows.map(({ term, value }) => (
            <div key={term} className="contents">
              <dt className="text-ink-muted">{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      );
  }
}
