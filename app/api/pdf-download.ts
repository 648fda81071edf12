import { attachmentHeader } from '@/lib/domain/papers/display-name';

/** A document that we have put on paper ourselves: fetched, never shown in place, and kept by no cache. */
export const pdfDownload = (bytes: Buffer, title: string): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(bytes.length),
      'Content-Disposition': attachmentHeader(`${title}.pdf`),
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
