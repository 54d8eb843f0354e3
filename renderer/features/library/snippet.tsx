import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { type BodyEntry, joinBodyJson } from '../../../shared/ordinance/body-entries.ts';
import { textsIn } from '../../persistence/search-words.ts';
import { useServices } from '../../state/services.ts';
import { cutAround, splitAtWords } from './snippet-text.ts';

const useStyles = makeStyles({
  root: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    minHeight: '18px',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    marginTop: '2px',
  },
  mark: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: '2px',
    '@media (forced-colors: active)': { backgroundColor: 'Mark', color: 'MarkText' },
  },
});

/** The first line of the by-law in which the words stand that were looked for; read when the row comes into view. */
export function Snippet({ dossier, query }: { dossier: string; query: string }) {
  const styles = useStyles();
  const { dossiers } = useServices();
  const [text, setText] = useState('');
  useEffect(() => {
    let wanted = true;
    const read = async () => {
      // Where the text cannot be read there is none to show; opening the by-law says why.
      const entries = await dossiers.draftEntries(dossier).catch(() => []);
      const body = entries.filter(({ collection }) => collection === 'body') as readonly BodyEntry[];
      if (wanted) setText(cutAround(textsIn(joinBodyJson(body)), query));
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [dossiers, dossier, query]);
  return (
    <div className={styles.root}>
      {splitAtWords(text, query).map((piece, index) =>
        index % 2 === 1 ? (
          <mark key={index} className={styles.mark}>
            {piece}
          </mark>
        ) : (
          piece
        ),
      )}
    </div>
  );
}
