import { identifiedKinds } from '../../ordinance/node-specs.ts';
import { newProvisionId, type ProvisionId } from '../../ordinance/provision-id.ts';
import type { Made } from './made.ts';
import type { XmlElement } from './xml-tree.ts';

const identified = new Set<string>(identifiedKinds);

export interface SourceIds {
  /** What each of the file's own ids now names: the node made of that element, or the nearest one round it. */
  readonly byName: ReadonlyMap<string, ProvisionId>;
  readonly byElement: ReadonlyMap<XmlElement, ProvisionId>;
}

/**
 * Gives every node that bears one an id that follows from the file's SHA-256 and the place of its element, so that the
 * same file imported twice has the same ids.
 */
export function giveIds(doc: Made, root: XmlElement, sha256: string): SourceIds {
  const taken = new Set<string>();
  const byElement = new Map<XmlElement, ProvisionId>();
  const paths = elementPaths(root);
  const visit = (parent: Made) => {
    for (const made of parent.blocks) {
      if (identified.has(made.type) || (made.type === 'p' && parent.type === 'doc')) {
        const path =
          made.from === null ? `${parent.type}/${parent.blocks.indexOf(made)}` : (paths.get(made.from) ?? '');
        const id = freshId(`${sha256} ${path} ${made.type}`, taken);
        made.attrs['id'] = id;
        if (made.from !== null && !byElement.has(made.from)) byElement.set(made.from, id);
      }
      visit(made);
    }
  };
  visit(doc);
  return { byName: targets(root, byElement), byElement };
}

function freshId(key: string, taken: Set<string>): ProvisionId {
  for (let turn = 0; ; turn++) {
    const id = newProvisionId((length) => digest(`${key} ${turn}`, length));
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

function elementPaths(root: XmlElement): Map<XmlElement, string> {
  const paths = new Map<XmlElement, string>([[root, '']]);
  const visit = (element: XmlElement, path: string) => {
    const counts = new Map<string, number>();
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      const count = (counts.get(child.name) ?? 0) + 1;
      counts.set(child.name, count);
      const inner = `${path}/${child.name}[${count}]`;
      paths.set(child, inner);
      visit(child, inner);
    }
  };
  visit(root, '');
  return paths;
}

function targets(root: XmlElement, byElement: ReadonlyMap<XmlElement, ProvisionId>): Map<string, ProvisionId> {
  const found = new Map<string, ProvisionId>();
  const visit = (element: XmlElement, around: ProvisionId | null) => {
    const id = byElement.get(element) ?? around;
    for (const key of ['eId', 'id', 'wId']) {
      const own = element.attrs[key];
      if (own !== undefined && id !== null && !found.has(own)) found.set(own, id);
    }
    for (const child of element.children) if (typeof child !== 'string') visit(child, id);
  };
  visit(root, null);
  return found;
}

/**
 * Bytes that follow from a text: four 32-bit lanes mixed as in MurmurHash3's finaliser. Not for secrets; the file's own
 * SHA-256, which begins every text, tells files apart.
 */
function digest(text: string, length: number): Uint8Array {
  const lanes = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    for (let lane = 0; lane < 4; lane++) lanes[lane] = mix((lanes[lane] ?? 0) ^ Math.imul(unit + lane + 1, 0x01000193));
  }
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    const lane = i % 4;
    lanes[lane] = mix((lanes[lane] ?? 0) + (lanes[(lane + 1) % 4] ?? 0) + i);
    bytes[i] = (lanes[lane] ?? 0) & 0xff;
  }
  return bytes;
}

function mix(value: number): number {
  let h = value >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
