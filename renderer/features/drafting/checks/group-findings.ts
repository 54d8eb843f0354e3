import { isCommonRule, ownRuleName } from '../../../../shared/ordinance/check-rules.ts';
import type { Finding, Severity } from '../../../../shared/ordinance/finding.ts';
import type { Numbering } from '../../../../shared/ordinance/numbering.ts';
import type { Profile } from '../../../../shared/packs/profile.ts';

export type Grouping = 'rule' | 'provision';

/** What is to be seen of all findings. */
export interface ChecksView {
  readonly by: Grouping;
  readonly text: string;
  readonly hidden: ReadonlySet<Severity>;
}

export interface FindingGroup {
  /** The rule, or the provision; '' for the whole text. */
  readonly key: string;
  readonly name: string;
  readonly findings: readonly Finding[];
}

/** How rules and places are called. */
export interface Names {
  readonly rule: (finding: Pick<Finding, 'rule' | 'message'>) => string;
  readonly place: (finding: Pick<Finding, 'provision'>) => string;
}

/** Names of rules by the words of the window, or those of the profile; a rule that neither knows says what it found. */
export function namesOf(
  profile: Profile,
  numbering: Numbering,
  word: (rule: Parameters<typeof isCommonRule>[0]) => string | null,
  whole: string,
): Names {
  return {
    rule: ({ rule, message }) => word(rule) ?? ownRuleName(rule, profile) ?? message,
    place: ({ provision }) => (provision === null ? whole : (numbering.get(provision)?.fullLabel ?? whole)),
  };
}

/** What is shown of the findings, grouped: rules by their gravest finding, provisions as the text has them. */
export function groupFindings(findings: readonly Finding[], view: ChecksView, names: Names): readonly FindingGroup[] {
  const wanted = view.text.trim().toLowerCase();
  const groups = new Map<string, { key: string; name: string; findings: Finding[] }>();
  for (const finding of findings) {
    if (view.hidden.has(finding.severity)) continue;
    const rule = names.rule(finding);
    const place = names.place(finding);
    if (wanted !== '' && !`${rule}\n${place}\n${finding.message}`.toLowerCase().includes(wanted)) continue;
    const key = view.by === 'rule' ? finding.rule : (finding.provision ?? '');
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { key, name: view.by === 'rule' ? rule : place, findings: [finding] });
  }
  const all = [...groups.values()];
  return view.by === 'rule' ? all.sort((a, b) => gravest(a) - gravest(b)) : all;
}

const weights: readonly Severity[] = ['error', 'warning', 'advice'];
const gravest = ({ findings }: FindingGroup): number =>
  Math.min(...findings.map(({ severity }) => weights.indexOf(severity)));

/** How many there are of each weight. */
export function countWeights(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, advice: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
