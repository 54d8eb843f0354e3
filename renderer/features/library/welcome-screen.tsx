import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { setPerson, usePerson } from '../../state/person-store.ts';
import { PersonForm } from './person-form.tsx';
import { ThreeDoors } from './three-doors.tsx';

const useStyles = makeStyles({
  root: {
    height: '100%',
    overflowY: 'auto',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalXXL,
    display: 'grid',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  content: { margin: 'auto', width: 'min(52rem, 100%)' },
  form: {
    width: 'min(26rem, 100%)',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalXXL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  name: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  title: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: 1.25,
    fontWeight: tokens.fontWeightSemibold,
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}`,
    ':focus': { outline: 'none' },
  },
  text: {
    color: tokens.colorNeutralForeground2,
    lineHeight: 1.55,
    margin: `0 0 ${tokens.spacingVerticalXXL}`,
    maxWidth: '40rem',
  },
  foot: { color: tokens.colorNeutralForeground3, marginTop: tokens.spacingVerticalXXL },
});

/** The first start: who is here, then three doors. */
export function WelcomeScreen() {
  const { t } = useTranslation('library');
  const person = usePerson();
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const isKnown = person !== null;
  // The page changes under the person's hands: focus goes to what is new.
  useEffect(() => {
    if (isKnown) title.current?.focus();
  }, [isKnown]);
  return (
    <main className={styles.root}>
      <div className={styles.content}>
        <p className={styles.name}>{t('productName')}</p>
        {person === null ? (
          <>
            <h1 className={styles.title}>{t('welcome.title')}</h1>
            <p className={styles.text}>{t('welcome.text')}</p>
            <div className={styles.form}>
              <PersonForm initial={null} submitLabel={t('welcome.continue')} onSubmit={setPerson} />
            </div>
          </>
        ) : (
          <>
            <h1 className={styles.title} ref={title} tabIndex={-1}>
              {t('welcome.doorsTitle', { name: person.name })}
            </h1>
            <p className={styles.text}>{t('welcome.doorsText')}</p>
            <ThreeDoors />
            <p className={styles.foot}>
              <Link href="#/">{t('welcome.toLibrary')}</Link>
            </p>
          </>
        )}
      </div>
    </main>
  );
}
