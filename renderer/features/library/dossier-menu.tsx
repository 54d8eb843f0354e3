import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { Delete20Regular } from '@fluentui/react-icons/svg/delete';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { Open20Regular } from '@fluentui/react-icons/svg/open';
import { Rename20Regular } from '@fluentui/react-icons/svg/rename';
import { SaveCopy20Regular } from '@fluentui/react-icons/svg/save-copy';
import { useTranslation } from 'react-i18next';
import type { DossierRow } from '../../persistence/rows.ts';
import type { DossierActions } from './use-dossier-actions.ts';

export interface DossierMenuProps {
  readonly row: DossierRow;
  readonly actions: DossierActions;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly inTabOrder: boolean;
}

/** What can be done with one dossier of the library. */
export function DossierMenu({ row, actions, isOpen, onOpenChange, inTabOrder }: DossierMenuProps) {
  const { t } = useTranslation('library');
  return (
    <Menu positioning={{ autoSize: true }} open={isOpen} onOpenChange={(_, data) => onOpenChange(data.open)}>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<MoreHorizontal20Regular />}
          aria-label={t('menu.label', { name: row.name })}
          tabIndex={inTabOrder ? 0 : -1}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<Open20Regular />} secondaryContent="Enter" onClick={() => actions.open(row.id)}>
            {t('menu.open')}
          </MenuItem>
          <MenuItem icon={<Rename20Regular />} secondaryContent="F2" onClick={() => actions.startRename(row.id)}>
            {t('menu.rename')}
          </MenuItem>
          <MenuItem icon={<Copy20Regular />} onClick={() => actions.duplicate(row)}>
            {t('menu.duplicate')}
          </MenuItem>
          <MenuItem icon={<SaveCopy20Regular />} onClick={() => actions.saveCopy(row)}>
            {t('menu.saveCopy')}
          </MenuItem>
          <MenuDivider />
          <MenuItem
            icon={<Delete20Regular />}
            secondaryContent={t('menu.deleteKey')}
            onClick={() => void actions.remove(row)}
          >
            {t('menu.delete')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
