import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Print20Regular } from '@fluentui/react-icons/svg/print';
import { useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { reportSource } from '../../../../shared/report/report-source.ts';
import { hrefOf } from '../../../state/route.ts';
import { useServices } from '../../../state/services.ts';
import { useDesk } from '../assessment-desk.ts';
import { FilterButtons } from '../filter-buttons.tsx';
import { ViewHeading } from '../view-heading.tsx';
import { partId } from './part-id.ts';
import { ReportContents } from './report-contents.tsx';
import { ReportPartView } from './report-part-view.tsx';
import { AllRowsContext } from './report-table-view.tsx';
import { useReport } from './use-report.ts';

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    marginBottom: tokens.spacingVerticalL,
  },
});

const variants = ['full', 'plain'] as const;

/** The report as it is exported, to be read here and printed: the same words, from the same blocks. */
export function ReportView() {
  const { t } = useTranslation('assessment');
  const { dossier, snapshot, assessment } = useDesk();
  const { clock, desktop } = useServices();
  const styles = useStyles();
  const [variant, setVariant] = useState<(typeof variants)[number]>('full');
  const [isPrinting, setPrinting] = useState(false);
  const [now] = useState(clock);
  const { doc, meta, facts, answers, packs } = snapshot;
  const version = t('report.version');
  const source = useMemo(
    () => reportSource({ draft: { meta, facts, answers, packs }, doc, assessment, version, now }),
    [meta, facts, answers, packs, doc, assessment, version, now],
  );
  const { parts, isWhole, finish } = useReport(source, variant);
  useEffect(() => {
    const before = () => {
      finish();
      flushSync(() => setPrinting(true));
    };
    const after = () => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [finish]);

  return (
    <>
      <ViewHeading title={t('report.title')} intro={t('report.intro')} />
      <div className={styles.tools}>
        <FilterButtons
          label={t('report.variant')}
          value={variant}
          options={variants.map((value) => ({ value, text: t(`report.${value}`) }))}
          onChoose={setVariant}
        />
        <Button icon={<Print20Regular />} onClick={() => void desktop.print()}>
          {t('report.print')}
        </Button>
        <a href={hrefOf({ name: 'export', dossier: dossier.id })}>{t('report.export')}</a>
      </div>
      <ReportContents parts={parts} isWhole={isWhole} />
      <AllRowsContext value={isPrinting}>
        <article className="report-page" aria-label={t(`report.${variant}`)} aria-busy={!isWhole}>
          {parts.map((part, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- parts keep their places
            <ReportPartView key={at} part={part} id={partId(at)} />
          ))}
        </article>
      </AllRowsContext>
    </>
  );
}
