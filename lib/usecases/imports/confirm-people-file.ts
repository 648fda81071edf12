import type { DeskScope } from '@/lib/domain/access/scope';
import type { Result } from '@/lib/domain/shared/result';
import {
  type ConfirmFileError,
  type ConfirmFileInput,
  confirmFile,
  type FileConfirmed,
} from './confirm-import';

/** Has the people of a file invited, as the page of invitations does one by one: only for whoever has just entered her password again. */
export const confirmPeopleFile = (
  scope: DeskScope,
  input: ConfirmFileInput,
): Promise<Result<FileConfirmed, ConfirmFileError>> => confirmFile(scope, input, (kind) => kind === 'USERS');
