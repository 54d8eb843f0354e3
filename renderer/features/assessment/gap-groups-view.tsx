import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Gap } from '../../../shared/assessment/assessment-state.ts';
import { alikeThings, type GapGroup, groupedGaps, type GapThing } from '../../../shared/assessment/gap-groups.ts';
import { hrefOf } from '../../state/route.ts';
import { MoreButton, useSomeAtATime } from '../../ui/some-at-a-time.tsx';
import { useDesk } from './assessment-desk.ts';
import { placeOfGap } from './gap-place.ts';

/** So few gaps are read at a glance: nothing is gained by folding them away. */
const fewGaps = 8;

const useStyles = makeStyles({
  group: { margin: `${tokens.spacingVerticalS} 0` },
  summary: {
    cursor: 'pointer',
    padding: `${tokens.spacingVerticalXS} 0`,
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  inside: { paddingInlineStart: '1.1em' },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: '1.4em', lineHeight: 1.6 },
});

/** Gaps by what is lacking, folded and counted; each is a link to where it can be filled. */
export function GapGroupsView({ gaps }: { gaps: readonly Gap[] }) {
  return groupedGaps(gaps).map((group) => (
    <Group key={group.topic} group={group} isFirstOpen={gaps.length <= fewGaps} />
  ));
}

function Group({ group: { topic, count, things }, isFirstOpen }: { group: GapGroup; isFirstOpen: boolean }) {
  const { t } = useTranslation('assessment');
  const styles = useStyles();
  const [asked, setOpen] = useState<boolean | null>(null);
  const isOpen = asked ?? isFirstOpen;
  return (
    <details className={styles.group} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{t(`summary.kind.${topic}`, { count })}</summary>
      <div className={styles.inside}>{isOpen ? <Things topic={topic} things={things} /> : null}</div>
    </details>
  );
}

function Things({ topic, things }: Pick<GapGroup, 'topic' | 'things'>) {
  const { t } = useTranslation('assessment');
  const { dossier } = useDesk();
  const styles = useStyles();
  const some = useSomeAtATime(alikeThings(things), topic);
  const place = { name: 'assess', dossier: dossier.id } as const;
  return (
    <>
      {topic === 'prompt' ? <a href={hrefOf({ ...place, at: 'prompts' })}>{t('summary.decideThem')}</a> : null}
      {topic === 'tag' || topic === 'unread' ? (
        <a href={hrefOf({ ...place, at: 'tags' })}>{t('summary.tagThem')}</a>
      ) : null}
      <ul className={styles.list}>
        {some.shown.map((fellows) => (
          <li key={`${fellows[0]?.about ?? ''} ${fellows[0]?.gaps[0]?.message ?? ''}`}>
            <Alike things={fellows} />
          </li>
        ))}
      </ul>
      <MoreButton {...some} label={(count) => t('more', { count })} />
    </>
  );
}

/** One gap in a sentence, or in short; several about one thing under its name; the same of several things said once. */
function Alike({ things }: { things: readonly GapThing[] }) {
  const { t } = useTranslation('assessment');
  const { packs } = useDesk();
  const [thing] = things;
  const [gap] = thing?.gaps ?? [];
  if (!thing || !gap) return null;
  if (things.length > 1) {
    const said = thing.gaps.map(({ short }) => short?.text ?? '').join('; ');
    const links = things.flatMap(({ about, gaps: [first] }) => (first ? [{ gap: first, text: about }] : []));
    return <Links lead={t('summary.about', { about: capital(said), number: things.length })} links={links} />;
  }
  if (thing.gaps.length > 1) {
    const links = thing.gaps.map((each) => ({ gap: each, text: each.short?.text ?? each.message }));
    return <Links lead={t('summary.about', { about: capital(thing.about), number: links.length })} links={links} />;
  }
  const isShort = thing.about === '' && gap.short !== undefined;
  const question = packs.questions.find(({ id }) => isShort && id === gap.question);
  return (
    <>
      <GapLink gap={gap} text={isShort ? (gap.short?.text ?? '') : gap.message} /> {question?.question}
    </>
  );
}

function Links({ lead, links }: { lead: string; links: readonly { readonly gap: Gap; readonly text: string }[] }) {
  return (
    <>
      {lead}{' '}
      {links.map(({ gap, text }, at) => (
        <span key={gap.message}>
          {at === 0 ? '' : '; '}
          <GapLink gap={gap} text={text} />
        </span>
      ))}
    </>
  );
}

function GapLink({ gap, text }: { gap: Gap; text: string }) {
  const { dossier } = useDesk();
  return <a href={placeOfGap(gap, dossier.id)}>{text}</a>;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
