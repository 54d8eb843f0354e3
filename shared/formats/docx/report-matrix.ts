import { matrixAxes } from '../../assessment/matrix-axes.ts';
import { mergePacks } from '../../packs/merge-packs.ts';
import { isCells } from '../../record/answer-fit.ts';
import { gridXml, line, plainText, strongText } from './report-blocks.ts';
import { headingLine, questionsOf, type ReportSource } from './report-source.ts';
import { effectWords, words } from './report-words.ts';

const columns = 5;

/** The matrix of groups and rights as tables of at most five groups, blank cells said to be so. */
export function reportMatrix(source: ReportSource): string {
  const asked = questionsOf(source).filter(
    ({ question, shown }) => question.answer.type === 'matrix' && shown !== false,
  );
  if (asked.length === 0) return '';
  const packs = mergePacks(source.draft.packs.rights);
  const { groups, rights } = matrixAxes(packs, source.draft.answers);
  const heading = headingLine(source, 1, 'Groups and rights');
  return asked.reduce((xml, { question, answer }) => {
    const cells = new Map<string, string>();
    if (answer && isCells(answer.value)) {
      for (const { group, right, effect } of answer.value) cells.set(`${group} ${right}`, effectWords[effect]);
    }
    const intro = line('BodyText', strongText(question.id) + plainText(` ${question.question}`));
    if (cells.size === 0) {
      const all = groups.length * rights.length;
      return (
        xml +
        intro +
        line('ReportOpen', plainText(`${words.notAnswered}: none of the ${all} cells of the matrix is filled in.`))
      );
    }
    const affected = withOthers(groups, cells);
    const tables: string[] = [];
    for (let from = 0; from < affected.length; from += columns) {
      const part = affected.slice(from, from + columns);
      const titles = part.map(({ title }) => title);
      tables.push(
        gridXml({
          headers: ['Right', ...titles],
          rows: rights.map(({ tag, title }) => [
            plainText(title),
            ...part.map(({ id }) => effectRun(cells.get(`${id} ${tag}`))),
          ]),
          weights: [2, ...part.map(() => 1)],
          width: source.page.text,
          about: `Effect on each right of: ${titles.join(', ')}`,
          rowHeaders: true,
          small: true,
        }),
      );
    }
    return xml + intro + tables.join('');
  }, heading);
}

const effectRun = (said: string | undefined): string =>
  said === effectWords.harm ? strongText(said) : plainText(said ?? words.notSaid);

/** Groups of answered cells that are no longer named are kept and shown. */
function withOthers(
  groups: readonly { readonly id: string; readonly title: string }[],
  cells: ReadonlyMap<string, string>,
) {
  const known = new Set(groups.map(({ id }) => id));
  const others = new Set([...cells.keys()].map((key) => key.split(' ')[0] ?? '').filter((id) => !known.has(id)));
  return [...groups, ...[...others].map((id) => ({ id, title: id }))];
}
