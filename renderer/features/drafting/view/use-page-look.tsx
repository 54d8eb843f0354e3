import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { FullScreenMinimize20Regular } from '@fluentui/react-icons/svg/full-screen-minimize';
import { type CSSProperties, type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../../../shared/packs/profile.ts';
import type { EditorHandle } from '../../../editor/editor-handle.ts';
import { printedSheet } from '../../../editor/page/printed-sheet.ts';
import { scrollToProvision } from '../../../editor/scroll-to-provision.ts';
import { shownKeys } from '../../../editor/toolbar/command-keys.ts';
import { useCommands } from '../../../state/command-registry.ts';
import { setFocusMode, useFocusMode } from '../../../state/focus-mode.ts';
import { changeSettings, useSettings } from '../../../state/settings-store.ts';
import { announce } from '../../../ui/announcer.tsx';
import { viewKeys, ViewMenu } from './view-menu.tsx';

const useStyles = makeStyles({
  wayBack: {
    flex: 'none',
    display: 'flex',
    justifyContent: 'flex-end',
    padding: `2px ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

export interface PageLook {
  /** Nothing is shown beside the text. */
  readonly isFocused: boolean;
  readonly menu: ReactNode;
  /** Out of focus mode, for whoever does not know its keys; null outside of it. */
  readonly wayBack: ReactNode;
  /** Leaves focus mode; false outside of it. */
  readonly onEscape: () => boolean;
  /** For the element in which the page lies and scrolls. */
  readonly desk: {
    readonly ref: RefObject<HTMLDivElement | null>;
    readonly style: CSSProperties;
    readonly 'data-sheet'?: '';
    readonly 'data-focus-mode'?: '';
  };
}

/** How the text is shown: its size, on a sheet of paper or not, by itself or with its panes. */
export function usePageLook(profile: Profile, handle: EditorHandle | null): PageLook {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const { zoom, pageView: isSheet } = useSettings();
  const isFocused = useFocusMode(({ isOn }) => isOn);
  const desk = useRef<HTMLDivElement>(null);
  const kept = useRef<HTMLElement | null>(null);
  // What was read before is what is read afterwards.
  useLayoutEffect(() => {
    if (kept.current?.isConnected) scrollToProvision(kept.current);
    kept.current = null;
  });

  const toggle = (view: keyof typeof viewKeys) => {
    if (view === 'sheet') {
      kept.current = desk.current && topmostProvision(desk.current);
      changeSettings({ pageView: !isSheet });
      announce(t(isSheet ? 'view.sheetOff' : 'view.sheetOn'));
    } else {
      setFocusMode(!isFocused);
      announce(isFocused ? t('view.focusOff') : t('view.focusOn', { keys: shownKeys(viewKeys.focus) }));
    }
    handle?.focus();
  };
  const group = t('commands.group');
  useCommands([
    {
      id: 'draft.sheet',
      title: t(isSheet ? 'commands.leaveSheet' : 'commands.sheet'),
      words: t('words.sheet'),
      group,
      keys: [viewKeys.sheet],
      run: () => toggle('sheet'),
    },
    {
      id: 'draft.focus',
      title: t(isFocused ? 'commands.leaveFocus' : 'commands.focus'),
      words: t('words.focus'),
      group,
      keys: isFocused ? [viewKeys.focus, 'Escape'] : [viewKeys.focus],
      run: () => toggle('focus'),
    },
  ]);

  const wayBack = isFocused ? (
    <div className={styles.wayBack}>
      <Button size="small" appearance="subtle" icon={<FullScreenMinimize20Regular />} onClick={() => toggle('focus')}>
        {t('view.leave')}
      </Button>
    </div>
  ) : null;
  return {
    isFocused,
    menu: <ViewMenu isSheet={isSheet} onToggle={toggle} />,
    wayBack,
    onEscape: () => {
      if (isFocused) toggle('focus');
      return isFocused;
    },
    desk: {
      ref: desk,
      style: { '--page-zoom': zoom / 100, ...printedSheet(profile) } as CSSProperties,
      ...(isSheet ? { 'data-sheet': '' } : {}),
      ...(isFocused ? { 'data-focus-mode': '' } : {}),
    },
  };
}

/** What stands at the top of what can be seen; null where that is nothing with a name of its own. */
function topmostProvision(desk: HTMLElement): HTMLElement | null {
  const { left, top, width } = desk.getBoundingClientRect();
  const seen = document.elementFromPoint(left + width / 2, top + 48);
  return seen?.closest<HTMLElement>('[data-id]') ?? null;
}
