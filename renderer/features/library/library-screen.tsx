import { Button, Link, makeStyles, SearchBox, Spinner, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { SearchInfo24Regular } from '@fluentui/react-icons/svg/search-info';
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDossierList } from '../../persistence/dossier-hooks.ts';
import { useCommands } from '../../state/command-registry.ts';
import { hrefOf } from '../../state/route.ts';
import { useSettings } from '../../state/settings-store.ts';
import { useServices } from '../../state/services.ts';
import { announce } from '../../ui/announcer.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { exactTime } from '../../ui/time-text.tsx';
import { focusPane } from '../../ui/pane-focus.ts';
import { DossierList } from './dossier-list.tsx';
import { useLibraryActions } from './library-actions.tsx';
import { ThreeDoors } from './three-doors.tsx';
import { useDossierActions } from './use-dossier-actions.ts';
import { type ListedDossier, useDossierSearch } from './use-dossier-search.ts';

const useStyles = makeStyles({
  root: {
    flex: '1 1 auto',
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    width: 'min(70rem, 100%)',
    margin: '0 auto',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalL}`,
    '@media (max-width: 760px)': { padding: tokens.spacingHorizontalM },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalL,
  },
  title: {
    margin: 0,
    flex: '1 1 auto',
    fontSize: tokens.fontSizeBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  search: { width: '20rem', maxWidth: '100%', flex: '0 1 20rem' },
  doors: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, marginInlineStart: 'auto' },
  found: { color: tokens.colorNeutralForeground3, margin: `0 0 ${tokens.spacingVerticalS}`, minHeight: '1.25rem' },
  backup: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  empty: { overflowY: 'auto', paddingTop: tokens.spacingVerticalXXL },
  waiting: { padding: tokens.spacingVerticalXXXL },
});

/** All dossiers, newest first; found by name, title and words. */
export function LibraryScreen() {
  const { t, i18n } = useTranslation('library');
  const { dossiers } = useServices();
  const styles = useStyles();
  const rows = useDossierList(dossiers);
  const lastBackupAt = useSettings((settings) => settings.lastBackupAt);
  const library = useLibraryActions();
  const actions = useDossierActions();
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query.trim());
  const found = useDossierSearch(rows, asked);
  const searchField = useRef<HTMLInputElement>(null);
  const root = useRef<HTMLDivElement>(null);

  const listed = useMemo<readonly ListedDossier[]>(
    () => (asked === '' ? (rows ?? []).map((row) => ({ row, query: '', where: 'name' })) : found.dossiers),
    [asked, rows, found.dossiers],
  );
  const counted = t('search.found', { count: found.dossiers.length, query: asked });
  const foundText =
    asked === '' || found.isSearching ? '' : found.isWhole ? counted : `${counted} ${t('search.namesOnly')}`;
  useEffect(() => {
    if (foundText !== '') announce(foundText);
  }, [foundText]);

  useCommands([
    {
      id: 'library.search',
      title: t('commands.search'),
      group: t('commands.group'),
      keys: ['Mod-F'],
      menu: 'find',
      run: () => searchField.current?.focus(),
    },
    {
      id: 'library.restore',
      title: t('commands.restore'),
      group: t('commands.group'),
      menu: 'undo',
      run: actions.restoreLast,
    },
  ]);

  const onSearchKey = (event: KeyboardEvent) => {
    const list = root.current?.querySelector<HTMLElement>('[data-pane="list"]');
    if (event.key !== 'ArrowDown' || !list) return;
    event.preventDefault();
    focusPane(list);
  };

  return (
    <div ref={root} className={styles.root}>
      <div className={styles.head} data-pane="library-tools">
        <h1 className={styles.title}>{t('title')}</h1>
        {rows !== undefined && rows.length > 0 ? (
          <SearchBox
            className={styles.search}
            input={{ ref: searchField }}
            placeholder={t('search.placeholder')}
            aria-label={t('search.label')}
            value={query}
            dismiss={query === '' ? null : { 'aria-label': t('search.clearField') }}
            onChange={(_, data) => setQuery(data.value)}
            onKeyDown={onSearchKey}
          />
        ) : null}
        <div className={styles.doors}>
          <Button icon={<FolderOpen20Regular />} onClick={library.openFile}>
            {t('openFile')}
          </Button>
          <Button appearance="primary" icon={<Add20Regular />} onClick={library.openNew}>
            {t('newDossier')}
          </Button>
        </div>
      </div>
      {rows === undefined ? (
        <Spinner className={styles.waiting} label={t('loading')} delay={200} />
      ) : rows.length === 0 ? (
        <div className={styles.empty}>
          <EmptyState title={t('empty.title')} text={t('empty.text')} />
          <ThreeDoors />
        </div>
      ) : (
        <>
          {asked === '' ? null : <p className={styles.found}>{foundText}</p>}
          {asked !== '' && !found.isSearching && listed.length === 0 ? (
            <EmptyState
              picture={<SearchInfo24Regular />}
              title={t('search.nothing', { query: asked })}
              text={t(found.isWhole ? 'search.nothingText' : 'search.namesOnly')}
              actions={<Button onClick={() => setQuery('')}>{t('search.clear')}</Button>}
            />
          ) : (
            <DossierList label={t('list.label')} dossiers={listed} withSnippets={asked !== ''} actions={actions} />
          )}
          <p className={styles.backup}>
            {lastBackupAt === null
              ? t('backup.never')
              : t('backup.last', { time: exactTime(lastBackupAt, i18n.language) })}{' '}
            <Link href={hrefOf({ name: 'settings' })}>{t('backup.link')}</Link>
          </p>
        </>
      )}
    </div>
  );
}
