import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { headingText, inlinePrinter } from '../../../shared/ordinance/ordinance-text.ts';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import { findProvision } from '../../../shared/ordinance/provision-index.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { taggedProvisions } from '../../../shared/assessment/tagged-provisions.ts';
import { tagsOf } from '../../../shared/assessment/units.ts';
import { MoreButton, useSomeAtATime } from '../../ui/some-at-a-time.tsx';
import { useDesk } from './assessment-desk.ts';
import { FilterButtons } from './filter-buttons.tsx';
import { provisionSnippet } from './provision-snippet.ts';
import { TagRow } from './tag-row.tsx';
import { ViewHeading } from './view-heading.tsx';

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: `${tokens.spacingVerticalL} 0 0`,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
});

/** The outermost provisions, each with toggles for what it is about. */
export function TagsView() {
  const { t } = useTranslation('assessment');
  const { snapshot, labelOf } = useDesk();
  const styles = useStyles();
  const { doc, packs } = snapshot;
  const print = useMemo(() => inlinePrinter(numberOrdinance(doc, packs.profile.numbering)), [doc, packs]);
  const tagged = useMemo(() => taggedProvisions(doc), [doc]);
  const [filter, setFilter] = useState<'untagged' | 'all'>(() => (tagged.untagged.length > 0 ? 'untagged' : 'all'));
  // A row that gets its first tag stays where it is: a second may be on its way.
  const [begunWith, setBegunWith] = useState<ReadonlySet<ProvisionId>>(() => new Set(tagged.untagged));
  const untagged = new Set(tagged.untagged);
  const listed = filter === 'all' ? tagged.all : tagged.all.filter((id) => untagged.has(id) || begunWith.has(id));
  const some = useSomeAtATime(listed, filter);
  return (
    <>
      <ViewHeading title={t('tags.title')} intro={t('tags.intro')} />
      <FilterButtons
        label={t('tags.show')}
        value={filter}
        options={[
          { value: 'untagged', text: t('tags.untagged', { count: tagged.untagged.length }) },
          { value: 'all', text: t('tags.all', { count: tagged.all.length }) },
        ]}
        onChoose={(next) => {
          setBegunWith(new Set(tagged.untagged));
          setFilter(next);
        }}
      />
      {tagged.all.length === 0 ? <p>{t('tags.noProvisions')}</p> : null}
      {tagged.all.length > 0 && tagged.untagged.length === 0 ? <p>{t('tags.none')}</p> : null}
      <ul className={styles.list}>
        {some.shown.map((id) => {
          const node = findProvision(doc, id)?.node;
          if (!node) return null;
          return (
            <TagRow
              key={id}
              id={id}
              label={labelOf(id) ?? ''}
              heading={headingText(node, print)}
              text={provisionSnippet(node, print)}
              tags={tagsOf(node)}
              isUntagged={untagged.has(id)}
            />
          );
        })}
      </ul>
      <MoreButton {...some} label={(count) => t('more', { count })} />
    </>
  );
}
