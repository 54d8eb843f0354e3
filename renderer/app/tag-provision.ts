import { Transform } from '@tiptap/pm/transform';
import { findProvision } from '../../shared/ordinance/provision-index.ts';
import type { ProvisionId } from '../../shared/ordinance/provision-id.ts';
import type { OpenDossier } from '../persistence/open-dossier.ts';

/** Says what a provision is about while its text is not open in the editor; null takes it back to "not yet tagged". */
export function tagProvision(dossier: OpenDossier, provision: ProvisionId, tags: readonly string[] | null): void {
  const found = findProvision(dossier.doc, provision);
  if (found === null) return;
  const change = new Transform(dossier.doc).setNodeAttribute(found.pos, 'tags', tags);
  dossier.changeBody(change.doc);
}
