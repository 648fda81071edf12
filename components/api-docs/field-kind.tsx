import type { KindPart } from '@/lib/schemas/api/read-document';

/** Of what kind a field is; what names another form leads to it. */
export function FieldKind({ parts }: { parts: readonly KindPart[] }) {
  return (
    <code className="text-sm break-words">
      {parts.map(({ at, text, form }) =>
        form === null ? (
          <span key={at}>{text}</span>
        ) : (
          <a key={at} href={`#form-${form}`}>
            {text}
          </a>
        ),
      )}
    </code>
  );
}
