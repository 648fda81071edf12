import { newFaultNumber } from '@/lib/platform/fault-facts';
import { languageOf, problemAnswer, responseOf } from './problem-answer';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
type Method = (typeof METHODS)[number];
type Handler<C> = (request: Request, context: C) => Response | Promise<Response>;

/**
 * What an address answers to each method. Those it has not are refused as everything else is, and named: Next would answer without a
 * word. @see RFC 9110, 15.5.6
 */
export function methods<C>(own: Partial<Record<Method, Handler<C>>>): Record<Method | 'OPTIONS', Handler<C>> {
  // Next answers HEAD by what GET answers.
  const named = METHODS.filter((method) => own[method]).flatMap((one) =>
    one === 'GET' ? [one, 'HEAD'] : [one],
  );
  const allow = { allow: [...named, 'OPTIONS'].join(', ') };
  const wrong = (request: Request): Response => {
    const asking = { requestId: newFaultNumber(), language: languageOf(request.headers) };
    return responseOf(problemAnswer({ code: 'method-not-allowed' }, asking), allow);
  };
  const { GET = wrong, POST = wrong, PUT = wrong, PATCH = wrong, DELETE = wrong } = own;
  const options = () => responseOf({ status: 204, headers: {}, body: '' }, allow);
  return { GET, POST, PUT, PATCH, DELETE, OPTIONS: options };
}
