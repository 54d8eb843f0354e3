import { readXml } from './read-xml.ts';

interface Style {
  name: string;
  basedOn: string | null;
  numId: string | null;
  level: number | null;
  outline: number | null;
}

export interface StylesPart {
  /** The style's own list or the nearest one that it is based on; `style` is the one that names the list. */
  list(style: string | null): { readonly numId: string; readonly level: number | null; readonly style: string } | null;
  name(style: string | null): string;
  /** Place in the navigation pane, 0 to 8; null for text. */
  outline(style: string | null): number | null;
}

/** Reads what counts for numbers and headings from word/styles.xml. */
export function readStyles(xml: string): StylesPart {
  const styles = new Map<string, Style>();
  let standard: string | null = null;
  let style: Style | null = null;
  if (xml) {
    readXml(xml, {
      open(name, attributes) {
        const value = attributes['w:val'] ?? '';
        if (name === 'w:style' && attributes['w:type'] === 'paragraph') {
          const id = attributes['w:styleId'] ?? '';
          style = { name: id, basedOn: null, numId: null, level: null, outline: null };
          styles.set(id, style);
          if (attributes['w:default'] === '1' || attributes['w:default'] === 'true') standard = id;
        } else if (style) {
          if (name === 'w:name') style.name = value;
          else if (name === 'w:basedOn') style.basedOn = value;
          else if (name === 'w:numId') style.numId = value;
          else if (name === 'w:ilvl') style.level = Number(value);
          else if (name === 'w:outlineLvl') style.outline = Number(value);
        }
      },
      close(name) {
        if (name === 'w:style') style = null;
      },
    });
  }
  function* lineage(id: string | null): Generator<readonly [string, Style]> {
    const seen = new Set<string>();
    for (let at = id ?? standard; at !== null && !seen.has(at); ) {
      seen.add(at);
      const found = styles.get(at);
      if (!found) return;
      yield [at, found];
      at = found.basedOn;
    }
  }
  const remembered = <T>(work: (id: string | null) => T): ((id: string | null) => T) => {
    const known = new Map<string | null, T>();
    return (id) => {
      if (!known.has(id)) known.set(id, work(id));
      return known.get(id) as T;
    };
  };
  return {
    list: remembered((id) => {
      for (const [at, found] of lineage(id)) {
        if (found.numId !== null) return { numId: found.numId, level: found.level, style: at };
      }
      return null;
    }),
    name: (id) => styles.get(id ?? standard ?? '')?.name ?? '',
    outline: remembered((id) => {
      for (const [, found] of lineage(id)) if (found.outline !== null) return found.outline < 9 ? found.outline : null;
      return null;
    }),
  };
}
