import { CopyButton } from '../offers/copy-button';
import { fieldId } from '../ui/field';
import { Notice } from '../ui/notice';
import { TextField } from '../ui/text-field';

export interface SecretTexts {
  made: string;
  secret: string;
  copy: string;
  copied: string;
}

/** A secret that is told this once. */
export function SecretShown({ secret, texts }: { secret: string; texts: SecretTexts }) {
  return (
    <div className="grid max-w-2xl gap-4">
      <Notice tone="success" live>
        {texts.made}
      </Notice>
      <TextField
        name="secret"
        form="webhook"
        bare
        spellCheck={false}
        label={texts.secret}
        defaultValue={secret}
      />
      <div>
        <CopyButton from={fieldId('secret', 'webhook')} label={texts.copy} copied={texts.copied} />
      </div>
    </div>
  );
}
