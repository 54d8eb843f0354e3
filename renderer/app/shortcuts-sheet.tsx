import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useCurrentCommands } from '../state/command-registry.ts';
import { keyCaps } from '../state/platform-keys.ts';
import { KeyCaps } from '../ui/key-caps.tsx';
import { ModalDialog } from '../ui/modal-dialog.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(52rem, calc(100vw - 32px))', width: '100%' },
  body: { maxHeight: 'calc(100vh - 88px)' },
  groups: {
    columnWidth: '20rem',
    columnGap: tokens.spacingHorizontalXXXL,
  },
  group: { breakInside: 'avoid', marginBottom: tokens.spacingVerticalXL },
  heading: { fontSize: tokens.fontSizeBase300, margin: `0 0 ${tokens.spacingVerticalXS}` },
  list: { margin: 0 },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    minHeight: '30px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  keys: { margin: 0, display: 'flex', gap: tokens.spacingHorizontalM, flexShrink: 0 },
});

interface Shortcut {
  readonly title: string;
  readonly keys: readonly string[];
}

/** All keys that do something where the person is: those of every command that is offered there. */
export function ShortcutsSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('app');
  const styles = useStyles();
  const commands = useCurrentCommands();
  const groups = new Map<string, Shortcut[]>();
  const add = (group: string, title: string, keys: readonly string[]) =>
    groups.set(group, [...(groups.get(group) ?? []), { title, keys }]);

  // The outermost component's commands come first: what belongs to the place itself is moved before them.
  const inReach = [...new Set(commands.map(({ group }) => group))].reverse();
  for (const group of inReach) {
    for (const command of commands) {
      if (command.group === group && command.keys?.length) add(group, command.title, command.keys.slice(0, 2));
    }
  }

  return (
    <ModalDialog onClose={onClose}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle>{t('shortcuts.title')}</DialogTitle>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keys */}
          <DialogContent role="region" aria-label={t('shortcuts.title')} tabIndex={0}>
            <div className={styles.groups}>
              {[...groups].map(([group, shortcuts]) => (
                <section key={group} className={styles.group}>
                  <h3 className={styles.heading}>{group}</h3>
                  <dl className={styles.list}>
                    {shortcuts.map(({ title, keys }) => (
                      <div key={title} className={styles.line}>
                        <dt>{title}</dt>
                        <dd className={styles.keys}>
                          {keys.map((chord) => (
                            <KeyCaps key={chord} keys={keyCaps(chord)} />
                          ))}
                        </dd>
                      </div>
                    ))}
                  </dl>
                </section>
              ))}
            </div>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t('close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </ModalDialog>
  );
}
