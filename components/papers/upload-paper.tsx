import { useLocale } from 'next-intl';
import type { PaperChoice } from '@/lib/domain/papers/paper-choices';
import { paperName } from '@/lib/domain/papers/paper-names';
import type { UploadAnswer } from '@/lib/schemas/papers/upload-answer';
import { whatText } from '@/lib/schemas/papers/what-text';
import { ClientMessages } from '../ui/client-messages';
import { UploadAnswerNotice } from './upload-answer-notice';
import { UploadForm, type UploadFormProps } from './upload-form';

interface UploadPaperProps extends Pick<UploadFormProps, 'action' | 'paperId' | 'hidden' | 'form'> {
  choices: readonly PaperChoice[];
  /** What each member is called. */
  labels: Readonly<Record<string, string>>;
  /** What became of the files that were sent last; from `readUploadAnswer`. */
  answer: UploadAnswer | null;
}

/** The form for files and what became of those sent last, for an officer's page and for an applicant's. */
export function UploadPaper({ choices, labels, answer, ...form }: UploadPaperProps) {
  const locale = useLocale();
  const groups = choices.map(({ memberId, kinds }) => ({
    label: labels[memberId] ?? '',
    options: kinds.map((kind) => ({ value: whatText(memberId, kind), label: paperName(kind)[locale] })),
  }));
  return (
    <div className="space-y-5">
      {answer && <UploadAnswerNotice answer={answer} />}
      {groups.length > 0 && (
        <ClientMessages namespaces={['paperUpload']}>
          <UploadForm {...form} groups={groups} />
        </ClientMessages>
      )}
    </div>
  );
}
