import { useTranslation } from 'react-i18next';
import { gravestCells, wholeId } from '../../../../shared/assessment/effect-cells.ts';
import { hrefOf } from '../../../state/route.ts';
import { useDesk } from '../assessment-desk.ts';

/** How the question of the matrix is answered: by the matrices alone, so that the two can never differ. */
export function MatrixQuestion() {
  const { t } = useTranslation('matrix');
  const { assessment, dossier } = useDesk();
  const cells = gravestCells(assessment.effects);
  const harm = cells.filter(({ effect }) => effect === 'harm').length;
  const linkTo = (at: string) => hrefOf({ name: 'assess', dossier: dossier.id, at });
  return (
    <div>
      <p>{cells.length === 0 ? t('fromNothing') : t('fromMatrices', { filled: cells.length, harm })}</p>
      <p>
        <a href={linkTo('matrix')}>{t('open')}</a> · <a href={linkTo(`matrix-${wholeId}`)}>{t('openWhole')}</a>
      </p>
    </div>
  );
}
