import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Limit } from '../../../../shared/assessment/limits.ts';
import { useDesk } from '../assessment-desk.ts';
import { useBegin } from './use-begin.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '1.4em', lineHeight: 1.8 },
  place: { marginInlineEnd: tokens.spacingHorizontalS },
});

/** The limits that no form justifies yet, each with a press to begin the form with what is known. */
export function WantedForms() {
  const { t } = useTranslation('assessment');
  const { assessment, packs, snapshot, labelOf, isReading } = useDesk();
  const styles = useStyles();
  const begin = useBegin();
  const wanted = assessment.limits.all.filter(
    ({ isWanted, forms, uncovered }) => isWanted && (forms.length === 0 || uncovered.length > 0),
  );
  if (wanted.length === 0) return null;
  const nameOf = ({ right, pack }: Limit) =>
    t('register.justifications.named', {
      right: packs.rights.find(({ tag }) => tag === right)?.title ?? right,
      pack: snapshot.packs.rights.find(({ id }) => id === pack)?.title ?? pack,
    });
  return (
    <>
      <p>{t('register.justifications.wanted')}</p>
      <ul className={styles.list}>
        {wanted.map((limit) => {
          const places = limit.uncovered.map((id) => labelOf(id) ?? t('links.gone'));
          return (
            <li key={`${limit.right} ${limit.pack}`}>
              <span className={styles.place}>
                {nameOf(limit)}: {places.length === 0 ? t('prompts.whole') : places.join(', ')}
              </span>
              {isReading ? null : (
                <Button
                  size="small"
                  aria-label={t('register.justifications.beginNamed', { what: nameOf(limit) })}
                  onClick={() =>
                    begin('justifications', { pack: limit.pack, right: limit.right, provisions: limit.uncovered })
                  }
                >
                  {t('register.justifications.begin')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
