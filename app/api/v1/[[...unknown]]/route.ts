import { newFaultNumber } from '@/lib/platform/fault-facts';
import { languageOf, problemAnswer, responseOf } from '../problem-answer';

/** An address that the API does not have is refused as everything else is, and not with a page. */
function nothingHere(request: Request): Response {
  const asking = { requestId: newFaultNumber(), language: languageOf(request.headers) };
  return responseOf(problemAnswer({ code: 'not-found' }, asking));
}

export const GET = nothingHere;
export const POST = nothingHere;
export const PUT = nothingHere;
export const PATCH = nothingHere;
export const DELETE = nothingHere;
