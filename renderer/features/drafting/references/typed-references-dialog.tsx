import {
  Button,
  Checkbox,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Link,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberingProfile } from '../../../../shared/packs/profile.ts';
import type { EditorHandle } from '../../../editor/editor-handle.ts';
import { announce } from '../../../ui/announcer.tsx';
import { ModalDialog } from '../../../ui/modal-dialog.tsx';
import { MoreButton, useSomeAtATime } from '../../../ui/some-at-a-time.tsx';
import type { TypedReference } from './typed-references.ts';
import { useTyped } from './use-typed.ts';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(52rem, calc(100vw - 32px))', width: '100%' },
  body: { maxHeight: 'calc(100vh - 88px)' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase300 },
  about: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { padding: '7px 0 5px', lineHeight: 1.45, overflowWrap: 'anywhere' },
  plain: { padding: '5px 0', gridColumn: '1 / -1', lineHeight: 1.45, overflowWrap: 'anywhere' },
  reference: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground4 },
  note: { display: 'block', color: tokens.colorNeutralForeground2 },
});

export interface TypedReferencesDialogProps {
  readonly handle: EditorHandle;
  readonly profile: NumberingProfile;
  readonly isReading: boolean;
  readonly onGoTo: (id: string) => void;
  readonly onClose: () => void;
}

/** The references of the whole by-law that are typed as words: what each would point to, to be made live one by one or all. */
export function TypedReferencesDialog(props: TypedReferencesDialogProps) {
  const { handle, profile, isReading, onGoTo, onClose } = props;
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const { doc, numbering } = handle;
  const { typed, isRead, chosen, setChosen } = useTyped(doc, numbering, profile);
  const picked = typed.ready.filter(({ key }) => chosen.has(key));
  const choose = (keys: readonly string[], isChosen: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      for (const key of keys) {
        if (isChosen) next.add(key);
        else next.delete(key);
      }
      return next;
    });
  const act = () => {
    const made = handle.makeLive(picked.map(({ recognised }) => recognised));
    onClose();
    announce(t('typed.made', { count: made }));
  };
  const goTo = ({ provision }: TypedReference) => {
    onClose();
    if (provision !== null) onGoTo(provision);
  };
  const isAll = typed.ready.length > 0 && picked.length === typed.ready.length;
  const isEmpty = Object.values(typed).every((list) => list.length === 0);
  return (
    <ModalDialog onClose={onClose}>
      <DialogSurface className={styles.surface}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (picked.length > 0) act();
          }}
        >
          <DialogBody className={styles.body}>
            <DialogTitle>{t('typed.title')}</DialogTitle>
            <DialogContent className={styles.content}>
              <p className={styles.about} role="status">
                {isRead ? t(isEmpty ? 'typed.nothing' : 'typed.about') : ''}
              </p>
              {typed.ready.length === 0 ? null : (
                <section aria-label={t('typed.ready')}>
                  <Checkbox
                    label={t('typed.all', { count: typed.ready.length })}
                    checked={isAll ? true : picked.length > 0 ? 'mixed' : false}
                    disabled={isReading}
                    onChange={(_, { checked }) =>
                      choose(
                        typed.ready.map(({ key }) => key),
                        checked === true,
                      )
                    }
                  />
                  <Rows
                    rows={typed.ready}
                    more={(count) => t('typed.more', { count })}
                    renderRow={(one) => (
                      <>
                        <Checkbox
                          checked={chosen.has(one.key)}
                          disabled={isReading}
                          aria-label={`${one.recognised.text}, ${one.where}`}
                          onChange={(_, { checked }) => choose([one.key], checked === true)}
                        />
                        <span className={styles.words}>
                          <InContext one={one} onGoTo={goTo} />
                          {one.prints === null ? null : (
                            <span className={styles.note}>{t('typed.prints', { words: one.prints })}</span>
                          )}
                        </span>
                      </>
                    )}
                  />
                </section>
              )}
              <Group title={t('typed.missing')} about={t('typed.missingAbout')} rows={typed.missing} onGoTo={goTo}>
                {(one) => (
                  <span className={styles.note}>
                    {one.nearest === null
                      ? t('typed.notThere', { words: one.recognised.text })
                      : t('typed.onlyThere', { words: one.recognised.text, nearest: one.nearest })}
                  </span>
                )}
              </Group>
              <Group title={t('typed.external')} about={t('typed.externalAbout')} rows={typed.external} onGoTo={goTo} />
              <Group title={t('typed.back')} about={t('typed.backAbout')} rows={typed.pointingBack} onGoTo={goTo} />
            </DialogContent>
            <DialogActions>
              <Button appearance="secondary" onClick={onClose}>
                {t('typed.close')}
              </Button>
              {typed.ready.length === 0 || isReading ? null : (
                <Button appearance="primary" type="submit" disabledFocusable={picked.length === 0}>
                  {t('typed.act', { count: picked.length })}
                </Button>
              )}
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </ModalDialog>
  );
}

interface GroupProps<T extends TypedReference> {
  readonly title: string;
  readonly about: string;
  readonly rows: readonly T[];
  readonly onGoTo: (one: TypedReference) => void;
  readonly children?: (one: T) => ReactNode;
}

/** References that stay as they are, and why; nothing where there are none. */
function Group<T extends TypedReference>({ title, about, rows, onGoTo, children }: GroupProps<T>) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  if (rows.length === 0) return null;
  const heading = t('typed.group', { title, count: rows.length });
  return (
    <section aria-label={heading}>
      <h3 className={styles.heading}>{heading}</h3>
      <p className={styles.about}>{about}</p>
      <Rows
        rows={rows}
        more={(count) => t('typed.more', { count })}
        renderRow={(one) => (
          <span className={styles.plain}>
            <InContext one={one} onGoTo={onGoTo} />
            {children?.(one)}
          </span>
        )}
      />
    </section>
  );
}

interface RowsProps<T extends TypedReference> {
  readonly rows: readonly T[];
  readonly renderRow: (one: T) => ReactNode;
  readonly more: (count: number) => string;
}

function Rows<T extends TypedReference>({ rows, renderRow, more }: RowsProps<T>) {
  const styles = useStyles();
  const { shown, left, showMore } = useSomeAtATime(rows);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((one) => (
          <li key={one.key} className={styles.row}>
            {renderRow(one)}
          </li>
        ))}
      </ul>
      <MoreButton left={left} showMore={showMore} label={more} />
    </>
  );
}

function InContext({ one, onGoTo }: { readonly one: TypedReference; readonly onGoTo: (one: TypedReference) => void }) {
  const styles = useStyles();
  return (
    <>
      {one.where === '' ? null : (
        <>
          <Link as="button" type="button" inline onClick={() => onGoTo(one)}>
            {one.where}
          </Link>
          {': '}
        </>
      )}
      {one.before}
      <span className={styles.reference}>{one.recognised.text}</span>
      {one.after}
    </>
  );
}
