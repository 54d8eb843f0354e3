import { useCallback } from 'react';
import type { ProvisionId } from '../../shared/ordinance/provision-id.ts';
import type { ProvisionTag } from '../../shared/packs/rights-pack.ts';
import { AssessmentScreen } from '../features/assessment/assessment-screen.tsx';
import { LawBar } from '../features/packs/law-bar.tsx';
import type { OpenDossier } from '../persistence/open-dossier.ts';
import { tagProvision } from './tag-provision.ts';

/** The assessment of a dossier, tied to the text, where tags stand, which it may not know. */
export function AssessTab({ dossier, at }: { dossier: OpenDossier; at: string | null }) {
  const onTag = useCallback(
    (provision: ProvisionId, tags: readonly ProvisionTag[] | null) => tagProvision(dossier, provision, tags),
    [dossier],
  );
  return (
    <>
      <LawBar dossier={dossier} />
      <AssessmentScreen dossier={dossier} at={at} onTag={onTag} />
    </>
  );
}
