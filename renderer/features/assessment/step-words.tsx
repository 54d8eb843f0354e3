import { useTranslation } from 'react-i18next';
import type { cautionParts } from '../../../shared/packs/law-statements.ts';
import type { StepId } from '../../../shared/assessment/steps.ts';
import { CautionList } from './caution-list.tsx';
import { useDesk } from './assessment-desk.ts';

type Part = (typeof cautionParts)[number];
type What = 'assessment' | 'adverseEffect' | 'signOff' | 'decision';

const partsOf: Readonly<Partial<Record<StepId, Part>>> = {
  screen: 'start',
  scope: 'groups',
  consult: 'consultation',
  analyse: 'analysis',
  justify: 'justification',
  decide: 'sign-off',
  publish: 'publication',
};
const wordsOf: Readonly<Partial<Record<StepId, readonly What[]>>> = {
  screen: ['assessment'],
  analyse: ['adverseEffect'],
  decide: ['signOff', 'decision'],
};

/** What the packs in force call things at a step, the last of those that say it, and of what they warn there. */
export function StepWords({ step }: { step: StepId }) {
  const { t } = useTranslation('assessment');
  const { packs } = useDesk();
  const part = partsOf[step];
  return (
    <>
      {(wordsOf[step] ?? []).map((what) => {
        const last = packs.wording.findLast((wording) => wording[what] !== undefined);
        if (!last) return null;
        const values = { text: last[what] ?? '', pack: packs.titles.get(last.pack) ?? last.pack };
        return (
          <p key={what}>
            {t(`wording.${what}`, values)}
            {last.verified ? '' : ` (${t('question.unverified')})`}
          </p>
        );
      })}
      {part === undefined ? null : <CautionList place={{ part }} />}
    </>
  );
}
