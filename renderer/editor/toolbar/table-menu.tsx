import {
  Menu,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToolbarButton,
  Tooltip,
} from '@fluentui/react-components';
import { Table20Regular } from '@fluentui/react-icons/svg/table';
import { useTranslation } from 'react-i18next';
import type { EditorCommand } from '../commands/editor-command.ts';
import { tableChanges } from '../commands/table-commands.ts';
import type { EditorFacts } from './use-editor-facts.ts';

export interface TableMenuProps {
  readonly disabled: boolean;
  readonly headings: EditorFacts['headings'];
  readonly onRun: (command: EditorCommand) => void;
  readonly onDone: () => void;
}

/** Rows and columns of the table round the cursor. */
export function TableMenu({ disabled, headings, onRun, onDone }: TableMenuProps) {
  const { t } = useTranslation('editor');
  return (
    <Menu positioning={{ autoSize: true }} checkedValues={{ headings: [...headings] }}>
      <Tooltip content={t('table.label')} relationship="label">
        <MenuTrigger disableButtonEnhancement>
          <ToolbarButton icon={<Table20Regular />} disabledFocusable={disabled} />
        </MenuTrigger>
      </Tooltip>
      <MenuPopover>
        <MenuList>
          {tableChanges.map((change) => {
            const act = () => {
              onRun({ kind: 'table', change });
              onDone();
            };
            return change === 'headerRow' || change === 'headerColumn' ? (
              <MenuItemCheckbox key={change} name="headings" value={change} persistOnClick={false} onClick={act}>
                {t(`table.${change}`)}
              </MenuItemCheckbox>
            ) : (
              <MenuItem key={change} onClick={act}>
                {t(`table.${change}`)}
              </MenuItem>
            );
          })}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
