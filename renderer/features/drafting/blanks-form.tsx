import { Button, Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Node } from '@tiptap/pm/model';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Template } from '../../../shared/packs/template.ts';
import type { EditorHandle } from '../../editor/editor-handle.ts';
import { useDossierPart } from '../../persistence/dossier-hooks.ts';
import type { OpenDossier } from '../../persistence/open-dossier.ts';
import { useServices } from '../../state/services.ts';
import { announce } from '../../ui/announcer.tsx';
import { exactDate } from '../../ui/time-text.tsx';
import { fillBlanks, type OpenBlank, openBlanks } from './blanks.ts';
import { PanelSection } from './panel-section.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  row: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  input: { flex: '1 1 auto', minWidth: 0 },
  where: { fontSize: tokens.fontSizeBase200 },
});

export interface BlanksFormProps {
  readonly doc: Node;
  readonly dossier: OpenDossier;
  readonly handle: EditorHandle | null;
  readonly onGoTo: (id: string) => void;
}

/** What is still to be filled in, in the whole text: one field each, filling every place where it stands. */
export function BlanksForm({ doc, dossier, handle, onGoTo }: BlanksFormProps) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const { packs } = useServices();
  const language = useDossierPart(dossier, (snapshot) => snapshot.packs.profile.language);
  const origin = useDossierPart(dossier, (snapshot) => snapshot.meta.origin);
  const blanks = useMemo(() => openBlanks(doc), [doc]);
  if (blanks.length === 0) return null;
  const template = origin.kind === 'template' ? packs.templates.find(({ id }) => id === origin.template) : undefined;
  return (
    <PanelSection title={t('blanks.title')} count={blanks.length} isFolded={blanks.length > 6}>
      <div className={styles.form}>
        {blanks.map((blank) => (
          <BlankField
            key={blank.name}
            blank={blank}
            fact={template?.facts.find(({ name }) => name === blank.name)}
            language={language}
            handle={handle}
            onGoTo={onGoTo}
            onFilled={(words) => {
              dossier.putFacts({ [blank.name]: words });
              announce(t('blanks.filled', { count: blank.count }));
            }}
          />
        ))}
      </div>
    </PanelSection>
  );
}

interface BlankFieldProps {
  readonly blank: OpenBlank;
  readonly fact: Template['facts'][number] | undefined;
  /** Of the by-law. */
  readonly language: string;
  readonly handle: EditorHandle | null;
  readonly onGoTo: (id: string) => void;
  readonly onFilled: (words: string) => void;
}

function BlankField({ blank, fact, language, handle, onGoTo, onFilled }: BlankFieldProps) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const [value, setValue] = useState('');
  // A date may be given as a calendar writes it; in the text it stands in words.
  const worded = (words: string) => (fact?.type === 'date' ? exactDate(words, language) : words);
  const label = fact?.label ?? blank.name.replace(/_/g, ' ');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const words = worded(value.trim());
        if (words !== '' && handle !== null && fillBlanks(handle, blank.name, words)) onFilled(words);
      }}
    >
      <Field label={label} {...(fact === undefined ? {} : { hint: fact.help })}>
        <div className={styles.row}>
          <Input
            className={styles.input}
            size="small"
            value={value}
            aria-label={label}
            disabled={handle === null}
            placeholder={fact === undefined ? '' : t('blanks.example', { example: worded(fact.example) })}
            onChange={(_, data) => setValue(data.value)}
          />
          <Button size="small" type="submit" disabledFocusable={handle === null || value.trim() === ''}>
            {t('blanks.fill')}
          </Button>
        </div>
      </Field>
      {blank.first === null ? null : (
        <Link
          as="button"
          type="button"
          className={styles.where}
          onClick={() => blank.first !== null && onGoTo(blank.first)}
        >
          {t('blanks.where', { count: blank.count })}
        </Link>
      )}
    </form>
  );
}
