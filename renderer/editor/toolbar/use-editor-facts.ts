import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { isInTable } from '@tiptap/pm/tables';
import { useEffect, useState } from 'react';
import type { MarkName } from '../../../shared/ordinance/node-specs.ts';
import { markSpecs } from '../../../shared/ordinance/node-specs.ts';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import type { EditorHandle } from '../editor-handle.ts';
import { selectedPlace } from '../selection/selected-place.ts';
import { provisionAt } from '../commands/provision-at.ts';

/** What the toolbar shows of the editor. */
export interface EditorFacts {
  readonly undo: string | null;
  readonly redo: string | null;
  readonly marks: readonly MarkName[];
  readonly inTable: boolean;
  /** A picture is selected, or the cursor is in its caption. */
  readonly atPicture: boolean;
  /** Which of its headings the table round the cursor has; [] outside of tables. */
  readonly headings: readonly ('headerRow' | 'headerColumn')[];
  /** The provision of the cursor, its fixed number and its tags. */
  readonly provision: { readonly id: ProvisionId; readonly num: string | null; readonly label: string } | null;
}

/** The facts of now, kept up to date after the next frame and not before: a key must not wait for a toolbar. */
export function useEditorFacts(handle: EditorHandle): EditorFacts {
  const [facts, setFacts] = useState(() => factsOf(handle));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      timer = undefined;
      if (handle.editor.isDestroyed) return;
      setFacts((before) => {
        const now = factsOf(handle);
        return JSON.stringify(now) === JSON.stringify(before) ? before : now;
      });
    };
    look();
    const stop = handle.subscribe(() => {
      timer ??= setTimeout(look, 60);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [handle]);
  return facts;
}

function factsOf(handle: EditorHandle): EditorFacts {
  const { state } = handle.editor;
  const { $from, empty, from, to } = state.selection;
  const active = (mark: MarkName): boolean => {
    const type = ordinanceSchema.marks[mark];
    return empty
      ? !!type.isInSet(state.storedMarks ?? $from.marks())
      : state.doc.rangeHasMark(from, Math.min(to, from + 5000), type);
  };
  const at = provisionAt(selectedPlace(state.selection));
  const id: ProvisionId | null = at?.node.attrs.id ?? null;
  return {
    undo: handle.canUndo ? handle.undoLabel() : null,
    redo: handle.canRedo ? handle.redoLabel() : null,
    marks: (Object.keys(markSpecs) as MarkName[]).filter(active),
    inTable: isInTable(state),
    atPicture: handle.figure !== null,
    headings: headingsAround($from),
    provision: at && id ? { id, num: at.node.attrs.num, label: handle.numbering.get(id)?.fullLabel ?? '' } : null,
  };
}

function headingsAround($pos: ResolvedPos): EditorFacts['headings'] {
  let depth = $pos.depth;
  while (depth > 0 && $pos.node(depth).type.name !== 'table') depth--;
  const rows = depth === 0 ? [] : $pos.node(depth).content.content;
  const isHead = (cell: Node | null | undefined): boolean => cell?.type.name === 'tableHeader';
  const isRow = rows[0]?.content.content.every(isHead) ?? false;
  // The corner is a heading of either.
  const isColumn = rows.length > 1 && rows.slice(1).every((row) => isHead(row.firstChild));
  return [...(isRow ? (['headerRow'] as const) : []), ...(isColumn ? (['headerColumn'] as const) : [])];
}
