import type { Node } from '@tiptap/pm/model';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditorHandle } from '../../../editor/editor-handle.ts';
import { useCommands } from '../../../state/command-registry.ts';
import { announce } from '../../../ui/announcer.tsx';
import { type Explained, referenceDrawnAs, referenceExplained, termExplainedAt } from './explained-at.ts';
import { ExplainedCard, type ScreenPlace } from './explained-card.tsx';

export interface ExplainedContext {
  readonly handle: EditorHandle | null;
  /** A text whose definitions are known; null until there is one. */
  readonly doc: Node | null;
  /** Whether the pointer brings up what terms mean; what a reference points to it always does. */
  readonly areTermsOn: boolean;
  readonly goTo: (id: string) => void;
}

interface Shown {
  readonly explained: Explained;
  readonly place: ScreenPlace;
}

/** Milliseconds that the pointer rests before anything comes up. */
const rest = 450;

/** What the term or reference under the resting pointer says, or that at the cursor when it is asked for. */
export function useExplained({ handle, doc, areTermsOn, goTo }: ExplainedContext): ReactNode {
  const { t } = useTranslation('drafting');
  const [shown, setShown] = useState<Shown | null>(null);

  const explainHere = (): void => {
    const { reference } = handle ?? { reference: null };
    const explained =
      handle === null
        ? null
        : reference !== null
          ? referenceExplained(handle, reference)
          : doc && termExplainedAt(handle, doc, handle.editor.state.selection.from);
    if (handle !== null && explained !== null) setShown({ explained, place: placeOf(handle, explained) });
    announce(explained === null ? t('terms.noneHere') : explained.by.map(({ words }) => words).join('\n'));
  };
  useCommands([
    {
      id: 'draft.termMeaning',
      title: t('commands.termMeaning'),
      words: t('words.termMeaning'),
      group: t('commands.group'),
      keys: ['Mod-Alt-M'],
      run: explainHere,
    },
  ]);

  // A pointer that rests goes on resting while the text is read anew.
  const terms = useRef<Node | null>(null);
  useLayoutEffect(() => {
    terms.current = areTermsOn ? doc : null;
  });
  useEffect(() => {
    if (handle === null) return;
    const page = handle.editor.view.dom;
    let timer = 0;
    const look = (left: number, top: number, target: EventTarget | null): void => {
      const pos = handle.editor.view.posAtCoords({ left, top })?.pos;
      if (pos === undefined) return;
      const reference = referenceDrawnAs(handle, target, pos);
      const explained =
        reference !== null
          ? referenceExplained(handle, reference)
          : terms.current && termExplainedAt(handle, terms.current, pos);
      // Beside the end of a line no word is meant.
      const place = explained === null ? null : placeOf(handle, explained);
      if (explained !== null && place !== null && top >= place.top && top <= place.bottom) {
        setShown({ explained, place });
      }
    };
    const move = ({ clientX, clientY, buttons, target }: PointerEvent) => {
      window.clearTimeout(timer);
      if (buttons === 0) timer = window.setTimeout(() => look(clientX, clientY, target), rest);
    };
    const leave = () => window.clearTimeout(timer);
    page.addEventListener('pointermove', move);
    page.addEventListener('pointerleave', leave);
    return () => {
      leave();
      page.removeEventListener('pointermove', move);
      page.removeEventListener('pointerleave', leave);
    };
  }, [handle]);

  useEffect(() => {
    if (shown === null || handle === null) return;
    const close = () => setShown(null);
    const key = ({ key }: KeyboardEvent) => {
      if (!['Control', 'Meta', 'Alt', 'Shift', 'Tab', 'Enter', ' '].includes(key)) close();
    };
    const move = ({ clientX: x, clientY: y, target }: PointerEvent) => {
      if (target instanceof Element && target.closest('[data-explained]') !== null) return;
      const { left, top, bottom } = shown.place;
      if (y < top - 40 || y > bottom + 60 || Math.abs(x - left) > 420) close();
    };
    const stop = handle.subscribe(close);
    window.addEventListener('keydown', key, true);
    window.addEventListener('pointermove', move);
    document.addEventListener('scroll', close, true);
    return () => {
      stop();
      window.removeEventListener('keydown', key, true);
      window.removeEventListener('pointermove', move);
      document.removeEventListener('scroll', close, true);
    };
  }, [shown, handle]);

  if (shown === null) return null;
  return (
    <ExplainedCard
      explained={shown.explained}
      place={shown.place}
      onGoTo={(provision) => {
        setShown(null);
        goTo(provision);
      }}
    />
  );
}

function placeOf(handle: EditorHandle, { from, to }: Explained): ScreenPlace {
  const { view } = handle.editor;
  const [start, end] = [view.coordsAtPos(from), view.coordsAtPos(to)];
  return { left: start.left, top: start.top, bottom: Math.max(start.bottom, end.bottom) };
}
