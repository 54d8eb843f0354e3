import { Input, makeStyles, Select, ToggleButton, tokens } from '@fluentui/react-components';
import { memo, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkOrdinance, type Finding, type Severity } from '../../../../shared/ordinance/checks.ts';
import { isCommonRule, rulesOf } from '../../../../shared/ordinance/check-rules.ts';
import type { Numbering } from '../../../../shared/ordinance/numbering.ts';
import { findingsSetAside } from '../../../../shared/record/set-aside.ts';
import { MoreButton, useSomeAtATime } from '../../../ui/some-at-a-time.tsx';
import type { CheckCardContext } from '../check-card.tsx';
import { AvoidSection } from '../avoid/avoid-section.tsx';
import { FindingGroup } from './finding-group.tsx';
import { FixAllDialog, type FixAllDialogProps } from './fix-all-dialog.tsx';
import { SetAsideList, type SetAsideListProps } from './set-aside-list.tsx';
import { countWeights, type ChecksView, type FindingGroup as Group, groupFindings, namesOf } from './group-findings.ts';

const useStyles = makeStyles({
  root: {
    flex: '1 1 auto',
    minHeight: 0,
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  filter: { flex: '1 1 9rem', minWidth: '8rem' },
  weights: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalS },
  weight: { minWidth: 0 },
  said: { margin: `${tokens.spacingVerticalM} 0 0`, color: tokens.colorNeutralForeground2, lineHeight: 1.5 },
});

const weights: readonly Severity[] = ['error', 'warning', 'advice'];
/** So few findings are shown at once, without a fold to open. */
const fewFindings = 12;

export interface AllChecksProps {
  /** null: not read yet. */
  readonly findings: readonly Finding[] | null;
  readonly numbering: Numbering;
  readonly context: CheckCardContext;
  readonly setAside: Omit<SetAsideListProps, 'names'>;
  readonly onEditWords: () => void;
}

/** Everything that the checks say of the whole text, by rule or by provision. */
export const AllChecks = memo(function AllChecks(props: AllChecksProps) {
  const { findings, numbering, context, setAside, onEditWords } = props;
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const { profile, handle } = context;
  const [view, setView] = useState<ChecksView>({ by: 'rule', text: '', hidden: new Set() });
  const [fixing, setFixing] = useState<Pick<FixAllDialogProps, 'rule' | 'doc' | 'findings'> | null>(null);
  const names = useMemo(() => {
    const whole = t('checks.wholeText', { instrument: profile.words.instrument });
    return namesOf(profile, numbering, (rule) => (isCommonRule(rule) ? t(`rules.${rule}.name`) : null), whole);
  }, [profile, numbering, t]);
  const groups = useMemo(() => groupFindings(findings ?? [], view, names), [findings, view, names]);
  const counts = useMemo(() => countWeights(findings ?? []), [findings]);
  const some = useSomeAtATime(groups, `${view.by} ${view.text}`);
  useKeptFocus(root);

  if (findings === null) return <Said text={t('allChecks.reading', { instrument: profile.words.instrument })} />;
  const below = (
    <>
      <SetAsideList {...setAside} names={names} />
      <AvoidSection dossier={context.dossier} isReading={context.onSetAside === null} onEdit={onEditWords} />
    </>
  );
  if (findings.length === 0) {
    return <Said text={t('allChecks.none', { count: rulesOf(profile).length })} more={below} />;
  }

  const toggle = (severity: Severity) => {
    const hidden = new Set(view.hidden);
    if (!hidden.delete(severity)) hidden.add(severity);
    setView({ ...view, hidden });
  };
  const fixAll = ({ key, name }: Group, open: NonNullable<CheckCardContext['handle']>) => {
    // Of the text as it is at this moment: what was read before may have moved.
    const now = checkOrdinance(open.doc, profile).filter(({ rule, fix }) => rule === key && fix !== null);
    const aside = findingsSetAside(open.doc, now, setAside.all);
    setFixing({ rule: name, doc: open.doc, findings: now.filter((finding) => !aside.has(finding)) });
  };
  return (
    <div
      ref={root}
      className={styles.root}
      role="region"
      aria-label={t('allChecks.title')}
      tabIndex={-1}
      data-all-checks
    >
      <div className={styles.tools}>
        <Input
          className={styles.filter}
          type="search"
          aria-label={t('allChecks.filter')}
          placeholder={t('allChecks.filter')}
          value={view.text}
          onChange={(_, { value }) => setView({ ...view, text: value })}
        />
        <Select
          aria-label={t('allChecks.group')}
          value={view.by}
          onChange={(_, { value }) => setView({ ...view, by: value === 'rule' ? 'rule' : 'provision' })}
        >
          <option value="rule">{t('allChecks.byRule')}</option>
          <option value="provision">{t('allChecks.byProvision')}</option>
        </Select>
      </div>
      <div className={styles.weights} role="group" aria-label={t('allChecks.weights')}>
        {weights.map((severity) =>
          counts[severity] === 0 ? null : (
            <ToggleButton
              key={severity}
              className={styles.weight}
              size="small"
              checked={!view.hidden.has(severity)}
              onClick={() => toggle(severity)}
            >
              {t(`allChecks.${severity}`, { count: counts[severity] })}
            </ToggleButton>
          ),
        )}
      </div>
      {groups.length === 0 ? (
        <p className={styles.said} role="status">
          {t('allChecks.nothingHere', { count: findings.length })}
        </p>
      ) : null}
      {some.shown.map((group) => (
        <FindingGroup
          key={`${view.by} ${group.key}`}
          group={group}
          by={view.by}
          names={names}
          isFolded={view.by === 'rule' && findings.length > fewFindings}
          context={context}
          onFixAll={(all) => handle && fixAll(all, handle)}
        />
      ))}
      <MoreButton {...some} label={(count) => t('allChecks.more', { count })} />
      {below}
      {fixing === null || handle === null ? null : (
        <FixAllDialog {...fixing} names={names} handle={handle} onClose={() => setFixing(null)} />
      )}
    </div>
  );
});

function Said({ text, more }: { readonly text: string; readonly more?: ReactNode }) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  return (
    <div className={styles.root} role="region" aria-label={t('allChecks.title')} tabIndex={-1} data-all-checks>
      <p className={styles.said}>{text}</p>
      {more}
    </div>
  );
}

/** When what had the focus is gone from the list, being fixed, the list takes it: nobody is thrown out to the start. */
function useKeptFocus(root: { readonly current: HTMLElement | null }): void {
  const isWithin = useRef(false);
  useEffect(() => {
    const note = () => {
      const focused = document.activeElement;
      if (focused !== document.body) isWithin.current = root.current?.contains(focused) ?? false;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [root]);
  useEffect(() => {
    if (isWithin.current && document.activeElement === document.body) root.current?.focus();
  });
}
