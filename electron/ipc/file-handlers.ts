import { join } from 'node:path';
import type { Dialog, FileFilter } from 'electron';
import { openLimit } from '../../shared/ipc/channels.ts';
import type { FileKind } from '../../shared/ipc/desktop-api.ts';
import { err, ok } from '../../shared/result.ts';
import { atomicSave } from '../files/atomic-save.ts';
import { fileErrorOf } from '../files/file-error.ts';
import { readWholeFile } from '../files/read-file.ts';
import type { Handlers } from './handler.ts';

const filters: Record<FileKind, FileFilter> = {
  docx: { name: 'Word document', extensions: ['docx'] },
  bylaw: { name: 'Bylawright dossier', extensions: ['bylaw'] },
  backup: { name: 'Bylawright backup', extensions: ['bylawbackup'] },
  akn: { name: 'Akoma Ntoso', extensions: ['xml', 'akn'] },
  text: { name: 'Text', extensions: ['txt'] },
  'rights-pack': { name: 'Rights pack', extensions: ['json'] },
  'word-list': { name: 'List of words', extensions: ['csv'] },
  evidence: {
    name: 'Evidence',
    extensions: ['txt', 'csv', 'png', 'jpg', 'jpeg', 'gif', 'pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods'],
  },
  picture: { name: 'Picture', extensions: ['png', 'jpg', 'jpeg'] },
  table: { name: 'Spreadsheet', extensions: ['csv', 'xlsx', 'tsv', 'txt'] },
};

/** Open and save through the system's own dialogs: the window never names a path. */
export function fileHandlers(
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>,
  documents: string,
): Pick<Handlers, 'file:open' | 'file:save'> {
  return {
    'file:open': async ({ kinds }) => {
      const chosen = await dialog.showOpenDialog({
        properties: ['openFile'],
        filters: [
          { name: 'All that can be opened', extensions: kinds.flatMap((kind) => filters[kind].extensions) },
          ...kinds.map((kind) => filters[kind]),
        ],
      });
      const path = chosen.filePaths[0];
      return chosen.canceled || path === undefined ? err({ kind: 'cancelled' }) : readWholeFile(path, openLimit(kinds));
    },
    'file:save': async ({ suggestedName, kind, bytes }) => {
      const chosen = await dialog.showSaveDialog({
        defaultPath: join(documents, suggestedName),
        filters: [filters[kind]],
      });
      if (chosen.canceled || !chosen.filePath) return err({ kind: 'cancelled' });
      try {
        await atomicSave(chosen.filePath, bytes);
        return ok({ name: chosen.filePath });
      } catch (error) {
        return err(fileErrorOf(error, chosen.filePath));
      }
    },
  };
}
