import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToolbarButton,
  Tooltip,
} from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { useTranslation } from 'react-i18next';
import { provisionKinds } from '../../../shared/ordinance/node-specs.ts';
import { linesToInsert } from '../commands/insert-line.ts';
import type { EditorCommand } from '../commands/editor-command.ts';
import { keysOf, shownKeys } from './command-keys.ts';

/** Something to insert that the editor knows nothing of: its name, worded already, and what it does. */
export interface MoreToInsert {
  readonly name: string;
  readonly run: () => void;
}

export interface InsertMenuProps {
  readonly disabled: boolean;
  readonly inTable: boolean;
  readonly onRun: (command: EditorCommand) => void;
  readonly onBlank: () => void;
  /** What else can be put in, by whoever shows the editor. */
  readonly more: readonly MoreToInsert[];
  readonly onDone: () => void;
}

/** What can be put in after the cursor: a provision of any level, a heading or text round it, a table, a note, a blank. */
export function InsertMenu({ disabled, inTable, onRun, onBlank, more, onDone }: InsertMenuProps) {
  const { t } = useTranslation('editor');
  const item = (name: string, command: EditorCommand) => {
    const chord = keysOf(command);
    return (
      <MenuItem
        key={name}
        {...(chord ? { secondaryContent: shownKeys(chord) } : {})}
        onClick={() => {
          onRun(command);
          onDone();
        }}
      >
        {t(`insert.${name}`)}
      </MenuItem>
    );
  };
  return (
    <Menu positioning={{ autoSize: true }}>
      <Tooltip content={t('insert.label')} relationship="label">
        <MenuTrigger disableButtonEnhancement>
          <ToolbarButton icon={<Add20Regular />} disabledFocusable={disabled} />
        </MenuTrigger>
      </Tooltip>
      <MenuPopover>
        <MenuList>
          {item('keeping', { kind: 'insertKeeping' })}
          {provisionKinds.map((kind) => item(kind, { kind: 'insert', what: kind }))}
          <MenuDivider />
          {linesToInsert.map((what) => item(what, { kind: 'insertLine', what }))}
          <MenuDivider />
          {inTable ? null : item('table', { kind: 'insertTable', rows: 3, columns: 3 })}
          <MenuItem onClick={onBlank}>{t('insert.blank')}</MenuItem>
          {item('note', { kind: 'insertNote' })}
          {item('space', { kind: 'insertSpace' })}
          {more.map(({ name, run }) => (
            <MenuItem key={name} onClick={run}>
              {name}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
