import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ModalDialog } from '../../../ui/modal-dialog.tsx';

/** What a person says of a picture. `width`: in per cent of the width of the text; null: as large as it is. */
export interface PictureWords {
  readonly alt: string;
  readonly caption: string;
  readonly width: number | null;
}

export interface PictureDialogProps {
  /** A new one is asked for its caption as well; that of one in the text is written on the page. */
  readonly isNew: boolean;
  /** Of the picture, null where it is missing. */
  readonly bytes: Uint8Array | null;
  /** Name and size of the file, '' where they are not known. */
  readonly about: string;
  readonly first: PictureWords;
  readonly onOther: () => void;
  readonly onDone: (words: PictureWords) => void;
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  picture: {
    alignSelf: 'start',
    maxWidth: '100%',
    maxHeight: '30vh',
    objectFit: 'contain',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  file: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  about: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

const widths = [100, 75, 50, 25] as const;
const own = 'own';

/** Asks what a picture shows, for those who cannot see it, how it is called and how wide it stands. */
export function PictureDialog({ isNew, bytes, about, first, onOther, onDone, onClose }: PictureDialogProps) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const [words, setWords] = useState(first);
  const picture = useRef<HTMLImageElement>(null);
  useEffect(() => {
    if (bytes === null) return;
    const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
    if (picture.current) picture.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [bytes]);
  const shares = words.width === null || widths.some((one) => one === words.width) ? widths : [...widths, words.width];
  return (
    <ModalDialog modalType="alert" onClose={onClose}>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onDone({ ...words, alt: words.alt.trim(), caption: words.caption.trim() });
          }}
        >
          <DialogBody>
            <DialogTitle>{t(isNew ? 'picture.title' : 'picture.changeTitle')}</DialogTitle>
            <DialogContent className={styles.content}>
              {bytes === null ? <p>{t('picture.gone')}</p> : <img ref={picture} className={styles.picture} alt="" />}
              <div className={styles.file}>
                <span className={styles.about}>{about}</span>
                <Button size="small" onClick={onOther}>
                  {t('picture.other')}
                </Button>
              </div>
              <Field label={t('picture.alt')} hint={t('picture.altHint')}>
                <Textarea
                  value={words.alt}
                  maxLength={2000}
                  resize="vertical"
                  onChange={(_, { value }) => setWords({ ...words, alt: value })}
                />
              </Field>
              {isNew ? (
                <Field label={t('picture.caption')} hint={t('picture.captionHint')}>
                  <Input
                    value={words.caption}
                    maxLength={500}
                    onChange={(_, { value }) => setWords({ ...words, caption: value })}
                  />
                </Field>
              ) : null}
              <Field label={t('picture.width')}>
                <Select
                  value={words.width ?? own}
                  onChange={(_, { value }) => setWords({ ...words, width: value === own ? null : Number(value) })}
                >
                  <option value={own}>{t('picture.ownWidth')}</option>
                  {shares.map((share) => (
                    <option key={share} value={share}>
                      {share === 100 ? t('picture.fullWidth') : t('picture.share', { share })}
                    </option>
                  ))}
                </Select>
              </Field>
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t('picture.cancel')}</Button>
              <Button appearance="primary" type="submit">
                {t(isNew ? 'picture.insert' : 'picture.change')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </ModalDialog>
  );
}
