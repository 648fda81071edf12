import type { Letter, LetterBlock } from '@/lib/domain/letting/letters/letter';

/** A letter as it was written, in its own language whatever the reader's is. Printed, its address stands in an envelope's window. */
export function LetterPaper({ letter }: { letter: Letter }) {
  const { language, sender, recipient, dated, title, blocks, closing } = letter;
  const [greeting, ...names] = closing;
  return (
    <article
      lang={language}
      // Its printed page says nothing of the program.
      data-letter
      className="max-w-3xl rounded-lg border border-line bg-paper p-6 md:p-10 print:max-w-none print:rounded-none print:border-0 print:p-0 print:px-[11mm]"
    >
      <p className="border-b border-line-strong pb-2 text-lg font-semibold">{sender}</p>
      <div className="mt-8 mb-10 flex flex-wrap justify-between gap-x-10 gap-y-4 print:mt-[26mm] print:mb-0 print:min-h-[42mm]">
        <address className="max-w-[85mm] not-italic [overflow-wrap:anywhere]">
          <Lines rows={recipient} />
        </address>
        <p className="text-sm text-ink-muted">
          <Lines rows={dated.split(' · ')} />
        </p>
      </div>
      <h2 className="mb-3 text-xl">{title}</h2>
      <div className="max-w-prose space-y-3">
        {blocks.map((block) => (
          <Block key={keyOf(block)} block={block} />
        ))}
      </div>
      <div className="mt-6 break-inside-avoid">
        <p>{greeting}</p>
        <p className="mt-8">
          <Lines rows={names} />
        </p>
      </div>
    </article>
  );
}

function Lines({ rows }: { rows: readonly string[] }) {
  return rows.map((row) => (
    <span key={row} className="block">
      {row}
    </span>
  ));
}

const keyOf = (block: LetterBlock): string => JSON.stringify(block);
const ADDRESS = /https?:\/\/\S+/;

function Block({ block }: { block: LetterBlock }) {
  switch (block.kind) {
    case 'HEADING':
      return <h3 className="pt-2 text-lg">{block.text}</h3>;
    case 'PARAGRAPH':
      return <Paragraph text={block.text} />;
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
        <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[12rem_1fr] print:grid-cols-[12rem_1fr]">
          {block.rows.map(({ term, value }) => (
            <div key={term} className="contents">
              <dt className="text-ink-muted max-sm:mt-1.5 max-sm:text-sm print:mt-0">{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      );
  }
}

/** An address stands on a line of its own. Here it is only read: it is the applicant's to follow. */
function Paragraph({ text }: { text: string }) {
  const address = ADDRESS.exec(text)?.[0];
  return (
    <p className="whitespace-pre-line [orphans:2] [widows:2] [overflow-wrap:anywhere]">
      {address === undefined ? text : text.slice(0, text.indexOf(address)).trimEnd()}
      {address !== undefined && <span className="block underline print:text-sm">{address}</span>}
      {address !== undefined && text.slice(text.indexOf(address) + address.length).trim()}
    </p>
  );
}
