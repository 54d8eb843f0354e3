import type { FileKind } from '../../shared/ipc/desktop-api.ts';

/** What a picker shows for each kind of file, and how its name ends. */
export const fileKinds: Readonly<
  Record<FileKind, { mime: string; extensions: readonly [`.${string}`, ...`.${string}`[]] }>
> = {
  docx: { mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extensions: ['.docx'] },
  bylaw: { mime: 'application/zip', extensions: ['.bylaw'] },
  backup: { mime: 'application/zip', extensions: ['.bylawbackup'] },
  akn: { mime: 'application/xml', extensions: ['.xml', '.akn'] },
  text: { mime: 'text/plain', extensions: ['.txt'] },
  'rights-pack': { mime: 'application/json', extensions: ['.json'] },
  'word-list': { mime: 'text/csv', extensions: ['.csv'] },
  evidence: {
    mime: 'application/octet-stream',
    extensions: ['.txt', '.csv', '.png', '.jpg', '.jpeg', '.gif', '.pdf', '.docx', '.xlsx', '.pptx', '.odt', '.ods'],
  },
  picture: { mime: 'image/*', extensions: ['.png', '.jpg', '.jpeg'] },
  table: { mime: 'text/csv', extensions: ['.csv', '.xlsx', '.tsv', '.txt'] },
};

/** The name with the ending of its kind, and without what a file system refuses. */
export function fileNameFor(name: string, kind: FileKind): string {
  const [ending] = fileKinds[kind].extensions;
  const plain = name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, ' ');
  const stem =
    plain
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 150)
      .replace(/[\ud800-\udbff]$/, '') || 'untitled';
  return fileKinds[kind].extensions.some((known) => stem.toLowerCase().endsWith(known)) ? stem : `${stem}${ending}`;
}
