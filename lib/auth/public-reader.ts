import type { SystemScope } from '@/lib/domain/access/scope';
import { systemScope } from './scope';

/**
 * Mints the scope of whoever reads what is published, signed in or not. The scope is the system's own: what is behind it reads
 * only what lib/domain/placement/public-notice.ts lets out.
 */
export const publicReader = (): SystemScope => systemScope('somebody reads what is published');
