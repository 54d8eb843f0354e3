import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, ToolbarButton, Tooltip } from '@fluentui/react-components';
import { Table20Regular } from '@fluentui/react-icons/svg/table';
import { useTranslation } from 'react-i18next';
import type { EditorCommand } from '../commands/editor-command.ts';
import { tableChanges } from '../commands/table-commands.ts';

export interface TableMenuProps {
  readonly disabled: boolean;
  readonly onRun: (command: EditorCommand) => void;
  readonly onDone: () => void;
}

/** Rows and columns of the table round the cursor. */
export function TableMenu({ disabled, onRun, onDone }: TableMenuProps) {
  const { t } = useTranslation('editor');
  return (
    <Menu positioning={{ autoSize: true }}>
      <Tooltip content={t('table.label')} relationship="label">
        <MenuTrigger disableButtonEnhancement>
          <ToolbarButton icon={<Table20Regular />} disabledFocusable={disabled} />
        </MenuTrigger>
      </Tooltip>
      <MenuPopover>
        <MenuList>
          {tableChanges.map((change) => (
            <MenuItem
              key={change}
              onClick={() => {
                onRun({ kind: 'table', change });
                onDone();
              }}
            >
              {t(`table.${change}`)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
