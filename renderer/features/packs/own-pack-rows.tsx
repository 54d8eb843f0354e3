import { Button, Dropdown, Field, Input, makeStyles, Option, Textarea, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ownGround, ownQuestion, ownWords, phrasesOf, withPhrases } from '../../../shared/packs/own-pack.ts';
import type { PackProblem } from '../../../shared/packs/pack-problem.ts';
import { type EffectLevel, effectLevels, type RightsPack, type Trigger } from '../../../shared/packs/rights-pack.ts';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'stretch' },
  heading: { fontSize: tokens.fontSizeBase300, margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'flex-end' },
  wide: { flex: '1 1 18rem' },
  narrow: { flex: '0 1 11rem', minWidth: 0 },
  add: { alignSelf: 'flex-start' },
});

export interface RowsProps {
  readonly draft: RightsPack;
  readonly problems: readonly PackProblem[];
  /** The packs beside it, whose numbers are taken. */
  readonly others: readonly RightsPack[];
  readonly onChange: (draft: RightsPack) => void;
}

export function QuestionRows({ draft, problems, others, onChange }: RowsProps) {
  const { t } = useTranslation('packs');
  const styles = useStyles();
  const { questions } = draft;
  const levelName = (level: EffectLevel) => t(`form.${level}`);
  return (
    <Rows
      title={t('form.questions')}
      add={t('form.addQuestion')}
      onAdd={() => onChange({ ...draft, questions: [...questions, ownQuestion([...others, draft])] })}
    >
      {questions.map((question, at) => {
        const number = at + 1;
        const level = question.effects.at(-1)?.level ?? 'medium';
        const put = (changed: typeof question) => onChange({ ...draft, questions: questions.with(at, changed) });
        return (
          <div key={question.id} className={styles.row}>
            <Field
              className={styles.wide}
              label={t('form.question', { number })}
              {...faultAt(problems, `questions[${at}].question`, t('form.empty'))}
            >
              <Textarea value={question.question} onChange={(_, { value }) => put({ ...question, question: value })} />
            </Field>
            <Field className={styles.narrow} label={t('form.level')}>
              <Dropdown
                style={{ minWidth: 0 }}
                value={levelName(level)}
                selectedOptions={[level]}
                onOptionSelect={(_, { optionValue }) => {
                  const chosen = effectLevels.find((one) => one === optionValue);
                  if (chosen) put({ ...question, effects: [{ when: 'always', level: chosen }] });
                }}
              >
                {effectLevels.map((one) => (
                  <Option key={one} value={one}>
                    {levelName(one)}
                  </Option>
                ))}
              </Dropdown>
            </Field>
            <Button onClick={() => onChange({ ...draft, questions: questions.toSpliced(at, 1) })}>
              {t('form.removeQuestion', { number })}
            </Button>
          </div>
        );
      })}
    </Rows>
  );
}

export function GroundRows({ draft, onChange }: RowsProps) {
  const { t } = useTranslation('packs');
  const styles = useStyles();
  const { grounds } = draft;
  return (
    <Rows
      title={t('form.grounds')}
      add={t('form.addGround')}
      onAdd={() => onChange({ ...draft, grounds: [...grounds, ownGround(draft)] })}
    >
      {grounds.map((ground, at) => {
        const number = at + 1;
        const empty = ground.title.trim() === '' ? { validationMessage: t('form.empty') } : {};
        return (
          <div key={ground.id} className={styles.row}>
            <Field className={styles.wide} label={t('form.ground', { number })} {...empty}>
              <Input
                value={ground.title}
                maxLength={200}
                onChange={(_, { value: title }) =>
                  onChange({ ...draft, grounds: grounds.with(at, { ...ground, title }) })
                }
              />
            </Field>
            <Button onClick={() => onChange({ ...draft, grounds: grounds.toSpliced(at, 1) })}>
              {t('form.removeGround', { number })}
            </Button>
          </div>
        );
      })}
    </Rows>
  );
}

export function WordRows({ draft, problems, others, onChange }: RowsProps) {
  const { t } = useTranslation('packs');
  const { triggers } = draft;
  return (
    <Rows
      title={t('form.words')}
      add={t('form.addWords')}
      onAdd={() => onChange({ ...draft, triggers: [...triggers, ownWords([...others, draft])] })}
    >
      {triggers.map((trigger, at) => (
        <WordRow
          key={trigger.id}
          trigger={trigger}
          number={at + 1}
          fault={problems.find(({ path }) => path.startsWith(`triggers[${at}].`) && !path.endsWith('.name'))?.message}
          nameFault={problems.some(({ path }) => path === `triggers[${at}].name`)}
          onChange={(changed) => onChange({ ...draft, triggers: triggers.with(at, changed) })}
          onRemove={() => onChange({ ...draft, triggers: triggers.toSpliced(at, 1) })}
        />
      ))}
    </Rows>
  );
}

interface WordRowProps {
  readonly trigger: Trigger;
  readonly number: number;
  readonly fault: string | undefined;
  readonly nameFault: boolean;
  readonly onChange: (trigger: Trigger) => void;
  readonly onRemove: () => void;
}

function WordRow({ trigger, number, fault, nameFault, onChange, onRemove }: WordRowProps) {
  const { t } = useTranslation('packs');
  const styles = useStyles();
  // As it is typed, with its commas and spaces; the pack has the phrases.
  const [text, setText] = useState(() => phrasesOf(trigger).join(', '));
  return (
    <div className={styles.row}>
      <Field
        className={styles.narrow}
        label={t('form.wordsName', { number })}
        {...(nameFault ? { validationMessage: t('form.empty') } : {})}
      >
        <Input
          value={trigger.name}
          maxLength={200}
          onChange={(_, { value }) => onChange({ ...trigger, name: value })}
        />
      </Field>
      <Field
        className={styles.wide}
        label={t('form.phrases', { number })}
        {...(fault === undefined ? {} : { validationMessage: text.trim() === '' ? t('form.empty') : fault })}
      >
        <Input
          value={text}
          onChange={(_, { value }) => {
            setText(value);
            const phrases = value.split(',').map((phrase) => phrase.trim().replace(/\s+/g, ' '));
            onChange(
              withPhrases(
                trigger,
                phrases.filter((phrase) => phrase !== ''),
              ),
            );
          }}
        />
      </Field>
      <Button onClick={onRemove}>{t('form.removeWords', { number })}</Button>
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  readonly add: string;
  readonly onAdd: () => void;
  readonly children: ReactNode;
}

function Rows({ title, add, onAdd, children }: SectionProps) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{title}</h3>
      {children}
      <Button className={styles.add} onClick={onAdd}>
        {add}
      </Button>
    </section>
  );
}

function faultAt(problems: readonly PackProblem[], path: string, text: string): { validationMessage?: string } {
  return problems.some((problem) => problem.path === path) ? { validationMessage: text } : {};
}
