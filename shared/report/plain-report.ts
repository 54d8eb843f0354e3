import { isPending, worstFirst } from '../assessment/actions.ts';
import { groupsReached } from '../assessment/groups-reached.ts';
import { headingText } from '../ordinance/ordinance-text.ts';
import { countsOfTexts, readingEase } from '../ordinance/reading-ease.ts';
import { mergePacks } from '../packs/merge-packs.ts';
import type { Consultation } from '../record/registers.ts';
import { publicComment } from '../record/withheld-names.ts';
import { plainGains, plainHarms } from './plain-effects.ts';
import { ended, inShort } from './plain-words.ts';
import {
  type Blocks,
  flatBlocks,
  headingLine,
  line,
  list,
  plainText,
  type ReportBlock,
  strongText,
  textsOfBlock,
} from './report-block.ts';
import { dayOf, questionsOf, type ReportSource } from './report-source.ts';
import { counted, outcomeWords, words } from './report-words.ts';

const mostListed = 3;
const mostHeadings = 10;

/**
 * The assessment in plain words, for anybody: short sentences made from what is recorded, two to four pages. What people
 * wrote is given in their words. At its end stands how easy it is to read.
 */
export function* plainReport(source: ReportSource): Generator<Blocks> {
  const blocks = flatBlocks([
    begin(source),
    whatItDoes(source),
    plainGains(source),
    plainHarms(source),
    whatWeChanged(source),
    whatPeopleSaid(source),
    whatIsNotKnown(source),
    howToObject(source),
  ]);
  yield blocks;
  yield readingLine(source, blocks);
}

const councilOf = ({ draft }: ReportSource): string =>
  draft.meta.createdBy.council || draft.facts['council'] || 'the council';
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const said = (text: string): Blocks => line('body', plainText(text));

function begin(source: ReportSource): Blocks {
  const { draft, title, version, now } = source;
  const { instrument } = draft.packs.profile.words;
  return [
    line('title', plainText(`What this ${instrument} means for people’s rights`)),
    line('subtitle', plainText(title)),
    said(
      `${capital(councilOf(source))} has written a draft of this ${instrument}. People checked what it does to human rights.`,
    ),
    said(
      `This paper tells you in plain words what they found. It was made on ${dayOf(source, now)}. It is about this text: ${version}.`,
    ),
    said('The full report says more. You can ask for it, and for large print.'),
  ];
}

function whatItDoes(source: ReportSource): Blocks {
  const { doc, draft } = source;
  const { instrument } = draft.packs.profile.words;
  const headings: string[] = [];
  let sections = 0;
  doc.descendants((node) => {
    if (node.type.name === 'section') {
      sections += 1;
      const heading = headingText(node);
      if (heading !== '') headings.push(heading);
    }
    return node.type.name !== 'section' && node.type.name !== 'schedule' && !node.type.inlineContent;
  });
  const problem = questionsOf(source).find(({ question }) => question.id === 'SCR-1')?.answer?.value;
  const left = headings.length - mostHeadings;
  return [
    headingLine(1, `What the ${instrument} does`),
    said(
      `It has ${counted(sections, 'section')}.${headings.length === 0 ? '' : ` They are about: ${headings.slice(0, mostHeadings).join('; ')}${left > 0 ? `; and ${left} more` : ''}.`}`,
    ),
    typeof problem === 'string' && problem.trim() !== ''
      ? line('body', [strongText('Why the council wants it: '), plainText(ended(inShort(problem)))])
      : said('Nobody has written down yet which problem it answers.'),
  ];
}

function whatWeChanged(source: ReportSource): Blocks {
  const { assessment } = source;
  const { actions, comments } = assessment.registers;
  const done = actions.filter(({ state }) => state === 'done');
  const planned = worstFirst(actions, assessment.risks).filter(isPending);
  const changed = comments.filter(({ outcome }) => outcome === 'changed').length;
  return [
    headingLine(1, 'What the council changed, and what it will do'),
    changed === 0 ? [] : said(`The council changed its plans because of ${counted(changed, 'comment')}.`),
    done.length === 0
      ? said('No step against harm is done yet.')
      : [
          said('This is done:'),
          list(done.slice(0, mostListed).map(({ title }) => plainText(ended(inShort(title || words.notSaid))))),
        ],
    planned.length === 0
      ? said('No further step is planned.')
      : [
          said('This is planned:'),
          list(
            planned
              .slice(0, mostListed)
              .map(({ title, owner, due }) =>
                plainText(
                  `${ended(inShort(title || words.notSaid))} ${owner.trim() === '' ? 'Nobody is named for it.' : `By: ${ended(owner)}`} ${due === '' ? 'There is no date.' : `Until: ${dayOf(source, due)}.`}`,
                ),
              ),
          ),
          planned.length > mostListed ? said(`The full report lists ${planned.length - mostListed} more.`) : [],
        ],
  ];
}

function whatPeopleSaid(source: ReportSource): Blocks {
  const { consultations, comments } = source.assessment.registers;
  const today = source.now.slice(0, 10);
  const named = ({ title, from, until, how }: Consultation) => {
    const time =
      from === '' || until === ''
        ? 'The dates are not recorded.'
        : `From ${dayOf(source, from)} to ${dayOf(source, until)}.`;
    return plainText(`${ended(title || 'A consultation')} ${time} ${ended(inShort(how))}`);
  };
  const past = consultations.filter(({ from }) => from === '' || from <= today);
  const coming = consultations.filter((round) => !past.includes(round));
  const shown = comments
    .map((comment) => publicComment(comment, consultations))
    .filter(({ said: words }) => words.trim() !== '');
  return [
    headingLine(1, 'What people said'),
    past.length === 0
      ? said('No record says that people have been asked.')
      : [said('The council asked people:'), list(past.slice(0, mostListed).map(named))],
    coming.length === 0 ? [] : [said('People will be asked:'), list(coming.slice(0, mostListed).map(named))],
    shown.length === 0
      ? said('No comment is recorded.')
      : [
          said(
            `${counted(shown.length, 'comment')} ${shown.length === 1 ? 'is' : 'are'} recorded. ${shown.length > mostListed ? 'Here are some:' : shown.length === 1 ? 'Here it is:' : 'Here they are:'}`,
          ),
          list(
            shown
              .slice(0, mostListed)
              .map(({ said: words, response, outcome }) => [
                strongText('You said: '),
                plainText(`${ended(inShort(words))} `),
                strongText('We answered: '),
                plainText(response.trim() === '' ? 'There is no answer yet. ' : `${ended(inShort(response))} `),
                outcome === null ? [] : [strongText('What happened: '), plainText(`${outcomeWords[outcome]}.`)],
              ]),
          ),
        ],
  ];
}

function whatIsNotKnown(source: ReportSource): Blocks {
  const { assessment, draft } = source;
  const { shown, answered } = assessment.progress;
  const open = assessment.prompts.filter(({ state }) => state === 'open').length;
  const packs = mergePacks(draft.packs.rights);
  const unheard = groupsReached({ answers: draft.answers, registers: assessment.registers, packs }).filter(
    ({ affected, rounds, comments }) => affected !== null && rounds.length === 0 && comments === 0,
  );
  const missing = assessment.registers.evidence.filter(({ gap }) => gap.trim() !== '');
  const items = [
    ...(answered < shown
      ? [
          `${counted(shown - answered, 'question')} of ${shown} ${shown - answered === 1 ? 'has' : 'have'} no full answer.`,
        ]
      : []),
    ...(open > 0
      ? [
          `${counted(open, 'place')} in the text may touch a right. Nobody has decided on ${open === 1 ? 'it' : 'them'}.`,
        ]
      : []),
    ...(assessment.untagged.length > 0
      ? [
          `Of ${counted(assessment.untagged.length, 'section')} nobody has said what ${assessment.untagged.length === 1 ? 'it is' : 'they are'} about.`,
        ]
      : []),
    ...(unheard.length > 0
      ? [
          `Nobody heard these groups: ${unheard
            .slice(0, mostListed)
            .map(({ title }) => title)
            .join('; ')}${unheard.length > mostListed ? `; and ${unheard.length - mostListed} more` : ''}.`,
        ]
      : []),
    ...missing.slice(0, mostListed).map(({ gap }) => ended(inShort(gap))),
  ];
  return [
    headingLine(1, 'What is not known'),
    items.length === 0
      ? said('Every question that was asked has an answer. There may be things that nobody asked about.')
      : [
          said(
            'The check is not complete. Where something is blank, nobody knows. It never means that there is no harm.',
          ),
          list(items.map(plainText)),
        ],
  ];
}

function howToObject(source: ReportSource): Blocks {
  const { draft, assessment, now } = source;
  const { instrument } = draft.packs.profile.words;
  const today = now.slice(0, 10);
  const running = assessment.registers.consultations.filter(({ until }) => until >= today);
  const contact = draft.facts['contact']?.trim() ?? '';
  return [
    headingLine(1, 'If you do not agree'),
    said('You can object. You do not have to give your name to everybody: ask for it to be withheld.'),
    running.length === 0
      ? said('No time for comments is recorded that is still open. You can write to the council all the same.')
      : list(
          running.map(({ title, from, until }) =>
            plainText(
              `${ended(title || 'The council asks people')} You can comment ${from <= today ? '' : `from ${dayOf(source, from)} `}until ${dayOf(source, until)}.`,
            ),
          ),
        ),
    list(
      [
        `Say which part of the ${instrument} you mean.`,
        'Say what it would do to you, or to people you know.',
        'Say what should be done instead.',
        contact === ''
          ? `Send it to the office of ${councilOf(source)}. This paper has no address for it.`
          : `Send it to: ${ended(contact)}`,
      ].map(plainText),
    ),
    said('This paper is not legal advice.'),
  ];
}

/** Measured as the counts of the by-law are; the formulas were made for English. */
function readingLine({ draft }: ReportSource, blocks: readonly ReportBlock[]): Blocks {
  if (!/^en\b/.test(draft.packs.profile.language)) return [];
  const ease = readingEase(countsOfTexts(blocks.filter(isRead).flatMap(textsOfBlock)));
  if (ease === null) return [];
  return line(
    'note',
    plainText(
      `How easy this paper is to read: reading age about ${ease.age}, reading ease ${ease.ease} of 100 (Flesch and Kincaid). Words of the ${draft.packs.profile.words.instrument} and of people who wrote to us are counted with it.`,
    ),
  );
}

/** Headings are no sentences. */
const isRead = (block: ReportBlock): boolean =>
  block.kind !== 'heading' && !(block.kind === 'line' && (block.as === 'title' || block.as === 'subtitle'));
