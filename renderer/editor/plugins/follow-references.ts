import { Plugin } from '@tiptap/pm/state';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';

/** Ctrl (or Command) and a click on a reference goes to what it refers to. */
export function followReferences(goTo: (id: ProvisionId) => boolean): Plugin {
  return new Plugin({
    props: {
      handleClickOn: (_view, _pos, node, _nodePos, event) => {
        const [first] = node.type.name === 'reference' ? (node.attrs.to as readonly ProvisionId[]) : [];
        return first !== undefined && (event.ctrlKey || event.metaKey) && goTo(first);
      },
    },
  });
}
