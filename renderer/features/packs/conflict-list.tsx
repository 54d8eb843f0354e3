import { makeStyles, tokens } from '@fluentui/react-components';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { PackConflict } from '../../../shared/packs/pack-conflicts.ts';
import type { RightsPack } from '../../../shared/packs/rights-pack.ts';
import { assertNever } from '../../../shared/result.ts';

const useStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase300, margin: 0 },
  list: { margin: 0, paddingInlineStart: '1.25rem', lineHeight: 1.5 },
});

/** What the packs in force say differently of one matter. */
export function ConflictList({
  conflicts,
  packs,
}: {
  conflicts: readonly PackConflict[];
  packs: readonly RightsPack[];
}) {
  const { t } = useTranslation('packs');
  const styles = useStyles();
  if (conflicts.length === 0) return null;
  const titles = (ids: readonly string[]) =>
    ids.map((id) => packs.find((pack) => pack.id === id)?.title ?? id).join(', ');
  const texts = conflicts.map((conflict) => textOf(conflict, titles, t));
  return (
    <section>
      <h3 className={styles.heading}>{t('conflicts.title')}</h3>
      <ul className={styles.list}>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

function textOf(conflict: PackConflict, titles: (ids: readonly string[]) => string, t: TFunction<'packs'>): string {
  switch (conflict.kind) {
    case 'question':
    case 'show':
    case 'effects':
      return t(`conflicts.${conflict.kind}`, { packs: titles(conflict.packs), id: conflict.question });
    case 'aim': {
      const { aim, right, permits, refuses } = conflict;
      return t('conflicts.aim', { aim, right, permits: titles(permits), refuses: titles(refuses) });
    }
    case 'duty':
      return t('conflicts.duty', { packs: titles(conflict.packs), id: conflict.duty });
    case 'wording':
      return t('conflicts.wording', { packs: titles(conflict.packs), what: t(`conflicts.what.${conflict.what}`) });
    default:
      return assertNever(conflict);
  }
}
