import type { CSSProperties } from 'react';
import { pageOf, step } from '../../../shared/formats/docx/page-layout.ts';
import type { Profile } from '../../../shared/packs/profile.ts';

const twipsPerPoint = 20;
const sans = /arial|helvetica|calibri|aptos|verdana|tahoma|segoe|sans/i;

/**
 * The sheet on which Word prints a by-law of this profile, as custom properties for `printed-sheet.css`: lengths in
 * points, without their unit, and its face, or one of its kind where the machine lacks it.
 */
export function printedSheet(profile: Profile): CSSProperties {
  const { width, height, margin } = pageOf(profile);
  const { font, pointSize } = profile.page;
  return {
    '--sheet-width': width / twipsPerPoint,
    '--sheet-height': height / twipsPerPoint,
    '--sheet-margin': margin / twipsPerPoint,
    '--sheet-step': step / twipsPerPoint,
    '--sheet-size': pointSize,
    '--sheet-font': `${JSON.stringify(font)}, ${sans.test(font) ? 'sans-serif' : '"Times New Roman", serif'}`,
  } as CSSProperties;
}
