import { parseOrdinal } from '../number-series.ts';
import type { ProvisionId } from '../provision-id.ts';
import type { Address, Addresses } from './addresses.ts';
import type { LevelWord } from './level-words.ts';
import type { SpokenNumber, SpokenReference } from './spoken-reference.ts';
import { childPath, type Target } from './unit-paths.ts';

/** Where a reference stands: its top node or container, and the identified nodes inside that hold it, outermost first. */
export interface Standing {
  readonly unit: Address;
  readonly chain: readonly { readonly id: ProvisionId; readonly kind: string }[];
}

export interface Resolved {
  readonly targets: readonly ProvisionId[];
  readonly range: boolean;
  /** Where the reference ends, once numbers that are none have been left off. */
  readonly to: number;
  readonly state: 'resolved' | 'unresolved' | 'external';
}

/** A target in the top node that holds it; a part, chapter, schedule or section is its own. */
interface Hit {
  readonly unit: Address;
  readonly target: Target;
}

/** Looks up a typed reference; `earlier` are the targets named before it in the same line, the nearest last. */
export function resolve(
  spoken: SpokenReference,
  standing: Standing,
  addresses: Addresses,
  earlier: readonly ProvisionId[],
): Resolved | null {
  const lookup = new Lookup(standing, addresses, earlier);
  const external = { targets: [], range: false, to: spoken.to, state: 'external' } as const;
  let scope: Hit | null = null;
  if (spoken.ofName !== null) {
    const schedule = addresses.schedules.find(({ name }) => isNamed(spoken.ofName ?? '', name));
    if (schedule === undefined) return external;
    scope = ownHit(schedule);
  } else if (spoken.isExternal) return external;
  if (spoken.pointer !== null) return lookup.pointed(spoken);
  if (spoken.within !== null) {
    scope = lookup.scope(spoken.within);
    if (scope === null) return { targets: [], range: false, to: spoken.to, state: 'unresolved' };
  }
  return lookup.numbered(spoken, scope);
}

const ownHit = (unit: Address): Hit => ({ unit, target: { id: unit.id, kind: unit.kind, path: unit.number } });

/** "the development management scheme" is the schedule headed "Municipal Development Management Scheme". */
function isNamed(said: string, heading: string): boolean {
  const words = heading.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const spoken = said.replace(/^(?:the|this|that)\s+/, '');
  for (let length = words.length; length >= 2; length--) {
    const name = words.slice(-length).join(' ');
    if (spoken.startsWith(name) && !/^[\p{L}\p{N}]/u.test(spoken.slice(name.length))) return true;
  }
  return false;
}

class Lookup {
  constructor(
    private readonly standing: Standing,
    private readonly addresses: Addresses,
    private readonly earlier: readonly ProvisionId[],
  ) {}

  /** "this section", "the Schedule": nothing at all, rather than a broken reference, where there is none. */
  pointed(spoken: SpokenReference): Resolved | null {
    const hit = this.point(spoken);
    if (hit === null) return null;
    return { targets: [hit.target.id], range: false, to: spoken.to, state: 'resolved' };
  }

  scope(spoken: SpokenReference): Hit | null {
    if (spoken.pointer !== null) return this.point(spoken);
    const outer = spoken.within === null ? null : this.scope(spoken.within);
    if (spoken.within !== null && outer === null) return null;
    const first = spoken.numbers[0];
    return first === undefined ? null : this.find(spoken, first, outer);
  }

  numbered(spoken: SpokenReference, scope: Hit | null): Resolved {
    const hits: Hit[] = [];
    let to = spoken.to;
    let isWhole = true;
    for (const [i, number] of spoken.numbers.entries()) {
      const before = hits.at(-1);
      const hit = before !== undefined ? this.next(spoken, number, before, scope) : this.find(spoken, number, scope);
      if (hit === null && i > 0 && !spoken.isPlural && !number.bracketed) {
        // "section 12, 14 …": no second section after all.
        if (spoken.within === null) to = spoken.numbers[i - 1]?.to ?? to;
        break;
      }
      if (hit === null) isWhole = false;
      else if (number.endsRange && spoken.numbers.length > 2) hits.push(...this.between(before, hit), hit);
      else hits.push(hit);
    }
    const range = isWhole && spoken.numbers.length === 2 && hits.length === 2 && spoken.numbers[1]?.endsRange === true;
    const targets = hits.map(({ target }) => target.id);
    return { targets, range, to, state: isWhole && hits.length > 0 ? 'resolved' : 'unresolved' };
  }

  private point(spoken: SpokenReference): Hit | null {
    if (spoken.pointer === 'the') {
      const [only, ...others] = this.addresses.schedules;
      return only === undefined || others.length > 0 ? null : ownHit(only);
    }
    const kinds = this.kinds(spoken.word);
    if (spoken.pointer === 'that') return this.mentioned(kinds);
    for (const { id, kind } of this.standing.chain.toReversed()) {
      if (kinds.includes(kind)) return { unit: this.standing.unit, target: { id, kind, path: this.pathOf(id) } };
    }
    for (let around: Address | null = this.standing.unit; around !== null; around = around.parent) {
      if (kinds.includes(around.kind)) return ownHit(around);
    }
    return null;
  }

  private mentioned(kinds: readonly string[]): Hit | null {
    for (const id of this.earlier.toReversed()) {
      const own = this.addresses.get(id);
      if (own !== undefined && kinds.includes(own.kind)) return ownHit(own);
    }
    return null;
  }

  private find(spoken: SpokenReference, number: SpokenNumber, scope: Hit | null): Hit | null {
    const [first = ''] = number.steps;
    const kinds = this.kinds(spoken.word, scope);
    const group = kinds.find((kind) => kind === 'part' || kind === 'chapter' || kind === 'schedule');
    if (group !== undefined) return this.group(group, first, scope);
    if (scope !== null && !isAround(scope.target.kind)) return this.below(scope, number.steps, kinds);
    if (number.bracketed) return scope === null ? this.relative(number.steps, kinds) : null;
    if (kinds.includes('section') || first.includes('.') || scope !== null) {
      return this.section(spoken, number.steps, scope) ?? (scope === null ? this.relative(number.steps, kinds) : null);
    }
    return this.relative(number.steps, kinds);
  }

  /** A section, or a paragraph of a schedule, with its steps; a schedule says "section" for one of the body. */
  private section(spoken: SpokenReference, steps: readonly string[], scope: Hit | null): Hit | null {
    const own = spoken.ofThisLaw ? null : this.standing.unit.schedule;
    if (scope !== null) return this.sectionOf(scope.unit.schedule, steps, scope);
    if (own !== null && spoken.word.name !== 'section') return this.sectionOf(own, steps, null);
    return this.sectionOf(null, steps, null) ?? (own === null ? null : this.sectionOf(own, steps, null));
  }

  private sectionOf(schedule: Address | null, steps: readonly string[], scope: Hit | null): Hit | null {
    const head = (steps[0] ?? '').split('.');
    for (let length = head.length; length > 0; length--) {
      const found = this.addresses.numbered('section', head.slice(0, length).join('.'));
      if (found.length === 0) continue;
      const within = found.filter((one) => one.schedule === schedule && (scope === null || stands(one, scope.unit)));
      const unit = this.nearest(within);
      if (unit === null) return null;
      const { byPath } = this.addresses.paths(unit);
      // Where subsections are numbered "16.3", "16(3)" is how many cite them.
      const target = byPath.get(steps.join('/')) ?? byPath.get(steps.join('.'));
      return target === undefined ? null : { unit, target };
    }
    return null;
  }

  private kinds(word: LevelWord, scope: Hit | null = null): readonly string[] {
    return (scope?.unit ?? this.standing.unit).schedule === null ? word.body : word.schedule;
  }

  private group(kind: string, number: string, scope: Hit | null): Hit | null {
    let found = this.addresses.numbered(kind, number);
    if (found.length === 0) {
      const other = otherSpelling(number);
      found = other === null ? [] : this.addresses.numbered(kind, other);
    }
    const own = scope?.unit.schedule ?? this.standing.unit.schedule;
    const within = found.filter(
      (one) => kind === 'schedule' || (one.schedule === own && (scope === null || stands(one, scope.unit))),
    );
    const nearest = this.nearest(within);
    return nearest === null ? null : ownHit(nearest);
  }

  /** Of several with one number that in the innermost container that holds the reference also; else only a single one. */
  private nearest(found: readonly Address[]): Address | null {
    if (found.length <= 1) return found[0] ?? null;
    for (let around = this.standing.unit.parent; around !== null; around = around.parent) {
      const here = around;
      const inside = found.filter((one) => stands(one, here));
      if (inside.length > 0) return inside[0] ?? null;
    }
    return found.every((one) => one.parent === found[0]?.parent) ? (found[0] ?? null) : null;
  }

  /** Outward from where the reference stands; what is of the kind named comes before anything else so numbered. */
  private relative(steps: readonly string[], kinds: readonly string[]): Hit | null {
    const { unit, chain } = this.standing;
    for (const isExact of [true, false]) {
      for (const { id } of chain.toReversed()) {
        const hit = this.child(unit, this.pathOf(id), steps, isExact ? kinds : null);
        if (hit !== null) return hit;
      }
    }
    return null;
  }

  private below(scope: Hit, steps: readonly string[], kinds: readonly string[]): Hit | null {
    return (
      this.child(scope.unit, scope.target.path, steps, kinds) ?? this.child(scope.unit, scope.target.path, steps, null)
    );
  }

  private child(unit: Address, path: string, steps: readonly string[], kinds: readonly string[] | null): Hit | null {
    const { byPath } = this.addresses.paths(unit);
    const first = byPath.get(childPath(path, steps[0] ?? ''));
    if (first === undefined || (kinds !== null && !kinds.includes(first.kind))) return null;
    const target = byPath.get([path, ...steps].join('/'));
    return target === undefined ? null : { unit, target };
  }

  /** "(h)" after "2(1)(g)" is 2(1)(h): a step of the same sort is replaced, the last one first. */
  private next(spoken: SpokenReference, number: SpokenNumber, before: Hit, scope: Hit | null): Hit | null {
    if (!number.bracketed) return this.find(spoken, number, scope);
    const { byPath } = this.addresses.paths(before.unit);
    const path = before.target.path.split('/');
    for (const isSameSort of [true, false]) {
      for (let depth = path.length - 1; depth >= 1; depth--) {
        if (isSameSort && sortOf(path[depth] ?? '') !== sortOf(number.steps[0] ?? '')) continue;
        const target = byPath.get([...path.slice(0, depth), ...number.steps].join('/'));
        if (target !== undefined) return { unit: before.unit, target };
      }
    }
    return null;
  }

  /** What stands between the two ends of a range in a list that says more. */
  private between(first: Hit | undefined, last: Hit): Hit[] {
    if (first === undefined) return [];
    const isTop = first.unit !== last.unit;
    const all: readonly Hit[] = isTop
      ? this.addresses.all.filter(({ kind, number }) => kind === last.target.kind && number !== '').map(ownHit)
      : [...this.addresses.paths(first.unit).byPath.values()].map((target) => ({ unit: first.unit, target }));
    const level = (hit: Hit): string => hit.target.path.split('/').slice(0, -1).join('/');
    const row = all.filter((hit) => isTop || level(hit) === level(last));
    const index = (hit: Hit): number => row.findIndex(({ target }) => target.id === hit.target.id);
    return row.slice(index(first) + 1, Math.max(index(first) + 1, index(last)));
  }

  private pathOf(id: ProvisionId): string {
    return this.addresses.paths(this.standing.unit).pathOf.get(id) ?? '';
  }
}

const isAround = (kind: string): boolean => kind === 'part' || kind === 'chapter' || kind === 'schedule';
const sortOf = (step: string): string => (/^\d/.test(step) ? 'figure' : /^\p{Lu}/u.test(step) ? 'capital' : 'letter');

function stands(one: Address, inside: Address): boolean {
  for (let around: Address | null = one; around !== null; around = around.parent) if (around === inside) return true;
  return false;
}

/** "IV" for 4 and 4 for "IV": a part is often cited by the other. */
function otherSpelling(number: string): string | null {
  const place = parseOrdinal(number.toUpperCase(), 'upper-roman', 'doubled');
  if (place !== null) return String(place);
  return null;
}
