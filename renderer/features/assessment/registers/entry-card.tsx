import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterName } from '../../../../shared/record/registers.ts';
import { currentPerson } from '../../../state/person-store.ts';
import { useServices } from '../../../state/services.ts';
import { announce } from '../../../ui/announcer.tsx';
import { useNotices } from '../../../ui/notices.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { useDesk } from '../assessment-desk.ts';
import { ProvisionLinks } from '../provision-links.tsx';
import { TextChanges } from '../text-changes.tsx';
import type { EntryEditing } from './use-entry.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    // Of hundreds of cards only those near the screen are laid out.
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 520px',
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    scrollMarginTop: tokens.spacingVerticalXL,
    ':focus': { outline: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  side: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(14rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    justifyContent: 'space-between',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

export interface EntryCardProps<Name extends RegisterName> {
  readonly register: Name;
  /** '' while it has none: then its place in the list names it. */
  readonly title: string;
  readonly number: number;
  readonly editing: EntryEditing<Name>;
  readonly children: ReactNode;
}

/** One entry of a register: what has changed under it, its fields, the provisions it is about, who wrote it. */
export function EntryCard<Name extends RegisterName>({
  register,
  title,
  number,
  editing,
  children,
}: EntryCardProps<Name>) {
  const { t, i18n } = useTranslation('assessment');
  const { dossier, assessment } = useDesk();
  const { clock } = useServices();
  const notices = useNotices();
  const styles = useStyles();
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { entry, isReading } = editing;
  const state = assessment.registered.find((one) => one.register === register && one.entry.id === entry.id);
  const name = title.trim() === '' ? t(`register.${register}.unnamed`, { number }) : title;
  const remove = () => {
    const list = heading.current?.closest('[data-register]');
    dossier.removeRegistered(register, entry.id);
    const removal = dossier.undoLabel();
    notices.undoable(t('register.removed', { what: name }), t('register.undo'), () => {
      // What was done since stays done: then the undo of the screen is the way back.
      if (dossier.undoLabel() === removal) dossier.undoAct();
      else announce(t('register.undoElsewhere'), 'assertive');
    });
    list?.querySelector<HTMLElement>('[data-add]')?.focus();
  };
  const reaffirm = () => {
    editing.flush();
    dossier.reaffirmRegistered(register, entry.id, { by: currentPerson(), at: clock() });
    announce(t('changes.reaffirmed'));
    heading.current?.focus();
  };
  return (
    <article className={styles.root} aria-labelledby={titleId}>
      <h4 id={titleId} ref={heading} className={styles.title} tabIndex={-1} data-entry={entry.id}>
        {name}
      </h4>
      <TextChanges
        changes={state?.changes ?? []}
        otherwise={t('register.orChange')}
        onReaffirm={isReading ? null : reaffirm}
      />
      {children}
      {register === 'effects' ? null : (
        <ProvisionLinks
          linked={entry.provisions}
          disabled={isReading}
          // What a register links to is the same in all of them.
          onChoose={(provisions) => editing.choose({ provisions } as Partial<typeof entry>)}
        />
      )}
      <div className={styles.foot}>
        <span>
          {entry.by ? t('question.by', { ...entry.by }) : t('question.byNobody')},{' '}
          <TimeText iso={entry.at} language={i18n.language} />
        </span>
        {isReading ? null : (
          <Button
            size="small"
            appearance="subtle"
            onClick={remove}
            aria-label={t('register.removeNamed', { what: name })}
          >
            {t('register.remove')}
          </Button>
        )}
      </div>
    </article>
  );
}

/** Fields that stand beside one another where there is room. */
export function SideBySide({ children }: { children: ReactNode }) {
  const styles = useStyles();
  return <div className={styles.side}>{children}</div>;
}
