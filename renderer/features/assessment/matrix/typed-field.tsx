import { Field, Textarea } from '@fluentui/react-components';
import { type Ref, useEffect, useRef, useState } from 'react';

const afterTyping = 300;

export interface TypedFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly kept: string;
  readonly rows?: number;
  readonly disabled: boolean;
  readonly onKeep: (text: string) => void;
  readonly onEscape?: () => void;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Text that is kept 300 ms after the first key that is not, on leaving the field, and when the field goes away. */
export function TypedField({ label, hint, kept, rows = 3, disabled, onKeep, onEscape, ref }: TypedFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const pending = useRef<string | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const keep = useRef(onKeep);
  useEffect(() => {
    keep.current = onKeep;
  });
  const flush = () => {
    window.clearTimeout(timer.current);
    timer.current = undefined;
    if (pending.current === null) return;
    keep.current(pending.current);
    pending.current = null;
    setTyped(null);
  };
  const latest = useRef(flush);
  useEffect(() => {
    latest.current = flush;
  });
  useEffect(() => {
    const leave = () => latest.current();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Textarea
        {...(ref === undefined ? {} : { textarea: { ref } })}
        value={typed ?? kept}
        readOnly={disabled}
        resize="vertical"
        rows={rows}
        onChange={(_, data) => {
          pending.current = data.value;
          setTyped(data.value);
          timer.current ??= window.setTimeout(() => latest.current(), afterTyping);
        }}
        onBlur={flush}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || onEscape === undefined || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onEscape();
        }}
      />
    </Field>
  );
}
