import { type FormState, isJustified, noLimitStep } from '../assessment/form-outcome.ts';
import { mergePacks } from '../packs/merge-packs.ts';
import { judgementWords, words } from './report-words.ts';
import { type Blocks, grid, headingLine, labelled, plainText, strongText } from './report-block.ts';
import { authorLine, linkedProvisions, openPoints, type ReportSource, saidBy, usualAuthor } from './report-source.ts';

/** How each limit is justified, right by right: what is missing first, then each form by the test of its pack. */
export function* reportJustifications(source: ReportSource): Generator<Blocks> {
  const { limits } = source.assessment;
  const open = openPoints(source, 'justifications');
  if (limits.all.length === 0 && open.length === 0) return;
  const usual = usualAuthor(source);
  yield [headingLine(1, 'Justification, right by right'), authorLine(source), open];
  const packs = mergePacks(source.draft.packs.rights);
  const rights = new Set(limits.all.map(({ right }) => right));
  for (const right of rights) {
    const own = limits.all.filter((limit) => limit.right === right);
    yield headingLine(2, packs.rights.find(({ tag }) => tag === right)?.title ?? words.notSaid);
    const places = [...new Set(own.flatMap(({ provisions }) => provisions))];
    if (places.length > 0) yield linkedProvisions(source, 'Limited by', places);
    for (const { pack, forms, isWanted } of own) {
      const title = source.draft.packs.rights.find(({ id }) => id === pack)?.title ?? pack;
      if (forms.length === 0 && isWanted) yield labelled(title, words.noForm, 'open');
      for (const state of forms) yield formBlocks(source, state, title, usual);
    }
  }
}

function formBlocks(source: ReportSource, state: FormState, pack: string, usual: string | null): Blocks {
  const { form, test, missing, outcome } = state;
  const author = saidBy(source, form.by, form.at);
  const steps = [
    ...(form.steps[noLimitStep] ? [{ id: noLimitStep, title: 'Does it touch what admits no limit?' }] : []),
    ...(outcome.kind === 'no-limit' ? [] : (test?.steps ?? [])),
    // What has failed at one step is not gone through further.
  ].filter(({ id }) => outcome.kind !== 'ended' || (form.steps[id]?.judgement ?? null) !== null);
  const rows = steps.map(({ id, title }) => {
    const point = form.steps[id];
    const said = point?.judgement ?? null;
    return [
      plainText(title),
      said === null ? strongText(words.notAnswered) : plainText(judgementWords[said]),
      plainText(point?.reasons ?? ''),
    ];
  });
  const law = test === null ? '' : `: ${test.title}, ${test.where}${test.verified ? '' : ` [${words.unverified}]`}`;
  return [
    headingLine(3, `${pack}${law}`),
    labelled('Outcome', outcomeText(state), isJustified(state) ? 'answer' : 'open'),
    missing.length === 0 ? [] : labelled('Still missing', missing.join(', '), 'open'),
    form.aim.trim() === '' ? [] : labelled('Aim', form.aim),
    linkedProvisions(source, 'Provisions', form.provisions),
    rows.length === 0
      ? []
      : grid({
          headers: ['Step', 'Answer', 'Reasons'],
          rows,
          weights: [2.6, 1.4, 7],
          about: `Steps of the test of ${pack} with answers and reasons`,
          rowHeaders: true,
          small: true,
        }),
    author === usual ? [] : labelled('Written by', author),
  ];
}

function outcomeText({ outcome, missing }: FormState): string {
  switch (outcome.kind) {
    case 'no-limit':
      return 'Refused: it touches what admits no limit, which is never weighed. The text must change.';
    case 'ended':
      return `Not justified: “${outcome.step.title}” is answered no.`;
    case 'open':
      return 'Not concluded yet.';
    case 'concluded':
      if (outcome.conclusion === 'not-justified') return 'Not justified.';
      return missing.length === 0 ? 'Justified.' : 'Called justified, with parts missing.';
  }
}
