import type { Node } from '@tiptap/pm/model';
import { isIndexContainer } from '../provision-index.ts';
import { idOf, isIdentified } from '../provision-kinds.ts';
import type { ProvisionId } from '../provision-id.ts';
import type { UnitUse } from './unit-uses.ts';
import { type Definition, unitDefinitions } from './unit-definitions.ts';

/** A section or other top node, or a part, chapter or schedule with its own lines. */
export interface DefinitionUnit {
  readonly node: Node;
  readonly id: ProvisionId | null;
  /** The parts, chapters and schedules round it, outermost first. */
  readonly around: readonly ProvisionId[];
  readonly schedule: ProvisionId | null;
}

/** A definition in its document. */
export interface PlacedDefinition {
  readonly definition: Definition;
  /** Which of the units holds it. */
  readonly index: number;
  /** The section, part, chapter or schedule for which it is made; null: the whole ordinance. */
  readonly scope: ProvisionId | null;
}

/** True if a definition is made for a unit. */
export const reaches = ({ scope }: PlacedDefinition, unit: DefinitionUnit): boolean =>
  scope === null || scope === unit.id || unit.around.includes(scope);

/** True if a use is part of the definition: its own words, and of a definition provision all in it. */
export const isOwnUse = (definition: Definition, { provision, around }: UnitUse): boolean =>
  definition.isProvision
    ? around.includes(definition.provision)
    : definition.form === 'quoted' && provision === definition.provision;

/** All units of a document in order; the same objects as before for what has not changed. */
export function definitionUnits(doc: Node, before: readonly DefinitionUnit[]): readonly DefinitionUnit[] {
  const units: DefinitionUnit[] = [];
  const visit = (container: Node, around: readonly ProvisionId[], within: ProvisionId | null): void => {
    for (const node of container.content.content) {
      const was = before[units.length];
      const isSame = was?.node === node && areEqual(was.around, around);
      if (!isIdentified(node, container)) continue;
      const id = idOf(node);
      const schedule = within ?? (node.type.name === 'schedule' ? id : null);
      units.push(isSame ? was : { node, id, around, schedule });
      if (isIndexContainer(node)) visit(node, id === null ? around : [...around, id], schedule);
    }
  };
  visit(doc, [], null);
  return units;
}

const areEqual = (a: readonly ProvisionId[], b: readonly ProvisionId[]): boolean =>
  a === b || (a.length === b.length && a.every((id, i) => id === b[i]));

const none: readonly PlacedDefinition[] = [];

/** The definitions of one unit; what a schedule defines it defines for itself. */
export function placedIn(unit: DefinitionUnit, index: number): readonly PlacedDefinition[] {
  const definitions = unitDefinitions(unit.node);
  if (definitions.length === 0) return none;
  return definitions.map((definition) => ({ definition, index, scope: scopeOf(definition, unit) }));
}

function scopeOf({ reach }: Definition, { id, around, schedule }: DefinitionUnit): ProvisionId | null {
  if (reach === 'all') return schedule;
  return reach === 'section' ? id : (around.at(-1) ?? null);
}
