import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProvisionId } from '../../../../shared/ordinance/provision-id.ts';
import type { EditorHandle } from '../../../editor/editor-handle.ts';
import { useCommands } from '../../../state/command-registry.ts';
import { isMac } from '../../../state/platform-keys.ts';
import { announce } from '../../../ui/announcer.tsx';

/** On a Mac, Option and an arrow go by words. */
const backKey = isMac ? 'Ctrl-Minus' : 'Alt-ArrowLeft';

/**
 * Going to what a reference points to, and back to where any jump was made from. While there is nothing to go back to, the
 * key is the browser's own.
 */
export function useReferenceTravel(handle: EditorHandle | null): void {
  const { t } = useTranslation('drafting');
  const group = t('commands.group');
  const [canGoBack, setCanGoBack] = useState(false);
  useEffect(() => {
    if (handle === null) return;
    const look = () => setCanGoBack(handle.canGoBack);
    look();
    return handle.subscribe(look);
  }, [handle]);
  const sayPlace = (): void => {
    const { provision } = handle?.place ?? { provision: null };
    const number = provision === null ? undefined : handle?.numbering.get(provision);
    if (number !== undefined) announce(number.fullLabel);
  };
  const follow = (): void => {
    const targets = (handle?.reference?.node.attrs['to'] ?? []) as readonly ProvisionId[];
    const isThere = targets.some((id) => handle?.goTo(id));
    if (isThere) sayPlace();
    else announce(t(targets.length === 0 ? 'references.noneHere' : 'references.gone'), 'assertive');
  };
  useCommands(
    handle === null
      ? []
      : [
          {
            id: 'draft.followReference',
            title: t('commands.followReference'),
            words: t('words.followReference'),
            group,
            keys: ['Mod-Alt-G'],
            run: follow,
          },
          ...(canGoBack
            ? [
                {
                  id: 'draft.goBack',
                  title: t('commands.goBack'),
                  words: t('words.goBack'),
                  group,
                  keys: [backKey],
                  run: () => {
                    if (handle.goBack()) sayPlace();
                  },
                },
              ]
            : []),
        ],
  );
}
