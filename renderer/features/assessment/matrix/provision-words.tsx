import { makeStyles, tokens } from '@fluentui/react-components';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { numberOrdinance } from '../../../../shared/ordinance/numbering.ts';
import { findProvision } from '../../../../shared/ordinance/provision-index.ts';
import type { ProvisionId } from '../../../../shared/ordinance/provision-id.ts';
import { wordedInside, wordingOf } from '../../../../shared/ordinance/provision-wording.ts';
import { hrefOf } from '../../../state/route.ts';
import { useDesk } from '../assessment-desk.ts';

const useStyles = makeStyles({
  root: { minWidth: 0, '& summary': { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold } },
  words: {
    maxHeight: '14rem',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalXS,
    fontFamily: "'Source Serif 4 Variable', serif",
    lineHeight: 1.45,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    '& p': { margin: `0 0 ${tokens.spacingVerticalXS}`, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  },
});

/** The provision as it reads now, with all that stands in it. */
export const ProvisionWords = memo(function ProvisionWords({ id }: { id: ProvisionId }) {
  const { t } = useTranslation('matrix');
  const { dossier, snapshot, labelOf } = useDesk();
  const styles = useStyles();
  const { doc, packs } = snapshot;
  const lines = useMemo(() => {
    const node = findProvision(doc, id)?.node;
    if (!node) return [];
    const numbering = numberOrdinance(doc, packs.profile.numbering);
    return [{ id, node }, ...wordedInside(node)].map((each) => ({
      id: each.id,
      label: numbering.get(each.id)?.label ?? '',
      printed: wordingOf(each.node, numbering).printed,
    }));
  }, [doc, packs, id]);
  const label = labelOf(id);
  if (label === null) return <p>{t('gone')}</p>;
  return (
    <details open className={styles.root}>
      <summary>{t('words')}</summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keys */}
      <div className={styles.words} role="region" aria-label={t('words')} tabIndex={0}>
        {lines.map((line) => (
          <p key={line.id}>
            {line.label} {line.printed}
          </p>
        ))}
      </div>
      <a href={hrefOf({ name: 'draft', dossier: dossier.id, at: id })}>{t('goTo', { what: label })}</a>
    </details>
  );
});
