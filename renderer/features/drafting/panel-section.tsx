import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { type ReactNode, useId, useState } from 'react';
import { CountBadge } from '../../ui/count-badge.tsx';

const useStyles = makeStyles({
  root: { paddingTop: tokens.spacingVerticalM },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  toggle: {
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    background: 'none',
    border: 'none',
    padding: '6px 0',
    width: '100%',
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    cursor: 'pointer',
    textAlign: 'start',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
  },
  title: { flex: '1 1 auto' },
  chevron: { display: 'inline-flex', color: tokens.colorNeutralForeground3, marginInlineStart: '-3px' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

export interface PanelSectionProps {
  readonly title: string;
  readonly count?: number;
  /** How it begins. */
  readonly isFolded?: boolean;
  readonly children: ReactNode;
}

/** A part of the panel that folds, with how many are in it. */
export function PanelSection({ title, count, isFolded = false, children }: PanelSectionProps) {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(!isFolded);
  return (
    <section className={styles.root} aria-labelledby={`${id}-title`}>
      <h3 className={styles.heading}>
        <button
          type="button"
          id={`${id}-title`}
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          <span className={styles.chevron} aria-hidden="true">
            {isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          </span>
          <span className={styles.title}>{title}</span>
          {count === undefined || count === 0 ? null : <CountBadge count={count} strong />}
        </button>
      </h3>
      <div id={id} className={styles.content} hidden={!isOpen}>
        {isOpen ? children : null}
      </div>
    </section>
  );
}
