import { totalCost } from '../assessment/service-gaps.ts';
import { servicePoints, type ServiceProfile } from '../record/registers.ts';
import { reportChanges } from './changes.ts';
import { judgementWords, servicePointWords, words } from './report-words.ts';
import { type Blocks, grid, headingLine, labelled, plainText, strongText } from './report-block.ts';
import type { ReportSource } from './report-source.ts';

/** Each service that is described: available, accessible, acceptable, of quality; what is not judged is said to be so. */
export function reportServices(source: ReportSource): Blocks {
  const { services } = source.assessment.registers;
  if (services.length === 0) return [];
  return [headingLine(1, 'Services'), services.map((profile) => serviceBlocks(source, profile))];
}

function serviceBlocks(source: ReportSource, profile: ServiceProfile): Blocks {
  const { service, provisions, points, costs } = profile;
  const state = source.assessment.registered.find(({ entry }) => entry === profile);
  const total = totalCost({ costs });
  const format = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  const money = new Intl.NumberFormat(source.draft.packs.profile.language, format);
  const rows = servicePoints.map((point) => {
    const said = points[point];
    const judged = said?.judgement ? judgementWords[said.judgement] : words.notSaid;
    return [
      plainText(servicePointWords[point]),
      said?.judgement === 'no' ? strongText(judged) : plainText(judged),
      plainText(said?.reasons.trim() || words.notSaid),
    ];
  });
  return [
    headingLine(2, service.trim() || words.unnamedService),
    provisions.length === 0
      ? []
      : labelled('Set up by', provisions.map((id) => source.numbering.get(id)?.fullLabel ?? words.gone).join(', ')),
    reportChanges(source, state?.changes ?? []),
    grid({
      headers: ['Point', 'Is it so?', 'Reasons'],
      rows,
      weights: [3, 1.5, 6],
      about: `The service ${service} point by point`,
      rowHeaders: true,
    }),
    total === null
      ? []
      : grid({
          headers: ['What a user pays for', 'Amount'],
          rows: [
            ...costs.map(({ what, amount }) => [plainText(what || words.notSaid), plainText(money.format(amount))]),
            [strongText('In all'), strongText(money.format(total))],
          ],
          weights: [7, 3],
          about: `What the service ${service} costs a user`,
        }),
  ];
}
