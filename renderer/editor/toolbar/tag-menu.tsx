import {
  Menu,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToolbarButton,
  Tooltip,
} from '@fluentui/react-components';
import { Tag20Regular } from '@fluentui/react-icons/svg/tag';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findProvision } from '../../../shared/ordinance/provision-index.ts';
import { type ProvisionTag, provisionTags } from '../../../shared/packs/rights-pack.ts';
import type { EditorHandle } from '../editor-handle.ts';
import type { EditorFacts } from './use-editor-facts.ts';

export interface TagMenuProps {
  readonly handle: EditorHandle;
  readonly provision: EditorFacts['provision'];
  readonly disabled: boolean;
}

/** Says what the provision of the cursor is about; "none of these" stands alone, and nothing said is "not yet tagged". */
export function TagMenu({ handle, provision, disabled }: TagMenuProps) {
  const { t } = useTranslation('editor');
  const [tags, setTags] = useState<readonly ProvisionTag[]>([]);
  const read = (): void => {
    const node = provision ? findProvision(handle.doc, provision.id)?.node : undefined;
    setTags((node?.attrs.tags as readonly ProvisionTag[] | null | undefined) ?? []);
  };
  const change = (checked: readonly string[]): void => {
    if (!provision) return;
    const added = checked.find((tag) => !tags.includes(tag as ProvisionTag));
    const next = provisionTags.filter(
      (tag) => checked.includes(tag) && (added === 'none' ? tag === 'none' : tag !== 'none' || checked.length === 1),
    );
    if (handle.setTags(provision.id, next.length === 0 ? null : next)) setTags(next);
  };
  return (
    <Menu
      positioning={{ autoSize: true }}
      checkedValues={{ tags: [...tags] }}
      onCheckedValueChange={(_, { checkedItems }) => change(checkedItems)}
      onOpenChange={(_, { open }) => open && read()}
    >
      <Tooltip content={t('tags.label')} relationship="label">
        <MenuTrigger disableButtonEnhancement>
          <ToolbarButton icon={<Tag20Regular />} disabledFocusable={disabled || provision === null} />
        </MenuTrigger>
      </Tooltip>
      <MenuPopover>
        <MenuList aria-label={provision ? t('tags.of', { where: provision.label }) : t('tags.label')}>
          {provisionTags.map((tag) => (
            <MenuItemCheckbox key={tag} name="tags" value={tag}>
              {t(`tags.${tag}`)}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
