import { assertNever } from '../result.ts';
import type { DraftError } from './draft-entries.ts';
import type { Problem } from './draft-schemas.ts';
import type { ContainerError } from './zip-container.ts';

/** Why a bundle was refused; nothing of a refused bundle is used. */
export type BundleError =
  | ContainerError
  | DraftError
  | { readonly kind: 'newer-format'; readonly version: number }
  | { readonly kind: 'wrong-manifest'; readonly problems: readonly Problem[] }
  | { readonly kind: 'not-listed'; readonly path: string }
  | { readonly kind: 'missing-file'; readonly path: string }
  | { readonly kind: 'wrong-fingerprint'; readonly path: string }
  | { readonly kind: 'unknown-file'; readonly path: string };

/** One line for the command line and for logs; the window words it in the user's language from `kind`. */
export function bundleErrorMessage(error: BundleError): string {
  switch (error.kind) {
    case 'not-a-bundle':
      return 'is not a .bylaw file';
    case 'truncated':
      return 'is cut short: the end of the file is missing';
    case 'too-many-files':
      return `holds ${error.files} files; at most ${error.limit} are read`;
    case 'too-large':
      return `${error.path ?? 'holds more than is read: it'} would take ${error.bytes} bytes; the limit is ${error.limit}`;
    case 'unsafe-path':
      return `names a file outside itself: ${JSON.stringify(error.path)}`;
    case 'duplicate':
      return `holds ${error.path} twice`;
    case 'wrong-size':
      return `states a wrong size for ${error.path}`;
    case 'altered':
      return `was altered outside Bylawright${error.path === null ? '' : ` at ${JSON.stringify(error.path)}`}`;
    case 'newer-format':
      return `was written by a newer Bylawright (format ${error.version}); this one reads format 1`;
    case 'wrong-manifest':
      return `has a manifest that cannot be read: ${listed(error.problems)}`;
    case 'not-listed':
      return `holds ${error.path}, which its manifest does not list`;
    case 'missing-file':
      return `lacks ${error.path}, which its manifest lists`;
    case 'wrong-fingerprint':
      return `holds ${error.path} with other content than its manifest says`;
    case 'unknown-file':
      return `holds ${error.path}, which no dossier has`;
    case 'missing-entry':
      return `lacks the entry ${error.collection}/${error.id}`;
    case 'wrong-entry':
      return `has a wrong entry ${error.collection}/${error.id}: ${listed(error.problems)}`;
    default:
      return assertNever(error);
  }
}

function listed(problems: readonly Problem[]): string {
  return problems.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; ');
}
