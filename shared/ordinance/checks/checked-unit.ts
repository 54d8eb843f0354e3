import type { Node } from '@tiptap/pm/model';
import type { Profile } from '../../packs/profile.ts';
import type { Finding } from '../finding.ts';
import { fixedNumber } from '../level-count.ts';
import { isProvision } from '../provision-kinds.ts';
import { type CheckedNode, checkedNodes, type NodeRule } from './checked-node.ts';
import { dateForm } from './date-form.ts';
import { definitionStyle } from './definition-style.ts';
import { emptyProvisions } from './empty-provisions.ts';
import { figureAlternative } from './figure-alternative.ts';
import { headings } from './headings.ts';
import { listForm } from './list-form.ts';
import { longSentences } from './long-sentences.ts';
import { moneyForm } from './money-form.ts';
import { numberWords } from './number-words.ts';
import { passiveOffences } from './passive-offences.ts';
import { penaltyLimits } from './penalties.ts';
import { proseFindings } from './prose.ts';
import { repeatedWords } from './repeated-words.ts';
import { tableHeader } from './table-header.ts';
import { unbalancedSigns } from './unbalanced-signs.ts';
import { unfilledBlanks } from './unfilled-blanks.ts';
import { wrongLevel } from './wrong-level.ts';

/** The rules that need to see no more than one node and its parent. */
const nodeRules: readonly NodeRule[] = [
  wrongLevel,
  headings,
  emptyProvisions,
  unfilledBlanks,
  figureAlternative,
  tableHeader,
  proseFindings,
  listForm,
  longSentences,
  passiveOffences,
  penaltyLimits,
  numberWords,
  dateForm,
  moneyForm,
  definitionStyle,
  repeatedWords,
  unbalancedSigns,
];

/** A top node with what can be said of it by itself. */
export interface CheckedUnit {
  readonly node: Node;
  readonly nodes: readonly CheckedNode[];
  readonly findings: readonly Finding[];
  /** True if a number in it is its author's, so that two may be alike. */
  readonly hasFixedNumber: boolean;
}

interface Known {
  readonly profile: Profile;
  readonly parentKind: string;
  readonly inSchedule: boolean;
  readonly unit: CheckedUnit;
}
const known = new WeakMap<Node, Known>();

export function checkUnit(node: Node, parent: Node, inSchedule: boolean, profile: Profile): CheckedUnit {
  const before = known.get(node);
  const parentKind = parent.type.name;
  if (before?.profile === profile && before.parentKind === parentKind && before.inSchedule === inSchedule) {
    return before.unit;
  }
  const unit = applyRules(node, checkedNodes(node, parent, inSchedule), profile);
  known.set(node, { profile, parentKind, inSchedule, unit });
  return unit;
}

/** A part, chapter or schedule by itself: what stands in it is checked apart. */
export const checkContainer = (checked: CheckedNode, profile: Profile): CheckedUnit =>
  applyRules(checked.node, [checked], profile);

function applyRules(node: Node, nodes: readonly CheckedNode[], profile: Profile): CheckedUnit {
  const findings = nodes.flatMap((checked) =>
    nodeRules.flatMap((rule) => rule(checked, profile).map((rough) => ({ ...rough, provision: checked.id }))),
  );
  const hasFixedNumber = nodes.some((checked) => isProvision(checked.node) && fixedNumber(checked.node) !== null);
  return { node, nodes, findings, hasFixedNumber };
}
