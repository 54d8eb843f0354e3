import { mergePacks } from '../packs/merge-packs.ts';
import type { RightsPack } from '../packs/rights-pack.ts';
import { words } from './report-words.ts';
import { type Blocks, grid, headingLine, labelled, line, plainText, strongText } from './report-block.ts';
import { dayOf, type ReportSource } from './report-source.ts';

/** The rights considered, where each stands, and the packs and sources behind them; what is unverified is marked so. */
export function reportRights(source: ReportSource): Blocks {
  const { draft } = source;
  const merged = mergePacks(draft.packs.rights);
  const packs = new Map(draft.packs.rights.map((pack) => [pack.id, pack]));
  const rows = merged.rights.map(({ tag, title, where }) => [
    [strongText(tag), plainText(` ${title}`)],
    plainText(
      where
        .map(
          ({ pack, text, verified }) =>
            `${packs.get(pack)?.title ?? pack}: ${text}${verified ? '' : ` [${words.unverified}]`}`,
        )
        .join('\n'),
    ),
  ]);
  const noLimit = merged.noLimit.map(({ right, text, verified }) =>
    line('answer', [strongText(`${right}: `), plainText(`${text}${verified ? '' : ` [${words.unverified}]`}`)]),
  );
  return [
    headingLine(1, 'Rights considered'),
    line(
      'note',
      plainText(`“${words.unverified}” marks a statement of law that has not been checked against its source.`),
    ),
    grid({
      headers: ['Right', 'Where it stands'],
      rows,
      weights: [3, 9],
      small: true,
      about: 'Rights and the instruments they stand in',
    }),
    ...(noLimit.length > 0 ? [headingLine(2, 'Rights, or parts of them, that admit no limit'), ...noLimit] : []),
    headingLine(1, 'Packs and sources'),
    ...draft.packs.rights.map((pack) => packBlocks(source, pack)),
  ];
}

function packBlocks(source: ReportSource, pack: RightsPack): Blocks {
  const rows = pack.sources.map(({ id, title, where, verified, note }) => [
    plainText(id),
    plainText(`${title}${note === undefined ? '' : ` (${note})`}`),
    plainText(`${where}${verified ? '' : ` [${words.unverified}]`}`),
  ]);
  return [
    headingLine(2, pack.title),
    labelled('Pack', `${pack.id}, version ${pack.version}`),
    labelled('Law as of', dayOf(source, pack.as_of)),
    line('answer', plainText(pack.description)),
    rows.length === 0
      ? []
      : grid({
          headers: ['No.', 'Source', 'Where'],
          rows,
          weights: [1.9, 5, 5],
          small: true,
          about: `Sources of the pack ${pack.title}`,
        }),
  ];
}
