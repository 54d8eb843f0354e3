import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../../../shared/packs/profile.ts';
import type { EditorHandle } from '../../../editor/editor-handle.ts';
import { useCommands } from '../../../state/command-registry.ts';
import type { DossierFigures } from '../dossier-figures.ts';
import { TypedReferencesDialog } from './typed-references-dialog.tsx';

// It stands above the page in a column, and is not to be squeezed where there is little room.
const useStyles = makeStyles({ bar: { flex: 'none' } });
/** Fewer than these are left to the panel. */
const fewest = 3;
/** The dossiers in which the offer was declined, for as long as the window stands. */
const declined = new Set<string>();

export interface ReferenceTools {
  /** An offer above the page to make typed references live; null where there is nothing to offer. */
  readonly bar: ReactNode;
  /** The dialog that stands open, to be drawn. */
  readonly dialog: ReactNode;
}

interface Context {
  readonly dossier: string;
  readonly handle: EditorHandle | null;
  readonly profile: Profile;
  readonly figures: DossierFigures | null;
  readonly isReading: boolean;
  readonly onGoTo: (id: string) => void;
}

/** The references that are typed as words: a dialog of them all, and an offer where a by-law has no other ones. */
export function useReferenceTools({ dossier, handle, profile, figures, isReading, onGoTo }: Context): ReferenceTools {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [, setDeclined] = useState(0);
  const offered = useMemo(() => countOffered(figures), [figures]);
  useCommands(
    handle === null
      ? []
      : [{ id: 'draft.typedReferences', title: t('typed.menu'), group: t('commands.group'), run: () => setOpen(true) }],
  );
  const close = () => {
    setOpen(false);
    handle?.focus();
  };
  const bar =
    offered < fewest || isReading || handle === null || declined.has(dossier) ? null : (
      <MessageBar intent="info" shape="square" className={styles.bar}>
        <MessageBarBody>{t('typed.offer', { count: offered })}</MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              icon={<Dismiss16Regular />}
              aria-label={t('typed.decline')}
              onClick={() => {
                declined.add(dossier);
                setDeclined((times) => times + 1);
                handle.focus();
              }}
            />
          }
        >
          <Button onClick={() => setOpen(true)}>{t('typed.look')}</Button>
        </MessageBarActions>
      </MessageBar>
    );
  const dialog =
    !isOpen || handle === null ? null : (
      <TypedReferencesDialog
        handle={handle}
        profile={profile.numbering}
        isReading={isReading}
        onGoTo={onGoTo}
        onClose={close}
      />
    );
  return { bar, dialog };
}

/** Where not one reference is live, as after opening a by-law that was made elsewhere, those that could be. */
function countOffered(figures: DossierFigures | null): number {
  let count = 0;
  for (const { state, recognised } of figures?.references ?? []) {
    if (state === 'live' || state === 'broken') return 0;
    if (recognised?.state === 'resolved') count++;
  }
  return count;
}
