import { Toolbar, ToolbarDivider } from '@fluentui/react-components';
import { ArrowDown20Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowRedo20Regular } from '@fluentui/react-icons/svg/arrow-redo';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { ArrowUp20Regular } from '@fluentui/react-icons/svg/arrow-up';
import { BookLetter20Regular } from '@fluentui/react-icons/svg/book-letter';
import { Image20Regular } from '@fluentui/react-icons/svg/image';
import { Link20Regular } from '@fluentui/react-icons/svg/link';
import { NumberSymbol20Regular } from '@fluentui/react-icons/svg/number-symbol';
import { TextBold20Regular } from '@fluentui/react-icons/svg/text-bold';
import { TextIndentDecrease20Regular } from '@fluentui/react-icons/svg/text-indent-decrease';
import { TextIndentIncrease20Regular } from '@fluentui/react-icons/svg/text-indent-increase';
import { TextItalic20Regular } from '@fluentui/react-icons/svg/text-italic';
import { type ReactElement, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditorCommand } from '../commands/editor-command.ts';
import type { EditorHandle } from '../editor-handle.ts';
import { BlankDialog } from './blank-dialog.tsx';
import { keysOf } from './command-keys.ts';
import { InsertMenu, type MoreToInsert } from './insert-menu.tsx';
import { NumberDialog } from './number-dialog.tsx';
import { ReferenceDialog } from './reference-dialog.tsx';
import { TableMenu } from './table-menu.tsx';
import { TagMenu } from './tag-menu.tsx';
import { ToolButton } from './tool-button.tsx';
import type { ToolDialog } from './editing-commands.ts';
import { useEditingCommands } from './use-editing-commands.ts';
import { useEditorFacts } from './use-editor-facts.ts';

export interface EditorToolbarProps {
  readonly handle: EditorHandle;
  readonly readOnly?: boolean;
  /** What the insert menu offers besides; the same list at every drawing. */
  readonly more?: readonly MoreToInsert[];
  /** Changes the picture at the cursor. */
  readonly onPicture?: () => void;
}

const nothingMore: readonly MoreToInsert[] = [];

/** Everything that can be done to the text at the cursor, each with its keys. */
export function EditorToolbar({ handle, readOnly = false, more = nothingMore, onPicture }: EditorToolbarProps) {
  const { t } = useTranslation('editor');
  const facts = useEditorFacts(handle);
  const [dialog, setDialog] = useState<ToolDialog | null>(null);
  useEditingCommands(handle, readOnly, setDialog);
  const run = (command: EditorCommand): void => void handle.run(command);
  const toChange = useSyncExternalStore(handle.toChange.subscribe, handle.toChange.now);
  const cameFrom = useRef<Element | null>(null);
  useEffect(() => {
    const { toChange: asked } = handle;
    return asked.subscribe(() => {
      if (asked.now() !== null) cameFrom.current = document.activeElement;
    });
  }, [handle]);
  const close = (): void => {
    setDialog(null);
    handle.focus();
  };
  const closeChange = (isDone: boolean): void => {
    handle.toChange.close();
    const opener = cameFrom.current;
    const isBeside = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
    // What asked for it, as a card beside the page, has the focus again if nothing was done.
    if (!isDone && isBeside && !handle.editor.view.dom.contains(opener)) opener.focus();
    else handle.focus();
  };
  const command = (name: string, icon: ReactElement, what: EditorCommand, pressed?: boolean): ReactElement => (
    <ToolButton
      name={t(`tools.${name}`)}
      icon={icon}
      chord={keysOf(what)}
      disabled={readOnly}
      onRun={() => run(what)}
      {...(pressed === undefined ? {} : { pressed })}
    />
  );
  return (
    <>
      <Toolbar aria-label={t('tools.label')} size="small">
        <ToolButton
          name={facts.undo === null ? t('tools.nothingToUndo') : t('tools.undo', { what: facts.undo })}
          icon={<ArrowUndo20Regular />}
          chord="Mod-Z"
          disabled={readOnly || facts.undo === null}
          onRun={() => handle.undo()}
        />
        <ToolButton
          name={facts.redo === null ? t('tools.nothingToRedo') : t('tools.redo', { what: facts.redo })}
          icon={<ArrowRedo20Regular />}
          chord="Mod-Y"
          disabled={readOnly || facts.redo === null}
          onRun={() => handle.redo()}
        />
        <ToolbarDivider />
        <InsertMenu
          disabled={readOnly}
          inTable={facts.inTable}
          onRun={run}
          onBlank={() => setDialog('blank')}
          more={more}
          onDone={() => handle.focus()}
        />
        <ToolButton
          name={t('tools.reference')}
          icon={<Link20Regular />}
          disabled={readOnly}
          onRun={() => setDialog('reference')}
        />
        <ToolbarDivider />
        {command('outdent', <TextIndentDecrease20Regular />, { kind: 'outdent' })}
        {command('indent', <TextIndentIncrease20Regular />, { kind: 'indent' })}
        {command('moveUp', <ArrowUp20Regular />, { kind: 'moveUp' })}
        {command('moveDown', <ArrowDown20Regular />, { kind: 'moveDown' })}
        <ToolButton
          name={t('tools.number')}
          icon={<NumberSymbol20Regular />}
          disabled={readOnly || facts.provision === null}
          onRun={() => setDialog('number')}
        />
        <TagMenu handle={handle} provision={facts.provision} disabled={readOnly} />
        <ToolbarDivider />
        {command('bold', <TextBold20Regular />, { kind: 'mark', mark: 'bold' }, facts.marks.includes('bold'))}
        {command('italic', <TextItalic20Regular />, { kind: 'mark', mark: 'italic' }, facts.marks.includes('italic'))}
        {command('term', <BookLetter20Regular />, { kind: 'mark', mark: 'term' }, facts.marks.includes('term'))}
        {facts.atPicture && onPicture ? (
          <ToolButton name={t('tools.picture')} icon={<Image20Regular />} disabled={readOnly} onRun={onPicture} />
        ) : null}
        {facts.inTable ? (
          <TableMenu disabled={readOnly} headings={facts.headings} onRun={run} onDone={() => handle.focus()} />
        ) : null}
      </Toolbar>
      {dialog === 'reference' ? <ReferenceDialog handle={handle} change={null} onClose={close} /> : null}
      {toChange === null ? null : <ReferenceDialog handle={handle} change={toChange} onClose={closeChange} />}
      {dialog === 'number' && facts.provision ? (
        <NumberDialog handle={handle} provision={facts.provision} onClose={close} />
      ) : null}
      {dialog === 'blank' ? <BlankDialog handle={handle} onClose={close} /> : null}
    </>
  );
}
