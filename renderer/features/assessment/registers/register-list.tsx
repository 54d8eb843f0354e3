import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { type ComponentType, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { blankEntry } from '../../../../shared/record/blank-entry.ts';
import type { RegisterEntry, RegisterName } from '../../../../shared/record/registers.ts';
import { currentPerson } from '../../../state/person-store.ts';
import { useServices } from '../../../state/services.ts';
import { MoreButton, useSomeAtATime } from '../../../ui/some-at-a-time.tsx';
import { useDesk } from '../assessment-desk.ts';
import { RegisterFilter } from './register-filter.tsx';

const useStyles = makeStyles({
  root: { marginTop: tokens.spacingVerticalXL },
  title: { fontSize: tokens.fontSizeBase500, margin: `0 0 ${tokens.spacingVerticalXS}` },
  intro: { margin: `0 0 ${tokens.spacingVerticalM}`, lineHeight: 1.5, color: tokens.colorNeutralForeground2 },
  cards: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  add: { marginTop: tokens.spacingVerticalM, display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** From so many entries on, one looks for them. */
const many = 12;

export interface RegisterListProps<Name extends RegisterName> {
  readonly register: Name;
  readonly entries: readonly RegisterEntry<Name>[];
  /** One entry as a card. */
  readonly Card: ComponentType<{ stored: RegisterEntry<Name>; number: number }>;
  /** What a new entry begins with. */
  readonly begin?: Partial<RegisterEntry<Name>>;
  /** The entry that the address names: it is drawn, however far down and whatever is looked for. */
  readonly sought?: string | null;
  /** More ways to add, after the usual one. */
  readonly tools?: ReactNode;
}

/** A register: what it is for, its entries, and a way to add one. */
export function RegisterList<Name extends RegisterName>({
  register,
  entries,
  Card,
  begin,
  sought = null,
  tools,
}: RegisterListProps<Name>) {
  const { t } = useTranslation('assessment');
  const { dossier, assessment, isReading } = useDesk();
  const { clock, newId } = useServices();
  const styles = useStyles();
  const titleId = useId();
  const root = useRef<HTMLElement>(null);
  const [added, setAdded] = useState<string | null>(null);
  const [found, setFound] = useState<{ readonly ids: ReadonlySet<string>; readonly after: string | null } | null>(null);
  const listed =
    found === null
      ? entries
      : entries.filter(({ id }) => found.ids.has(id) || (id === sought && sought !== found.after));
  const some = useSomeAtATime(
    listed,
    register,
    listed.findLastIndex(({ id }) => id === added || id === sought),
  );
  const placeOf = new Map(entries.map(({ id }, index) => [id, index + 1]));
  const lacking = new Set(
    assessment.gaps.flatMap((gap) => (gap.register === register && gap.entry !== undefined ? [gap.entry] : [])),
  );
  useEffect(() => {
    if (added === null) return;
    const title = root.current?.querySelector(`[data-entry="${added}"]`);
    const field = title?.closest('article')?.querySelector<HTMLElement>('input, select, textarea');
    field?.focus();
  }, [added]);
  const add = () => {
    const id = newId();
    const at = clock();
    dossier.putRegistered(register, { ...blankEntry(register, id, { by: currentPerson(), at }), ...begin });
    if (found !== null) setFound({ ...found, ids: new Set([...found.ids, id]) });
    setAdded(id);
  };
  return (
    <section ref={root} className={styles.root} aria-labelledby={titleId} data-register={register}>
      <h3 id={titleId} className={styles.title}>
        {t(`register.${register}.title`)}
      </h3>
      <p className={styles.intro}>{t(`register.${register}.intro`)}</p>
      {entries.length > many ? (
        <RegisterFilter
          entries={entries}
          lacking={lacking}
          shown={listed.length}
          onFind={(ids) => setFound(ids && { ids, after: sought })}
        />
      ) : null}
      <div className={styles.cards}>
        {some.shown.map((entry) => (
          <Card key={entry.id} stored={entry} number={placeOf.get(entry.id) ?? 0} />
        ))}
      </div>
      <MoreButton {...some} label={(count) => t('more', { count })} />
      {isReading ? null : (
        <div className={styles.add}>
          <Button icon={<Add20Regular />} onClick={add} data-add="">
            {t(`register.${register}.add`)}
          </Button>
          {tools}
        </div>
      )}
    </section>
  );
}
