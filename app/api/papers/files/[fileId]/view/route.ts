import { currentScope } from '@/lib/auth/current-scope';
import { type FileContext, serveFile } from '../../serve-file';

export const dynamic = 'force-dynamic';

/** A file to see, in the frame of its page. */
export const GET = async (_request: Request, context: FileContext): Promise<Response> =>
  serveFile(await currentScope(), context, 'inline');
