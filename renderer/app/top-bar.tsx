import { Avatar, Button, makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import { Settings20Regular } from '@fluentui/react-icons/svg/settings';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { runCommand } from '../state/command-registry.ts';
import { goTo } from '../state/navigation.ts';
import { initialsOf, usePerson } from '../state/person-store.ts';
import { keyCaps } from '../state/platform-keys.ts';
import { KeyCaps } from '../ui/key-caps.tsx';

const useStyles = makeStyles({
  root: {
    flex: 'none',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '48px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  main: { flex: '1 1 auto', minWidth: 0, display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  find: {
    display: 'inline-flex',
    alignItems: 'center',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  findText: {
    marginInlineEnd: tokens.spacingHorizontalS,
    '@media (max-width: 900px)': { position: 'absolute', clipPath: 'inset(50%)', width: '1px', overflow: 'hidden' },
  },
  keys: { '@media (max-width: 620px)': { display: 'none' } },
});

/** The head of every page: what the page puts there, then commands, settings and who is here. */
export function TopBar({ children }: { children: ReactNode }) {
  const { t } = useTranslation('app');
  const person = usePerson();
  const styles = useStyles();
  return (
    <header className={styles.root} data-pane="top">
      <div className={styles.main}>{children}</div>
      <Button
        appearance="subtle"
        icon={<Search20Regular />}
        className={styles.find}
        onClick={() => runCommand('window.palette')}
      >
        <span className={styles.findText}>{t('top.commands')}</span>
        <span className={styles.keys}>
          <KeyCaps keys={keyCaps('Mod-K')} />
        </span>
      </Button>
      <Tooltip content={t('top.settings')} relationship="label">
        <Button appearance="subtle" icon={<Settings20Regular />} onClick={() => goTo({ name: 'settings' })} />
      </Tooltip>
      {person === null ? null : (
        <Tooltip
          content={[person.name, person.post, person.council].filter((part) => part !== '').join(', ')}
          relationship="label"
        >
          <Avatar size={28} color="brand" initials={initialsOf(person)} role="img" tabIndex={-1} />
        </Tooltip>
      )}
    </header>
  );
}
