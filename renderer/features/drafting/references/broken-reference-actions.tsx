import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../../shared/ordinance/finding.ts';
import { referenceAt, type ReferenceHere } from '../../../editor/references/reference-here.ts';
import type { EditorHandle } from '../../../editor/editor-handle.ts';
import { announce } from '../../../ui/announcer.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
  note: { margin: 0, flexBasis: '100%', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

export interface BrokenReferenceActionsProps {
  readonly finding: Finding;
  readonly handle: EditorHandle;
}

/**
 * What can be done about a reference to nothing: let it point elsewhere, or put the words back that it printed. None is a
 * fix for all of them at once: only a person can tell which provision is meant now.
 */
export function BrokenReferenceActions({ finding, handle }: BrokenReferenceActionsProps) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const place = handle.placeOf(finding);
  const shown = place === null ? null : referenceAt(handle.doc, place.from);
  if (shown === null) return null;
  const was = shown.node.attrs['was'] as string;
  const isAnother = was !== '' && handle.numbering.all().some(({ fullLabel }) => fullLabel === was);
  /** Where it is by now. */
  const now = (): ReferenceHere | null => {
    const found = handle.placeOf(finding);
    return found === null ? null : referenceAt(handle.doc, found.from);
  };
  const act = (what: (pos: number) => boolean): void => {
    const here = now();
    if (here === null || !what(here.pos)) announce(t('checks.notFixed'), 'assertive');
  };
  return (
    <div className={styles.root}>
      <Button size="small" onClick={() => act(handle.changeReference)}>
        {t('references.pointElsewhere')}
      </Button>
      <Button
        size="small"
        onClick={() =>
          act((pos) => {
            const isDone = handle.run({ kind: 'referenceToText', pos });
            if (isDone) {
              announce(t('checks.fixed'));
              handle.focus();
            }
            return isDone;
          })
        }
      >
        {was === '' ? t('references.takeOut') : t('references.putBack', { words: was })}
      </Button>
      {isAnother ? <p className={styles.note}>{t('references.another', { words: was })}</p> : null}
    </div>
  );
}
