import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { Checkmark16Filled } from '@fluentui/react-icons/svg/checkmark';
import type { Node } from '@tiptap/pm/model';
import { useTranslation } from 'react-i18next';
import type { Numbering } from '../../../shared/ordinance/numbering.ts';
import { findProvision } from '../../../shared/ordinance/provision-index.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { isProvision } from '../../../shared/ordinance/provision-kinds.ts';
import { type ProvisionTag, provisionTags } from '../../../shared/packs/rights-pack.ts';
import type { EditorHandle } from '../../editor/editor-handle.ts';
import { PanelSection } from './panel-section.tsx';

const useStyles = makeStyles({
  tags: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  tag: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
  text: { margin: 0, color: tokens.colorNeutralForeground3, lineHeight: 1.5, fontSize: tokens.fontSizeBase200 },
  untagged: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: 1.5 },
});

export interface TagTogglesProps {
  readonly doc: Node;
  readonly numbering: Numbering;
  readonly path: readonly ProvisionId[];
  /** null: it may only be read. */
  readonly handle: EditorHandle | null;
}

/**
 * What the section under the cursor is about: it settles which questions are asked. Nobody having said it is shown as
 * such. Saying it for the section says it for all that stands in it, so the section is what is tagged here.
 */
export function TagToggles({ doc, numbering, path, handle }: TagTogglesProps) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const id = taggedHere(doc, path);
  if (id === null) return null;
  const tags = findProvision(doc, id)?.node.attrs['tags'] as readonly ProvisionTag[] | null;
  const citation = numbering.get(id)?.fullLabel ?? '';
  const toggle = (tag: ProvisionTag) => {
    const now = new Set(tags ?? []);
    // "None of these" stands alone; the last one taken away leaves the section untagged again.
    const next = now.has(tag)
      ? [...now].filter((other) => other !== tag)
      : tag === 'none'
        ? (['none'] as const)
        : provisionTags.filter((other) => other !== 'none' && (other === tag || now.has(other)));
    handle?.setTags(id, next.length === 0 ? null : next);
  };
  return (
    <PanelSection title={t('tags.title', { citation })}>
      {tags === null || tags === undefined ? <p className={styles.untagged}>{t('tags.untagged')}</p> : null}
      <div className={styles.tags} role="group" aria-label={t('tags.title', { citation })}>
        {provisionTags.map((tag) => (
          <ToggleButton
            key={tag}
            size="small"
            shape="circular"
            className={styles.tag}
            checked={tags?.includes(tag) ?? false}
            {...(tags?.includes(tag) ? { icon: <Checkmark16Filled />, appearance: 'primary' as const } : {})}
            disabledFocusable={handle === null}
            onClick={() => toggle(tag)}
          >
            {t(`tags.${tag}`)}
          </ToggleButton>
        ))}
      </div>
      <p className={styles.text}>{t('tags.help')}</p>
    </PanelSection>
  );
}

/** The section (or what stands in its place) that holds the cursor; of a part or schedule nothing is said. */
function taggedHere(doc: Node, path: readonly ProvisionId[]): ProvisionId | null {
  for (const id of path) {
    const node = findProvision(doc, id)?.node;
    const isContainer = node && ['part', 'chapter', 'schedule'].includes(node.type.name);
    if (node && isProvision(node) && !isContainer) return id;
  }
  return null;
}
