import type { MergedPacks } from '../packs/merge-packs.ts';
import type { Answer, Tier } from '../record/draft.ts';
import { isCells, isStrings } from '../record/answer-fit.ts';
import type { Statement } from '../record/registers.ts';

type Duty = MergedPacks['duties'][number];
type Asked = NonNullable<Duty['statement']>;

/** A statement that a duty of a pack in force asks for, as far as it is written. */
export interface StatementState {
  readonly duty: Duty;
  readonly asked: Asked;
  /** null: nobody has begun it. */
  readonly statement: Statement | null;
  readonly parts: readonly {
    readonly part: Asked['parts'][number];
    readonly text: string;
    /** What the assessment says already, offered as a beginning; '': nothing. */
    readonly offer: string;
  }[];
}

/** The statements that the packs in force ask for. */
export function statementsIn(
  packs: MergedPacks,
  statements: readonly Statement[],
  answerTo: (question: string) => Answer | null,
): readonly StatementState[] {
  return packs.duties.flatMap((duty): readonly StatementState[] => {
    const asked = duty.statement;
    if (asked === undefined) return [];
    const statement = statements.find((each) => each.pack === duty.pack && each.duty === duty.id) ?? null;
    const parts = asked.parts.map((part) => ({
      part,
      text: statement?.parts[part.id] ?? '',
      offer: (part.from ?? []).flatMap((id) => saidIn(answerTo(id), packs)).join('\n'),
    }));
    return [{ duty, asked, statement, parts }];
  });
}

/** A first screening decides whether there is to be a by-law at all; nothing is stated of it yet. */
export const isStatementDue = (tier: Tier): boolean => tier !== 'screening';

const judgements: ReadonlySet<string> = new Set(['yes', 'no', 'partly', 'na']);

/** The words of an answer: what was written, not what was ticked. */
function saidIn(answer: Answer | null, packs: MergedPacks): readonly string[] {
  if (answer === null) return [];
  const { value, reasons } = answer;
  const titles = new Map(packs.groups.map(({ id, title }) => [id, title]));
  const written =
    typeof value === 'string' && !judgements.has(value)
      ? value
      : isStrings(value) && !isCells(value)
        ? value.map((each) => titles.get(each) ?? each).join('; ')
        : '';
  return [written, reasons].filter((text) => text.trim() !== '');
}
