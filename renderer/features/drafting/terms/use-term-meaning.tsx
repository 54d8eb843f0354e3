import type { Node } from '@tiptap/pm/model';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Numbering } from '../../../../shared/ordinance/numbering.ts';
import type { EditorHandle } from '../../../editor/editor-handle.ts';
import { useCommands } from '../../../state/command-registry.ts';
import { announce } from '../../../ui/announcer.tsx';
import { type TermHere, termAt } from './term-at.ts';
import { TermMeaningCard, type TermPlace } from './term-meaning-card.tsx';

export interface TermMeaningContext {
  readonly handle: EditorHandle | null;
  /** A text whose definitions are known; null until there is one. */
  readonly doc: Node | null;
  readonly numbering: Numbering;
  readonly isHoverOn: boolean;
  readonly goTo: (id: string) => void;
}

interface Shown {
  readonly term: TermHere;
  readonly place: TermPlace;
}

/** Milliseconds that the pointer rests on a term before its meaning comes up. */
const rest = 450;

/** The meaning of the term under the resting pointer, or of the one at the cursor when it is asked for. */
export function useTermMeaning({ handle, doc, numbering, isHoverOn, goTo }: TermMeaningContext): ReactNode {
  const { t } = useTranslation('drafting');
  const [shown, setShown] = useState<Shown | null>(null);

  const showAt = (pos: number): TermHere | null => {
    if (handle === null || doc === null) return null;
    const term = termAt(handle, doc, pos);
    if (term !== null) setShown({ term, place: placeOf(handle, term) });
    return term;
  };
  useCommands([
    {
      id: 'draft.termMeaning',
      title: t('commands.termMeaning'),
      group: t('commands.group'),
      keys: ['Mod-Alt-M'],
      run: () => {
        const term = handle === null ? null : showAt(handle.editor.state.selection.from);
        announce(term === null ? t('terms.noneHere') : term.meaning);
      },
    },
  ]);

  useEffect(() => {
    if (!isHoverOn || handle === null || doc === null) return;
    const page = handle.editor.view.dom;
    let timer = 0;
    const move = ({ clientX: left, clientY: top, buttons }: PointerEvent) => {
      window.clearTimeout(timer);
      if (buttons !== 0) return;
      timer = window.setTimeout(() => {
        const pos = handle.editor.view.posAtCoords({ left, top })?.pos;
        const term = pos === undefined ? null : termAt(handle, doc, pos);
        // Beside the end of a line no word is meant.
        const place = term === null ? null : placeOf(handle, term);
        if (term !== null && place !== null && top >= place.top && top <= place.bottom) setShown({ term, place });
      }, rest);
    };
    const leave = () => window.clearTimeout(timer);
    page.addEventListener('pointermove', move);
    page.addEventListener('pointerleave', leave);
    return () => {
      leave();
      page.removeEventListener('pointermove', move);
      page.removeEventListener('pointerleave', leave);
    };
  }, [handle, doc, isHoverOn]);

  useEffect(() => {
    if (shown === null || handle === null) return;
    const close = () => setShown(null);
    const key = ({ key }: KeyboardEvent) => {
      if (!['Control', 'Meta', 'Alt', 'Shift', 'Tab', 'Enter', ' '].includes(key)) close();
    };
    const move = ({ clientX: x, clientY: y, target }: PointerEvent) => {
      if (target instanceof Element && target.closest('[data-term-meaning]') !== null) return;
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
  const { provision } = shown.term.placed.definition;
  return (
    <TermMeaningCard
      term={shown.term}
      place={shown.place}
      citation={numbering.get(provision)?.fullLabel ?? ''}
      onGoTo={() => {
        setShown(null);
        goTo(provision);
      }}
    />
  );
}

function placeOf(handle: EditorHandle, { from, to }: TermHere): TermPlace {
  const { view } = handle.editor;
  const [start, end] = [view.coordsAtPos(from), view.coordsAtPos(to)];
  return { left: start.left, top: start.top, bottom: Math.max(start.bottom, end.bottom) };
}
