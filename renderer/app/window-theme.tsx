import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../state/settings-store.ts';
import { useMediaQuery } from '../ui/use-media-query.ts';
import { darkTheme, lightTheme } from './theme.ts';

const useStyles = makeStyles({
  root: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
  },
});

/** Light, dark, or as the computer is set. The system's forced colours overrule all of it, as they must. */
export function WindowTheme({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation('app');
  const choice = useSettings((settings) => settings.theme);
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)');
  const isDark = choice === 'dark' || (choice === 'system' && systemIsDark);
  const direction = i18n.dir();
  const styles = useStyles();
  useLayoutEffect(() => {
    // For the browser's own parts: scroll bars, date fields, the find bar; and for style sheets outside components.
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
    document.documentElement.lang = i18n.language;
    document.documentElement.dir = direction;
  }, [isDark, i18n.language, direction]);
  return (
    <FluentProvider theme={isDark ? darkTheme : lightTheme} dir={direction}>
      {/* Not the provider itself: what it is styled with, every dialog and menu is styled with as well. */}
      <div className={styles.root}>{children}</div>
    </FluentProvider>
  );
}
