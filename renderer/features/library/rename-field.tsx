import { Input } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The name of a dossier as a field in its row: Enter or leaving it keeps the new name, Escape the old one. */
export function RenameField({ name, onDone }: { name: string; onDone: (name: string | null) => void }) {
  const { t } = useTranslation('library');
  const [value, setValue] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => field.current?.select(), []);
  const finish = (kept: string | null) => {
    if (isDone.current) return;
    isDone.current = true;
    const trimmed = kept?.trim() ?? '';
    onDone(trimmed === '' || trimmed === name ? null : trimmed);
  };
  return (
    <Input
      input={{ ref: field, 'aria-label': t('rename.label') }}
      size="small"
      value={value}
      maxLength={200}
      onChange={(_, data) => setValue(data.value)}
      onBlur={() => finish(value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') finish(value);
        if (event.key === 'Escape') finish(null);
      }}
    />
  );
}
