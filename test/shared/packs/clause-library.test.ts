import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseClauseLibrary } from '../../../shared/packs/parse-pack.ts';
import { loadPacks } from '../../../electron/cli/pack-files.ts';

const shipped = (): { clauses: Record<string, unknown>[] } =>
  JSON.parse(readFileSync(new URL('../../../templates/clauses/general.json', import.meta.url), 'utf8')) as ReturnType<
    typeof shipped
  >;

const faultsOf = (change: (clause: Record<string, unknown>) => void): string => {
  const library = shipped();
  change(library.clauses[0] as Record<string, unknown>);
  const parsed = parseClauseLibrary(library, 'general.json');
  return parsed.ok ? '' : parsed.error.problems.map(({ path, message }) => `${path} ${message}`).join('\n');
};

describe('the shipped clauses', () => {
  it('are read without a fault', () => {
    const parsed = parseClauseLibrary(shipped(), 'general.json');
    expect(parsed.ok ? [] : parsed.error.problems).toEqual([]);
  });

  it('protect rights that the packs know, and suit profiles that exist', () => {
    const parsed = parseClauseLibrary(shipped(), 'general.json');
    if (!parsed.ok) throw new Error('the library is refused');
    const { profiles, rights } = loadPacks();
    const tags = new Set(rights.flatMap((pack) => pack.rights.map(({ tag }) => tag)));
    const ids = new Set(profiles.map(({ id }) => id));
    const { clauses } = parsed.value;
    expect(clauses.flatMap(({ protects }) => protects.filter((tag) => !tags.has(tag)))).toEqual([]);
    expect(clauses.flatMap((clause) => clause.profiles.filter((id) => !ids.has(id)))).toEqual([]);
  });
});

describe('a library of clauses', () => {
  it('names a clause that begins with text instead of a provision', () => {
    expect(faultsOf((clause) => (clause['body'] = [{ kind: 'p', text: 'On {{commencement_date}}.' }]))).toContain(
      'clauses[0].body[0].kind “p” cannot begin a clause',
    );
  });

  it('names a blank that no fact explains, and a fact that no text uses', () => {
    const faults = faultsOf((clause) => (clause['body'] = [{ kind: 'section', heading: 'On {{day}}' }]));
    expect(faults).toContain('asks for “day”, which is not among the facts');
    expect(faults).toContain('“commencement_date” is asked for, but no text uses it');
  });

  it('names a source that does not exist', () => {
    expect(faultsOf((clause) => (clause['sources'] = ['X']))).toContain('clauses[0].sources[0] there is no source “X”');
  });

  it('refuses a field that it does not know', () => {
    expect(faultsOf((clause) => (clause['protect'] = []))).toContain('clauses[0]');
  });
});
