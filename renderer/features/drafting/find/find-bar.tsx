import { Button, Input, makeStyles, Select, Text, ToggleButton, tokens, Tooltip } from '@fluentui/react-components';
import { ArrowDown20Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUp20Regular } from '@fluentui/react-icons/svg/arrow-up';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Query } from '../../../../shared/ordinance/search/compile-query.ts';
import type { EditorHandle } from '../../../editor/editor-handle.ts';
import { useCommands } from '../../../state/command-registry.ts';
import { announce } from '../../../ui/announcer.tsx';
import { ReplacePreview } from './replace-preview.tsx';
import { type Finds, useFind } from './use-find.ts';

const useStyles = makeStyles({
  root: {
    flex: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  field: { flex: '1 1 10rem', minWidth: '8rem', maxWidth: '22rem' },
  toggle: { minWidth: '32px', padding: `0 ${tokens.spacingHorizontalXS}` },
  count: { minWidth: '5rem' },
  fault: { flexBasis: '100%', color: tokens.colorPaletteRedForeground1 },
  grow: { flex: '1 1 auto' },
  // Where the bar has no room for all of it, replacing goes to a line of its own as a whole.
  replace: {
    flex: '1 1 28rem',
    minWidth: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
});

const nothing: Query = { text: '', matchCase: false, wholeWords: false, isPattern: false, where: 'anywhere' };
const switches = [
  ['matchCase', 'Aa'],
  ['wholeWords', 'abc'],
  ['isPattern', '.*'],
] as const;
const names = { matchCase: 'find.matchCase', wholeWords: 'find.wholeWords', isPattern: 'find.pattern' } as const;

/** Find and replace: a bar over the page, so that what is found is never under it. */
export function FindBar({ handle, isReading }: { readonly handle: EditorHandle | null; readonly isReading: boolean }) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const [shown, setShown] = useState<'no' | 'find' | 'replace'>('no');
  const [query, setQuery] = useState(nothing);
  const [instead, setInstead] = useState('');
  const [preview, setPreview] = useState<Finds | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const { finds, fault, here, go, fresh } = useFind(handle, query, shown !== 'no');
  const count = finds?.places.length ?? 0;

  const open = (how: 'find' | 'replace') => {
    setShown(how);
    const chosen = handle === null ? '' : chosenWords(handle);
    if (chosen !== '') setQuery((before) => ({ ...before, text: chosen, isPattern: false }));
  };
  useEffect(() => {
    if (shown !== 'no') field.current?.select();
  }, [shown]);
  const close = () => {
    setShown('no');
    handle?.focus();
  };
  const step = async (direction: 1 | -1) => {
    const place = await go(direction);
    const where = place?.provision ? handle?.numbering.get(place.provision)?.fullLabel : undefined;
    announce(place === null ? t('find.none') : (where ?? t('preview.start')));
  };
  const replaceOne = async () => {
    const place = finds?.places[here];
    if (finds === null || handle === null || place === undefined) return void step(1);
    if (handle.doc === finds.doc && place.canReplace) {
      handle.replace([place], finds.matcher, instead);
      announce(t('find.replaced', { count: 1 }));
    } else if (!place.canReplace) announce(t('find.leaf'), 'assertive');
    await step(1);
  };
  const group = t('commands.group');
  useCommands([
    {
      id: 'draft.find',
      title: t('commands.find'),
      words: t('words.find'),
      group,
      keys: ['Mod-F'],
      menu: 'find',
      run: () => (shown === 'no' ? open('find') : field.current?.select()),
    },
    {
      id: 'draft.replace',
      title: t('commands.replace'),
      words: t('words.replace'),
      group,
      keys: ['Mod-H', 'Mod-Alt-F'],
      run: () => (isReading ? open('find') : open('replace')),
    },
    { id: 'draft.findNext', title: t('commands.findNext'), group, keys: ['F3'], run: () => void step(1) },
    {
      id: 'draft.findPrevious',
      title: t('commands.findPrevious'),
      group,
      keys: ['Shift-F3'],
      run: () => void step(-1),
    },
  ]);
  if (shown === 'no') return null;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  const onEnter = (act: () => void) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    act();
  };
  const said =
    query.text === '' || fault !== null
      ? ''
      : finds === null
        ? t('find.looking')
        : count === 0
          ? t('find.none')
          : here < 0
            ? t('find.found', { count })
            : t('find.count', { here: here + 1, count });
  const button = (name: 'next' | 'previous' | 'close', icon: React.ReactElement, run: () => void) => (
    <Tooltip content={t(`find.${name}`)} relationship="label">
      <Button appearance="subtle" icon={icon} onClick={run} />
    </Tooltip>
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape from any field in it
    <div className={styles.root} role="search" aria-label={t('find.label')} onKeyDown={onKeyDown}>
      <Input
        className={styles.field}
        input={{ ref: field, 'aria-label': t('find.text'), 'aria-invalid': fault !== null, dir: 'auto' }}
        placeholder={t('find.text')}
        value={query.text}
        onChange={(_, { value }) => setQuery({ ...query, text: value })}
        onKeyDown={(event) => onEnter(() => void step(event.shiftKey ? -1 : 1))(event)}
      />
      {switches.map(([name, face]) => (
        <Tooltip key={name} content={t(names[name])} relationship="label">
          <ToggleButton
            className={styles.toggle}
            appearance="subtle"
            checked={query[name]}
            onClick={() => setQuery({ ...query, [name]: !query[name] })}
          >
            <span aria-hidden="true">{face}</span>
          </ToggleButton>
        </Tooltip>
      ))}
      <Select
        aria-label={t('find.where')}
        value={query.where}
        onChange={(_, { value }) => setQuery({ ...query, where: value as Query['where'] })}
      >
        <option value="anywhere">{t('find.anywhere')}</option>
        <option value="text">{t('find.inText')}</option>
        <option value="headings">{t('find.headings')}</option>
        <option value="definitions">{t('find.definitions')}</option>
      </Select>
      <Text className={styles.count} role="status">
        {said}
      </Text>
      {button('previous', <ArrowUp20Regular />, () => void step(-1))}
      {button('next', <ArrowDown20Regular />, () => void step(1))}
      {shown === 'replace' ? (
        <div className={styles.replace}>
          <Input
            className={styles.field}
            aria-label={t('find.instead')}
            placeholder={t('find.instead')}
            value={instead}
            onChange={(_, { value }) => setInstead(value)}
            onKeyDown={onEnter(() => void replaceOne())}
          />
          <Button disabled={count === 0 || isReading} onClick={() => void replaceOne()}>
            {t('find.one')}
          </Button>
          <Button disabled={count === 0 || isReading} onClick={() => void fresh().then(setPreview)}>
            {t('find.all')}
          </Button>
        </div>
      ) : isReading ? null : (
        <Button appearance="subtle" onClick={() => setShown('replace')}>
          {t('find.show')}
        </Button>
      )}
      <span className={styles.grow} />
      {button('close', <Dismiss20Regular />, close)}
      {fault === null ? null : (
        <Text className={styles.fault} role="alert">
          {fault.kind === 'pattern' ? t('find.badPattern', { detail: fault.detail }) : t(`find.${fault.kind}`)}
        </Text>
      )}
      {preview === null || handle === null ? null : (
        <ReplacePreview finds={preview} instead={instead} handle={handle} onClose={() => setPreview(null)} />
      )}
    </div>
  );
}

/** A few words of one line that are selected: what a person most likely looks for. */
function chosenWords(handle: EditorHandle): string {
  const { state } = handle.editor;
  const { from, to, $from, $to } = state.selection;
  return $from.sameParent($to) && to - from <= 100 ? state.doc.textBetween(from, to) : '';
}
