import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LibraryScreen } from '../features/library/library-screen.tsx';
import { TopBar } from './top-bar.tsx';

const useStyles = makeStyles({
  name: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
    paddingLeft: tokens.spacingHorizontalS,
  },
  main: { flex: '1 1 auto', minHeight: 0, display: 'flex', flexDirection: 'column' },
});

export function LibraryPage() {
  const { t } = useTranslation('app');
  const styles = useStyles();
  useEffect(() => {
    document.title = t('productName');
  }, [t]);
  return (
    <>
      <TopBar>
        <span className={styles.name}>{t('productName')}</span>
      </TopBar>
      <main className={styles.main}>
        <LibraryScreen />
      </main>
    </>
  );
}
