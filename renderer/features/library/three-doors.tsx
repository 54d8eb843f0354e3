import { makeStyles, tokens } from '@fluentui/react-components';
import { BookOpen24Regular } from '@fluentui/react-icons/svg/book-open';
import { DocumentArrowUp24Regular } from '@fluentui/react-icons/svg/document-arrow-up';
import { DocumentText24Regular } from '@fluentui/react-icons/svg/document-text';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLibraryActions } from './library-actions.tsx';

const useStyles = makeStyles({
  doors: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(15rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    listStyle: 'none',
    margin: 0,
    padding: 0,
    width: '100%',
  },
  door: {
    width: '100%',
    height: '100%',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalXL,
    textAlign: 'start',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    cursor: 'pointer',
    ':hover': {
      borderTopColor: tokens.colorBrandStroke1,
      borderRightColor: tokens.colorBrandStroke1,
      borderBottomColor: tokens.colorBrandStroke1,
      borderLeftColor: tokens.colorBrandStroke1,
      backgroundColor: tokens.colorNeutralBackground2,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  picture: { color: tokens.colorBrandForeground1, display: 'flex' },
  title: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
  text: { color: tokens.colorNeutralForeground3, lineHeight: 1.5 },
});

/** The three ways in: a template, a file, the worked example. */
export function ThreeDoors() {
  const { t } = useTranslation('library');
  const actions = useLibraryActions();
  const styles = useStyles();
  return (
    <ul className={styles.doors}>
      <Door
        picture={<DocumentText24Regular />}
        title={t('doors.new')}
        text={t('doors.newText')}
        onOpen={actions.openNew}
      />
      <Door
        picture={<DocumentArrowUp24Regular />}
        title={t('doors.open')}
        text={t('doors.openText')}
        onOpen={actions.openFile}
      />
      <Door
        picture={<BookOpen24Regular />}
        title={t('doors.example')}
        text={t('doors.exampleText')}
        onOpen={actions.openExample}
      />
    </ul>
  );
}

function Door({
  picture,
  title,
  text,
  onOpen,
}: {
  picture: ReactNode;
  title: string;
  text: string;
  onOpen: () => void;
}) {
  const styles = useStyles();
  return (
    <li>
      <button type="button" className={styles.door} onClick={onOpen}>
        <span className={styles.picture} aria-hidden="true">
          {picture}
        </span>
        <span className={styles.title}>{title}</span>
        <span className={styles.text}>{text}</span>
      </button>
    </li>
  );
}
