import {
  Button,
  Menu,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components';
import { DocumentOnePage20Regular } from '@fluentui/react-icons/svg/document-one-page';
import { useTranslation } from 'react-i18next';
import { shownKeys } from '../../../editor/toolbar/command-keys.ts';

/** The keys of the ways to look at the text. */
export const viewKeys = { sheet: 'Mod-Alt-P', focus: 'Mod-Shift-F' } as const;
type View = keyof typeof viewKeys;

export interface ViewMenuProps {
  readonly isSheet: boolean;
  readonly onToggle: (view: View) => void;
}

/** How the text is shown: on a sheet of paper, or with nothing beside it. */
export function ViewMenu({ isSheet, onToggle }: ViewMenuProps) {
  const { t } = useTranslation('drafting');
  return (
    <Menu checkedValues={{ view: isSheet ? ['sheet'] : [] }} positioning={{ autoSize: true }}>
      <Tooltip content={t('view.label')} relationship="label">
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<DocumentOnePage20Regular />} />
        </MenuTrigger>
      </Tooltip>
      <MenuPopover>
        <MenuList>
          <MenuItemCheckbox
            name="view"
            value="sheet"
            persistOnClick={false}
            secondaryContent={shownKeys(viewKeys.sheet)}
            onClick={() => onToggle('sheet')}
          >
            {t('view.sheet')}
          </MenuItemCheckbox>
          <MenuItem secondaryContent={shownKeys(viewKeys.focus)} onClick={() => onToggle('focus')}>
            {t('view.focus')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
