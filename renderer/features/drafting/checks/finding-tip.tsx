import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../../state/command-registry.ts';
import { changeSettings } from '../../../state/settings-store.ts';
import { announce } from '../../../ui/announcer.tsx';
import type { EditorHandle } from '../../../editor/editor-handle.ts';
import { type FoundWords, type MarkedWords, wordsUnder, wordsWithin } from '../../../editor/finding-marks.ts';

const useStyles = makeStyles({
  tip: {
    position: 'fixed',
    zIndex: 1_000,
    maxWidth: 'min(24rem, calc(100vw - 24px))',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
    fontSize: tokens.fontSizeBase200,
    lineHeight: 1.45,
  },
  text: { margin: 0 },
});

export interface FindingTipProps {
  readonly handle: EditorHandle | null;
  readonly found: FoundWords | null;
  readonly isMarked: boolean;
}

interface Shown {
  readonly words: readonly MarkedWords[];
  readonly box: DOMRect;
}

/** Milliseconds that the pointer rests before anything is shown. */
const rest = 350;

/**
 * What a check says of words: beside them when the pointer rests there, until it leaves or Escape; from the keyboard by a
 * command, which says it as well. Moving the cursor alone says nothing.
 */
export function FindingTip({ handle, found, isMarked }: FindingTipProps) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    if (handle === null || found === null || !isMarked) return;
    const { view } = handle.editor;
    let timer = 0;
    const onMove = ({ clientX: x, clientY: y, buttons }: PointerEvent) => {
      window.clearTimeout(timer);
      if (buttons === 0) timer = window.setTimeout(() => setShown(wordsUnder(view, found, { x, y })), rest);
    };
    const hide = () => {
      window.clearTimeout(timer);
      setShown(null);
    };
    const onLeave = ({ relatedTarget }: PointerEvent) => {
      // The pointer may go over the tip itself.
      if (!(relatedTarget instanceof Element && relatedTarget.closest('[data-finding-tip]'))) hide();
    };
    view.dom.addEventListener('pointermove', onMove);
    view.dom.addEventListener('pointerleave', onLeave);
    view.dom.addEventListener('pointerdown', hide);
    document.addEventListener('scroll', hide, { capture: true, passive: true });
    return () => {
      hide();
      view.dom.removeEventListener('pointermove', onMove);
      view.dom.removeEventListener('pointerleave', onLeave);
      view.dom.removeEventListener('pointerdown', hide);
      document.removeEventListener('scroll', hide, { capture: true });
    };
  }, [handle, found, isMarked]);
  useEffect(() => {
    if (shown === null) return;
    const hide = (event: KeyboardEvent) => {
      setShown(null);
      if (event.key !== 'Escape') return;
      // It closes this and nothing else: only-the-text view is left by the next.
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('keydown', hide, { capture: true });
    return () => document.removeEventListener('keydown', hide, { capture: true });
  }, [shown]);

  const here = (): readonly MarkedWords[] =>
    handle === null || found === null ? [] : wordsWithin(handle.doc, found, handle.editor.state.selection);
  const say = () => {
    const words = here();
    announce(
      words.length === 0
        ? t('checks.noneHere')
        : words.map(({ finding }) => `${t(`checks.${finding.severity}`)} ${finding.message}`).join(' '),
    );
    if (handle === null || words.length === 0) return;
    const { left, right, top, bottom } = handle.editor.view.coordsAtPos(words[0]?.from ?? 0);
    setShown({ words, box: new DOMRect(left, top, right - left, bottom - top) });
  };
  const fix = () => {
    const fixable = here().find(({ finding }) => finding.fix !== null)?.finding;
    if (fixable === undefined || handle === null) announce(t('checks.noFixHere'));
    else announce(t(handle.applyFix(fixable) ? 'checks.fixed' : 'checks.notFixed'));
    handle?.focus();
  };
  const toggle = () => {
    changeSettings({ markFindings: !isMarked });
    announce(t(isMarked ? 'checks.marksHidden' : 'checks.marksShown'));
  };
  const group = t('commands.group');
  useCommands([
    { id: 'draft.sayChecks', title: t('commands.sayChecks'), group, keys: ['Alt-F8'], run: say },
    { id: 'draft.fixHere', title: t('commands.fixHere'), group, keys: ['Mod-.'], run: fix },
    { id: 'draft.marks', title: t('commands.marks'), group, run: toggle },
  ]);
  if (shown === null) return null;
  const isLow = shown.box.bottom > window.innerHeight - 120;
  return (
    <div
      className={styles.tip}
      role="tooltip"
      data-finding-tip
      style={{
        left: Math.max(12, Math.min(shown.box.left, window.innerWidth - 400)),
        ...(isLow ? { bottom: window.innerHeight - shown.box.top + 4 } : { top: shown.box.bottom + 4 }),
      }}
      onPointerLeave={() => setShown(null)}
    >
      {shown.words.map(({ finding, from }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- one rule may find two alike at one place
        <p key={`${finding.rule} ${from} ${index}`} className={styles.text}>
          <strong>{t(`checks.${finding.severity}`)}</strong> {finding.message}
          {finding.fix === null ? '' : ` ${t('checks.fixable')}`}
        </p>
      ))}
    </div>
  );
}
