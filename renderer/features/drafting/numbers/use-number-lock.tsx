import { Button, Tooltip } from '@fluentui/react-components';
import { LockClosed20Regular } from '@fluentui/react-icons/svg/lock-closed';
import type { Node } from '@tiptap/pm/model';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { areNumbersLocked } from '../../../../shared/ordinance/structure-commands.ts';
import type { NumberingProfile } from '../../../../shared/packs/profile.ts';
import type { EditorHandle } from '../../../editor/editor-handle.ts';
import { useCommands } from '../../../state/command-registry.ts';
import { announce } from '../../../ui/announcer.tsx';
import { UnlockDialog } from './unlock-dialog.tsx';

export interface NumberLock {
  /** Says that the numbers are locked and leads to unlocking; null where they are counted. */
  readonly sign: ReactNode;
  readonly dialog: ReactNode;
}

/** Locking the numbers of a made by-law, and unlocking them. `doc`: as it was at the last pause. */
export function useNumberLock(
  doc: Node,
  profile: NumberingProfile,
  handle: EditorHandle | null,
  isReading: boolean,
): NumberLock {
  const { t } = useTranslation('drafting');
  const [isOpen, setOpen] = useState(false);
  const isLocked = useMemo(() => areNumbersLocked(doc, profile), [doc, profile]);
  const lock = () => announce(t(handle?.run({ kind: 'lockNumbers' }) ? 'lock.locked' : 'lock.notLocked'));
  const command = isLocked
    ? { id: 'draft.unlockNumbers', title: t('lock.unlockMenu'), run: () => setOpen(true) }
    : { id: 'draft.lockNumbers', title: t('lock.lockMenu'), run: lock };
  useCommands(handle === null || isReading ? [] : [{ ...command, group: t('commands.group') }]);
  const sign = !isLocked ? null : (
    <Tooltip content={t('lock.about')} relationship="description">
      <Button
        size="small"
        appearance="subtle"
        icon={<LockClosed20Regular />}
        disabledFocusable={isReading || handle === null}
        onClick={() => setOpen(true)}
      >
        {t('lock.sign')}
      </Button>
    </Tooltip>
  );
  const dialog =
    !isOpen || handle === null ? null : (
      <UnlockDialog
        handle={handle}
        profile={profile}
        onClose={() => {
          setOpen(false);
          handle.focus();
        }}
      />
    );
  return { sign, dialog };
}
