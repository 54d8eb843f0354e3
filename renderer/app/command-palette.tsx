import { DialogSurface, makeStyles, mergeClasses, SearchBox, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Command, useCurrentCommands } from '../state/command-registry.ts';
import { keyCaps } from '../state/platform-keys.ts';
import { changeSettings, useSettings } from '../state/settings-store.ts';
import { KeyCaps } from '../ui/key-caps.tsx';
import { ModalDialog } from '../ui/modal-dialog.tsx';
import { afterUse, findCommands } from './find-commands.ts';

const useStyles = makeStyles({
  surface: {
    maxWidth: 'min(36rem, calc(100vw - 24px))',
    width: '100%',
    padding: 0,
    overflow: 'hidden',
    marginTop: '12vh',
  },
  search: { width: '100%', maxWidth: 'none', border: 'none', '::after': { display: 'none' } },
  head: { padding: tokens.spacingHorizontalM, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  list: { maxHeight: 'min(24rem, 50vh)', overflowY: 'auto', padding: tokens.spacingHorizontalS },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '36px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Hover,
    '@media (forced-colors: active)': { outline: '1px solid Highlight', outlineOffset: '-1px' },
  },
  title: { flex: '1 1 auto', minWidth: 0 },
  group: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  nothing: { padding: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground3 },
});

/** Every command of the place, found by typing: a combobox over a list, as the ARIA practices have it. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('app');
  const styles = useStyles();
  const id = useId();
  const commands = useCurrentCommands();
  const used = useSettings((settings) => settings.usedCommands);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const found = useMemo(
    () => findCommands(commands, query, used).filter(({ id, isKeyOnly }) => id !== 'window.palette' && !isKeyOnly),
    [commands, query, used],
  );
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  const run = (command: Command | undefined) => {
    if (!command) return;
    changeSettings({ usedCommands: afterUse(used, command.id) });
    onClose();
    // After the dialog has given focus back, so that a command that moves focus has the last word.
    window.setTimeout(command.run, 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = found.length - 1;
    if (event.key === 'ArrowDown') setActive(active >= last ? 0 : active + 1);
    else if (event.key === 'ArrowUp') setActive(active <= 0 ? Math.max(0, last) : active - 1);
    else if (event.key === 'Enter') run(found[active]);
    else return;
    event.preventDefault();
  };

  return (
    <ModalDialog onClose={onClose}>
      <DialogSurface className={styles.surface} aria-label={t('palette.title')}>
        <div className={styles.head}>
          <SearchBox
            className={styles.search}
            size="large"
            appearance="outline"
            placeholder={t('palette.label')}
            value={query}
            dismiss={query === '' ? null : { 'aria-label': t('palette.clear') }}
            onChange={(_, data) => {
              setQuery(data.value);
              setActive(0);
            }}
            input={{
              'aria-label': t('palette.label'),
              role: 'combobox',
              'aria-expanded': true,
              'aria-controls': `${id}-list`,
              'aria-autocomplete': 'list',
              ...(found[active] ? { 'aria-activedescendant': `${id}-${found[active].id}` } : {}),
              onKeyDown,
            }}
          />
        </div>
        <div ref={list} id={`${id}-list`} role="listbox" aria-label={t('palette.results')} className={styles.list}>
          {found.map((command, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above hears the keys
            <div
              key={command.id}
              id={`${id}-${command.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className={mergeClasses(styles.item, index === active && styles.active)}
              onMouseMove={() => setActive(index)}
              onClick={() => run(command)}
            >
              <span className={styles.title}>{command.title}</span>
              <span className={styles.group}>{command.group}</span>
              {command.keys?.[0] ? <KeyCaps keys={keyCaps(command.keys[0])} /> : null}
            </div>
          ))}
        </div>
        <div role="status">
          {found.length === 0 ? <div className={styles.nothing}>{t('palette.nothing')}</div> : null}
        </div>
      </DialogSurface>
    </ModalDialog>
  );
}
