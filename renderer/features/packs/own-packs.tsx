import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseOwnPack } from '../../../shared/packs/own-pack.ts';
import type { PackProblem } from '../../../shared/packs/pack-problem.ts';
import type { RightsPack } from '../../../shared/packs/rights-pack.ts';
import { useOwnPacks } from '../../persistence/own-pack-hooks.ts';
import { keepOwnPack, removeOwnPack } from '../../persistence/own-packs.ts';
import { useServices } from '../../state/services.ts';
import { announce } from '../../ui/announcer.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { Faults } from './faults.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { fontSize: tokens.fontSizeBase300, margin: 0 },
  text: { margin: 0, lineHeight: 1.5, color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface OwnPacksProps {
  readonly onEdit: (pack: RightsPack) => void;
  readonly onNew: () => void;
}

/** The council's own packs: made, changed, removed, saved as a file and read from one. */
export function OwnPacks({ onEdit, onNew }: OwnPacksProps) {
  const { t } = useTranslation('packs');
  const styles = useStyles();
  const { db, desktop, packs: shipped } = useServices();
  const notices = useNotices();
  const own = useOwnPacks(db);
  const [refused, setRefused] = useState<{ name: string; problems: readonly PackProblem[] } | null>(null);

  const keep = async (pack: RightsPack, done: string) => {
    const kept = await keepOwnPack(db, pack);
    if (kept.ok) announce(done);
    else notices.failed(t('mine.failed'), kept.error.message);
  };
  const save = async (pack: RightsPack) => {
    const bytes = new TextEncoder().encode(`${JSON.stringify(pack, null, 2)}\n`);
    const saved = await desktop.saveFile(`${pack.title}.json`, 'rights-pack', bytes);
    if (saved.ok) notices.done(t('mine.savedFile', { name: saved.value.name }));
    else if (saved.error.kind !== 'cancelled') notices.failed(t('mine.fileFailed'));
  };
  const read = async () => {
    setRefused(null);
    const opened = await desktop.openFile(['rights-pack']);
    if (!opened.ok) {
      if (opened.error.kind !== 'cancelled') notices.failed(t('mine.fileFailed'));
      return;
    }
    const { name, bytes } = opened.value;
    const json = jsonOf(bytes);
    const parsed = parseOwnPack(json, name, [...shipped.rights, ...own]);
    if (json !== undefined && parsed.ok) {
      await keep(parsed.value, t('mine.readDone', { title: parsed.value.title }));
      return;
    }
    const problems =
      json === undefined || parsed.ok ? [{ path: '', message: t('mine.notJson') }] : parsed.error.problems;
    setRefused({ name, problems });
    announce(t('mine.refused', { name }), 'assertive');
  };
  const remove = async (pack: RightsPack) => {
    const removed = await removeOwnPack(db, pack.id);
    if (removed.ok)
      notices.undoable(t('mine.removed', { title: pack.title }), t('mine.undo'), () => void keepOwnPack(db, pack));
    else notices.failed(t('mine.failed'), removed.error.message);
  };
  return (
    <section className={styles.root}>
      <h3 className={styles.heading}>{t('mine.title')}</h3>
      <p className={styles.text}>{t('mine.text')}</p>
      {own.map((pack) => (
        <div key={pack.id} className={styles.row}>
          <Button onClick={() => onEdit(pack)}>{t('mine.edit', { title: pack.title })}</Button>
          <Button onClick={() => void save(pack)}>{t('mine.save', { title: pack.title })}</Button>
          <Button appearance="subtle" onClick={() => void remove(pack)}>
            {t('mine.remove', { title: pack.title })}
          </Button>
        </div>
      ))}
      <div className={styles.row}>
        <Button onClick={onNew}>{t('mine.new')}</Button>
        <Button onClick={() => void read()}>{t('mine.read')}</Button>
      </div>
      {refused ? <Faults title={t('mine.refused', { name: refused.name })} problems={refused.problems} /> : null}
    </section>
  );
}

/** undefined: it is no JSON, which itself has no such value. */
function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}
