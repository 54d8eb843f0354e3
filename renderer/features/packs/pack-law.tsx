import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { touchedBy } from '../../../shared/assessment/newer-packs.ts';
import { inChosenRegions, regionChanges, regionsOf, withRegions } from '../../../shared/packs/regions.ts';
import { knownRightsPacks, type RightsPack } from '../../../shared/packs/rights-pack.ts';
import { actMessages } from '../../persistence/act-messages.ts';
import { useOpenDossier } from '../../persistence/dossier-hooks.ts';
import type { OpenDossier } from '../../persistence/open-dossier.ts';
import { announce } from '../../ui/announcer.tsx';
import { RegionBoxes } from '../../ui/region-boxes.tsx';
import { exactDate } from '../../ui/time-text.tsx';
import { ChangeList, type ChangeTouching } from './change-list.tsx';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '1.25rem', lineHeight: 1.5 },
  text: { margin: 0, lineHeight: 1.5 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** One pack in force: of which day it states the law, the regions that count, its grounds, its cautions and its words. */
export function PackLaw({ dossier, pack }: { dossier: OpenDossier; pack: RightsPack }) {
  const { t, i18n } = useTranslation('packs');
  const styles = useStyles();
  const { grounds, cautions = [], wording } = inChosenRegions(pack);
  const sources = new Map(pack.sources.map((source) => [source.id, source.title]));
  const regions = new Map((pack.regions ?? []).map(({ id, title }) => [id, title]));
  const behind = ({ source, verified }: { source: string; verified: boolean }) =>
    `${t('said.source', { source: sources.get(source) ?? source })}${verified ? '' : `, ${t('said.unverified')}`}`;
  const words = wording
    ? (['assessment', 'signOff', 'decision', 'adverseEffect'] as const).flatMap((what) =>
        wording[what] === undefined ? [] : [{ what, text: wording[what] }],
      )
    : [];
  return (
    <li>
      <b>{pack.title}</b> ({t('pack', { version: pack.version, date: exactDate(pack.as_of, i18n.language) })})
      {knownRightsPacks.some((id) => id === pack.id) ? '' : `, ${t('own')}`}
      <Regions dossier={dossier} pack={pack} />
      {grounds.length > 0 ? (
        <details>
          <summary>{t('said.grounds', { count: grounds.length })}</summary>
          <ul className={styles.list}>
            {grounds.map((ground) => (
              <li key={ground.id}>
                {ground.title}{' '}
                <span className={styles.quiet}>
                  {[regions.get(ground.region ?? ''), ground.where, ground.scope, behind(ground)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {cautions.length > 0 ? (
        <details>
          <summary>{t('said.cautions', { count: cautions.length })}</summary>
          <ul className={styles.list}>
            {cautions.map((caution) => (
              <li key={caution.id}>
                {caution.text} <span className={styles.quiet}>{behind(caution)}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {wording && words.length > 0 ? (
        <details>
          <summary>{t('said.words')}</summary>
          <ul className={styles.list}>
            {words.map(({ what, text }) => (
              <li key={what}>
                {t(`conflicts.what.${what}`)}: “{text}”
              </li>
            ))}
          </ul>
          <p className={styles.text}>
            <span className={styles.quiet}>{behind(wording)}</span>
          </p>
        </details>
      ) : null}
    </li>
  );
}

/** The parts of the jurisdiction that have law of their own: those that are ticked count, and what a tick changed is said. */
function Regions({ dossier, pack }: { dossier: OpenDossier; pack: RightsPack }) {
  const { t } = useTranslation('packs');
  const styles = useStyles();
  const { packs, answers, prompts, mode } = useOpenDossier(dossier);
  const [changes, setChanges] = useState<readonly ChangeTouching[]>([]);
  const { regions = [] } = pack;
  if (regions.length === 0) return null;
  const chosen = regionsOf(pack);
  const choose = (ids: readonly string[]) => {
    const next = withRegions(pack, ids);
    const rights = packs.rights.map((each) => (each.id === pack.id ? next : each));
    setChanges(
      regionChanges(pack, ids).map((change) => ({
        change,
        touched: touchedBy(change, packs.rights, { answers, prompts }),
      })),
    );
    dossier.putRightsPacks(rights, actMessages.regionsChosen(pack.title));
    announce(t('regions.done', { title: pack.title }));
  };
  return (
    <>
      <RegionBoxes
        legend={t('regions.title')}
        regions={regions}
        chosen={chosen}
        disabled={mode !== 'writing'}
        onChoose={choose}
      />
      {changes.length > 0 ? (
        <>
          <p className={styles.text}>{t('regions.changed')}</p>
          <ChangeList changes={changes} />
        </>
      ) : null}
    </>
  );
}
