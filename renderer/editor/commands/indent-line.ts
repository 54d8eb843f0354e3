import { type Command, TextSelection } from '@tiptap/pm/state';
import { isProvision } from '../../../shared/ordinance/provision-kinds.ts';
import { nameStep } from '../plugins/undo-names.ts';
import { isDivision, kindBelow, kindOf, provisionAt } from './provision-at.ts';

/** A line of text that stands in a section by itself, or after a list, becomes a provision of its own. */
export const indentLine: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  if (!(state.selection instanceof TextSelection) || !$from.sameParent($to) || $from.parent.type.name !== 'p')
    return false;
  const at = provisionAt($from);
  if (!at || at.depth !== $from.depth - 1) return false;
  const index = $from.index(-1);
  if (at.node.type.name !== 'section' && !isDivision(at.node) && index === 0) return false;
  const siblings = [at.node.maybeChild(index - 1), at.node.maybeChild(index + 1)];
  const like = siblings.find((node) => node && isProvision(node));
  const kind = like ? kindOf(like) : isDivision(at.node) ? 'section' : kindBelow(at.node.type.name);
  const type = state.schema.nodes[kind];
  const range = $from.blockRange();
  if (!type || !range || at.node.type.name === 'item') return false;
  dispatch?.(nameStep(state.tr.wrap(range, [{ type }]), 'indent').scrollIntoView());
  return true;
};
