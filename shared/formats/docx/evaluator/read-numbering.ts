import { readXml } from './read-xml.ts';

/** One level of a list (17.9.6 lvl). `restart`: 17.9.10, one-based; null = after any level above, 0 = never. */
export interface ListLevel {
  start: number;
  format: string;
  text: string;
  restart: number | null;
  style: string | null;
  legal: boolean;
}

export interface ListInstance {
  abstractId: string;
  readonly startOverrides: Map<number, number>;
  readonly levels: Map<number, ListLevel>;
}

export interface NumberingPart {
  /** Level of an instance, its own where it overrides one, else its abstract list's. */
  level(numId: string, level: number): ListLevel | undefined;
  /** Level that the list ties to a paragraph style, if it ties one (17.9.23 pStyle). */
  levelOfStyle(numId: string, style: string): number | undefined;
  /** The list that counts: instances of one abstract list share their counts. */
  abstractOf(numId: string): string | undefined;
  startOverride(numId: string, level: number): number | undefined;
}

/** Reads word/numbering.xml; an empty text gives a part without lists. */
export function readNumbering(xml: string): NumberingPart {
  const abstracts = new Map<string, Map<number, ListLevel>>();
  const instances = new Map<string, ListInstance>();
  const styleLinks = new Map<string, string>();
  const numStyleLinks = new Map<string, string>();
  let abstractId = '';
  let instance: ListInstance | null = null;
  let level: ListLevel | null = null;
  let overridden = 0;
  if (xml) {
    readXml(xml, {
      open(name, attributes) {
        const value = attributes['w:val'] ?? '';
        switch (name) {
          case 'w:abstractNum':
            abstractId = attributes['w:abstractNumId'] ?? '';
            abstracts.set(abstractId, new Map());
            break;
          case 'w:num':
            instance = { abstractId: '', startOverrides: new Map(), levels: new Map() };
            instances.set(attributes['w:numId'] ?? '', instance);
            break;
          case 'w:abstractNumId':
            if (instance) instance.abstractId = value;
            break;
          case 'w:styleLink':
            styleLinks.set(value, abstractId);
            break;
          case 'w:numStyleLink':
            numStyleLinks.set(abstractId, value);
            break;
          case 'w:lvlOverride':
            overridden = Number(attributes['w:ilvl']);
            break;
          case 'w:startOverride':
            instance?.startOverrides.set(overridden, Number(value));
            break;
          case 'w:lvl':
            level = { start: 0, format: 'decimal', text: '', restart: null, style: null, legal: false };
            (instance ? instance.levels : abstracts.get(abstractId))?.set(Number(attributes['w:ilvl']), level);
            break;
          case 'w:start':
            if (level) level.start = Number(value);
            break;
          case 'w:numFmt':
            if (level) level.format = value;
            break;
          case 'w:lvlText':
            if (level) level.text = value;
            break;
          case 'w:lvlRestart':
            if (level) level.restart = Number(value);
            break;
          case 'w:pStyle':
            if (level) level.style = value;
            break;
          case 'w:isLgl':
            if (level) level.legal = value !== '0' && value !== 'false';
            break;
        }
      },
      close(name) {
        if (name === 'w:lvl') level = null;
        if (name === 'w:num') instance = null;
      },
    });
  }
  const abstractOf = (numId: string): string | undefined => {
    const id = instances.get(numId)?.abstractId;
    const link = id === undefined ? undefined : numStyleLinks.get(id);
    return link === undefined ? id : (styleLinks.get(link) ?? id);
  };
  const levelsOf = (numId: string) => abstracts.get(abstractOf(numId) ?? '');
  return {
    abstractOf,
    level: (numId, index) => instances.get(numId)?.levels.get(index) ?? levelsOf(numId)?.get(index),
    levelOfStyle(numId, style) {
      for (const [index, found] of levelsOf(numId) ?? []) if (found.style === style) return index;
      return undefined;
    },
    startOverride: (numId, index) => instances.get(numId)?.startOverrides.get(index),
  };
}
