import { getDocumentProxy } from 'unpdf';

/** A piece of the structure tree as a screen reader meets it. */
export type ReadPiece = {
  readonly role: string;
  readonly alt: string | null;
  /** What it says itself, without what stands in its pieces. */
  readonly text: string;
  readonly pieces: readonly ReadPiece[];
};

export type ReadPdf = {
  readonly pages: number;
  readonly language: string | null;
  readonly title: string | null;
  readonly tagged: boolean;
  readonly outline: readonly { readonly title: string; readonly page: number; readonly below: number }[];
  /** Page by page. */
  readonly structure: readonly ReadPiece[];
  /** From page 1: where each link inside the document leads. */
  readonly links: readonly { readonly on: number; readonly to: number }[];
  readonly footers: readonly string[];
};

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Document['getPage']>>;

/** A PDF read by a program that shares nothing with the one that wrote it. */
export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { info } = await document.getMetadata();
  const said: Readonly<Record<string, unknown>> = { ...info };
  const mark: Readonly<Record<string, unknown>> = { ...(await document.getMarkInfo()) };
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1)),
  );
  return {
    ...{ pages: pages.length, tagged: mark.Marked === true },
    ...{ language: textOr(said.Language), title: textOr(said.Title) },
    outline: await outlineOf(document),
    structure: await Promise.all(pages.map(structureOf)),
    links: (await Promise.all(pages.map((page, at) => linksOf(document, page, at + 1)))).flat(),
    footers: await Promise.all(pages.map(lastText)),
  };
}

/** Every piece of a kind, in the order of reading. */
export const piecesOf = (pieces: readonly ReadPiece[], role: string): readonly ReadPiece[] =>
  pieces.flatMap((piece) => (piece.role === role ? [piece] : piecesOf(piece.pieces, role)));

const textOr = (value: unknown): string | null => (typeof value === 'string' ? value : null);

async function outlineOf(document: Document): Promise<ReadPdf['outline']> {
  const items = (await document.getOutline()) ?? [];
  return Promise.all(
    items.map(async ({ title, dest, items: below }) => ({
      ...{ title, below: below.length },
      page: await pageOf(document, dest),
    })),
  );
}

async function pageOf(document: Document, dest: unknown): Promise<number> {
  const found = typeof dest === 'string' ? await document.getDestination(dest) : dest;
  const reference: unknown = Array.isArray(found) ? found[0] : null;
  if (typeof reference !== 'object' || reference === null || !('num' in reference && 'gen' in reference))
    return 0;
  return 1 + (await document.getPageIndex({ num: Number(reference.num), gen: Number(reference.gen) }));
}

async function linksOf(document: Document, page: Page, on: number): Promise<ReadPdf['links']> {
  const found: readonly { readonly subtype?: unknown; readonly dest?: unknown }[] =
    await page.getAnnotations();
  const links = found.filter(({ subtype }) => subtype === 'Link');
  return Promise.all(links.map(async ({ dest }) => ({ on, to: await pageOf(document, dest) })));
}

async function structureOf(page: Page): Promise<ReadPiece> {
  const [tree, texts] = [await page.getStructTree(), await markedTexts(page)];
  return pieceOf(tree, texts);
}

function pieceOf(node: unknown, texts: ReadonlyMap<string, string>): ReadPiece {
  const { role, alt, children } = { role: '', alt: null, children: [], ...(node as object) };
  const below: readonly unknown[] = children;
  const isPiece = (child: unknown) => typeof child === 'object' && child !== null && 'role' in child;
  const own = below.flatMap((child) =>
    typeof child === 'object' && child !== null && 'id' in child ? [texts.get(String(child.id)) ?? ''] : [],
  );
  return {
    ...{ role, alt, text: own.join(' ').trim() },
    pieces: below.filter(isPiece).map((child) => pieceOf(child, texts)),
  };
}

/** What is drawn for each mark; a line's end is a blank. */
async function markedTexts(page: Page): Promise<ReadonlyMap<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.at(-1);
      if (id) texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? '');
  }
  return new Map([...texts].map(([id, text]) => [id, text.replace(/\s+/g, ' ').trim()]));
}

async function lastText(page: Page): Promise<string> {
  const { items } = await page.getTextContent();
  return items
    .flatMap((item) => ('str' in item ? [item.str] : []))
    .slice(-4)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
