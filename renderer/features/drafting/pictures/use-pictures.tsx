import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keptLimits } from '../../../../shared/record/kept-files.ts';
import { checkPicture, mostPixels } from '../../../../shared/record/picture.ts';
import type { EditorHandle } from '../../../editor/editor-handle.ts';
import type { PicturePort } from '../../../editor/pictures/picture-port.ts';
import type { MoreToInsert } from '../../../editor/toolbar/insert-menu.tsx';
import type { OpenDossier } from '../../../persistence/open-dossier.ts';
import { useCommands } from '../../../state/command-registry.ts';
import { useServices } from '../../../state/services.ts';
import { announce } from '../../../ui/announcer.tsx';
import { useNotices } from '../../../ui/notices.tsx';
import { keepPicture, type PictureError } from './keep-picture.ts';
import { PictureDialog, type PictureWords } from './picture-dialog.tsx';

/** A picture that is being put in (`pos` null) or changed. */
interface Asked {
  readonly file: string;
  readonly bytes: Uint8Array | null;
  readonly about: string;
  readonly pos: number | null;
  readonly first: PictureWords;
}

export interface Pictures {
  readonly port: PicturePort;
  /** For the insert menu. */
  readonly more: readonly MoreToInsert[];
  /** Changes the picture at the cursor. */
  readonly changeHere: () => void;
  /** The dialog that stands open, to be drawn. */
  readonly dialog: ReactNode;
}

const megabyte = 2 ** 20;
const nothingSaid: PictureWords = { alt: '', caption: '', width: null };

/** Pictures for the text: from a file, the clipboard or a drop; kept in the dossier before the text names them. */
export function usePictures(dossier: OpenDossier, handle: EditorHandle | null, isReading: boolean): Pictures {
  const { t } = useTranslation('drafting');
  const services = useServices();
  const notices = useNotices();
  const [asked, setAsked] = useState<Asked | null>(null);

  const actions = useMemo(() => {
    const refuse = (error: PictureError) => {
      const sizes = 'limit' in error ? { size: inMegabytes(error.bytes), limit: error.limit / megabyte } : {};
      const pixels = error.kind === 'too-many-pixels' ? { limit: mostPixels / 1_000_000 } : {};
      notices.failed(t(`picture.refused.${error.kind}`, { name: error.name, ...sizes, ...pixels }));
    };
    /** Keeps a picture and asks about it, at the cursor or for the picture at a position. */
    const take = async (opened: { name: string; bytes: Uint8Array }, pos: number | null, first: PictureWords) => {
      const kept = await keepPicture(dossier, opened, services);
      if (!kept.ok) return refuse(kept.error);
      const { file, name, picture } = kept.value;
      setAsked({ file, bytes: picture.bytes, about: aboutPicture(name, picture.bytes), pos, first });
    };
    const aboutPicture = (name: string, bytes: Uint8Array): string => {
      const found = checkPicture(bytes);
      if (!found.ok) return name;
      const { width, height } = found.value;
      return t('picture.about', { name, width, height, size: Math.ceil(bytes.length / 1024) });
    };
    const choose = async (pos: number | null, first: PictureWords) => {
      const opened = await services.desktop.openFile(['picture']);
      if (opened.ok) return take(opened.value, pos, first);
      const { error } = opened;
      if (error.kind === 'too-large') refuse({ ...error, name: error.path, limit: keptLimits.file });
      else if (error.kind !== 'cancelled') notices.failed(t('picture.notOpened'));
    };
    const takeFile = async (file: File) => {
      // Asked before a byte of it is read.
      if (file.size > keptLimits.file) {
        return refuse({ kind: 'too-large', name: file.name, bytes: file.size, limit: keptLimits.file });
      }
      const bytes = await file.arrayBuffer().then(
        (buffer) => new Uint8Array(buffer),
        () => null,
      );
      if (bytes === null) notices.failed(t('picture.notOpened'));
      else await take({ name: file.name, bytes }, null, nothingSaid);
    };
    const change = async (pos: number) => {
      const figure = handle?.doc.nodeAt(pos);
      if (isReading || figure?.type.name !== 'figure') return;
      const { file, alt, width } = figure.attrs as { file: string | null; alt: string; width: number | null };
      const bytes = file === null ? null : await dossier.pictureBytes(file);
      const about = bytes === null ? '' : aboutPicture(t('picture.thisOne'), bytes);
      setAsked({ file: file ?? '', bytes, about, pos, first: { alt, caption: '', width } });
    };
    const changeHere = () => {
      const here = handle?.figure ?? null;
      if (here === null) announce(t('picture.noneHere'), 'assertive');
      else void change(here.pos);
    };
    const insert = { name: t('picture.menu'), run: () => void choose(null, nothingSaid) };
    const port: PicturePort = {
      load: (file) => dossier.pictureBytes(file),
      onCopied: (files) => void dossier.holdForPaste(files),
      onFiles: ([first, ...others]) => {
        if (first === undefined) return;
        if (others.length > 0) notices.failed(t('picture.oneByOne', { name: first.name }));
        void takeFile(first);
      },
      onChange: (pos) => void change(pos),
    };
    return { port, choose, changeHere, more: isReading || handle === null ? [] : [insert] };
  }, [dossier, handle, isReading, notices, services, t]);

  const { port, choose, changeHere, more } = actions;
  const group = t('commands.group');
  const commands = more.map(({ name, run }) => ({
    id: 'draft.picture',
    title: name,
    words: t('words.picture'),
    group,
    run,
  }));
  const changing = {
    id: 'draft.changePicture',
    title: t('picture.changeMenu'),
    words: t('words.changePicture'),
    group,
    run: changeHere,
  };
  useCommands(more.length === 0 ? [] : [...commands, changing]);

  const close = () => {
    setAsked(null);
    handle?.focus();
  };
  const done = ({ alt, caption, width }: PictureWords) => {
    if (asked === null || handle === null) return;
    const { file, pos } = asked;
    const isDone =
      pos === null
        ? handle.run({ kind: 'insertFigure', file, alt, width, caption })
        : handle.run({ kind: 'changeFigure', pos, file, alt, width });
    if (!isDone && pos === null) announce(t('picture.notHere'), 'assertive');
    close();
  };
  const dialog =
    asked === null ? null : (
      <PictureDialog
        key={asked.file}
        isNew={asked.pos === null}
        bytes={asked.bytes}
        about={asked.about}
        first={asked.first}
        onOther={() => void choose(asked.pos, asked.first)}
        onDone={done}
        onClose={close}
      />
    );
  return { port, more, changeHere, dialog };
}

const inMegabytes = (bytes: number): number => Math.ceil(bytes / megabyte);
