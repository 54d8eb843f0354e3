import { expose } from 'comlink';
import { type Imported, readAkn } from '../../shared/formats/akn/read-akn.ts';
import type { ImportError } from '../../shared/formats/akn/import-error.ts';
import { readTable } from '../../shared/formats/table/read-table.ts';
import type { Table, TableError } from '../../shared/formats/table/table-error.ts';
import type { NumberingProfile } from '../../shared/packs/profile.ts';
import type { NodeJson } from '../../shared/ordinance/node-json.ts';
import { ok, type Result } from '../../shared/result.ts';
import { sha256 } from '../platform/sha256.ts';

/** An import as it crosses to the window: its document as JSON. */
export type ImportedJson = Omit<Imported, 'doc'> & { readonly doc: NodeJson };

const importWorker = {
  async readAkn(
    bytes: Uint8Array,
    fileName: string,
    profile: NumberingProfile,
  ): Promise<Result<ImportedJson, ImportError>> {
    const imported = await readAkn(bytes, fileName, { profile, sha256 });
    return imported.ok ? ok({ ...imported.value, doc: imported.value.doc.toJSON() as NodeJson }) : imported;
  },
  readTable(bytes: Uint8Array): Result<Table, TableError> {
    return readTable(bytes);
  },
};
export type ImportWorker = typeof importWorker;

expose(importWorker);
