import type { Numbering } from '../../../shared/ordinance/numbering.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';

/** "section 3(1)(a)" and "3 (1)(a)" are one citation: letters, digits and brackets, without the leading word. */
function bare(citation: string): string {
  return citation
    .toLowerCase()
    .replace(/^(?:sections?|articles?|rules?|s\.?|by-?laws?|paragraphs?)\s+/, '')
    .replace(/\s+/g, '');
}

/** The provision that a person cites as they would in a letter: "3(1)(a)", "section 12", "schedule 2". */
export function findCited(numbering: Numbering, citation: string): ProvisionId | null {
  const sought = bare(citation);
  if (sought === '') return null;
  const found = numbering.all().find(({ fullLabel }) => bare(fullLabel) === sought);
  return found?.id ?? null;
}
