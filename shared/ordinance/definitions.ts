import type { Node, Schema } from '@tiptap/pm/model';
import {
  type DefinitionUnit,
  definitionUnits,
  isOwnUse,
  type PlacedDefinition,
  placedIn,
  reaches,
} from './definition/placed-definition.ts';
import { type TermIndex, termIndex } from './definition/term-index.ts';
import { type UnitUse, unitUses } from './definition/unit-uses.ts';
import type { ProvisionId } from './provision-id.ts';

export type { DefinitionUnit, PlacedDefinition } from './definition/placed-definition.ts';
export type { Definition } from './definition/unit-definitions.ts';

/** A defined term where it is used, by its place in the own lines of the lowest identified node around it. */
export interface TermUse {
  readonly definition: PlacedDefinition;
  readonly provision: ProvisionId;
  readonly from: number;
  readonly to: number;
}

export interface Definitions {
  /** In document order. */
  readonly all: readonly PlacedDefinition[];
  readonly units: readonly DefinitionUnit[];
  /** What the defined terms that a top node uses mean there, as their nearest definitions have it. In order. */
  uses(unit: Node): readonly TermUse[];
  /** In how many top nodes a term is used, but for the words of its own definition. */
  useCount(placed: PlacedDefinition): number;
  /** The first use of a term in a top node. */
  firstUse(unit: Node, placed: PlacedDefinition): UnitUse | null;
  /** The same, but for uses that are part of a longer term. */
  firstUseAlone(unit: Node, placed: PlacedDefinition): UnitUse | null;
}

const known = new WeakMap<Node, DocumentDefinitions>();
/** One slot a schema: what is as it was in the document before is not worked out again. */
const last = new WeakMap<Schema, DocumentDefinitions>();

/** The terms that an ordinance defines, and where it uses them, in the singular and the plural. */
export function definitionsOf(doc: Node): Definitions {
  let found = known.get(doc);
  if (found === undefined) {
    const before = last.get(doc.type.schema) ?? null;
    found = new DocumentDefinitions(doc, before);
    known.set(doc, found);
    // A section that is read by itself leaves what is known of the whole in its place.
    if (before === null || found.units.length * 2 > before.units.length) last.set(doc.type.schema, found);
  }
  return found;
}

class DocumentDefinitions implements Definitions {
  readonly units: readonly DefinitionUnit[];
  readonly all: readonly PlacedDefinition[];
  private readonly index: TermIndex;
  private readonly counts: ReadonlyMap<string, number>;

  constructor(doc: Node, before: DocumentDefinitions | null) {
    this.units = definitionUnits(doc, before?.units ?? []);
    this.all = this.units.flatMap((unit, index) => placedIn(unit, index));
    this.index = termIndex(new Set(this.all.map(({ definition }) => definition.term)), before?.index ?? null);
    this.counts = this.count(before?.index === this.index ? before : null);
  }

  uses(node: Node): readonly TermUse[] {
    const unit = this.units.find((one) => one.node === node);
    if (unit === undefined) return [];
    return unitUses(node, this.index).all.flatMap((use) => {
      const definition = this.nearest(use, unit);
      return definition === null ? [] : [{ definition, provision: use.provision, from: use.from, to: use.to }];
    });
  }

  useCount(placed: PlacedDefinition): number {
    const { key } = placed.definition;
    const own = this.units[placed.index];
    const count = this.counts.get(key) ?? 0;
    if (own === undefined || !unitUses(own.node, this.index).byKey.has(key)) return count;
    return this.firstUse(own.node, placed) === null ? count - 1 : count;
  }

  firstUse(unit: Node, { definition }: PlacedDefinition): UnitUse | null {
    const uses = unitUses(unit, this.index).byKey.get(definition.key) ?? [];
    return uses.find((use) => !isOwnUse(definition, use)) ?? null;
  }

  firstUseAlone(unit: Node, { definition }: PlacedDefinition): UnitUse | null {
    return (
      unitUses(unit, this.index).all.find((use) => use.key === definition.key && !isOwnUse(definition, use)) ?? null
    );
  }

  /** Of the definitions made for a place the one that is made for least. */
  private nearest(use: UnitUse, unit: DefinitionUnit): PlacedDefinition | null {
    let nearest: PlacedDefinition | null = null;
    for (const placed of this.byKey().get(use.key) ?? []) {
      if (!reaches(placed, unit) || isOwnUse(placed.definition, use)) continue;
      if (nearest === null || (nearest.scope === null && placed.scope !== null)) nearest = placed;
    }
    return nearest;
  }

  private keys: Map<string, PlacedDefinition[]> | null = null;
  private byKey(): ReadonlyMap<string, readonly PlacedDefinition[]> {
    if (this.keys === null) {
      this.keys = new Map();
      for (const placed of this.all) {
        const others = this.keys.get(placed.definition.key);
        if (others === undefined) this.keys.set(placed.definition.key, [placed]);
        else others.push(placed);
      }
    }
    return this.keys;
  }

  private count(before: DocumentDefinitions | null): ReadonlyMap<string, number> {
    const counts = new Map(before?.counts);
    const add = (units: readonly DefinitionUnit[], by: number): void => {
      for (const { node } of units) {
        for (const key of unitUses(node, this.index).byKey.keys()) counts.set(key, (counts.get(key) ?? 0) + by);
      }
    };
    if (before === null) add(this.units, 1);
    else {
      add(changed(before.units, this.units), -1);
      add(changed(this.units, before.units), 1);
    }
    return counts;
  }
}

function changed(units: readonly DefinitionUnit[], others: readonly DefinitionUnit[]): readonly DefinitionUnit[] {
  if (units.length === others.length) return units.filter(({ node }, i) => others[i]?.node !== node);
  const nodes = new Set(others.map(({ node }) => node));
  return units.filter(({ node }) => !nodes.has(node));
}
