import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { partId } from './part-id.ts';
import type { ReportPart } from './use-report.ts';

const useStyles = makeStyles({
  root: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    marginBottom: tokens.spacingVerticalXXL,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingInlineStart: '1.6em',
    columns: '16rem',
    lineHeight: 1.7,
  },
});

/** The parts of the report in their order; each leads to its heading. */
export function ReportContents({ parts, isWhole }: { parts: readonly ReportPart[]; isWhole: boolean }) {
  const { t } = useTranslation('assessment');
  const styles = useStyles();
  return (
    <nav className={styles.root} aria-labelledby="report-contents">
      <h3 id="report-contents" className={styles.heading}>
        {t('report.contents')}
      </h3>
      <ol className={styles.list}>
        {parts.map(({ title }, at) =>
          title === '' ? null : (
            <li key={partId(at)}>
              <Link as="button" onClick={() => goTo(partId(at))}>
                {title}
              </Link>
            </li>
          ),
        )}
      </ol>
      {isWhole ? null : <p>{t('report.writing')}</p>}
    </nav>
  );
}

function goTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
